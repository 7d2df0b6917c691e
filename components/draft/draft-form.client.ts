import { swapTo } from "@/components/islands/page-swap";
import { serializeDraftForm } from "@/lib/model/deals/draft";
import { draftPath } from "@/lib/url/paths";

const attached = new WeakSet<HTMLFormElement>();

/**
 * Puts each answer into the address as soon as it is given, so that the server draws the page for it. Without script it
 * is a form that is sent. The address is replaced, not added to: one step back leaves the page, however many answers
 * were tried.
 */
export function attachDraftForm(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-draft]");
  if (!form) return;
  // A step back, or a start from another deal, changes the answers under radio buttons that remember what was chosen.
  if (serializeDraftForm(listFields(form)) !== (form.dataset.terms ?? "")) {
    for (const radio of form.querySelectorAll<HTMLInputElement>("input[type=radio]")) {
      radio.checked = radio.defaultChecked;
    }
  }
  if (attached.has(form)) return;
  attached.add(form);
  const follow = () => {
    const { draft = "", against = "" } = form.dataset;
    void swapTo(draftPath({ id: draft }, serializeDraftForm(listFields(form)), against), { replace: true });
  };
  form.addEventListener("change", follow);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    follow();
  });
}

function listFields(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
}
