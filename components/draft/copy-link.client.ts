/** How long a button says what it has done. */
const saidFor = 4000;

/** Adds buttons that copy the URL of the page, and say so themselves. */
export function attachCopyLinks(): void {
  for (const container of document.querySelectorAll<HTMLElement>('[data-island="copy-link"]')) {
    if (container.firstChild) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.setAttribute("aria-live", "polite");
    button.textContent = "Copy link";
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(new URL(container.dataset.path ?? "", location.href).href);
        button.textContent = "Link copied";
      } catch {
        // The browser may deny access to the clipboard; the URL is in its bar.
        button.textContent = "Not copied: take it from the address bar";
      }
      setTimeout(() => {
        button.textContent = "Copy link";
      }, saidFor);
    });
    container.append(button);
  }
}
