import { swapTo } from "@/components/islands/page-swap";

/** How long nobody has to have typed before the page answers, in milliseconds. */
const pause = 200;

const attached = new WeakSet<HTMLInputElement>();
let timer: ReturnType<typeof setTimeout> | undefined;

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, select, textarea"));

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
  const fields = document.querySelectorAll<HTMLInputElement>("input[data-search]");
  // Hidden where there is no room for it: the key then stays with the browser.
  const field = [...fields].find((one) => one.checkVisibility());
  if (!field) return;
  event.preventDefault();
  field.select();
});

/** Answers a search as one types, on the page of the search. */
export function attachSearchField(): void {
  const field = document.querySelector<HTMLInputElement>('input[data-search="live"]');
  if (!field || attached.has(field)) return;
  attached.add(field);
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const value = field.value.trim();
      const query = new URLSearchParams(value ? { q: value } : {});
      void swapTo(`${field.form?.getAttribute("action") ?? ""}?${query}`, { replace: true });
    }, pause);
  });
}
