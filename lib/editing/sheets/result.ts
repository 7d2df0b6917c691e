import { formatPath } from "../../dataset/drop-faulty";
import { isError, type Problem } from "../../dataset/problem";
import { readTexts } from "../../dataset/read-folder";
import { dropOrphans } from "../checks";
import { type Contents, type JsonObject, parseContents } from "../records";
import { retireNames } from "../retired";
import { type FileChange, nameProblem, orderChanges, printChanged } from "../save";
import { listColumns } from "./columns";
import { listEntries } from "./find-records";
import { sheetKinds } from "./kinds";

/** Something wrong, where the person who made the spreadsheet can find it. */
export interface SheetFault {
  sheet: string;
  /** The number that the spreadsheet shows before the row. Undefined for the sheet as a whole, or for what is in no sheet. */
  row: number | undefined;
  column: string | undefined;
  wrong: string;
  remedy: string;
  severity: "error" | "warning";
}

/** What a row changes. */
export interface RowChange {
  kind: "new" | "changed" | "removed";
  sheet: string;
  row: number;
  /** `statement am-2031-05-12-ferry` */
  record: string;
  fields: { field: string; old: string; now: string }[];
}

/** What somebody wants of an import. */
export interface ImportOptions {
  /** The rows that are wanted; all where left out. */
  accepts?: (sheet: string, row: number) => boolean;
  /** Called now and then with how far the import has come. */
  onProgress?: (sheet: string, done: number, all: number) => void;
}

/** What an import would do. Nothing is written yet. */
export interface Import {
  changes: RowChange[];
  unchanged: number;
  /** With an error among them nothing may be written. */
  faults: SheetFault[];
  /** The files that change, what is cited before what cites it. */
  files: FileChange[];
  /** How the columns of a flat table were read. */
  mapping?: { header: string; field: string | undefined }[];
}

/** The row that a record comes from. */
export interface RowPlace {
  sheet: string;
  row: number;
  /** The header of the column with a field, if there is one. */
  nameColumn: (field: string) => string | undefined;
  /** What is wrong with a field, in the words of the spreadsheet; undefined where those of the rules will do. */
  explain?: (field: string) => { wrong: string; remedy: string } | undefined;
}

/** Whether an import may be written. */
export function isSound({ faults }: Pick<Import, "faults">): boolean {
  return faults.every(({ severity }) => severity !== "error");
}

/** What is said where a file is not JSON, so that nothing in it is known. Undefined where all are. */
export function refuseBroken(
  texts: ReadonlyMap<string, string>,
  contents: ReadonlyMap<string, JsonObject>,
): Import | undefined {
  const files = [...texts.keys()].filter((file) => !contents.has(file));
  return files.length === 0 ? undefined : refuse(files);
}

function refuse(files: readonly string[]): Import {
  const faults = files.map((file) => ({
    sheet: "",
    row: undefined,
    column: undefined,
    wrong: `${file} is not JSON`,
    remedy: "Mend it first; npm run data:check says where the fault is.",
    severity: "error" as const,
  }));
  return { changes: [], unchanged: 0, faults, files: [] };
}

/** Writes down the names of what is gone, prints the files that have changed and checks the whole folder; what is wrong is told by row and column where one is known. */
export function finishImport(
  name: string,
  texts: ReadonlyMap<string, string>,
  contents: Contents,
  places: ReadonlyMap<JsonObject, RowPlace>,
): Pick<Import, "files" | "faults"> {
  retireNames(name, parseContents(texts), contents);
  dropOrphans(contents, name);
  const after = new Map([...contents].map(([file, content]) => [file, printChanged(content, texts.get(file))]));
  const files = [...new Set([...texts.keys(), ...after.keys()])]
    .map((file) => ({ file, before: texts.get(file) ?? null, after: after.get(file) ?? null }))
    .filter(({ before, after: now }) => before !== now);
  const before = texts.size > 0 ? readTexts(name, texts).problems : [];
  const known = new Set(before.map(nameProblem));
  const found = locateRows(name, contents, places);
  const faults = readTexts(name, after)
    .problems.filter((problem) => !known.has(nameProblem(problem)))
    .map((problem) => describeProblem(problem, found));
  return { files: orderChanges(files), faults };
}

/** The rows by where their records are in the files: `pier/issues/ferry.json questions[0]`. */
function locateRows(
  name: string,
  contents: ReadonlyMap<string, JsonObject>,
  places: ReadonlyMap<JsonObject, RowPlace>,
): Map<string, RowPlace> {
  const found = new Map<string, RowPlace>();
  for (const kind of sheetKinds) {
    for (const { file, path, value } of listEntries(contents, name, kind)) {
      const place = places.get(value);
      if (place) found.set(`${file} ${formatPath(path)}`, place);
    }
  }
  return found;
}

function describeProblem(problem: Problem, found: ReadonlyMap<string, RowPlace>): SheetFault {
  const { file, path, wrong, remedy, record } = problem;
  const severity = isError(problem) ? "error" : "warning";
  const parts = path.match(/\[\d+\]|[^.[\]]+/g) ?? [];
  for (let length = parts.length; length >= 0; length--) {
    const place = found.get(`${file} ${join(parts.slice(0, length))}`);
    if (!place) continue;
    const field = parts
      .slice(length)
      .map((part) => (part.startsWith("[") ? String(Number(part.slice(1, -1)) + 1) : part));
    const told = place.explain?.(field.join(".")) ?? { wrong, remedy };
    return { sheet: place.sheet, row: place.row, column: findColumn(place, field), ...told, severity };
  }
  const where = record ?? [file, path].filter(Boolean).join(", ");
  return { sheet: "", row: undefined, column: undefined, wrong: `${where}: ${wrong}`, remedy, severity };
}

function join(parts: readonly string[]): string {
  return parts.reduce((all, part) => (part.startsWith("[") || all === "" ? all + part : `${all}.${part}`), "");
}

/** The column of a field, or of what it lies in; of the first of its parts where the field has several columns. */
function findColumn({ nameColumn }: RowPlace, field: readonly string[]): string | undefined {
  for (let length = field.length; length > 0; length--) {
    const named = nameColumn(field.slice(0, length).join("."));
    if (named !== undefined) return named;
  }
  const [first] = field;
  const inner = first && sheetKinds.flatMap(listColumns).find(({ name }) => name.startsWith(`${first}.`));
  return inner ? nameColumn(inner.name) : undefined;
}
