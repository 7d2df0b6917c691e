/** Adds buttons that copy the URL of the page. */
export function attachCopyLinks(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-island="copy-link"]')) {
    const path = place.dataset.path ?? "";
    if (place.firstChild) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = "Copy link";
    const says = document.createElement("span");
    says.className = "meta";
    says.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(new URL(path, location.href).href);
        says.textContent = "The link is copied.";
      } catch {
        // The browser may deny access to the clipboard; the URL is shown next to the button.
        says.textContent = "Could not be copied: the address is beside this button.";
      }
    });
    place.append(button, says);
  }
}
