import type { AxisView } from "@/lib/view/axis";
import { placeClass } from "./at";

/** The labels of an axis beside its scale columns, in the order of the scale. */
export function AxisLabels({ axis, name }: { axis: AxisView; name?: string }) {
  return (
    <ol className={`options lines-${axis.lines}${axis.values ? " options-of-values" : ""}`} aria-label={name}>
      {axis.ticks.map((tick) => (
        <li key={tick.label} className={axis.values ? placeClass(tick.labelAt) : undefined}>
          <span dir="auto">
            {tick.label}
            {tick.statusQuo && <small> (status quo)</small>}
          </span>
        </li>
      ))}
    </ol>
  );
}
