"use client";

import { useRef } from "react";

/** A text to take away: it can be selected where it stands and, where there is script, copied. */
export function CopyField({
  name,
  text,
  rows = 1,
  onCopied,
}: {
  name: string;
  text: string;
  rows?: number;
  /** Told what to say to the reader; undefined where there is no script. */
  onCopied: ((status: string) => void) | undefined;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      onCopied?.(`Copied: ${name}.`);
    } catch {
      // A page may be kept from the clipboard: the reader can still copy what is selected.
      field.current?.select();
      onCopied?.(`Could not be copied: ${name} is selected instead.`);
    }
  }
  return (
    <div className="copy-field">
      <label>
        {name}
        <textarea ref={field} readOnly rows={rows} value={text} />
      </label>
      {onCopied && (
        <button type="button" onClick={copy}>
          Copy <span className="sr-only">{name}</span>
        </button>
      )}
    </div>
  );
}
