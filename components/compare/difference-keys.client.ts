const storageKey = "difference-keys";

function readChoice(): boolean {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
}

let on = false;

function choose(choice: boolean) {
  on = choice;
  try {
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, "off");
  } catch {
    // Storage may be blocked; the choice then lasts only as long as the page.
  }
}

/** Scrolls to the next difference below the top of the window, or to the previous one. */
function goToDifference(step: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-differs]")];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const edge = 100;
  const beyond = (row: HTMLElement) => row.getBoundingClientRect().top * step > edge * step;
  const target =
    at >= 0
      ? rows[at + step]
      : step > 0
        ? rows.find(beyond)
        : rows.findLast((row) => row.getBoundingClientRect().top < 0);
  if (!target) return;
  target.scrollIntoView();
  target.focus({ preventScroll: true });
}

document.addEventListener("keydown", (event) => {
  const { target } = event;
  const inField = target instanceof HTMLElement && target.closest("input, select, textarea, [contenteditable]");
  if (!on || inField || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (event.key === "n") goToDifference(1);
  if (event.key === "p") goToDifference(-1);
});

/** Lets the keyboard jump from difference to difference, and lets the reader turn that off. */
export function attachDifferenceKeys(): void {
  const container = document.querySelector<HTMLElement>('[data-island="difference-keys"]');
  if (!container) {
    on = false;
    return;
  }
  if (container.firstChild) return;
  on = readChoice();
  const words = document.createElement("span");
  const button = document.createElement("button");
  button.type = "button";
  const updateText = () => {
    const key = (letter: string) => Object.assign(document.createElement("kbd"), { textContent: letter });
    words.replaceChildren(
      ...(on
        ? ["Keys: ", key("n"), " next difference, ", key("p"), " previous one. "]
        : ["Keys for the next and previous difference are off. "]),
    );
    button.textContent = on ? "Turn keys off" : "Turn keys on";
  };
  button.addEventListener("click", () => {
    choose(!on);
    updateText();
  });
  updateText();
  container.append(words, button);
}
