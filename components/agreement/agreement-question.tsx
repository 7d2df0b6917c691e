import { AskIcon } from "@/components/deal/ask-glyph";
import { Mark } from "@/components/marks/mark";
import { Initials } from "@/components/marks/monogram";
import { Shares } from "@/components/marks/shares";
import { formatList } from "@/lib/text/format";
import type { AgreementOptionView, AgreementQuestionView, LineView, StepView } from "@/lib/view/agreement";

/** One question in a line: what can be said of it, and its options. Opened, each option in full, with quotations. */
export function AgreementQuestion({ question }: { question: AgreementQuestionView }) {
  return (
    <details className="row-fold agreement-question" id={question.id}>
      <summary>
        <h3 dir="auto">{question.text}</h3>
        <span className="agreement-verdict" dir="auto">
          {question.verdict}
        </span>{" "}
        <span className="room-strip" aria-hidden="true">
          {question.options.map(({ key, kind, short }) => (
            <span key={key} className={`room-${kind}`}>
              <Sign kind={kind} />
              <bdi>{short}</bdi>{" "}
            </span>
          ))}
        </span>
      </summary>
      <p className="meta">
        <a href={question.href}>
          The question and its sources<span className="sr-only">: {question.text}</span>
        </a>
        {question.deal && (
          <>
            ;{" "}
            <a href={question.deal.href} dir="auto">
              {question.deal.text}
            </a>
          </>
        )}
      </p>
      {question.notConcerned.length > 0 && (
        <p className="meta">
          Not concerned: <bdi>{formatList(question.notConcerned)}</bdi>.
        </p>
      )}
      {question.others.map(({ party, role, words }) => (
        <p key={party} className="meta">
          <b>
            <bdi>{party}</bdi> ({role}), not counted:
          </b>{" "}
          <bdi>{words}</bdi>.
        </p>
      ))}
      {question.conditions.map(({ party, text }) => (
        <p key={`${party} ${text}`} className="meta">
          <b>
            Condition of <bdi>{party}</bdi>:
          </b>{" "}
          <bdi>{text}</bdi>.
        </p>
      ))}
      <ul className="agreement-options">
        {question.options.map((option) => (
          <Option key={option.key} option={option} />
        ))}
      </ul>
    </details>
  );
}

function Option({ option }: { option: AgreementOptionView }) {
  const { kind, label, statusQuo, words, steps, counted, lines, declined, draft } = option;
  return (
    <li className={`agreement-option agreement-is-${kind}`}>
      <div>
        <p className="agreement-label" dir="auto">
          {label}
          {statusQuo && <small> (status quo)</small>}
          <Shares view={option.shares} />
        </p>
        <p className="agreement-words">
          <Sign kind={kind} />
          <b>{words}</b>
        </p>
        <p className="meta">
          <a href={draft}>
            What if<span className="sr-only">: {label}</span>
          </a>
        </p>
      </div>
      <div>
        {steps.length > 0 && (
          <ul className="agreement-steps">
            {steps.map((step) => (
              <Step key={step.party.monogram} step={step} />
            ))}
          </ul>
        )}
        {counted && <p className="agreement-words">{counted}</p>}
        {lines.map((line) => (
          <Line key={`${line.party} ${line.listed}`} line={line} ruledOut />
        ))}
        {declined.map((line) => (
          <Line key={`${line.party} ${line.listed}`} line={line} />
        ))}
      </div>
    </li>
  );
}

function Sign({ kind }: { kind: AgreementOptionView["kind"] }) {
  switch (kind) {
    case "within":
      return <AskIcon icon={{ kind: "within" }} />;
    case "ruled-out":
      return <Mark shape="red-line" />;
    case "closest":
      return <i className="room-closest-sign" />;
    case "free":
      return null;
  }
}

function Step({ step }: { step: StepView }) {
  return (
    <li className={step.within ? "agreement-within" : undefined}>
      <Initials letters={step.party.monogram} />
      <span>
        <bdi>{step.party.name}</bdi>: {step.words}
      </span>
    </li>
  );
}

/** The words in which a party ruled an option out, or declined it as offered, which leaves it possible. */
function Line({ line, ruledOut = false }: { line: LineView; ruledOut?: boolean }) {
  return (
    <p className="agreement-line">
      {ruledOut && <Mark shape="red-line" />}
      <span>
        <b>
          {ruledOut ? "Ruled out by" : "Declined as offered by"} <bdi>{line.party}</bdi>
          {!ruledOut && "; that does not rule it out"}.
        </b>{" "}
        <bdi>{line.by}</bdi>:{" "}
        <a href={line.href} dir="auto">
          {line.text}
        </a>{" "}
        (
        <a href={line.listed}>
          its entry here
          <span className="sr-only">
            : {line.by}, {line.text}
          </span>
        </a>
        )
      </span>
    </p>
  );
}
