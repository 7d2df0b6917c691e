/** What is held as text until it is opened: the rows of an overview, and the overviews that the front page folds. */
const folds = ".glance-more > td > details, .home-overview";
const heldRows = ".glance-more > td > details > noscript, .home-overview > noscript";

/** Turns the text that a closed row holds into its content. Takes the same page that a browser without script shows. */
function fill(held: Element): void {
  const text = document.createElement("template");
  // In a page that has taken the place of another, the parser has already made elements of it.
  if (!held.firstElementChild) text.innerHTML = held.textContent ?? "";
  held.replaceWith(held.firstElementChild ?? text.content);
}

/** Makes the content of every row of a page, for whoever opens or searches them all. */
export function fillRows(within: ParentNode = document): void {
  for (const held of within.querySelectorAll(heldRows)) fill(held);
}

/**
 * Before one page takes the place of another: rows that are filled here come filled, and all others as text, as a browser
 * with script reads them.
 */
export function holdRows(then: Document): void {
  for (const held of then.querySelectorAll(heldRows)) {
    const id = held.closest("tr")?.previousElementSibling?.id;
    const now = id && document.getElementById(id)?.nextElementSibling;
    if (now instanceof Element && now.matches(".glance-more") && !now.querySelector(heldRows)) fill(held);
    else held.textContent = held.innerHTML;
  }
}

/** Fills a row when it is opened, and all of them before the browser looks for words in the page. */
export function watchRows(): void {
  const fillOf = ({ target }: Event) => {
    const row = target instanceof Element ? target.closest(folds) : null;
    const held = row?.querySelector(":scope > noscript");
    if (held) fill(held);
  };
  // The click comes before the row is shown, the event of the disclosure after it; not everything that opens a row is a click.
  document.addEventListener("click", fillOf, { capture: true });
  document.addEventListener("toggle", fillOf, { capture: true });
  document.addEventListener("keydown", ({ key, ctrlKey, metaKey }) => {
    if (key === "F3" || ((ctrlKey || metaKey) && /^[fg]$/i.test(key))) fillRows();
  });
}
