/** Adds buttons that copy the URL of the page. */
export function attachCopyLinks(): void {
  for (const container of document.querySelectorAll<HTMLElement>('[data-island="copy-link"]')) {
    const path = container.dataset.path ?? "";
    if (container.firstChild) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = "Copy link";
    const status = document.createElement("span");
    status.className = "meta";
    status.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(new URL(path, location.href).href);
        status.textContent = "The link is copied.";
      } catch {
        // The browser may deny access to the clipboard; the URL is shown next to the button.
        status.textContent = "Could not be copied: the address is beside this button.";
      }
    });
    container.append(button, status);
  }
}
