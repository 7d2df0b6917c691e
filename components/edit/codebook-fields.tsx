import { buildQuestionForms, listAdvice, type QuestionForm } from "@/lib/editing/codebook";
import type { FieldView } from "@/lib/editing/field-view";
import { fieldId } from "@/lib/editing/open-work";
import { recordPath } from "@/lib/editing/paths";
import type { Posted } from "@/lib/editing/posted";
import { AddButton, Fields, RowButtons } from "./fields";

/** An issue as a codebook: its questions, the answers to each in their order, and how hard cases were decided. */
export function CodebookFields({
  name,
  fields,
  posted,
}: {
  name: string;
  fields: readonly FieldView[];
  posted: Posted;
}) {
  const questions = buildQuestionForms(fields, posted);
  const advice = listAdvice(fields);
  const of = questions.length;
  return (
    <>
      <div className="edit-narrow">
        <Fields fields={fields.filter(({ key }) => ["id", "title", "summary"].includes(key))} />
        <details className="edit-more">
          <summary>Names that a party rejects</summary>
          <Fields fields={fields.filter(({ key }) => key === "names")} />
        </details>
        {advice.length > 0 && (
          <details className="edit-more">
            <summary>How questions and answers are written</summary>
            <dl>
              {advice.map(({ label, hint }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{hint}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
      {questions.map((question, i) => (
        <Question key={question.name} name={name} question={question} index={i} of={of} />
      ))}
      <p className="edit-actions edit-add">
        <AddButton list="questions" count={of}>
          Add a question
        </AddButton>
      </p>
    </>
  );
}

function Question({ name, question, index, of }: { name: string; question: QuestionForm; index: number; of: number }) {
  const { name: row, id, title, main, options, about, hardCases, more } = question;
  return (
    <section className="edit-question" id={fieldId(row)} aria-labelledby={`${fieldId(row)}-title`}>
      <div className="edit-row-head">
        <h2 id={`${fieldId(row)}-title`} dir="auto">
          {title} {id && <code>{id}</code>}
        </h2>
        <RowButtons row={row} label={title} index={index} of={of} />
      </div>
      <input type="hidden" name={`${row}.id`} value={id} />
      <div className="edit-columns">
        <Fields fields={main} />
      </div>
      {options ? (
        <>
          <h3>{options.title}</h3>
          <ol className="edit-options" id={fieldId(options.name)}>
            {options.rows.map((option, i) => (
              <li key={option.name} id={fieldId(option.name)}>
                <div className="edit-row-head">
                  <span>
                    {i + 1}. <span dir="auto">{option.title}</span> {option.id && <code>{option.id}</code>}
                  </span>
                  <RowButtons row={option.name} label={option.title} index={i} of={options.rows.length} />
                </div>
                <input type="hidden" name={`${option.name}.id`} value={option.id} />
                {option.code && <input type="hidden" name={`${option.name}.code`} value={option.code} />}
                {option.lines.map((fields) => (
                  <div key={fields[0]?.key} className="edit-columns">
                    <Fields fields={fields} />
                  </div>
                ))}
              </li>
            ))}
          </ol>
          {options.addable && (
            <AddButton list={options.name} count={options.rows.length}>
              Add an answer<span className="sr-only">: {title}</span>
            </AddButton>
          )}
        </>
      ) : (
        <Fields fields={about} />
      )}
      {hardCases && (
        <details className="edit-more" open={hardCases.isOpen}>
          <summary>{hardCases.title}</summary>
          <Fields fields={[hardCases.field]} />
        </details>
      )}
      <details className="edit-more" open={more.isOpen}>
        <summary>What was searched, whom it concerns, its code in addresses</summary>
        <Fields fields={more.fields} />
        {id && (
          <p>
            <a href={recordPath(name, { kind: "question", id })}>Its statements, and who is silent</a>
          </p>
        )}
      </details>
    </section>
  );
}
