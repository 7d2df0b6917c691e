"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { formatDate } from "@/lib/text/format";

/** What a chart says at one date: a slider over the dates for the keys, and a live text for it and for the pointer. */
export function DateReader({
  about,
  dates,
  at,
  onAt,
  lines,
  children,
}: {
  /** What is read, for the name of the slider. */
  about: string;
  dates: readonly string[];
  /** The place of the date that is read; undefined where none is. */
  at: number | undefined;
  onAt: (at: number | undefined) => void;
  /** What stands at that date. */
  lines: readonly { key: string; name: string; words: string }[];
  children: ReactNode;
}) {
  const id = useId();
  const reader = useRef<HTMLDivElement>(null);
  const last = dates.length - 1;
  const shown = Math.min(at ?? last, last);
  const read = at !== undefined;
  // A finger leaves nothing hovering: what it opened stays until it touches something else.
  useEffect(() => {
    if (!read) return;
    const close = ({ target }: Event) => {
      if (!reader.current?.contains(target as Node)) onAt(undefined);
    };
    document.addEventListener("pointerdown", close);
    return () => document.removeEventListener("pointerdown", close);
  }, [read, onAt]);
  return (
    <div
      className="reader"
      ref={reader}
      onPointerLeave={({ pointerType }) => {
        if (pointerType === "mouse") onAt(undefined);
      }}
    >
      {children}
      <div className="reader-slider">
        <label htmlFor={id}>Read at a date</label>
        <input
          id={id}
          type="range"
          aria-label={`Read at a date: ${about}`}
          min={0}
          max={last}
          value={shown}
          aria-valuetext={formatDate(dates[shown] ?? "")}
          onChange={(event) => onAt(Number(event.target.value))}
          onFocus={() => onAt(shown)}
          onBlur={() => onAt(undefined)}
          onKeyDown={({ key }) => {
            if (key === "Escape") onAt(undefined);
          }}
        />
      </div>
      <div className={read ? "reader-text reader-open" : "reader-text"} aria-live="polite" aria-atomic="true">
        {read && (
          <>
            <b>{formatDate(dates[shown] ?? "")}</b>
            <dl>
              {lines.map(({ key, name, words }) => (
                <div key={key}>
                  <dt>
                    <bdi>{name}</bdi>
                  </dt>
                  <dd dir="auto">{words}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </div>
    </div>
  );
}
