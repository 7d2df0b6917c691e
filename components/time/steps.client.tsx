"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useLayoutEffect, useRef, useTransition } from "react";
import { type MarkPlaces, readMarkPlaces, travelFrom } from "./travelling-marks";

/** What the page before left for the one that takes its place: which step had the focus, and where the marks stood. */
let left: { step: string; places: MarkPlaces } | undefined;

const arrows: Record<string, string> = { ArrowLeft: "previous", ArrowRight: "next" };

/**
 * The frame of the stepper. With script, a step changes the page in place: it keeps its scroll position and the focus,
 * and the marks travel. The arrow keys step while the focus is within.
 */
export function Steps({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLElement>(null);
  const router = useRouter();
  const [pending, startTransition] = useTransition();

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
    const name = arrows[event.key];
    if (!name || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = frame.current?.querySelector<HTMLAnchorElement>(`a[data-step="${name}"]`);
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
