import { fillGaps } from "@/lib/embed/snippet";

const longDay = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });

/** How long a button says what became of it, in milliseconds. */
const told = 4000;

/** Adds the parts of each menu that need script: copying, sharing and printing. */
export function attachShareMenu(): void {
  for (const menu of document.querySelectorAll<HTMLElement>("[data-share]")) {
    const announce = (words: string) => {
      const line = menu.querySelector("[role=status]");
      if (line) line.textContent = words;
    };
    for (const container of menu.querySelectorAll<HTMLElement>("[data-copy]")) attachCopy(container, announce);
    const actions = menu.querySelector("[data-share-actions]");
    if (!actions || actions.querySelector("button")) continue;
    actions.append(makeButton("Print", printShort), makeButton("Print with sources", print));
    if ("share" in navigator) {
      const url = () => menu.querySelector("textarea")?.value ?? location.href;
      // Closing the system's share sheet rejects the promise but is not an error.
      const share = () => navigator.share({ title: document.title, url: url() }).catch(() => undefined);
      actions.append(makeButton("Share with another app", share));
    }
  }
}

function attachCopy(container: HTMLElement, announce: (words: string) => void) {
  const field = container.querySelector("textarea");
  const name = container.querySelector("label")?.firstChild?.textContent ?? "";
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
  whole.textContent = ` ${name}`;
  let timer = 0;
  const say = (word: string, words: string) => {
    button.replaceChildren(word, whole);
    announce(words);
    clearTimeout(timer);
    timer = window.setTimeout(() => button.replaceChildren("Copy", whole), told);
  };
  const button = makeButton("Copy", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      say("Copied", `Copied: ${name}.`);
    } catch {
      // The browser may deny access to the clipboard; the reader can still copy the selected text.
      field.select();
      say("Selected", `Could not be copied: ${name} is selected instead.`);
    }
  });
  button.append(whole);
  container.append(button);
}

/** Prints what is open and leaves out what is folded; else paper gets everything. */
function printShort() {
  document.documentElement.dataset.print = "short";
  addEventListener("afterprint", () => delete document.documentElement.dataset.print, { once: true });
  print();
}

function makeButton(words: string, act: () => unknown): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words;
  button.addEventListener("click", () => void act());
  return button;
}
