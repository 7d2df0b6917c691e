import type { DealHead } from "@/lib/view/deal/head";

/** That only a part of a deal is known, or nothing of what it says, and what is missing; nothing where it is known whole. */
export function KnownInPart({ head: { knownInPart, partly } }: { head: DealHead }) {
  if (!knownInPart) return null;
  return (
    <p className="deal-part" dir="auto">
      <b>{partly}.</b> {knownInPart}
    </p>
  );
}
