import { AskPanels } from "@/components/charts/chart-placeholders";
import { EvidenceItem } from "@/components/issue/evidence-item";
import { Island } from "@/components/layout/island";
import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { Toolbar } from "@/components/layout/toolbar";
import type { Negotiation } from "@/lib/dataset/negotiation";
import type { ShareView } from "@/lib/export/view/share-menu";
import { methodPath, negotiationPath } from "@/lib/url/paths";
import type { DealView } from "@/lib/view/deal/deal";
import { AskCountTable } from "./ask-counts";
import { AskLegend } from "./ask-legend";
import { AskTable } from "./ask-table";
import { ClauseTable } from "./clause-table";
import { DealActions } from "./deal-actions";
import { DealHistory } from "./deal-history";
import { DealProvenance } from "./deal-provenance";
import { DealSection } from "./deal-section";
import { ExchangeTable } from "./exchange-table";
import { Omissions } from "./omissions";
import { StepTable } from "./step-table";
import { VersusTable } from "./versus-table";

/** The page of a deal: how we know of it, what it exchanges, what it asks of each party, what it leaves out. */
export function DealPage({
  printed,
  negotiation,
  view,
  share,
}: {
  printed: string;
  negotiation: Negotiation;
  view: DealView;
  share: ShareView;
}) {
  const { head, rows } = view;
  return (
    <PageFrame negotiation={negotiation} section="deals" printed={printed}>
      <PageHead
        kicker={
          <>
            <a href={negotiationPath(negotiation)}>{negotiation.short}</a> / <a href={view.dealsHref}>Deals</a> /{" "}
            {head.status}, <time dateTime={head.isoStatusDate}>{head.statusDate}</time>
          </>
        }
        title={view.title}
        lead={view.lead}
        asOf={view.asOf}
      >
        <Toolbar share={share} />
      </PageHead>
      <DealProvenance head={head} reactions={view.reactions} noReactions={view.noReactions} />
      <DealActions head={head} />

      <DealSection id="history" title="What became of it" note="Oldest first, each on the day it became public.">
        <DealHistory head={head} />
        {head.revises && (
          <p className="sub mt-2" dir="auto">
            A later draft of <a href={head.revises.href}>{head.revises.title}</a>.
          </p>
        )}
        {head.revisedBy.map(({ title, href }) => (
          <p key={href} className="sub mt-2" dir="auto">
            Revised by <a href={`${href}#clauses`}>{title}</a>.
          </p>
        ))}
      </DealSection>

      <DealSection id="exchange" title={view.exchangeWords.title} note="Parties in alphabetical order.">
        <ExchangeTable rows={view.exchange} nothing={view.nothingNamed} words={view.exchangeWords} />
      </DealSection>

      <DealSection
        id="asks"
        title="Each term against each party’s own position"
        note={`Positions as of ${view.weighedAt}, the day before the deal became known.`}
      >
        <p className="sub">
          Each term is measured from the nearest point of what the party itself has stated: in steps along options, in
          the unit of an amount, on the calendar for a date. Where only reports exist, the mark and the measure are
          dashed. Where its stance as of {view.asOf} weighs the term otherwise, that is said too. There is no number for
          the whole: distances on two scales cannot be added up. {view.unbound}{" "}
          <a href={`${methodPath}#terms`}>How terms are weighed</a>
        </p>
        {rows.length > 0 ? (
          <>
            <AskLegend />
            <AskTable rows={rows} caption={`What each term asks of each party, as of ${view.weighedAt}`} />
          </>
        ) : (
          <p className="sub mt-4">No term of the deal answers a question asked here, so nothing can be weighed.</p>
        )}
      </DealSection>

      {rows.length > 0 && (
        <DealSection id="steps" title="In steps" note={view.chart.note}>
          <div className="steps-beside">
            <Island name="ask-figure" props={{ chart: view.chart }}>
              <div className="chart">
                <AskPanels chart={view.chart} />
              </div>
            </Island>
            <StepTable chart={view.chart} caption={view.chart.caption} />
          </div>
          <h3 className="deal-subhead">How often what is asked</h3>
          <AskCountTable counts={view.counts} caption="How many of the terms above ask what of each party" />
        </DealSection>
      )}

      <DealSection id="omissions" title="What the deal leaves out" note={view.searched}>
        <p className="sub">{view.omissionsLead}</p>
        {view.later && <p className="sub mt-2">{view.later}</p>}
        <Omissions groups={view.omissions} />
      </DealSection>

      <DealSection
        id="versus"
        title="How it differs from the other deals and from the status quo"
        note="Dashed where one of the two is known by reports alone. Each result leads to its comparison."
      >
        <VersusTable view={view.versus} caption={`${head.short} compared with each other deal, question by question`} />
        {view.versus.left && <p className="page-note">{view.versus.left}</p>}
      </DealSection>

      {view.clauses && (
        <DealSection
          id="clauses"
          title="Clause by clause"
          note="Struck through: only in the earlier draft. Underlined: only in this one."
        >
          <p className="sub">{view.clauses.lead} By question, the two are compared in the table above.</p>
          <ClauseTable view={view.clauses} />
        </DealSection>
      )}

      <DealSection
        id="terms"
        title="The terms, on whose word"
        note="Reactions stand under the claim they answer. A dashed link means the source is not named."
      >
        <ul className="evidence">
          {view.terms.map(({ item, facts }) => (
            <EvidenceItem key={item.id} item={item} facts={facts} />
          ))}
        </ul>
      </DealSection>
    </PageFrame>
  );
}
