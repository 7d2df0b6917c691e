// What needs script, on pages that are whole without it. Each leaf finds its own elements; a page that takes the place
// of another in the same window attaches them anew.

import { attachDifferenceKeys } from "@/components/compare/difference-keys.client";
import { attachCopyLinks } from "@/components/draft/copy-link.client";
import { attachDraftForm } from "@/components/draft/draft-form.client";
import { attachSteps } from "@/components/history/stepper.client";
import { keepFocus } from "@/components/layout/keep-focus.client";
import { attachOpenTarget } from "@/components/layout/open-target.client";
import { attachThemeSwitch } from "@/components/layout/theme-switch.client";
import { attachViewChoices } from "@/components/layout/view-choices.client";
import { watchRows } from "@/components/matrix/held-rows.client";
import { attachSearchField } from "@/components/search/search-field.client";
import { attachOpenPicture } from "@/components/share/open-picture.client";
import { attachShareMenu } from "@/components/share/share-menu.client";
import { onSwap } from "./page-swap";
import { attachFigures } from "./when-visible";

function attach() {
  attachThemeSwitch();
  attachOpenPicture();
  attachDifferenceKeys();
  attachSteps();
  attachViewChoices();
  attachDraftForm();
  attachCopyLinks();
  attachShareMenu();
  attachSearchField();
  attachFigures();
  attachOpenTarget();
}

keepFocus();
watchRows();
onSwap(attach);
attach();
