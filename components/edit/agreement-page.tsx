import { AgreementTable } from "@/components/method/agreement-table";
import type { OutcomeView } from "@/lib/editing/outcome";
import { negotiationEditPath, recordPath, secondPath } from "@/lib/editing/paths";
import type { AgreementRow, DecisionView } from "@/lib/view/coded-twice";
import { EditFrame } from "./edit-frame";
import { Outcome } from "./outcome";

/** A difference between two coders that nobody has decided yet, and what was typed into its form. */
export interface DifferenceView {
  id: string;
  coder: string;
  coderName: string;
  base: string;
  /** The hash of the statement as it is shown. */
  firstBase: string;
  who: string;
  question: string;
  quote: string;
  likeness: string;
  first: string;
  placement: string;
  second: string;
  reason: string;
  given: { by: string; stands: string; why: string; hardCase: string; hardDecision: string };
}

const choices = [
  ["first", "The first stands"],
  ["second", "The second stands: the statement is to be changed"],
  ["both", "Both can be defended: the statement becomes a range, or less certain"],
  ["neither", "Neither: a third answer"],
] as const;

/** How far the coders agree, and the differences that are to be decided. */
export function AgreementPage({
  name,
  topic,
  total,
  rows,
  differences,
  unclear,
  decisions,
  formKey,
  outcome,
}: {
  name: string;
  topic: string;
  /** Undefined while nobody has coded it again. */
  total: string | undefined;
  rows: readonly AgreementRow[];
  differences: readonly DifferenceView[];
  unclear: readonly { id: string; who: string; quote: string; reason: string }[];
  decisions: readonly DecisionView[];
  formKey: string;
  outcome: OutcomeView | undefined;
}) {
  return (
    <EditFrame
      name={name}
      topic={topic}
      title="How far the coders agree"
      lead={total ?? "There is no second coder yet."}
    >
      <Outcome outcome={outcome} />
      <p className="edit-start">
        <a href={secondPath(name)}>Second coders</a> <a href={negotiationEditPath(name, "review")}>Sign-off</a>
      </p>
      {rows.length > 0 && (
        <AgreementTable
          rows={rows}
          label="How far the coders agree, by question"
          caption="Statements by question: how many both coders decided alike"
        />
      )}
      {differences.length > 0 && (
        <>
          <h2>
            To be decided <small>{differences.length}</small>
          </h2>
          {differences.map((one) => (
            <Difference key={`${one.coder} ${one.id}`} name={name} one={one} formKey={formKey} />
          ))}
        </>
      )}
      {unclear.length > 0 && (
        <details className="edit-more">
          <summary>Unclear from the quotation alone: {unclear.length}</summary>
          <p className="edit-hint">
            These are no differences. Another quotation from the same source may carry the answer better.
          </p>
          <ul className="edit-list">
            {unclear.map(({ id, who, quote, reason }) => (
              <li key={id} dir="auto">
                <a href={recordPath(name, { kind: "statement", id })}>{who}</a>: “{quote}” {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      {decisions.length > 0 && (
        <details className="edit-more">
          <summary>Decided: {decisions.length}</summary>
          <ul className="edit-list">
            {decisions.map((one) => (
              <li key={`${one.id} ${one.by}`} dir="auto">
                <a href={recordPath(name, { kind: "statement", id: one.id })}>{one.who}</a>: {one.first} / {one.second}.{" "}
                <b>{one.stands}</b> {one.why} <small>{one.by}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </EditFrame>
  );
}

function Difference({ name, one, formKey }: { name: string; one: DifferenceView; formKey: string }) {
  const id = `${one.coder}-${one.id}`;
  const { given } = one;
  return (
    <article className="edit-note" id={id}>
      <h3 dir="auto">{one.question}</h3>
      <blockquote dir="auto">“{one.quote}”</blockquote>
      <p className="meta" dir="auto">
        <a href={recordPath(name, { kind: "statement", id: one.id })}>{one.who}</a>. {one.likeness}.
      </p>
      <dl className="edit-two">
        <dt>First</dt>
        <dd dir="auto">
          <b>{one.first}</b> {one.placement}
        </dd>
        <dt>{one.coderName}</dt>
        <dd dir="auto">
          <b>{one.second}</b> {one.reason}
        </dd>
      </dl>
      <details open={given.why !== "" || given.by !== ""}>
        <summary>
          Decide<span className="sr-only">: {one.who}</span>
        </summary>
        <form method="post" action={`${negotiationEditPath(name, "agreement")}#${id}`} className="edit-form">
          <input type="hidden" name="form-key" value={formKey} />
          <input type="hidden" name="coder" value={one.coder} />
          <input type="hidden" name="statement" value={one.id} />
          <input type="hidden" name="base" value={one.base} />
          <input type="hidden" name="first" value={one.firstBase} />
          <fieldset className="edit-field">
            <legend>Which answer stands</legend>
            {choices.map(([value, label]) => (
              <label key={value} className="edit-check">
                <input type="radio" name="stands" value={value} defaultChecked={given.stands === value} />
                {label}
              </label>
            ))}
          </fieldset>
          <Text
            id={`${id}-why`}
            name="why"
            label="Why, so that the next coder would decide alike"
            value={given.why}
            long
          />
          <Text id={`${id}-by`} name="by" label="Who decides" value={given.by} />
          <details className="edit-more" open={given.hardCase !== "" || given.hardDecision !== ""}>
            <summary>Add it to the hard cases of the question</summary>
            <Text id={`${id}-case`} name="hard-case" label="The case" value={given.hardCase} long />
            <Text id={`${id}-decision`} name="hard-decision" label="The decision" value={given.hardDecision} long />
          </details>
          <p className="edit-actions">
            <button type="submit" className="button edit-save" name="do" value="decide">
              Decide
            </button>
          </p>
        </form>
      </details>
    </article>
  );
}

function Text({
  id,
  name,
  label,
  value,
  long,
}: {
  id: string;
  name: string;
  label: string;
  value: string;
  long?: true;
}) {
  return (
    <div className="edit-field">
      <label htmlFor={id}>{label}</label>
      {long ? (
        <textarea id={id} name={name} rows={2} defaultValue={value} dir="auto" />
      ) : (
        <input type="text" id={id} name={name} defaultValue={value} dir="auto" autoComplete="off" />
      )}
    </div>
  );
}
