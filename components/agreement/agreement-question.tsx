import { AskIcon } from "@/components/deal/ask-glyph";
import { Mark } from "@/components/marks/mark";
import { Initials } from "@/components/marks/monogram";
import { formatList } from "@/lib/text/format";
import type { AgreementOptionView, AgreementQuestionView, LineView, StepView } from "@/lib/view/agreement";

/** One question: for each option, how far each party would have to move, and who rules it out, in their own words. */
export function AgreementQuestion({ question }: { question: AgreementQuestionView }) {
  return (
    <section className="agreement-question" id={question.id} aria-labelledby={`${question.id}-title`}>
      <h3 id={`${question.id}-title`}>
        <a href={question.href} dir="auto">
          {question.text}
        </a>
      </h3>
      <p className="agreement-kind">
        <b dir="auto">{question.words}.</b>{" "}
        {question.deal && (
          <a href={question.deal.href} dir="auto">
            {question.deal.text}
          </a>
        )}
        {question.missing.length > 0 && (
          <span>
            No stated position on record:{" "}
            {question.missing.map((name, i) => (
              <span key={name}>
                {i > 0 && ", "}
                <bdi>{name}</bdi>
              </span>
            ))}
            .
          </span>
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
            <bdi>{party}</bdi> ({role}), without a say:
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
    </section>
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
    case "unmeasured":
      return <Mark shape="silent" />;
    case "nearest":
    case "further":
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
