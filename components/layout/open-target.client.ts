/** Opens what the fragment of the address names, and what it is folded into. Not every browser does so itself. */
function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  let folded = target?.closest("details");
  if (!target || !folded) return;
  for (; folded; folded = folded.parentElement?.closest("details")) folded.open = true;
  target.scrollIntoView();
}

/** Opens what an address leads to, now and when the fragment changes. */
export function attachOpenTarget(): void {
  openTarget();
}

addEventListener("hashchange", openTarget);
