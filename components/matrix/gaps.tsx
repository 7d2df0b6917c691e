import { ResultIcon } from "@/components/marks/glyph";
import { countInDigits } from "@/lib/text/words";
import type { GapView } from "@/lib/view/matrix/row";

/** Which parties are furthest apart and which are closest on a question, and how many pairs cannot be compared. */
export function Gaps({ gaps, notComparable }: { gaps: GapView[]; notComparable: number }) {
  return (
    <ul className="gaps">
      {gaps.map((gap) => (
        <li key={gap.which}>
          <ResultIcon result={gap.result} report={gap.restsOnReport} />
          <span>
            <b>
              {gap.which}: {gap.words}
            </b>{" "}
            {gap.pairs}
            {gap.restsOnReport && " (known only by report)"}
          </span>
        </li>
      ))}
      {notComparable > 0 && (
        <li>
          <ResultIcon result={{ kind: "not-comparable" }} />
          <span>{countInDigits(notComparable, "pair", "pairs")} cannot be compared</span>
        </li>
      )}
    </ul>
  );
}
