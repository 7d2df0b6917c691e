import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { Initials } from "@/components/marks/monogram";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { formatNumber } from "@/lib/text/format";
import { methodPath, negotiationPath } from "@/lib/url/paths";
import type { AgreementView } from "@/lib/view/agreement";
import { AgreementQuestion } from "./agreement-question";

/** The agreement page: the verdict first, then what would decide it, then each question. */
export function AgreementPage({
  printed,
  negotiation,
  view,
}: {
  printed: string;
  negotiation: Negotiation;
  view: AgreementView;
}) {
  return (
    <PageFrame negotiation={negotiation} section="room" printed={printed}>
      <PageHead
        kicker={
          <>
            <a href={negotiationPath(negotiation)}>{negotiation.short}</a> / <a href={view.deals}>Deals</a> / Room for
            agreement
          </>
        }
        title={view.title}
        lead={view.lead}
        asOf={view.asOf}
      />
      <section className="section">
        <div className="section-head">
          <h2>{view.verdict.label}</h2>
        </div>
        <p className="sub">
          {view.over} {view.verdict.rule} <a href={`${methodPath}#room`}>The rules</a>
        </p>
        {view.why.map((text) => (
          <p key={text} className="prose mt-2" dir="auto">
            {text}
          </p>
        ))}
        {view.contradictions.length > 0 && (
          <ul className="draft-gaps">
            {view.contradictions.map((says) => (
              <li key={says} className="draft-says" dir="auto">
                {says}
              </li>
            ))}
          </ul>
        )}
        <dl className="agreement-counts">
          {view.counts.map(({ kind, label, gloss, count }) => (
            <div key={kind}>
              <dt>{label}</dt>
              <dd>
                <b>{formatNumber(count)}</b> {gloss}
              </dd>
            </div>
          ))}
        </dl>
        <p className="sub mt-3">
          No answer to one question makes a deal: what is left open stays open.{" "}
          <a href={view.draft}>Make a deal and weigh it</a>.
        </p>
      </section>
      <Missing missing={view.missing} complete={view.complete} />
      <p className="sub mt-8">
        Below, each option with its distance from every stated position. An option is among the nearest where each of
        the others that nobody rules out is further from some party. Who rules an option out is quoted.
      </p>
      {view.groups.map(({ issue, questions }) => (
        <section key={issue} className="section">
          <div className="section-head">
            <h2 dir="auto">{issue}</h2>
          </div>
          {questions.map((question) => (
            <AgreementQuestion key={question.id} question={question} />
          ))}
        </section>
      ))}
    </PageFrame>
  );
}

function Missing({ missing, complete }: Pick<AgreementView, "missing" | "complete">) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>Which statements are missing</h2>
        <p className="meta">On record. A report stands for no statement, and silence is no consent.</p>
      </div>
      {missing.length === 0 ? (
        <p className="sub">{complete}</p>
      ) : (
        <ul className="agreement-missing">
          {missing.map(({ party, count, questions }) => (
            <li key={party.monogram}>
              <span className="agreement-party">
                <Initials letters={party.monogram} />
                <b dir="auto">{party.name}</b>
              </span>{" "}
              <span>
                {count}
                {questions.map(({ label, href }, i) => (
                  <span key={href}>
                    {i > 0 && ", "}
                    <a href={href} dir="auto">
                      {label}
                    </a>
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
