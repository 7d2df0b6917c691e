import { swapTo } from "@/components/islands/page-swap";

/** Debounce delay in milliseconds. */
const pause = 200;

const attached = new WeakSet<HTMLInputElement>();
let timer: ReturnType<typeof setTimeout> | undefined;

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, select, textarea"));

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
  const fields = document.querySelectorAll<HTMLInputElement>("input[data-search]");
  // The field is hidden where it does not fit; leave the key to the browser then.
  const field = [...fields].find((one) => one.checkVisibility());
  if (!field) return;
  event.preventDefault();
  field.select();
});

/** On the search page, updates the results as the reader types. */
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
