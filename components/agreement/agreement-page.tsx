import type { ReactNode } from "react";
import { AskIcon } from "@/components/deal/ask-glyph";
import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { Mark } from "@/components/marks/mark";
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
      <ol className="room-counts" aria-label="Questions by what can be said of them">
        {view.groups.map(({ kind, label, questions }) => (
          <li key={kind} className={questions.length === 0 ? "room-count-zero" : undefined}>
            <CountLink href={questions.length > 0 ? `#${kind}` : undefined}>
              <b>{formatNumber(questions.length)}</b> {label}
            </CountLink>
          </li>
        ))}
      </ol>
      <p className="sub">
        <b>{view.verdict.label}.</b> {view.why.join(" ")} {view.over} <a href={`${methodPath}#room`}>The rules</a>
      </p>
      {view.contradictions.length > 0 && (
        <ul className="draft-gaps">
          {view.contradictions.map((says) => (
            <li key={says} className="draft-says" dir="auto">
              {says}
            </li>
          ))}
        </ul>
      )}
      {view.groups.map(
        ({ kind, label, gloss, questions }) =>
          questions.length > 0 && (
            <section key={kind} className="room-group" id={kind} aria-labelledby={`${kind}-title`}>
              <h2 id={`${kind}-title`}>
                {label}: {formatNumber(questions.length)}
              </h2>
              <p className="meta">{gloss}</p>
              {questions.map((question) => (
                <AgreementQuestion key={question.id} question={question} />
              ))}
            </section>
          ),
      )}
      <ul className="room-key" aria-label="Signs of the options">
        <li>
          <AskIcon icon={{ kind: "within" }} /> Fits every position stated
        </li>
        <li>
          <i className="room-closest-sign" /> Closest: every alternative would ask more of at least one party
        </li>
        <li>
          <Mark shape="red-line" /> Ruled out by somebody, whose words open with the question
        </li>
      </ul>
      <Missing missing={view.missing} complete={view.complete} />
      <p className="sub mt-3">
        An answer to one question makes no deal. <a href={view.draft}>Make a deal and see what it asks of each party</a>
      </p>
    </PageFrame>
  );
}

function CountLink({ href, children }: { href: string | undefined; children: ReactNode }) {
  return href ? <a href={href}>{children}</a> : <span>{children}</span>;
}

function Missing({ missing, complete }: Pick<AgreementView, "missing" | "complete">) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>Who has not said what they want</h2>
        <p className="meta">On the record: a report is not a statement.</p>
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
