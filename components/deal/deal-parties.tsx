import type { DealHead } from "@/lib/view/deal/head";

/** Whose deal it is, whom it binds, on whose word it is known, and who has agreed to it. */
export function DealParties({ head }: { head: DealHead }) {
  return (
    <>
      <p className="meta" dir="auto">
        <b>Proposed by:</b> {head.proposedBy || "not known"}. <b>Binds:</b> {head.binds}.
      </p>
      <p className="meta" dir="auto">
        <b>On the word of:</b> {head.by}, known since <time dateTime={head.isoDate}>{head.date}</time>
        {head.handedOver && `; made or handed over ${head.handedOver}`}.
      </p>
      <p className="meta" dir="auto">
        <b>Agreed by:</b> {head.agreedBy || "nobody so far"}.
      </p>
    </>
  );
}
