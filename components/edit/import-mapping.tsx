import { flatFields } from "@/lib/editing/sheets/flat-fields";
import type { Import } from "@/lib/editing/sheets/result";
import { evidenceKinds } from "@/lib/schema/evidence-kinds";
import type { SeenView } from "./import-page";

/** How the columns of a flat table are read, and what holds for rows that do not say it. */
export function ImportMapping({
  mapping,
  isOpen,
  set,
  dates,
}: Pick<SeenView, "set" | "dates"> & { mapping: NonNullable<Import["mapping"]>; isOpen: boolean }) {
  return (
    <details className="edit-more" open={isOpen}>
      <summary>How the columns are read</summary>
      {mapping.map(({ header, field }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name, and columns never change their order
        <div key={`map-${i}`} className="edit-field">
          <label htmlFor={`map-${i}`} dir="auto">
            {header}
          </label>
          <select id={`map-${i}`} name={`map:${header}`} defaultValue={field ?? ""}>
            <option value="">Left out</option>
            {listMeanings(header, field).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </div>
      ))}
      <h3>For rows that do not say it</h3>
      <div className="edit-field">
        <label htmlFor="set-evidence">How it is known</label>
        <select id="set-evidence" name="set:evidence" defaultValue={set.get("evidence") ?? ""}>
          <option value="">A news summary, drawn as a report</option>
          {evidenceKinds.map(({ kind, label, gloss }) => (
            <option key={kind} value={kind}>
              {label}: {gloss}
            </option>
          ))}
        </select>
      </div>
      <div className="edit-field">
        <label htmlFor="set-answerKind">New questions whose answers are all numbers, or all days</label>
        <select id="set-answerKind" name="set:answerKind" defaultValue={set.get("answerKind") ?? ""}>
          <option value="">Ask me</option>
          <option value="value">They are amounts or days, with distances between them</option>
          <option value="option">They are names of options</option>
        </select>
      </div>
      <div className="edit-pair">
        <ForAll field="date" label="The day" value={set.get("date")} placeholder="YYYY-MM-DD" />
        <ForAll field="url" label="The link to the source" value={set.get("url")} placeholder="https://…" />
      </div>
      <div className="edit-field">
        <label htmlFor="dates">Days such as 05/06/2031</label>
        <select id="dates" name="dates" defaultValue={dates ?? ""}>
          <option value="">Ask me</option>
          <option value="day-first">The day comes first: 5 June</option>
          <option value="month-first">The month comes first: 6 May</option>
        </select>
      </div>
    </details>
  );
}

function ForAll({
  field,
  label,
  value,
  placeholder,
}: {
  field: string;
  label: string;
  value: string | undefined;
  placeholder: string;
}) {
  return (
    <div className="edit-field">
      <label htmlFor={`set-${field}`}>{label}</label>
      <input
        type="text"
        id={`set-${field}`}
        name={`set:${field}`}
        defaultValue={value ?? ""}
        placeholder={placeholder}
        autoComplete="off"
      />
    </div>
  );
}

/** What a column can hold: a field of every row, or the answers of the party that it is named for. */
function listMeanings(header: string, field: string | undefined): [string, string][] {
  const own = `answer of ${header}`;
  const all: [string, string][] = [
    [own, `the answers of “${header}”`],
    ...Object.entries(flatFields).map(([key, says]): [string, string] => [key, `${key}: ${says}`]),
  ];
  return field === undefined || all.some(([key]) => key === field) ? all : [[field, field], ...all];
}
