import { type RefObject, useEffect, useRef, useState } from "react";

/** Whether the reader has come near an element, so that what is heavy is fetched only then. Once near, always near. */
export function useNear<T extends Element>(): [place: RefObject<T | null>, near: boolean] {
  const place = useRef<T>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        setNear(true);
        observer.disconnect();
      },
      { rootMargin: "400px" },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return [place, near];
}
