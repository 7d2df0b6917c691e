"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useLayoutEffect, useRef, useTransition } from "react";
import { type MarkPlaces, readMarkPlaces, travelFrom } from "./travelling-marks";

/** What the page before left for the one that takes its place: which step had the focus, and where the marks stood. */
let left: { step: string; places: MarkPlaces } | undefined;

/** The link that each key takes. */
const keys: Record<string, string> = {
  ArrowLeft: 'a[data-step="previous"]',
  ArrowRight: 'a[data-step="next"]',
  Home: ".ticks li:first-child a:not([aria-current])",
  End: ".ticks li:last-child a:not([aria-current])",
};

/**
 * The frame of the stepper. With script, a step changes the page in place: it keeps its scroll position and the focus,
 * and the marks travel. While the focus is within, the arrow keys step; Home and End go to the ends of the strip.
 */
export function Steps({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLElement>(null);
  const router = useRouter();
  const [pending, startTransition] = useTransition();

  // The arrow keys go from date to date, so that the strip is one stop and not as many as it has dates.
  useLayoutEffect(() => {
    if (!frame.current?.querySelector("[aria-current]")) return;
    for (const date of frame.current.querySelectorAll<HTMLElement>('[data-step="date"]:not([aria-current])')) {
      date.tabIndex = -1;
    }
  }, []);

  useLayoutEffect(() => {
    if (!left) return;
    const { step, places } = left;
    left = undefined;
    const find = (name: string) => frame.current?.querySelector<HTMLElement>(`[data-step="${name}"]`);
    const current = frame.current?.querySelector<HTMLElement>("[aria-current]");
    // At the first and the last date there is no further step: the focus goes to the date itself.
    const target = step === "previous" || step === "next" ? (find(step) ?? current) : current;
    target?.focus({ preventScroll: true });
    travelFrom(places);
  }, []);

  function take(link: HTMLAnchorElement) {
    left = { step: link.dataset.step ?? "", places: readMarkPlaces() };
    startTransition(() => router.push(link.getAttribute("href") ?? "", { scroll: false }));
  }
  function onClick(event: MouseEvent) {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[data-step]");
    if (!plain || !link) return;
    event.preventDefault();
    take(link);
  }
  function onKeyDown(event: KeyboardEvent) {
    const selector = keys[event.key];
    if (!selector || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = frame.current?.querySelector<HTMLAnchorElement>(selector);
    event.preventDefault();
    if (link && !pending) take(link);
  }
  return (
    <nav
      ref={frame}
      className="stepper"
      aria-label="Dates on which something changed"
      aria-busy={pending || undefined}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {children}
    </nav>
  );
}
