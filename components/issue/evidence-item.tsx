import { Mark } from "@/components/marks/mark";
import { ReportLink } from "@/components/marks/report-link";
import type { EvidenceView } from "@/lib/view/issue/evidence";
import { ClaimChain } from "./claim-chain";
import { Quote } from "./quote";
import { ReactionList } from "./reaction-list";

/** One claim with everything needed to check it. */
export function EvidenceItem({ item, facts = [] }: { item: EvidenceView; facts?: [string, string][] }) {
  return (
    <li className="evidence-item" id={item.anchor}>
      <div>
        <time dateTime={item.isoDate}>{item.date}</time>
        {item.said && <p className="meta">Said or handed over {item.said}</p>}
        <p className={`evidence-kind${item.report ? " is-report" : ""}`}>
          <Mark shape={item.shape} />
          {item.word}
        </p>
      </div>
      <div>
        <p className="evidence-claim" dir="auto">
          {item.summary}
        </p>
        <Placement item={item} facts={facts} />
      </div>
      <Proof item={item} />
    </li>
  );
}

/** What the line of a claim opens to. */
export function EvidenceBody({ item, facts }: { item: EvidenceView; facts: [string, string][] }) {
  return (
    <>
      <div>
        <p className={`evidence-kind${item.report ? " is-report" : ""}`}>
          {item.word}
          {item.said && `, said or handed over ${item.said}`}
        </p>
        <Placement item={item} facts={facts} />
      </div>
      <Proof item={item} />
    </>
  );
}

/** Whose claim it is, which position it is taken for, and why. */
function Placement({ item, facts }: { item: EvidenceView; facts: [string, string][] }) {
  const all: [string, string][] = [
    ["Position", item.position],
    ["Applies", item.scope],
    ["Condition", item.condition],
    ["Rules out", item.ruledOut],
    ["Declines as offered", item.declined],
    ...facts,
    ["Why", item.certainty ? `${item.certainty}. ${item.placement}` : item.placement],
    ["At this date", item.standing],
    ["Checked by", item.checked],
  ];
  return (
    <>
      <p className="meta" dir="auto">
        {item.who}
      </p>
      {item.agreedIn && (
        <p className="meta" dir="auto">
          <a href={item.agreedIn.href}>{item.agreedIn.text}</a>
        </p>
      )}
      <dl>
        {all
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

/** How a claim reached the page: the chain, the words, where they were published, and what was answered. */
function Proof({ item }: { item: EvidenceView }) {
  return (
    <div>
      <ClaimChain links={item.chain} />
      {item.quote && (
        <div className="mt-3">
          <Quote quote={item.quote} />
        </div>
      )}
      <p className="meta mt-2">
        {item.sources.map((source, i) => (
          <span key={source.listed} dir="auto">
            {i === 0 ? "Source: " : " Also: "}
            <a href={source.href}>{source.name}</a> (
            <a href={source.listed}>
              other claims from this source<span className="sr-only">: {source.name}</span>
            </a>
            )
            {source.archived && (
              <>
                , <a href={source.archived.href}>{source.archived.text}</a>
              </>
            )}
            . {source.dead} {source.note}
          </span>
        ))}{" "}
        <ReportLink href={item.reportHref} about={item.summary} />
      </p>
      <ReactionList reactions={item.reactions} />
    </div>
  );
}
