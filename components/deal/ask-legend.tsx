import type { AskCell, AskIcon as Shape } from "@/lib/view/deal/asks";
import { AskIcon } from "./ask-glyph";

const glyphs: { icon: Shape; label: string }[] = [
  { icon: { kind: "own-offer" }, label: "The party’s own offer" },
  { icon: { kind: "within" }, label: "Asks nothing of it" },
  { icon: { kind: "more-than-asked" }, label: "More than it asked" },
  { icon: { kind: "beyond", steps: 2 }, label: "How far it would have to move" },
  { icon: { kind: "crosses" }, label: "Crosses its red line" },
];

/** Explains the icons that occur. `silence` is what stands in the place of a position where none counts. */
export function AskLegend({ cells, silence }: { cells: AskCell[]; silence: string }) {
  const kinds = new Set(cells.filter(({ tally }) => tally !== "not-concerned").map(({ kind }) => kind));
  return (
    <ul className="ask-legend" aria-label="Marks">
      {[...glyphs, { icon: { kind: "no-position" as const }, label: silence }]
        .filter(({ icon }) => kinds.has(icon.kind))
        .map(({ icon, label }) => (
          <li key={label}>
            <AskIcon icon={icon} />
            {label}
          </li>
        ))}
      {cells.some(({ report }) => report) && <li>Dashed: known only from a report</li>}
    </ul>
  );
}
