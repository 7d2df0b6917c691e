import { holdRows } from "@/components/matrix/held-rows.client";

/** What is done once another page has taken the place of the one that was there. */
const listeners = new Set<() => void>();

export function onSwap(listener: () => void): void {
  listeners.add(listener);
}

let running: AbortController | undefined;

/** Whether a page is on its way. */
export function isSwapping(): boolean {
  return running !== undefined;
}

/**
 * Puts another page of the site in the place of this one: what both have stays as it is, with the scroll position, the
 * focus, and what was opened. A later call overtakes an earlier one; where the page cannot be had so, it is gone to.
 */
export async function swapTo(href: string, { replace = false, quiet = false } = {}): Promise<boolean> {
  running?.abort();
  const own = new AbortController();
  running = own;
  try {
    const [answer, { morphBody }] = await Promise.all([
      fetch(href, { signal: own.signal, headers: { accept: "text/html" } }),
      import("./morph"),
    ]);
    if (!answer.headers.get("content-type")?.startsWith("text/html")) throw new Error("not a page");
    // The policy of the page that was loaded knows its own style alone, so that of the next one is taken out of its text.
    let printed: string | undefined;
    const text = (await answer.text()).replaceAll(/<style\b[^>]*>([^<]*)<\/style>/g, (_, style: string) => {
      printed ??= /--printed:(.*)\}/.exec(style)?.[1];
      return "";
    });
    const page = new DOMParser().parseFromString(text, "text/html");
    if (own.signal.aborted) return false;
    if (!quiet) {
      const fragment = new URL(href, location.href).hash;
      // From here on a step back is answered in place too, the page that was here at first among them.
      if (!history.state?.swapped) history.replaceState({ swapped: true }, "");
      history[replace ? "replaceState" : "pushState"]({ swapped: true }, "", answer.url + fragment);
    }
    document.title = page.title;
    for (const name of ['link[rel="canonical"]', 'meta[name="description"]']) {
      const now = document.head.querySelector(name);
      const then = page.head.querySelector(name);
      if (now && then) now.replaceWith(then);
    }
    if (printed) document.documentElement.style.setProperty("--printed", printed);
    holdRows(page);
    morphBody(page.body);
    announce(page.title);
    for (const listener of listeners) listener();
    return true;
  } catch {
    if (!own.signal.aborted) location.assign(href);
    return false;
  } finally {
    if (running === own) running = undefined;
  }
}

addEventListener("popstate", ({ state }) => {
  if (state?.swapped) void swapTo(location.href, { quiet: true });
});

/** Says to who does not see it that the page is another one. */
function announce(title: string) {
  let place = document.querySelector<HTMLElement>('[data-announcer=""]');
  if (!place) {
    place = document.createElement("p");
    place.className = "sr-only";
    place.dataset.announcer = "";
    place.setAttribute("role", "status");
    document.body.append(place);
  }
  place.textContent = title;
}
