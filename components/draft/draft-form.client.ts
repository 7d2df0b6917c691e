import { swapTo } from "@/components/islands/page-swap";
import { serializeDraftForm } from "@/lib/model/deals/draft-fields";
import { draftPath } from "@/lib/url/paths";

const attached = new WeakSet<HTMLFormElement>();

/**
 * Puts each answer into the URL as soon as it is chosen, so that the server can render the page for it. Without script
 * the form is submitted. The URL is replaced, not pushed: one step back leaves the page, however many answers the
 * reader has tried.
 */
export function attachDraftForm(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-draft]");
  if (!form) return;
  const isAnother = serializeDraftForm(listFields(form)) !== (form.dataset.terms ?? "");
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const isChosenEarly = isAnother && !attached.has(form) && visit?.type === "navigate";
  // Going back, or starting from another deal, changes the answers, but radio buttons remember what was chosen.
  if (isAnother && !isChosenEarly) {
    for (const radio of form.querySelectorAll<HTMLInputElement>("input[type=radio]")) {
      radio.checked = radio.defaultChecked;
    }
    for (const field of form.querySelectorAll<HTMLInputElement>("input[type=number], input[type=date]")) {
      field.value = field.defaultValue;
    }
  }
  if (attached.has(form)) return;
  attached.add(form);
  const follow = () => {
    // A number or a day outside its range is explained by the browser, at its field.
    if (!form.reportValidity()) return;
    const { draft = "", against = "" } = form.dataset;
    void swapTo(draftPath({ id: draft }, serializeDraftForm(listFields(form)), against), { replace: true });
  };
  form.addEventListener("change", follow);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    follow();
  });
  // The reader chose before the script had loaded.
  if (isChosenEarly) follow();
}

function listFields(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
}
