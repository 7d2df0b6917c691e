import { Mark } from "@/components/marks/mark";
import type { AskIcon as Shape } from "@/lib/view/deal/asks";
import { AskIcon } from "./ask-glyph";

const glyphs: { icon: Shape; label: string }[] = [
  { icon: { kind: "own-offer" }, label: "Its own offer" },
  { icon: { kind: "within" }, label: "Within" },
  { icon: { kind: "more-than-asked" }, label: "More than it asked" },
  { icon: { kind: "beyond", steps: 2 }, label: "Beyond" },
  { icon: { kind: "crosses" }, label: "A stated red line" },
  { icon: { kind: "no-position" }, label: "No stated position" },
];

/** Explains the marks on the small scales and the icons of the asks. */
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
      {glyphs.map(({ icon, label }) => (
        <li key={label}>
          <AskIcon icon={icon} />
          {label}
        </li>
      ))}
    </ul>
  );
}
