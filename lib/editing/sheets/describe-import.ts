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
    ...groupFaults(faults).map(describeFault),
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

/** A fault that one or more rows have. */
export interface FaultGroup {
  severity: SheetFault["severity"];
  /** `Wishes, rows 2, 5, column “Date”`; empty for what is in no sheet. */
  where: string;
  wrong: string;
  remedy: string;
}

/** The faults, errors first; the same one in several rows is told once. */
export function groupFaults(faults: readonly SheetFault[]): FaultGroup[] {
  const groups = new Map<string, { fault: SheetFault; rows: number[] }>();
  for (const fault of faults.toSorted((a, b) => a.severity.localeCompare(b.severity))) {
    const { severity, sheet, column = "", wrong, remedy, row } = fault;
    const key = JSON.stringify([severity, sheet, column, wrong, remedy]);
    const group = groups.get(key) ?? { fault, rows: [] };
    if (row !== undefined) group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ fault: { severity, sheet, column, wrong, remedy }, rows }) => ({
    severity,
    where: [sheet, nameRows(rows), column === undefined ? "" : `column “${column}”`].filter(Boolean).join(", "),
    wrong,
    remedy,
  }));
}

function nameRows(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const named = rows.toSorted((a, b) => a - b).slice(0, maxNamed);
  const more = rows.length > maxNamed ? ` and ${rows.length - maxNamed} more` : "";
  return `${rows.length === 1 ? "row" : "rows"} ${named.join(", ")}${more}`;
}

function describeFault({ severity, where, wrong, remedy }: FaultGroup): string {
  return [`${severity}: ${where ? `${where}: ` : ""}${wrong}`, ...(remedy ? [`    remedy: ${remedy}`] : [])].join("\n");
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
