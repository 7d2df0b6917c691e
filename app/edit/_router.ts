import { dropDraft } from "@/lib/editing/history";
import { findKind, negotiationEditPath } from "@/lib/editing/paths";
import { findUndo, undo } from "@/lib/editing/store";
import { type Folder, openFolder } from "./_folder";
import type { Form } from "./_form";
import type { Screen } from "./_http";
import { answerAgreement, showAgreement } from "./_screens/agreement";
import { answerCode } from "./_screens/answer-code";
import { answerRecord } from "./_screens/answer-record";
import { showCode } from "./_screens/code";
import { answerImport, showImport } from "./_screens/import";
import { showHome, showList, showNegotiation } from "./_screens/lists";
import { answerNew } from "./_screens/new";
import { showRecord } from "./_screens/record";
import { answerReview, showReview } from "./_screens/review";
import { answerCoders, answerSecond, showCoders, showSecond } from "./_screens/second";

/** The page at an address of the editor, or what comes of a form that was posted to it. */
export function route(
  path: readonly string[],
  query: URLSearchParams,
  form: Form | undefined,
): Screen | undefined | Promise<Screen> {
  const [name, slug, id, ...more] = path;
  if (name === undefined) return form ? undefined : showHome();
  if (slug === "import" && id === undefined) {
    // `new` is the name of no negotiation: ids of three letters are kept for languages.
    const known = name === "new" ? undefined : openFolder(name);
    if (name !== "new" && !known) return undefined;
    return form ? answerImport(known, form) : showImport(known);
  }
  if (name === "new" && slug === undefined && form) return answerNew(form);
  const folder = openFolder(name);
  if (!folder || more.length > 0) return undefined;
  if (slug === undefined) return form ? undefined : showNegotiation(folder);
  if (slug === "code" && id === undefined) return form ? answerCode(folder, form, query) : showCode(folder, query);
  if (slug === "second" && id === undefined) return form ? answerCoders(folder, form) : showCoders(folder);
  if (slug === "second" && id) return form ? answerSecond(folder, id, form, query) : showSecond(folder, id, query);
  if (slug === "agreement" && id === undefined)
    return form ? answerAgreement(folder, form) : showAgreement(folder, query);
  if (slug === "review" && id === undefined) return form ? answerReview(folder, form) : showReview(folder, query);
  if (id === undefined && form && (slug === "undo" || slug === "drafts")) return answerSmall(folder, slug, form);
  const kind = findKind(slug);
  if (!kind) return undefined;
  const isNew = kind !== "negotiation" && id === undefined && query.has("new");
  if (kind !== "negotiation" && id === undefined && !isNew) return form ? undefined : showList(folder, kind);
  const asked = {
    folder,
    kind,
    id: kind === "negotiation" ? name : id,
    within: query.get("within") ?? undefined,
    query,
  };
  return form ? answerRecord(asked, form) : showRecord(asked);
}

function answerSmall({ dataDir, name }: Folder, slug: "undo" | "drafts", form: Form): Screen {
  if (form.isOwn && slug === "drafts" && /^[a-f0-9]{16}$/.test(form.get("draft"))) {
    dropDraft(dataDir, name, form.get("draft"));
  }
  // The button names the change that it was shown for: of two clicks the second is no redo.
  if (form.isOwn && slug === "undo" && findUndo(dataDir, name)?.at === form.get("at")) undo(dataDir, name);
  return { goTo: negotiationEditPath(name) };
}
