import type { ReactNode } from "react";
import type { CodeView } from "@/lib/editing/code-form";
import type { EffectView } from "@/lib/editing/effect";
import type { Choice, FieldFault, FieldView } from "@/lib/editing/field-view";
import type { Posted } from "@/lib/editing/posted";
import { CodeScale } from "./code-scale";
import { EditFrame } from "./edit-frame";
import { Effect } from "./effect";
import { Field } from "./fields";
import { type FormView, RecordForm } from "./record-form";

/** The screen on which a statement is coded: the text it is in, the form, and what it changes for readers. */
export function CodePage({
  name,
  topic,
  title,
  form,
  text,
  found,
  isTextKept,
  questions,
  code,
  given,
  fields,
  source,
  effect,
  faults,
  wholeHref,
}: {
  name: string;
  topic: string;
  title: string;
  form: FormView;
  text: string;
  /** Whether the quotation is in the text, in words. */
  found: string;
  isTextKept: boolean;
  questions: readonly Choice[];
  code: CodeView;
  given: Posted;
  /** The fields of a statement, and those of a source that is not there yet. */
  fields: readonly FieldView[];
  source: readonly FieldView[];
  effect: EffectView | undefined;
  faults: readonly FieldFault[];
  wholeHref: string | undefined;
}) {
  const derived: Record<string, string> = {
    date: "When it became public. Left out, it is the date of the source.",
    "quote.words": "Left out, they are the speaker’s own, or the outlet’s where it is a report.",
  };
  const explain = (one: FieldView): FieldView => {
    const hint = derived[one.name];
    const inner = one.kind === "group" ? { ...one, fields: one.fields.map(explain) } : one;
    return hint === undefined ? inner : { ...inner, required: false, hint };
  };
  const dated = fields.map(explain);
  const pick = (...keys: string[]) =>
    dated.filter(({ key }) => keys.includes(key)).map((field) => <Field key={field.name} field={field} />);
  const [chosen = ""] = given.filter(([key]) => key === "question").map(([, id]) => id);
  const isScale = code.question && !code.question.amounts;
  return (
    <EditFrame name={name} topic={topic} title={title}>
      <RecordForm
        form={form}
        actions={
          <>
            <button type="submit" className="button" name="do" value="check">
              Show what it changes
            </button>{" "}
            <button type="submit" className="button" name="do" value="next">
              Save, and code another question from this source
            </button>{" "}
          </>
        }
      >
        <div className="edit-panes">
          <section className="edit-pane edit-text" aria-labelledby="pane-text">
            <h2 id="pane-text">Source text</h2>
            <label htmlFor="text" className="sr-only">
              The text of the source
            </label>
            <textarea
              id="text"
              name="text"
              rows={16}
              defaultValue={text}
              dir="auto"
              data-quote-from=""
              // biome-ignore lint/a11y/noAutofocus: coding begins with pasting, and nothing above asks for anything
              autoFocus={text === ""}
              aria-describedby="text-hint"
            />
            <p className="edit-hint" id="text-hint">
              Paste it here to have it at hand while you code. It is kept with your draft and published nowhere.
            </p>
            <p className="edit-hint" data-quote-count="" role="status" />
            <p className="edit-hint" data-part="found">
              {found}
            </p>
            <label className="edit-check">
              <input type="checkbox" name="keep-text" value="true" defaultChecked={isTextKept} />{" "}
              <span>
                Keep it as the text of the source, so that <code>npm run data:verify</code> can check quotations against
                it. Git ignores the file.
              </span>
            </label>
          </section>
          <section className="edit-pane" aria-labelledby="pane-form">
            <h2 id="pane-form">The statement</h2>
            <div className="edit-field">
              <label htmlFor="f-question">Question</label>
              <select id="f-question" name="question" defaultValue={chosen} disabled={wholeHref !== undefined}>
                <option value="">Choose …</option>
                {questions.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
              {wholeHref === undefined ? (
                <button type="submit" className="button edit-choose" name="do" value="choose">
                  Show its answers
                </button>
              ) : (
                <input type="hidden" name="question" value={chosen} />
              )}
            </div>
            <div className="edit-pair">{pick("party", "date")}</div>
            <div className="edit-pair">{pick("speaker", "evidence")}</div>
            <div data-part="scale">
              {isScale && <CodeScale code={code} given={given} faults={fields} />}
              {code.question?.amounts && (
                <>
                  {pick("holds", "rejects", "rulesOut")}
                  <p className="edit-hint">Refused values: one in a line, or “below 5”, “above 2031-01-01”.</p>
                </>
              )}
            </div>
            {pick("placement")}
            {pick("summary")}
            <div className="edit-quote">{pick("quote")}</div>
            {pick("source")}
            <details className="edit-more" open={source.some((one) => "value" in one && one.value !== "")}>
              <summary>A source that is not in the list</summary>
              <p className="edit-hint">
                Its web address is enough: publisher and day are then those of its host and of the statement. The
                address goes before a source chosen above.
              </p>
              {source.map((field) => (
                <Field key={field.name} field={field} />
              ))}
            </details>
            <div data-part="older">
              {code.older.length > 0 && (
                <fieldset className="edit-field">
                  <legend>
                    Which older statements still hold beside this one? <small>optional</small>
                  </legend>
                  <div className="edit-checks edit-older">
                    {code.older.map(({ id, label, held }) => (
                      <label key={id}>
                        <input type="checkbox" name="keeps" value={id} defaultChecked={held} />
                        <span dir="auto">{label}</span>
                      </label>
                    ))}
                  </div>
                </fieldset>
              )}
            </div>
            {pick("condition")}
            <details className="edit-more">
              <summary>Certainty, scope, speech, contested</summary>
              {pick("certainty", "scope", "speech", "contested")}
            </details>
            {wholeHref && (
              <p>
                <a href={wholeHref}>Everything the statement can hold: claim chain, reactions, further sources</a>
              </p>
            )}
          </section>
          <Pane>
            <Effect effect={effect} faults={faults} silent={code.silent} />
          </Pane>
        </div>
      </RecordForm>
    </EditFrame>
  );
}

function Pane({ children }: { children: ReactNode }) {
  return (
    <section className="edit-pane edit-effect" aria-labelledby="pane-effect" id="effect" data-part="effect">
      <h2 id="pane-effect">What it changes</h2>
      {children}
    </section>
  );
}
