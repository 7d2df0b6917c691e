import type { RowChange } from "@/lib/editing/sheets/result";
import { compareWords } from "@/lib/text/word-diff";

/** What each row of a spreadsheet changes. A row is chosen as a whole. */
export function ImportChanges({ changes, isChoice }: { changes: readonly RowChange[]; isChoice: boolean }) {
  const rows = new Map<string, RowChange[]>();
  for (const one of changes) {
    const id = `${one.sheet}!${one.row}`;
    rows.set(id, [...(rows.get(id) ?? []), one]);
  }
  return (
    <ul>
      {[...rows].map(([id, own]) => (
        <li key={id} className="edit-change">
          <ChangedRow id={id} changes={own} isChoice={isChoice} />
        </li>
      ))}
    </ul>
  );
}

function ChangedRow({ id, changes, isChoice }: { id: string; changes: readonly RowChange[]; isChoice: boolean }) {
  const [first] = changes;
  const told = changes.map(({ kind, record }) => `${kind} ${record}`).join(", ");
  const words = (
    <span dir="auto">
      {first?.sheet}, row {first?.row}: {told}
    </span>
  );
  const shown = changes.flatMap(({ kind, record, fields }) =>
    fields
      .filter(({ now }) => kind !== "new" || now !== "")
      .map((field) => ({ ...field, isNew: kind === "new", record })),
  );
  return (
    <>
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
            <span className="sr-only">: {told}</span>
          </summary>
          <dl>
            {shown.map(({ record, field, old, now, isNew }) => (
              <div key={`${record} ${field}`}>
                <dt>{field}</dt>
                {isNew ? <dd dir="auto">{now}</dd> : <Words old={old} now={now} />}
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
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
