import type { CodeView } from "@/lib/editing/code-form";
import type { FieldView } from "@/lib/editing/field-view";
import { fieldId } from "@/lib/editing/open-work";
import type { Posted } from "@/lib/editing/posted";
import { Faults } from "./fields";

/** What can be said of an answer, and how the row says it where none is chosen. Only one is held, and a range ends at one. */
const columns = [
  { name: "holds.from", title: "Holds", type: "radio", none: "none" },
  { name: "holds.to", title: "Up to", type: "radio", none: "no range" },
  { name: "rejects", title: "Declines", type: "checkbox" },
  { name: "rulesOut", title: "Rules out", type: "checkbox" },
] as const;

/** The answers along the scale, each with what counts as it, and what the party says of it. */
export function CodeScale({
  code,
  given,
  faults,
  showsNotes = false,
}: {
  code: CodeView;
  given: Posted;
  faults: readonly FieldView[];
  /** What counts as each answer is shown without being asked for. */
  showsNotes?: boolean;
}) {
  const isChosen = (name: string, value: string) =>
    value === ""
      ? !given.some(([key, text]) => key === name && text !== "")
      : given.some(([key, text]) => key === name && text.split("\n").includes(value));
  // Answers without an order cannot form a range.
  const shown = columns.filter(({ name }) => name !== "holds.to" || code.question?.kind === "ordered");
  const own = faults
    .filter(({ key }) => ["holds", "rejects", "rulesOut"].includes(key))
    .flatMap((one) => [...one.faults, ...(one.kind === "group" ? one.fields.flatMap((inner) => inner.faults) : [])]);
  const draw = ({ name, title, type }: (typeof columns)[number], value: string, label: string) => (
    <td key={name}>
      <input
        type={type}
        name={name}
        value={value}
        defaultChecked={isChosen(name, value)}
        aria-label={`${title}: ${label}`}
      />
    </td>
  );
  return (
    <fieldset className="edit-field" id={fieldId("holds")}>
      <legend dir="auto">{code.question?.text}</legend>
      <Faults id={`${fieldId("holds")}-faults`} faults={own} />
      <table className="edit-scale">
        <thead>
          <tr>
            <th scope="col">Answer</th>
            {shown.map(({ name, title }) => (
              <th key={name} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {code.options.map(({ id, label, means, evidence, statusQuo }) => (
            <tr key={id}>
              <th scope="row">
                <span dir="auto">{label}</span>
                {statusQuo && <small> (today)</small>}
                <details open={showsNotes}>
                  <summary>
                    What counts<span className="sr-only"> as {label}</span>
                  </summary>
                  <p dir="auto">{means}</p>
                  <p dir="auto">{evidence}</p>
                </details>
              </th>
              {shown.map((column) => draw(column, id, label))}
            </tr>
          ))}
          <tr className="edit-none">
            <th scope="row">None of these</th>
            {shown.map((column) => ("none" in column ? draw(column, "", column.none) : <td key={column.name} />))}
          </tr>
        </tbody>
      </table>
      {code.hardCases.length > 0 && (
        <details className="edit-more">
          <summary>How hard cases were decided</summary>
          <dl>
            {code.hardCases.map((one) => (
              <div key={one.case}>
                <dt dir="auto">{one.case}</dt>
                <dd dir="auto">{one.decision}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </fieldset>
  );
}
