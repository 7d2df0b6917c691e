"use client";

import { useState, useSyncExternalStore } from "react";

const nothingChanges = () => () => {};

/** Copies the address of the page. Drawn only where there is script to do it. */
export function CopyLink({ path }: { path: string }) {
  const ready = useSyncExternalStore(
    nothingChanges,
    () => true,
    () => false,
  );
  const [copied, setCopied] = useState<{ path: string; done: boolean }>();
  if (!ready) return null;
  async function copy() {
    try {
      await navigator.clipboard.writeText(new URL(path, location.href).href);
      setCopied({ path, done: true });
    } catch {
      // A page may be kept from the clipboard: the address stands beside the button.
      setCopied({ path, done: false });
    }
  }
  const words = copied?.done ? "The link is copied." : "Could not be copied: the address is beside this button.";
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        Copy link
      </button>
      <span role="status" className="meta">
        {copied?.path === path ? words : ""}
      </span>
    </>
  );
}
