import { Mark } from "@/components/marks/mark";
import type { DealEntry } from "@/lib/view/deal/deals";
import { AskCountTable } from "./ask-counts";
import { KnownInPart } from "./known-in-part";

/** One deal in the list: when and what became of it, what it is and how it is known, what it asks of each party. */
export function DealEntryItem({ entry }: { entry: DealEntry }) {
  const { head } = entry;
  return (
    <li className="deal-entry">
      <div className="deal-entry-status">
        <Status entry={entry} /> <Draft entry={entry} />
      </div>
      <div>
        <h3 dir="auto">
          <a href={head.href}>{head.title}</a>
        </h3>
        <Words entry={entry} />
      </div>
      <div>
        <Counts entry={entry} />
      </div>
    </li>
  );
}

/** The same where there are many: what it comes to in a line, and the rest opens. */
export function BriefDealEntryItem({ entry }: { entry: DealEntry }) {
  const { head, finding } = entry;
  return (
    <li className="deal-entry deal-entry-brief">
      <div className="deal-entry-status">
        <Status entry={entry} />
      </div>
      <div>
        <h3 dir="auto">
          <a href={head.href}>{head.title}</a>
        </h3>
        <details>
          <summary>
            <span dir="auto">{finding}</span>
          </summary>
          <Words entry={entry} />
          <Counts entry={entry} />
          <p>
            <Draft entry={entry} />
          </p>
        </details>
      </div>
    </li>
  );
}

function Status({ entry: { head } }: { entry: DealEntry }) {
  return (
    <>
      <time dateTime={head.isoStatusDate}>{head.statusDate}</time>{" "}
      <span className={head.reported ? "is-report" : undefined}>
        <Mark shape={head.shape} />
        {head.status}
      </span>
    </>
  );
}

function Draft({ entry: { head } }: { entry: DealEntry }) {
  return (
    head.whatIf && (
      <a href={head.whatIf}>
        Change a term<span className="sr-only"> of {head.short}</span>
      </a>
    )
  );
}

function Words({ entry: { head, known, redLines } }: { entry: DealEntry }) {
  return (
    <>
      <p dir="auto">{head.summary}</p>
      <KnownInPart head={head} />
      <p className="meta" dir="auto">
        {head.proposedBy ? `Proposed by ${head.proposedBy}.` : "Who proposed it is not known."} {known}
      </p>
      {redLines && <p className="deal-entry-lines">{redLines}</p>}
    </>
  );
}

function Counts({ entry: { head, counts, counted } }: { entry: DealEntry }) {
  return counts.length > 0 ? (
    <AskCountTable counts={counts} caption={`${head.title}: what its terms ask of each party, in numbers`} />
  ) : (
    <p className="meta">{counted}.</p>
  );
}
