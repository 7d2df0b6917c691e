import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { agreementPath, negotiationPath } from "@/lib/url/paths";
import type { DealsView } from "@/lib/view/deal/deals";
import { BriefDealEntryItem, DealEntryItem } from "./deal-entry";
import { DealSection } from "./deal-section";
import { ConcessionLedger } from "./moves-ledger";

function DealList({ entries }: { entries: DealsView["deals"] }) {
  return (
    <ol className="deal-list">
      {entries.map((entry) =>
        entry.finding ? (
          <BriefDealEntryItem key={entry.head.id} entry={entry} />
        ) : (
          <DealEntryItem key={entry.head.id} entry={entry} />
        ),
      )}
    </ol>
  );
}

/** The deals on the table, newest first, and the ledger of concessions. */
export function DealsPage({
  printed,
  negotiation,
  view,
}: {
  printed: string;
  negotiation: Negotiation;
  view: DealsView;
}) {
  return (
    <PageFrame negotiation={negotiation} section="deals" printed={printed}>
      <PageHead
        style="deal"
        kicker={
          <>
            <a href={negotiationPath(negotiation)}>{negotiation.short}</a> / Deals
          </>
        }
        title={view.title}
        lead={view.lead}
        asOf={view.asOf}
      />
      {view.deals.length > 0 && (
        <DealSection
          id="deals"
          title="The deals"
          note={
            view.older
              ? "Newest first. Each opens: what it says, how it is known, what it asks of each party."
              : "Newest first. In numbers: what the terms of each ask of each party, reports included."
          }
        >
          <DealList entries={view.deals} />
          {view.older && (
            <details className="deal-fold" id="older">
              <summary>{view.older.words}</summary>
              <DealList entries={view.older.deals} />
            </details>
          )}
        </DealSection>
      )}
      {view.later.length > 0 && (
        <DealSection id="later" title="Known later" note={`After ${view.asOf}; not counted on this page.`}>
          <ul className="plain-list">
            {view.later.map(({ title, href, date }) => (
              <li key={href}>
                <a href={href} dir="auto">
                  {title}
                </a>
                , {date}
              </li>
            ))}
          </ul>
        </DealSection>
      )}
      <DealSection
        id="moves"
        title="Who has moved"
        note="Each opens: first position, position now, what each deal asks."
      >
        {view.moves.left && <p className="sub">{view.moves.left}</p>}
        {view.moves.parties.map((ledger) => (
          <ConcessionLedger key={ledger.party.id} ledger={ledger} />
        ))}
      </DealSection>
      <p className="page-note">
        Each is compared with what each party had said by the day before it became known. No deal has a score: what it
        asks is counted party by party, and what it leaves out is listed on its page.{" "}
        <a href={view.whatIf}>Make a deal of your own</a>, or see{" "}
        <a href={agreementPath(negotiation)}>where there is room for agreement</a>.
      </p>
    </PageFrame>
  );
}
