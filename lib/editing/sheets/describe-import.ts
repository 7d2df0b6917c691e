import { compareWords } from "../../text/word-diff";
import { countInDigits } from "../../text/words";
import type { Import, RowChange, SheetFault } from "./result";

/** How many rows with the same fault are named. */
const maxNamed = 8;

/** What an import would do, for a terminal: how the columns were read, each change word by word, what is wrong, the counts. */
export function describeImport({ changes, unchanged, faults, files, mapping }: Import): string[] {
  const count = (kind: RowChange["kind"]) => changes.filter((one) => one.kind === kind).length;
  return [
    ...(mapping ? [describeMapping(mapping)] : []),
    ...changes.map(describeChange),
    ...describeFaults(faults),
    `${[`${count("new")} new`, `${count("changed")} changed`, `${count("removed")} removed`, `${unchanged} unchanged`].join(", ")}; ${countInDigits(files.length, "file", "files")}`,
  ];
}

function describeMapping(mapping: NonNullable<Import["mapping"]>): string {
  const lines = mapping.map(({ header, field }) => `  ${header} → ${field ?? "left out"}`);
  return ["The columns are read as (--map “header=field” says otherwise):", ...lines].join("\n");
}

function describeChange({ kind, sheet, row, record, fields }: RowChange): string {
  const head = `${kind === "new" ? "+" : kind === "removed" ? "-" : "~"} ${sheet} ${row}: ${record}`;
  const lines = fields.flatMap(({ field, old, now }) => {
    if (kind === "new") return now === "" ? [] : [`    ${field}: ${now}`];
    const [before = [], after = []] = compareWords([old, now]);
    const mark = (runs: typeof before, open: string, close: string) =>
      runs.map(({ text, changed }) => (changed ? `${open}${text}${close}` : text)).join("");
    return [
      `    ${field}: ${mark(before, "[-", "-]") || "(empty)"}`,
      `    ${" ".repeat(field.length)}→ ${mark(after, "{+", "+}") || "(empty)"}`,
    ];
  });
  return [head, ...lines].join("\n");
}

/** The faults, errors first; the same one in several rows is told once. */
function describeFaults(faults: readonly SheetFault[]): string[] {
  const groups = new Map<string, SheetFault[]>();
  for (const fault of faults.toSorted((a, b) => a.severity.localeCompare(b.severity))) {
    const { severity, sheet, column = "", wrong, remedy } = fault;
    const key = JSON.stringify([severity, sheet, column, wrong, remedy]);
    groups.set(key, [...(groups.get(key) ?? []), fault]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first
      ? [
          describeFault(
            first,
            group.flatMap(({ row }) => row ?? []),
          ),
        ]
      : [];
  });
}

function describeFault({ severity, sheet, column, wrong, remedy }: SheetFault, rows: readonly number[]): string {
  const named = rows
    .toSorted((a, b) => a - b)
    .slice(0, maxNamed)
    .join(", ");
  const more = rows.length > maxNamed ? ` and ${rows.length - maxNamed} more` : "";
  const where = [
    sheet,
    rows.length > 0 ? `${rows.length === 1 ? "row" : "rows"} ${named}${more}` : "",
    column === undefined ? "" : `column “${column}”`,
  ].filter(Boolean);
  return [
    `${severity}: ${where.length > 0 ? `${where.join(", ")}: ` : ""}${wrong}`,
    ...(remedy ? [`    remedy: ${remedy}`] : []),
  ].join("\n");
}

/** Which rows are wanted, as they are written for `--accept`: `2,5-9` or, where there are several sheets, `Statements!14`. */
export function readAccepted(text: string): ((sheet: string, row: number) => boolean) | undefined {
  const wanted = text.split(",").map((part) => /^(?:\s*(.+)!)?\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(part));
  if (wanted.includes(null)) return undefined;
  return (sheet, row) =>
    wanted.some((match) => {
      const [, name, from = "", to = from] = match ?? [];
      return (name === undefined || name === sheet) && Number(from) <= row && row <= Number(to);
    });
}
