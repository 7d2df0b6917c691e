import { Mark } from "@/components/marks/mark";
import type { EvidenceView } from "@/lib/view/issue/evidence";
import { ClaimChain } from "./claim-chain";
import { Quote } from "./quote";
import { ReactionList } from "./reaction-list";

/** One claim with everything needed to check it. */
export function EvidenceItem({ item, facts = [] }: { item: EvidenceView; facts?: [string, string][] }) {
  const all: [string, string][] = [
    ["Placed at", item.position],
    ["Applies", item.scope],
    ["Condition", item.condition],
    ["Rules out", item.ruledOut],
    ["Declines as offered", item.declined],
    ...facts,
    ["Why there", item.certainty ? `${item.certainty}. ${item.placement}` : item.placement],
    ["At this date", item.standing],
  ];
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
      </div>
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
                what else rests on it<span className="sr-only">: {source.name}</span>
              </a>
              ). {source.note}
            </span>
          ))}
        </p>
        <ReactionList reactions={item.reactions} />
      </div>
    </li>
  );
}
