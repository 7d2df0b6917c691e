import { Mark } from "@/components/marks/mark";
import type { AskGlyph as Shape } from "@/lib/view/deal/asks";
import { AskGlyph } from "./ask-glyph";

const glyphs: { glyph: Shape; label: string }[] = [
  { glyph: { kind: "within" }, label: "Within" },
  { glyph: { kind: "beyond", steps: 2 }, label: "Steps beyond" },
  { glyph: { kind: "crosses" }, label: "A stated red line" },
  { glyph: { kind: "no-position" }, label: "No stated position" },
];

/** What the marks of the small scales and of the asks mean. */
export function AskLegend() {
  return (
    <ul className="ask-legend" aria-label="Marks">
      <li>
        <Mark shape="term" />
        The term
      </li>
      <li>
        <Mark shape="record" />
        The party’s own position; hollow or dashed where only reports exist
      </li>
      {glyphs.map(({ glyph, label }) => (
        <li key={label}>
          <AskGlyph glyph={glyph} />
          {label}
        </li>
      ))}
    </ul>
  );
}
