"use client";

import { useSyncExternalStore } from "react";

const themes = ["auto", "light", "dark"] as const;
type Theme = (typeof themes)[number];

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

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
  for (const listener of listeners) listener();
}

/** Switches between the system's theme, light and dark. Drawn only where there is script to work it. */
export function ThemeSwitch() {
  const theme = useSyncExternalStore<Theme | undefined>(subscribe, readTheme, () => undefined);
  if (!theme) return <span className="theme-switch" />;
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "auto";
  return (
    <button className="theme-switch" type="button" onClick={() => chooseTheme(next)}>
      Theme: {theme}
      <span className="sr-only">, change to {next}</span>
    </button>
  );
}
