import { WaysOn } from "@/components/across/ways-on";
import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { Toolbar } from "@/components/layout/toolbar";
import type { Negotiation } from "@/lib/dataset/negotiation";
import type { ShareView } from "@/lib/export/view/share-menu";
import { methodPath, negotiationPath } from "@/lib/url/paths";
import type { WayOn } from "@/lib/view/across/related";
import type { DealView } from "@/lib/view/deal/deal";
import { AskLegend } from "./ask-legend";
import { ClauseTable } from "./clause-table";
import { DealActions } from "./deal-actions";
import { DealHistory } from "./deal-history";
import { DealProvenance } from "./deal-provenance";
import { DealSection } from "./deal-section";
import { ExchangeTable } from "./exchange-table";
import { KnownInPart } from "./known-in-part";
import { PartyChoice } from "./party-choice";
import { ProvisionList } from "./provision-list";
import { RedLineSentence } from "./red-line-sentence";
import { ResultsTable } from "./results-table";
import { VersusChoice } from "./versus-choice";
import { VersusTable } from "./versus-table";

/** The page of a deal: what it asks of each party first, then its terms, its words and how it differs from others. */
export function DealPage({
  printed,
  negotiation,
  view,
  same,
  share,
}: {
  printed: string;
  negotiation: Negotiation;
  view: DealView;
  /** The same deal in other negotiations. */
  same: WayOn[];
  share: ShareView;
}) {
  const { head, results } = view;
  const hasHistory = head.history.length > 1 || head.revises !== undefined || head.revisedBy.length > 0;
  return (
    <PageFrame negotiation={negotiation} section="deals" printed={printed}>
      <PageHead
        style="deal"
        kicker={
          <>
            <a href={negotiationPath(negotiation)}>{negotiation.short}</a> / <a href={view.dealsHref}>Deals</a> /{" "}
            {head.status}, <time dateTime={head.isoStatusDate}>{head.statusDate}</time>
          </>
        }
        title={view.title}
        lead={view.lead}
        asOf={view.asOf}
        notes={
          <>
            <p className="sub" dir="auto">
              {head.title}
              {same.length > 0 && (
                <>
                  . <WaysOn ways={same} />
                </>
              )}
            </p>
            <KnownInPart head={head} />
          </>
        }
      >
        <Toolbar groups={[view.ages]} share={share} />
      </PageHead>
      <DealProvenance
        head={head}
        known={view.known}
        hasHistory={hasHistory}
        reactions={view.reactions}
        noReactions={view.noReactions}
      />
      <section id="asks" aria-labelledby="asks-title">
        <h2 className="sr-only" id="asks-title">
          What it asks of each party
        </h2>
        {view.redLines && <RedLineSentence view={view.redLines} />}
        <div className="deal-tools">
          {view.rows.length > 0 && <PartyChoice choices={results.choices} />}
          <DealActions head={head} />
        </div>
        {view.rows.length > 0 ? (
          <>
            <ResultsTable
              view={results}
              head="Term"
              caption={`What each term asks of each party, as of ${view.weighedAt}`}
            />
            <AskLegend cells={results.rows.flatMap(({ cells }) => cells)} silence={view.silence} />
            <p className="sub">
              Each term is compared with what the party itself had said by {view.weighedAt}, the day before the deal
              became known. {view.limit} {view.unmeasured} There is no total: steps on two questions cannot be added up.{" "}
              {view.unbound} <a href={`${methodPath}#terms`}>How terms are compared</a>
            </p>
          </>
        ) : (
          <p className="sub">{view.uncompared}</p>
        )}
      </section>

      <DealSection
        id="terms"
        title="The terms and their sources"
        note={
          view.provisions.length > 0 || view.others
            ? "Each opens: its words, its source, what each party has said."
            : ""
        }
      >
        <p className="sub" dir="auto">
          {head.summary}
        </p>
        {view.later && <p className="sub">{view.later}</p>}
        <ProvisionList provisions={view.provisions} />
        {view.others && (
          <details className="deal-fold" id="others">
            <summary>{view.others.words}</summary>
            <ProvisionList provisions={view.others.provisions} />
          </details>
        )}
        {view.checked && (
          <p className="page-note">
            {view.checked} <a href={`${methodPath}#quotations`}>How quotations are checked</a>
          </p>
        )}
        <details className="deal-fold" id="omissions">
          <summary>{view.omissionsLead}</summary>
          <p className="sub">{view.searched}</p>
          <ul className="omissions">
            {view.omissions.flatMap(({ issue, questions }) =>
              questions.map(({ text, href }) => (
                <li key={href} dir="auto">
                  <b>{issue}:</b> <a href={href}>{text}</a>
                </li>
              )),
            )}
          </ul>
        </details>
      </DealSection>

      {hasHistory && (
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
      )}

      {view.exchange.length > 0 && (
        <DealSection id="exchange" title={view.exchangeWords.title} note={view.exchangeWords.caption}>
          {view.exchangeFolded ? (
            <details className="deal-fold">
              <summary>{view.exchangeFolded}</summary>
              <ExchangeTable rows={view.exchange} words={view.exchangeWords} />
            </details>
          ) : (
            <ExchangeTable rows={view.exchange} words={view.exchangeWords} />
          )}
          {view.leftOut && <p className="page-note">{view.leftOut}</p>}
        </DealSection>
      )}

      {(view.versus.rows.length > 0 || view.rows.length > 0) && (
        <DealSection
          id="versus"
          title="Where it differs from the other deals and from today"
          note="Each result leads to its comparison."
        >
          {view.versus.choice && <VersusChoice choice={view.versus.choice} action={`${head.href}#versus`} />}
          {view.versus.left.length > 0 && <p className="sub">{view.versus.left.join(" ")}</p>}
          {view.versus.rows.length > 0 && (
            <VersusTable view={view.versus} caption={`${head.short} compared with other deals, question by question`} />
          )}
        </DealSection>
      )}

      {view.clauses && (
        <DealSection
          id="clauses"
          title="Clause by clause"
          note="Struck through: only in the earlier draft. Underlined: only in this one."
        >
          <details className="deal-fold">
            <summary>{view.clauses.lead}</summary>
            <ClauseTable view={view.clauses} />
          </details>
        </DealSection>
      )}
    </PageFrame>
  );
}
