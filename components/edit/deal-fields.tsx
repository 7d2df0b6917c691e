import type { Choice, FieldView } from "@/lib/editing/field-view";
import { fieldId } from "@/lib/editing/open-work";
import { type TermRow, termColumns } from "@/lib/editing/term-rows";
import { AddButton, Field, Fields, RowButtons } from "./fields";

/** Of the deal itself: what most edits are about. The rest is folded away. */
const first = ["title", "short", "date", "proposedBy", "summary", "knownInPart", "source", "evidence", "by"];

/** A deal, and its terms as a table with a row for each question that it answers. */
export function DealFields({
  fields,
  terms,
  questions,
}: {
  fields: readonly FieldView[];
  terms: readonly TermRow[];
  questions: readonly Choice[];
}) {
  const own = fields.filter(({ key }) => key !== "terms");
  const isNew = own.some(({ key }) => key === "id");
  const answered = new Set(terms.map((one) => one.questionId));
  const open = questions.filter(({ value }) => !answered.has(value));
  const others = questions.filter(({ value }) => answered.has(value));
  return (
    <>
      <div className="edit-narrow">
        <Fields fields={own.filter(({ key }) => isNew || first.includes(key))} />
        {!isNew && (
          <details
            className="edit-more"
            open={own.some(({ key, faults }) => !first.includes(key) && faults.length > 0)}
          >
            <summary>History, whom it binds, claim chain, reactions, what was searched</summary>
            <Fields fields={own.filter(({ key }) => !first.includes(key))} />
          </details>
        )}
      </div>
      <h2 id={fieldId("terms")}>Terms</h2>
      {terms.length > 0 && (
        <table className="edit-table">
          <thead>
            <tr>
              {termColumns.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          {terms.map((term, i) => (
            <TermBody key={term.name} term={term} index={i} of={terms.length} />
          ))}
        </table>
      )}
      <div className="edit-add">
        <label htmlFor="add-question">Add a term that answers</label>
        <select id="add-question" name="add-question" defaultValue="">
          <option value="">no question: a provision of another kind</option>
          <Group label="Not answered yet" choices={open} />
          <Group label="Answered already" choices={others} />
        </select>
        <AddButton list="terms" count={terms.length}>
          Add a term
        </AddButton>
      </div>
    </>
  );
}

function Group({ label, choices }: { label: string; choices: readonly Choice[] }) {
  if (choices.length === 0) return null;
  return (
    <optgroup label={label}>
      {choices.map(({ value, label: text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </optgroup>
  );
}

/** A term takes three rows: the question, the cells, and what is folded away. */
function TermBody({ term, index, of }: { term: TermRow; index: number; of: number }) {
  const { name, id, questionId, title, cells, more, summary, isOpen } = term;
  return (
    <tbody id={fieldId(name)}>
      <tr>
        <th scope="rowgroup" colSpan={cells.length}>
          <div className="edit-row-head">
            <span dir="auto">
              {index + 1}. {title}
            </span>
            <RowButtons row={name} label={title} index={index} of={of} />
          </div>
          <input type="hidden" name={`${name}.id`} value={id} />
          <input type="hidden" name={`${name}.question`} value={questionId} />
        </th>
      </tr>
      <tr>
        {cells.map((fields, i) => (
          <td key={termColumns[i]}>
            <Fields fields={fields} />
          </td>
        ))}
      </tr>
      <tr>
        <td colSpan={cells.length}>
          <details className="edit-more" open={isOpen}>
            <summary>
              {summary || "Who gives and gets, and how firm it is"}
              <span className="sr-only">: change it for {title}</span>
            </summary>
            <div className="edit-columns">
              {more.map((field) => (
                <Field key={field.name} field={field} />
              ))}
            </div>
          </details>
        </td>
      </tr>
    </tbody>
  );
}
