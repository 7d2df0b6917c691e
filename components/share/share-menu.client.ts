import { fillGaps } from "@/lib/embed/snippet";

const longDay = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });

const attached = new WeakSet<Element>();

/** Adds the parts of the menu that need script: copying, sharing, printing, and previews in other sizes. */
export function attachShareMenu(): void {
  const sheet = document.querySelector<HTMLElement>("[data-share]");
  if (!sheet) return;
  const announce = (words: string) => {
    const line = sheet.querySelector("[role=status]");
    if (line) line.textContent = words;
  };
  for (const container of sheet.querySelectorAll<HTMLElement>("[data-copy]")) attachCopy(container, announce);
  const actions = sheet.querySelector("[data-share-actions]");
  if (actions && !actions.firstChild) {
    if ("share" in navigator) {
      const url = () => sheet.querySelector("textarea")?.value ?? location.href;
      // Closing the system's share sheet rejects the promise but is not an error.
      const share = () => navigator.share({ title: sheet.dataset.share ?? "", url: url() }).catch(() => undefined);
      actions.append(makeButton("Share with another app", share));
    }
    actions.append(makeButton("Print", print));
  }
  const form = sheet.querySelector("form");
  if (!form || attached.has(form)) return;
  attached.add(form);
  form.addEventListener("change", () => preview(form, sheet));
}

function attachCopy(container: HTMLElement, announce: (words: string) => void) {
  const field = container.querySelector("textarea");
  const name = container.dataset.copy ?? "";
  if (!field) return;
  const { gaps, path } = container.dataset;
  let text = fillGaps({ text: field.defaultValue, gaps: gaps ? gaps.split(" ").map(Number) : [] }, location.origin);
  if (path) text = text.replace(/\.$/, `, ${location.origin}${path}.`);
  // Only the reader's own clock knows on which day a kept page is cited.
  if (name === "Citation") text = text.replace(/\.$/, `, accessed ${longDay.format(new Date())}.`);
  field.value = text;
  if (container.querySelector("button")) return;
  const whole = document.createElement("span");
  whole.className = "sr-only";
  whole.textContent = name;
  const button = makeButton("Copy ", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      announce(`Copied: ${name}.`);
    } catch {
      // The browser may deny access to the clipboard; the reader can still copy the selected text.
      field.select();
      announce(`Could not be copied: ${name} is selected instead.`);
    }
  });
  button.append(whole);
  container.append(button);
}

function makeButton(words: string, act: () => unknown): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words;
  button.addEventListener("click", () => void act());
  return button;
}

/** Shows the picture in the chosen size and colours. */
function preview(form: HTMLFormElement, sheet: HTMLElement) {
  const image = sheet.querySelector("img");
  const chosen = form.querySelector<HTMLOptionElement>('select[name="size"] option:checked');
  if (!image || !chosen) return;
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (name !== "scale" && typeof value === "string") query.append(name, value);
  }
  image.width = Number(chosen.dataset.width);
  if (chosen.dataset.height) image.height = Number(chosen.dataset.height);
  else image.removeAttribute("height");
  image.src = `${form.getAttribute("action")}?${query}`;
}
