import { swapTo } from "@/components/islands/page-swap";
import { fillRows } from "@/components/matrix/held-rows.client";

const attached = new WeakSet<HTMLElement>();
/** Choices follow one another: each is taken on the page that the one before led to. */
let last: Promise<unknown> = Promise.resolve();

/**
 * With script, a choice of how to look at a page changes it in place. What the page already holds changes at once: rows
 * fold, those that are alike go, and reports are hidden. The page of the choice follows and puts the rest right.
 */
export function attachViewChoices(): void {
  const bar = document.querySelector<HTMLElement>(".toolbar .lens");
  if (!bar || attached.has(bar)) return;
  attached.add(bar);
  bar.addEventListener("click", (event) => {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[data-choice]");
    if (!plain || !link || link.hasAttribute("aria-current")) return;
    event.preventDefault();
    const place = [...bar.querySelectorAll("a[data-choice]")].indexOf(link);
    showAtOnce(link);
    last = last.then(async () => {
      const choices = document.querySelectorAll<HTMLAnchorElement>(".toolbar .lens a[data-choice]");
      await swapTo((choices[place] ?? link).href);
    });
  });
}

function showAtOnce(link: HTMLAnchorElement) {
  const main = document.querySelector("main");
  if (!main) return;
  for (const other of link.closest("ul")?.querySelectorAll("a") ?? []) other.removeAttribute("aria-current");
  link.setAttribute("aria-current", "true");
  const now = new URL(location.href).searchParams;
  const then = new URL(link.href).searchParams;
  main.toggleAttribute("data-only-differing", then.get("only") === "differences");
  main.toggleAttribute("data-on-record", then.get("evidence") === "record");
  if (now.get("show") !== then.get("show")) {
    if (then.get("show") === "full") fillRows(main);
    for (const row of main.querySelectorAll<HTMLDetailsElement>(".glance-more > td > details")) {
      row.open = then.get("show") === "full";
    }
  }
}
