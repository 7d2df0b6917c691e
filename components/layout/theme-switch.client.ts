const themes = ["auto", "light", "dark"] as const;
type Theme = (typeof themes)[number];

/** A half-filled disc, a sun and a moon. */
const signs: Record<Theme, string> = {
  auto: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm0 0v13a6.5 6.5 0 0 0 0-13z",
  light:
    "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 .8v1.9M8 13.3v1.9M.8 8h1.9M13.3 8h1.9M2.9 2.9l1.4 1.4M11.7 11.7l1.4 1.4M2.9 13.1l1.4-1.4M11.7 4.3l1.4-1.4",
  dark: "M13.8 9.7A6.3 6.3 0 0 1 6.3 2.2a6.3 6.3 0 1 0 7.5 7.5z",
};

function readTheme(): Theme {
  const set = document.documentElement.dataset.theme;
  return set === "light" || set === "dark" ? set : "auto";
}

/** What the reader chose last. The page may show it a frame later. */
let chosen: Theme | undefined;

const readChosen = () => chosen ?? readTheme();
const findNext = () => themes[(themes.indexOf(readChosen()) + 1) % themes.length] ?? "auto";

function chooseTheme(theme: Theme) {
  chosen = theme;
  // Every element is styled anew, which takes a slow phone a fifth of a second. The button answers before that.
  requestAnimationFrame(() => setTimeout(showChosen));
  try {
    if (theme === "auto") localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {
    // Storage may be closed to the page: the choice then lasts as long as the page.
  }
}

function showChosen() {
  if (readChosen() === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = readChosen();
}

/**
 * Switches between the system's theme, light and dark, in the row of the masthead or in its menu. There is nothing of it
 * where there is no script to work it.
 */
export function attachThemeSwitch(): void {
  for (const place of document.querySelectorAll('[data-island="theme-switch"]')) {
    if (place.firstChild) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "theme-switch";
    button.addEventListener("click", () => {
      chooseTheme(findNext());
      sayAll();
    });
    place.append(button);
  }
  sayAll();
}

function sayAll() {
  const theme = readChosen();
  for (const button of document.querySelectorAll(".theme-switch")) {
    button.innerHTML = `<svg viewBox="0 0 16 16" aria-hidden="true"><path class="theme-${theme}" d="${signs[theme]}"/></svg><span>Theme: ${theme}</span><span class="sr-only">, change to ${findNext()}</span>`;
  }
}
