import { type FaultGroup, groupFaults } from "@/lib/editing/sheets/describe-import";
import type { Import, RowChange, SheetFault } from "@/lib/editing/sheets/result";
import type { DayOrder } from "@/lib/editing/sheets/written-day";
import { capitalise, formatCount, formatNumber } from "@/lib/text/format";
import { ImportChanges } from "./import-changes";
import { ImportMapping } from "./import-mapping";

/** The most changes that are shown one by one. All of them are imported. */
const maxShown = 300;

/** A spreadsheet that was sent, and what it would change. */
export interface SeenView {
  result: Import;
  draft: string;
  fileName: string;
  isSound: boolean;
  /** Values for rows that do not give them, by field. */
  set: ReadonlyMap<string, string>;
  dates: DayOrder | undefined;
}

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
  seen: SeenView | undefined;
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
            Either the workbook that <code>npm run data:sheet</code> has written, or a table of your own. Yours has a
            row for each answer (party, question, answer, date, link …), or a row for each question and a column for
            each party. Nothing is written until you have seen what would change. A thousand rows take about a second.
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

function Seen({ result, isSound, fileName, set, dates }: SeenView) {
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
      {mapping && <ImportMapping mapping={mapping} isOpen={!isSound} set={set} dates={dates} />}
      {!isLong && <input type="hidden" name="choosing" value="1" />}
      <ImportChanges changes={changes.slice(0, maxShown)} isChoice={!isLong} />
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

/** What is wrong, and what can wait, which is there for those who ask. */
function FaultList({ faults }: { faults: readonly SheetFault[] }) {
  const groups = groupFaults(faults);
  const errors = groups.filter(({ severity }) => severity === "error");
  const later = groups.filter(({ severity }) => severity === "warning");
  return (
    <>
      {errors.length > 0 && <FaultItems groups={errors} />}
      {later.length > 0 && (
        <details className="edit-more">
          <summary>{capitalise(formatCount(later.length, "thing", "things"))} to know or to add later</summary>
          <FaultItems groups={later} />
        </details>
      )}
    </>
  );
}

function FaultItems({ groups }: { groups: readonly FaultGroup[] }) {
  return (
    <ul className="edit-faults">
      {groups.slice(0, maxShown).map(({ where, wrong, remedy }) => (
        <li key={`${where} ${wrong}`} dir="auto">
          {where && <b>{where}: </b>}
          {/[.”]$/.test(wrong) ? wrong : `${wrong}.`} {remedy}
        </li>
      ))}
    </ul>
  );
}

/** The name of a negotiation that is to begin. */
export function IdField({ value }: { value: string }) {
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
