import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** The width of an element in whole pixels; 0 until it is known. */
export function useWidth<T extends Element>(): [place: RefObject<T | null>, width: number] {
  const place = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!place.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(place.current);
    setWidth(Math.floor(place.current.getBoundingClientRect().width));
    return () => observer.disconnect();
  }, []);
  return [place, width];
}

/** The place of the date nearest to a pointer on a chart, given what of the chart's width lies beside its dates. */
export function readDateAt(
  { clientX, currentTarget }: React.PointerEvent,
  { left, right, domain, last }: { left: number; right: number; domain: [number, number]; last: number },
): number {
  const box = currentTarget.getBoundingClientRect();
  const along = (clientX - box.left - left) / (box.width - left - right);
  const nearest = Math.round(domain[0] + along * (domain[1] - domain[0]));
  return Math.min(last, Math.max(0, nearest));
}
