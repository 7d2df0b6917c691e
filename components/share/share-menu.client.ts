const attached = new WeakSet<Element>();

/** Adds to the menu what needs script: what copies, shares and prints, and the preview of another size. */
export function attachShareMenu(): void {
  const sheet = document.querySelector<HTMLElement>("[data-share]");
  if (!sheet) return;
  const say = (words: string) => {
    const line = sheet.querySelector("[role=status]");
    if (line) line.textContent = words;
  };
  for (const place of sheet.querySelectorAll<HTMLElement>("[data-copy]")) attachCopy(place, sheet, say);
  const actions = sheet.querySelector("[data-share-actions]");
  if (actions && !actions.firstChild) {
    if ("share" in navigator) {
      const url = () => sheet.querySelector("textarea")?.value ?? location.href;
      // Whoever closes the system's sheet has not failed at anything.
      const offer = () => navigator.share({ title: sheet.dataset.share ?? "", url: url() }).catch(() => undefined);
      actions.append(makeButton("Share with another app", offer));
    }
    actions.append(makeButton("Print", print));
  }
  const form = sheet.querySelector("form");
  if (!form || attached.has(form)) return;
  attached.add(form);
  form.addEventListener("change", () => preview(form, sheet));
}

function attachCopy(place: HTMLElement, sheet: HTMLElement, say: (words: string) => void) {
  const field = place.querySelector("textarea");
  const name = place.dataset.copy ?? "";
  if (!field) return;
  // Where the site has no public address, it is at the one at which the reader found it.
  const site = sheet.dataset.site ?? "";
  if (/^http:\/\/localhost\b/.test(site)) field.value = field.defaultValue.replaceAll(site, location.origin);
  if (place.querySelector("button")) return;
  const whole = document.createElement("span");
  whole.className = "sr-only";
  whole.textContent = name;
  const button = makeButton("Copy ", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      say(`Copied: ${name}.`);
    } catch {
      // A page may be kept from the clipboard: the reader can still copy what is selected.
      field.select();
      say(`Could not be copied: ${name} is selected instead.`);
    }
  });
  button.append(whole);
  place.append(button);
}

function makeButton(words: string, act: () => unknown): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words;
  button.addEventListener("click", () => void act());
  return button;
}

/** Shows the picture in the size and the colours that are chosen. */
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
