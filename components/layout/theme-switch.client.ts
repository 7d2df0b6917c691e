const themes = ["auto", "light", "dark"] as const;
type Theme = (typeof themes)[number];

function readTheme(): Theme {
  const set = document.documentElement.dataset.theme;
  return set === "light" || set === "dark" ? set : "auto";
}

function chooseTheme(theme: Theme) {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "auto") localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {
    // Storage may be closed to the page: the choice then lasts as long as the page.
  }
}

/** Switches between the system's theme, light and dark. There is nothing of it where there is no script to work it. */
export function attachThemeSwitch(): void {
  const place = document.querySelector<HTMLElement>('[data-island="theme-switch"]');
  if (!place || place.firstChild) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "theme-switch";
  const hint = document.createElement("span");
  hint.className = "sr-only";
  const findNext = () => themes[(themes.indexOf(readTheme()) + 1) % themes.length] ?? "auto";
  const say = () => {
    hint.textContent = `, change to ${findNext()}`;
    button.replaceChildren(`Theme: ${readTheme()}`, hint);
  };
  button.addEventListener("click", () => {
    chooseTheme(findNext());
    say();
  });
  say();
  place.append(button);
}
