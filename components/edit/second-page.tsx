import type { FieldView } from "@/lib/editing/field-view";
import { fieldId } from "@/lib/editing/open-work";
import type { OutcomeView } from "@/lib/editing/outcome";
import { negotiationEditPath, secondPath } from "@/lib/editing/paths";
import type { Posted } from "@/lib/editing/posted";
import type { CoderView } from "@/lib/editing/second/codings";
import type { SecondView } from "@/lib/editing/second/view";
import { CodeScale } from "./code-scale";
import { EditFrame } from "./edit-frame";
import { Field, Fields } from "./fields";
import { Outcome } from "./outcome";

/** The second coders of a negotiation, each with the way to their work, and a new one. */
export function CodersPage({
  name,
  topic,
  coders,
  of,
  formKey,
  outcome,
}: {
  name: string;
  topic: string;
  coders: readonly CoderView[];
  /** How many statements can be coded again; undefined while the negotiation has faults. */
  of: number | undefined;
  formKey: string;
  outcome: OutcomeView | undefined;
}) {
  return (
    <EditFrame
      name={name}
      topic={topic}
      title="Code it a second time"
      lead="Somebody else decides which answer each quotation gives, without seeing what was decided first."
    >
      <Outcome outcome={outcome} />
      {of === undefined && <p>The negotiation has faults. Mend them first.</p>}
      {coders.length > 0 && (
        <ul className="edit-list">
          {coders.map((coder) => (
            <li key={coder.id} dir="auto">
              <a href={secondPath(name, coder.id)}>{coder.name}</a>{" "}
              <small>
                {coder.answers.size} of {of ?? "?"}
              </small>
            </li>
          ))}
        </ul>
      )}
      <h2>A new coder</h2>
      <form method="post" action={secondPath(name)} className="edit-form">
        <input type="hidden" name="form-key" value={formKey} />
        <div className="edit-field">
          <label htmlFor="f-name">Name, as readers are told</label>
          <input type="text" id="f-name" name="name" maxLength={48} required dir="auto" autoComplete="off" />
        </div>
        <div className="edit-field">
          <label htmlFor="f-note">
            How it is done<small> optional</small>
          </label>
          <textarea id="f-note" name="note" rows={2} maxLength={300} dir="auto" />
        </div>
        <p className="edit-bar">
          <button type="submit" className="button edit-save" name="do" value="begin">
            Begin
          </button>
        </p>
      </form>
      <p className="edit-note">
        By spreadsheet: <code>npm run data:second -- {name} coder</code> writes a sheet to be filled in, and reads it.
      </p>
      <p>
        <a href={negotiationEditPath(name, "agreement")}>How far the coders agree</a>
      </p>
    </EditFrame>
  );
}

/** One statement, as a second coder sees it: the words, the question, the answers. The way to other screens is left out. */
export function SecondPage({
  name,
  coder,
  view,
  form,
}: {
  name: string;
  coder: CoderView;
  /** Undefined when everything is done. */
  view: SecondView | undefined;
  form:
    | {
        action: string;
        formKey: string;
        draft: string;
        base: string;
        outcome: OutcomeView | undefined;
        given: Posted;
        fields: readonly FieldView[];
      }
    | undefined;
}) {
  if (!view || !form) {
    return (
      <EditFrame title="Everything is answered" lead={`${coder.name} has answered for every quotation.`}>
        <p>
          <a href={secondPath(name)}>Back</a>
        </p>
      </EditFrame>
    );
  }
  const { item, code } = view;
  const pick = (...keys: string[]) =>
    form.fields.filter(({ key }) => keys.includes(key)).map((field) => <Field key={field.name} field={field} />);
  return (
    <EditFrame
      title={item.question.text}
      lead={
        <>
          {coder.name}: {view.done} of {view.of} answered. <a href={secondPath(name)}>Stop here</a>
        </>
      }
    >
      <form method="post" action={form.action} className="edit-form" autoComplete="off">
        <input type="hidden" name="form-key" value={form.formKey} />
        <input type="hidden" name="draft" value={form.draft} />
        <input type="hidden" name="base" value={form.base} />
        <input type="hidden" name="saw" value={view.saw} />
        <Outcome outcome={form.outcome} />
        {view.isDecided && <p>The difference has been decided, so this answer stays as it is.</p>}
        <blockquote className="edit-quote" dir="auto">
          {item.quote.prefix && <small>… {item.quote.prefix} </small>}
          <b>“{item.quote.exact}”</b>
          {item.quote.suffix && (
            <small>
              {/^\p{P}/u.test(item.quote.suffix) ? "" : " "}
              {item.quote.suffix} …
            </small>
          )}
        </blockquote>
        {item.quote.original && (
          <p className="edit-hint" dir="auto">
            {item.quote.original}
          </p>
        )}
        <p className="meta" dir="auto">
          {item.party}: {item.speaker}
          {item.voice && ` (${item.voice})`}, {view.date}. {view.evidence}.
        </p>
        {code.question?.amounts ? (
          <>
            {code.options.map(({ means, evidence }) => (
              <p key={means} className="edit-hint" dir="auto">
                {means} {evidence}
              </p>
            ))}
            {pick("holds", "rejects", "rulesOut")}
          </>
        ) : (
          <CodeScale code={code} given={form.given} faults={form.fields} showsNotes />
        )}
        {pick("unclear")}
        <Fields fields={form.fields.filter(({ key }) => key === "certainty" || key === "reason")} />
        {!view.isDecided && (
          <p className="edit-bar">
            <button type="submit" className="button edit-save" name="do" value="next" id={fieldId("next")}>
              Save and next
            </button>
          </p>
        )}
      </form>
      <nav className="edit-actions" aria-label="Other quotations">
        {view.previous && <a href={secondPath(name, coder.id, view.previous)}>← The one before</a>}
        {view.next && <a href={secondPath(name, coder.id, view.next)}>The next one →</a>}
      </nav>
    </EditFrame>
  );
}
