"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

/** How long nobody has to have typed before the page answers, in milliseconds. */
const pause = 200;

/**
 * The field of a search. `/` leads to it when no other field has the focus. On the page of the search (`live`) it is
 * answered as one types; the form around it works without script.
 */
export function SearchField({ action, words, live }: { action: string; words: string; live: boolean }) {
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    function lead(event: KeyboardEvent) {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      // Hidden where there is no room for it: the key then stays with the browser.
      if (!field.current?.checkVisibility()) return;
      event.preventDefault();
      field.current.select();
    }
    document.addEventListener("keydown", lead);
    return () => {
      document.removeEventListener("keydown", lead);
      clearTimeout(timer.current);
    };
  }, []);

  function answer(value: string) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const query = new URLSearchParams(value.trim() ? { q: value.trim() } : {});
      router.replace(`${action}?${query}`, { scroll: false });
    }, pause);
  }

  return (
    <input
      ref={field}
      type="search"
      name="q"
      defaultValue={words}
      maxLength={100}
      placeholder="Search"
      aria-label="Search in this negotiation"
      aria-keyshortcuts="/"
      title="Search in this negotiation; the key / leads here"
      autoComplete="off"
      dir="auto"
      onChange={live ? (event) => answer(event.target.value) : undefined}
    />
  );
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, select, textarea"));
}
