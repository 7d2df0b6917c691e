import { IdField } from "./import-page";

/** What was typed in to begin a negotiation, and why it could not begin. */
export interface NewView {
  id: string;
  from: string;
  withParties: boolean;
  problem: string;
}

/** Begins a negotiation: empty, with the questions of another one, or from a spreadsheet. */
export function NewNegotiation({
  formKey,
  others,
  given,
}: {
  formKey: string;
  others: readonly { name: string; title: string }[];
  given: NewView | undefined;
}) {
  return (
    <section>
      <h2>A new one</h2>
      {given && (
        <p className="edit-outcome" role="status">
          <b>{given.problem}</b>
        </p>
      )}
      <form method="post" action="/edit/new" className="edit-form">
        <input type="hidden" name="form-key" value={formKey} />
        <IdField value={given?.id ?? ""} />
        {others.length > 0 && (
          <>
            <div className="edit-field">
              <label htmlFor="from">With the questions of</label>
              <select id="from" name="from" defaultValue={given?.from ?? ""} aria-describedby="from-hint">
                <option value="">none: one question that is still to be named</option>
                {others.map(({ name, title }) => (
                  <option key={name} value={name}>
                    {title}
                  </option>
                ))}
              </select>
              <p className="edit-hint" id="from-hint">
                Issues, questions, answers and coding notes are copied; what was said on them is not.
              </p>
            </div>
            <div className="edit-field">
              <label className="edit-check" htmlFor="parties">
                <input type="checkbox" id="parties" name="parties" value="true" defaultChecked={given?.withParties} />
                And with its parties
              </label>
            </div>
          </>
        )}
        <p className="edit-actions">
          <button type="submit" className="button edit-save">
            Begin
          </button>{" "}
          <a href="/edit/new/import">Or begin from a spreadsheet</a>
        </p>
      </form>
    </section>
  );
}
