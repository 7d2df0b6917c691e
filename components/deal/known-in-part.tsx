/** That only a part of a deal is known, and what is missing. */
export function KnownInPart({ text }: { text: string }) {
  return (
    <p className="deal-part" dir="auto">
      <b>Known in part.</b> {text}
    </p>
  );
}
