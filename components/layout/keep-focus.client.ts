/**
 * Takes the focus along where a link leads to a place in the page, so that what is read and what is typed go on from there,
 * and gives it back where Escape closes what was opened. A click elsewhere closes what lies over the page.
 */
export function keepFocus(): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href*="#"]');
    // A pointer sees where it has come to; the focus of who uses one stays where it was.
    if (!link || event.detail > 0 || event.defaultPrevented || link.pathname !== location.pathname) return;
    if (link.search !== location.search) return;
    const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    // The browser goes there first, and opens what is folded on the way.
    if (place) setTimeout(() => focusPlace(place));
  });
  // What lies over the page is closed by a click beside it.
  document.addEventListener("click", ({ target }) => {
    for (const opened of document.querySelectorAll<HTMLDetailsElement>("details.menu[open]")) {
      const over = opened.children[1];
      if (over && getComputedStyle(over).position === "absolute" && !opened.contains(target as Node))
        opened.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    const { target } = event;
    if (event.key !== "Escape" || event.defaultPrevented || !(target instanceof Element)) return;
    // In a field Escape has a meaning of its own.
    if (target.matches("input[type=search], input[type=date], select")) return;
    // What the date and “Filters” open stands beside them.
    const opened =
      target.closest<HTMLDetailsElement>("details[open]") ??
      target.closest(".stepper, .toolbar")?.querySelector<HTMLDetailsElement>("details[open]");
    if (!opened) return;
    opened.open = false;
    opened.querySelector("summary")?.focus();
  });
}

function focusPlace(place: HTMLElement) {
  if (place.contains(document.activeElement) && document.activeElement !== document.body) return;
  if (place.tabIndex < 0 && !place.hasAttribute("tabindex")) {
    place.tabIndex = -1;
    place.addEventListener("blur", () => place.removeAttribute("tabindex"), { once: true });
  }
  place.focus({ preventScroll: true });
}
