/** Copies the address of the page. Nothing of it without script. */
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
        // A page may be kept from the clipboard: the address stands beside the button.
        says.textContent = "Could not be copied: the address is beside this button.";
      }
    });
    place.append(button, says);
  }
}
