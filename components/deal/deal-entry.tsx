import { Mark } from "@/components/marks/mark";
import type { DealEntry } from "@/lib/view/deal/deals";
import { AskCountTable } from "./ask-counts";
import { KnownInPart } from "./known-in-part";

/** One deal in the list: when and what became of it, what it is and how it is known, what it asks of each party. */
export function DealEntryItem({ entry: { head, known, redLines, counts, counted } }: { entry: DealEntry }) {
  return (
    <li className="deal-entry">
      <div className="deal-entry-status">
        <time dateTime={head.isoStatusDate}>{head.statusDate}</time>{" "}
        <span className={head.reported ? "is-report" : undefined}>
          <Mark shape={head.shape} />
          {head.status}
        </span>
        {head.whatIf && (
          <>
            {" "}
            <a href={head.whatIf}>
              Change a term<span className="sr-only"> of {head.short}</span>
            </a>
          </>
        )}
      </div>
      <div>
        <h3 dir="auto">
          <a href={head.href}>{head.title}</a>
        </h3>
        <p dir="auto">{head.summary}</p>
        {head.knownInPart && <KnownInPart text={head.knownInPart} />}
        <p className="meta" dir="auto">
          {head.proposedBy ? `Proposed by ${head.proposedBy}.` : "Who proposed it is not known."} {known}
        </p>
        {redLines && <p className="deal-entry-lines">{redLines}</p>}
      </div>
      <div>
        {counts.length > 0 ? (
          <AskCountTable counts={counts} caption={`${head.title}: what its terms ask of each party, in numbers`} />
        ) : (
          <p className="meta">{counted}.</p>
        )}
      </div>
    </li>
  );
}
