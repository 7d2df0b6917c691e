import { type ReactNode, useEffect, useRef } from "react";
import { DateReaderFrame, type DateReading } from "./date-reader-frame";

/** What a chart says at one date: a slider over the dates for the keyboard, and a live text for it and for the pointer. */
export function DateReader({
  about,
  dates,
  at,
  onAt,
  lines,
  children,
}: {
  about: string;
  dates: readonly string[];
  at: number | undefined;
  onAt: (at: number | undefined) => void;
  lines: readonly DateReading[];
  children: ReactNode;
}) {
  const reader = useRef<HTMLDivElement>(null);
  const last = dates.length - 1;
  const shown = Math.min(at ?? last, last);
  const isOpen = at !== undefined;
  // A finger does not hover: what it opened stays open until it touches something else.
  useEffect(() => {
    if (!isOpen) return;
    const close = ({ target }: Event) => {
      if (!reader.current?.contains(target as Node)) onAt(undefined);
    };
    document.addEventListener("pointerdown", close);
    return () => document.removeEventListener("pointerdown", close);
  }, [isOpen, onAt]);
  return (
    <DateReaderFrame
      about={about}
      dates={dates}
      at={at}
      lines={lines}
      ref={reader}
      onPointerLeave={({ pointerType }) => {
        if (pointerType === "mouse") onAt(undefined);
      }}
      slider={{
        value: shown,
        onChange: (event) => onAt(Number(event.target.value)),
        onFocus: () => onAt(shown),
        onBlur: () => onAt(undefined),
        onKeyDown: ({ key }) => {
          if (key === "Escape") onAt(undefined);
        },
      }}
    >
      {children}
    </DateReaderFrame>
  );
}
