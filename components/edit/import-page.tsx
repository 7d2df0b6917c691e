import { flatFields } from "@/lib/editing/sheets/flat-fields";
import type { Import, RowChange, SheetFault } from "@/lib/editing/sheets/result";
import { evidenceKinds } from "@/lib/schema/evidence-kinds";
import { formatNumber } from "@/lib/text/format";
import { compareWords } from "@/lib/text/word-diff";

/** The most changes that are shown one by one. All of them are imported. */
const maxShown = 300;

/** Sends a spreadsheet, and shows what it would change before anything is written. */
export function ImportPage({
  action,
  formKey,
  name,
  problem,
  seen,
}: {
  action: string;
  formKey: string;
  /** The name of a negotiation that is not there yet, as far as it was given. */
  name: string | undefined;
  problem: string;
  seen: { result: Import; draft: string; fileName: string; isSound: boolean; evidence: string } | undefined;
}) {
  const id = name === undefined ? null : <IdField value={name} />;
  return (
    <>
      {problem && (
        <p className="edit-outcome" role="status">
          <b>{problem}</b>
        </p>
      )}
      {seen && (
        <form method="post" action={action} className="edit-form">
          <input type="hidden" name="form-key" value={formKey} />
          <input type="hidden" name="draft" value={seen.draft} />
          {name !== undefined && <input type="hidden" name="id" value={name} />}
          <Seen {...seen} />
        </form>
      )}
      <h2>{seen ? "Another file" : "The file"}</h2>
      <form method="post" action={action} encType="multipart/form-data" className="edit-form">
        <input type="hidden" name="form-key" value={formKey} />
        {id}
        <div className="edit-field">
          <label htmlFor="file">A workbook (XLSX) or a table (CSV, TSV)</label>
          <input type="file" id="file" name="file" accept=".xlsx,.csv,.tsv,.txt" />
          <p className="edit-hint">
            Either the workbook of <code>npm run data:sheet</code>, or a table of your own with a row for each answer:
            party, question, answer, date, source, link, quote …
          </p>
        </div>
        <div className="edit-field">
          <label htmlFor="pasted">
            Or cells, pasted <small>with the row of headings</small>
          </label>
          <textarea id="pasted" name="pasted" rows={4} dir="auto" />
        </div>
        <p className="edit-actions">
          <button type="submit" className="button edit-save">
            Show what it changes
          </button>
        </p>
      </form>
    </>
  );
}

function Seen({
  result,
  isSound,
  fileName,
  evidence,
}: {
  result: Import;
  isSound: boolean;
  fileName: string;
  evidence: string;
}) {
  const { changes, unchanged, faults, files, mapping } = result;
  const isLong = changes.length > maxShown;
  const count = (kind: RowChange["kind"]) => formatNumber(changes.filter((one) => one.kind === kind).length);
  return (
    <section className={`edit-outcome${isSound ? " edit-good" : ""}`} aria-label="What the import would do">
      <p role="status" dir="auto">
        <b>
          {fileName}: {count("new")} new, {count("changed")} changed, {count("removed")} removed,{" "}
          {formatNumber(unchanged)} unchanged.
        </b>{" "}
        {isSound ? "Nothing is written yet." : "With these errors nothing can be written:"}
      </p>
      <FaultList faults={faults} />
      {mapping && (
        <details className="edit-more" open={!isSound}>
          <summary>How the columns are read</summary>
          {mapping.map(({ header, field }) => (
            <div key={header} className="edit-field">
              <label htmlFor={`map-${header}`} dir="auto">
                {header}
              </label>
              <select id={`map-${header}`} name={`map:${header}`} defaultValue={field ?? ""}>
                <option value="">Left out</option>
                {Object.entries(flatFields).map(([key, says]) => (
                  <option key={key} value={key}>
                    {key}: {says}
                  </option>
                ))}
              </select>
            </div>
          ))}
          <div className="edit-field">
            <label htmlFor="set-evidence">How it is known, for rows that do not say</label>
            <select id="set-evidence" name="set:evidence" defaultValue={evidence}>
              <option value="">A news summary</option>
              {evidenceKinds.map(({ kind, label, gloss }) => (
                <option key={kind} value={kind}>
                  {label}: {gloss}
                </option>
              ))}
            </select>
          </div>
        </details>
      )}
      {!isLong && <input type="hidden" name="choosing" value="1" />}
      <ul>
        {changes.slice(0, maxShown).map((change) => (
          <ChangeItem key={`${change.sheet}!${change.row} ${change.record}`} change={change} isChoice={!isLong} />
        ))}
      </ul>
      {isLong && <p>And {formatNumber(changes.length - maxShown)} more.</p>}
      <p className="edit-actions">
        {isSound && files.length > 0 && (
          <button type="submit" className="button edit-save" name="do" value="apply">
            Import {isLong ? "all" : "the chosen rows"}
          </button>
        )}
        <button type="submit" className="button" name="do" value="look">
          Look again
        </button>
      </p>
    </section>
  );
}

function FaultList({ faults }: { faults: readonly SheetFault[] }) {
  if (faults.length === 0) return null;
  return (
    <ul className="edit-faults">
      {faults.slice(0, maxShown).map(({ sheet, row, column, wrong, remedy, severity }) => (
        <li key={`${sheet} ${row} ${column} ${wrong}`} dir="auto">
          <b>
            {severity === "warning" && "Later: "}
            {[sheet, row !== undefined && `row ${row}`, column !== undefined && `column “${column}”`]
              .filter(Boolean)
              .join(", ")}
          </b>
          {": "}
          {/[.”]$/.test(wrong) ? wrong : `${wrong}.`} {remedy}
        </li>
      ))}
    </ul>
  );
}

function ChangeItem({ change, isChoice }: { change: RowChange; isChoice: boolean }) {
  const { kind, sheet, row, record, fields } = change;
  const id = `${sheet}!${row}`;
  const words = (
    <span dir="auto">
      {kind}, {sheet} row {row}: {record}
    </span>
  );
  const shown = fields.filter(({ now }) => kind !== "new" || now !== "");
  return (
    <li className="edit-change">
      {isChoice ? (
        <label className="edit-check">
          <input type="checkbox" name="row" value={id} defaultChecked />
          {words}
        </label>
      ) : (
        words
      )}
      {shown.length > 0 && (
        <details>
          <summary>
            {shown.length === 1 ? "One field" : `${shown.length} fields`}
            <span className="sr-only">: {record}</span>
          </summary>
          <dl>
            {shown.map(({ field, old, now }) => (
              <div key={field}>
                <dt>{field}</dt>
                {kind === "new" ? <dd dir="auto">{now}</dd> : <Words old={old} now={now} />}
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  );
}

function Words({ old, now }: { old: string; now: string }) {
  const [before = [], after = []] = compareWords([old, now]);
  const draw = (runs: typeof before, Tag: "del" | "ins") =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a sentence never change their order
    runs.map(({ text, changed }, i) => (changed ? <Tag key={i}>{text}</Tag> : <span key={i}>{text}</span>));
  return (
    <>
      <dd dir="auto">{old ? draw(before, "del") : "(nothing)"}</dd>
      <dd dir="auto">{now ? draw(after, "ins") : "(nothing)"}</dd>
    </>
  );
}

function IdField({ value }: { value: string }) {
  return (
    <div className="edit-field">
      <label htmlFor="id">Its name in addresses</label>
      <input
        type="text"
        id="id"
        name="id"
        defaultValue={value}
        required
        placeholder="harbour-2031"
        autoComplete="off"
      />
      <p className="edit-hint">Lower-case letters, digits and single hyphens. It stays as it is.</p>
    </div>
  );
}

/** Begins a negotiation with nothing in it yet, or leads to beginning one from a spreadsheet. */
export function NewNegotiation({ formKey }: { formKey: string }) {
  return (
    <section>
      <h2>A new one</h2>
      <form method="post" action="/edit/new" className="edit-form">
        <input type="hidden" name="form-key" value={formKey} />
        <IdField value="" />
        <p className="edit-actions">
          <button type="submit" className="button">
            Begin an empty one
          </button>{" "}
          <a href="/edit/new/import">Or begin from a spreadsheet</a>
        </p>
      </form>
    </section>
  );
}
