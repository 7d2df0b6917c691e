import type { CodeView } from "@/lib/editing/code-form";
import type { FieldView } from "@/lib/editing/field-view";
import { fieldId } from "@/lib/editing/open-work";
import type { Posted } from "@/lib/editing/posted";
import { Faults } from "./fields";

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
  const has = (name: string, value: string) =>
    given.some(([key, text]) => key === name && text.split("\n").includes(value));
  const unset = (name: string) => !given.some(([key, text]) => key === name && text !== "");
  const isOrdered = code.question?.kind === "ordered";
  const own = faults
    .filter(({ key }) => ["holds", "rejects", "rulesOut"].includes(key))
    .flatMap((one) => [...one.faults, ...(one.kind === "group" ? one.fields.flatMap((inner) => inner.faults) : [])]);
  return (
    <fieldset className="edit-field" id={fieldId("holds")}>
      <legend dir="auto">{code.question?.text}</legend>
      <Faults id={`${fieldId("holds")}-faults`} faults={own} />
      <table className="edit-scale">
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <th scope="col">Holds</th>
            {isOrdered && <th scope="col">Up to</th>}
            <th scope="col">Declines</th>
            <th scope="col">Rules out</th>
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
              <td>
                <input
                  type="radio"
                  name="holds.from"
                  value={id}
                  defaultChecked={has("holds.from", id)}
                  aria-label={`Holds: ${label}`}
                />
              </td>
              {isOrdered && (
                <td>
                  <input
                    type="radio"
                    name="holds.to"
                    value={id}
                    defaultChecked={has("holds.to", id)}
                    aria-label={`Up to: ${label}`}
                  />
                </td>
              )}
              <td>
                <input
                  type="checkbox"
                  name="rejects"
                  value={id}
                  defaultChecked={has("rejects", id)}
                  aria-label={`Declines: ${label}`}
                />
              </td>
              <td>
                <input
                  type="checkbox"
                  name="rulesOut"
                  value={id}
                  defaultChecked={has("rulesOut", id)}
                  aria-label={`Rules out: ${label}`}
                />
              </td>
            </tr>
          ))}
          <tr className="edit-none">
            <th scope="row">None of these</th>
            <td>
              <input
                type="radio"
                name="holds.from"
                value=""
                defaultChecked={unset("holds.from")}
                aria-label="Holds: none"
              />
            </td>
            {isOrdered && (
              <td>
                <input
                  type="radio"
                  name="holds.to"
                  value=""
                  defaultChecked={unset("holds.to")}
                  aria-label="Up to: no range"
                />
              </td>
            )}
            <td />
            <td />
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
