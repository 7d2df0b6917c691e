import { Mark } from "@/components/marks/mark";
import type { AskCell, AskIcon as Shape } from "@/lib/view/deal/asks";
import { AskIcon } from "./ask-glyph";

const glyphs: { icon: Shape; label: string }[] = [
  { icon: { kind: "own-offer" }, label: "The party’s own offer" },
  { icon: { kind: "within" }, label: "Asks nothing of it" },
  { icon: { kind: "more-than-asked" }, label: "More than it asked" },
  { icon: { kind: "beyond", steps: 2 }, label: "How far it would have to move" },
  { icon: { kind: "crosses" }, label: "Crosses its red line" },
  { icon: { kind: "no-position" }, label: "No position found" },
];

/** Explains the icons that occur, and the marks of the small scales. */
export function AskLegend({ cells, hasScales }: { cells: AskCell[]; hasScales?: boolean }) {
  const kinds = new Set(cells.filter(({ tally }) => tally !== "not-concerned").map(({ kind }) => kind));
  return (
    <ul className="ask-legend" aria-label="Marks">
      {glyphs
        .filter(({ icon }) => kinds.has(icon.kind))
        .map(({ icon, label }) => (
          <li key={label}>
            <AskIcon icon={icon} />
            {label}
          </li>
        ))}
      {cells.some(({ report }) => report) && <li>Dashed: known only from a report</li>}
      {hasScales && (
        <li>
          <Mark shape="term" />
          On a scale: the term
        </li>
      )}
    </ul>
  );
}
