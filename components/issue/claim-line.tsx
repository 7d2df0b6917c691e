import { Mark } from "@/components/marks/mark";
import type { EvidenceView } from "@/lib/view/issue/evidence";
import { EvidenceBody } from "./evidence-item";

/** A claim as one line: when, by whom, what, and where it was published. It opens to everything needed to check it. */
export function ClaimLine({ item, facts = [] }: { item: EvidenceView; facts?: [string, string][] }) {
  return (
    <li className={`claim${item.report ? " is-report" : ""}`}>
      <details>
        <summary>
          <time dateTime={item.isoDate}>{item.date}</time> <Mark shape={item.shape} />
          <span className="sr-only">{item.word}:</span> <b dir="auto">{item.speaker}</b>{" "}
          <span className="claim-says" dir="auto">
            {item.summary}
          </span>{" "}
          <span className="claim-outlet" dir="auto">
            {item.outlet}
          </span>
        </summary>
        {/* An address leads here, so that a browser opens what is folded around it. */}
        <div className="claim-body" id={item.anchor}>
          <EvidenceBody item={item} facts={facts} />
        </div>
      </details>
    </li>
  );
}
