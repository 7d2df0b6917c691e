"use client";

import { useEffect, useSyncExternalStore } from "react";

const storageKey = "difference-keys";
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readChoice(): boolean {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
}

let chosen: boolean | undefined;

function isOn(): boolean {
  chosen ??= readChoice();
  return chosen;
}

function choose(on: boolean) {
  chosen = on;
  try {
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, "off");
  } catch {
    // Storage may be closed to the page: the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

/** Goes to the next difference below the top of the window, or to the one before it. */
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

function onKey(event: KeyboardEvent) {
  const { target } = event;
  const inField = target instanceof HTMLElement && target.closest("input, select, textarea, [contenteditable]");
  if (inField || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (event.key === "n") goToDifference(1);
  if (event.key === "p") goToDifference(-1);
}

/** Goes from difference to difference by key, and can be told not to. Drawn only where there is script to work it. */
export function DifferenceKeys() {
  const on = useSyncExternalStore<boolean | undefined>(subscribe, isOn, () => undefined);
  useEffect(() => {
    if (!on) return;
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [on]);
  if (on === undefined) return <p className="difference-keys" />;
  return (
    <p className="difference-keys">
      {on ? (
        <>
          Keys: <kbd>n</kbd> next difference, <kbd>p</kbd> previous one.
        </>
      ) : (
        "Keys for the next and previous difference are off."
      )}{" "}
      <button type="button" onClick={() => choose(!on)}>
        {on ? "Turn keys off" : "Turn keys on"}
      </button>
    </p>
  );
}
