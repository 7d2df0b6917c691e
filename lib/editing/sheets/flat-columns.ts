import type { Cell } from "./cells";
import { type FlatField, findField, flatFields, guessField, isUnclear, simplifyHeader } from "./flat-fields";
import { findParts, type Part, readMeaning, writeMeaning } from "./flat-parts";
import { findNearest } from "./read-rows";

/** What the columns of a flat table hold, and what is to be said about that. */
export interface FlatColumns {
  fields: Map<FlatField, number>;
  /** Columns that speak of one party each, or of one question each. */
  parts: Part[];
  wrong: { column: string | undefined; wrong: string; remedy: string; severity: "error" | "warning" }[];
}

/** Which field each column holds. What somebody has said (`--map`) goes before what headers and cells are guessed to mean. */
export function mapColumns(
  headers: readonly (string | undefined)[],
  said: ReadonlyMap<string, string>,
  cells: readonly (readonly Cell[])[] = [],
  linked: ReadonlySet<number> = new Set(),
): FlatColumns {
  const columns: FlatColumns = { fields: new Map(), parts: [], wrong: [] };
  const used = takeSaid(columns, headers, said);
  const isFree = (index: number) => headers[index] !== undefined && !used.has(index);
  const [before, isChosen] = [columns.parts.length, columns.fields.has("answer")];
  if (before === 0 && !isChosen) columns.parts = findParts("by its words", columns.fields, headers, isFree, cells);
  const taken = new Set(columns.parts.flatMap(({ columns: own }) => [...own.values()]));
  guessFields(columns.fields, headers, (index) => isFree(index) && !taken.has(index));
  const { fields } = columns;
  settleUnclear(columns, headers, isFree, (index) => linked.has(index) || hasAddress(cells, index));
  // A table with issues and positions means one question for each issue.
  move(fields, "issue", "question");
  if (columns.parts.length === 0 && !fields.has("answer")) {
    columns.parts = findParts("by what is left", fields, headers, isFree, cells);
  }
  addCompanions(columns, headers, isFree);
  // What became public on the day on which it was said, or on which it was printed, has one date only.
  if (!columns.parts.some(({ columns: own }) => own.has("date"))) {
    move(fields, "said", "date");
    move(fields, "published", "date");
  }
  if (before === 0 && columns.parts.length > 0) tellParts(columns);
  return columns;
}

function move(fields: Map<FlatField, number>, from: FlatField, to: FlatField): void {
  const index = fields.get(from);
  if (fields.has(to) || index === undefined) return;
  fields.set(to, index);
  fields.delete(from);
}

/** Takes over what somebody has said. Gives the columns that it is about. */
function takeSaid(
  { fields, parts, wrong }: FlatColumns,
  headers: readonly (string | undefined)[],
  said: ReadonlyMap<string, string>,
): Set<number> {
  const plain = headers.map((header) => simplifyHeader(header ?? ""));
  const used = new Set<number>();
  for (const [header, text] of said) {
    const index = plain.indexOf(simplifyHeader(header));
    if (index < 0) {
      const remedy = `The table has: ${headers.filter(Boolean).join(", ")}.`;
      wrong.push({ column: header, wrong: `there is no column “${header}”`, remedy, severity: "error" });
      continue;
    }
    used.add(index);
    // A column can be left out by name.
    if (text === "") continue;
    const meaning = readMeaning(text);
    if (!meaning) {
      const near = findNearest(text, Object.keys(flatFields));
      const remedy = `${near ? `Did you mean “${near}”? ` : ""}The fields are: ${Object.keys(flatFields).join(", ")}.`;
      wrong.push({ column: header, wrong: `there is no field “${text}”`, remedy, severity: "error" });
    } else if (meaning.of === undefined) fields.set(meaning.field, index);
    else {
      const { of: name, pivot } = meaning;
      const part = parts.find((one) => one.name === name) ?? { name, pivot, columns: new Map<FlatField, number>() };
      part.columns.set(meaning.field, index);
      if (!parts.includes(part)) parts.push(part);
    }
  }
  return used;
}

/** The very name of a field goes before the other names for it, and these before headers that only contain one. */
function guessFields(
  fields: Map<FlatField, number>,
  headers: readonly (string | undefined)[],
  isFree: (index: number) => boolean,
): void {
  const taken = new Set<number>();
  const ways = [
    (header: string, field: FlatField) => simplifyHeader(header) === field.toLowerCase(),
    (header: string) => findField(header) !== undefined,
    () => true,
  ];
  for (const isNamed of ways) {
    headers.forEach((header, index) => {
      const field = header === undefined || !isFree(index) || taken.has(index) ? undefined : guessField(header);
      if (!header || !field || fields.has(field) || !isNamed(header, field)) return;
      fields.set(field, index);
      taken.add(index);
    });
  }
}

/** “Citation” is a link if its cells have addresses; otherwise nobody but its owner knows whether it is words or a work. */
function settleUnclear(
  { fields, wrong }: FlatColumns,
  headers: readonly (string | undefined)[],
  isFree: (index: number) => boolean,
  hasAddresses: (index: number) => boolean,
): void {
  headers.forEach((header, index) => {
    if (header === undefined || !isUnclear(header) || !isFree(index)) return;
    if (hasAddresses(index) && !fields.has("url")) fields.set("url", index);
    else {
      wrong.push({
        column: header,
        wrong: "this can mean the words of a party or the work they are in, so the column is left out",
        remedy: `Say which: --map "${header}=quote" for words, --map "${header}=title" for a work.`,
        severity: "warning",
      });
    }
  });
}

function hasAddress(cells: readonly (readonly Cell[])[], index: number): boolean {
  return cells.some((row) => /https?:\/\//i.test(String(row[index] ?? "")));
}

/** “Owners source” beside “Owners” holds the source of what the owners say. */
function addCompanions(
  { fields, parts }: FlatColumns,
  headers: readonly (string | undefined)[],
  isFree: (index: number) => boolean,
): void {
  const taken = new Set(parts.flatMap((part) => [...part.columns.values()]));
  const longestFirst = parts.toSorted((a, b) => b.name.length - a.name.length);
  headers.forEach((header, index) => {
    if (header === undefined || !isFree(index) || taken.has(index)) return;
    for (const { name, columns } of longestFirst) {
      const [whole, own] = [header.toLowerCase(), name.toLowerCase()];
      const rest = whole.startsWith(own)
        ? whole.slice(own.length)
        : whole.endsWith(own)
          ? whole.slice(0, -own.length).replace(/ (of|by|from)( the)? *$/, "")
          : "";
      const field =
        /^['’]?s?\P{L}/u.test(rest) || !whole.startsWith(own) ? findField(rest.replace(/^['’]s/, "")) : undefined;
      if (!field || columns.has(field)) continue;
      columns.set(field, index);
      for (const [other, at] of fields) if (at === index) fields.delete(other);
      return;
    }
  });
}

function tellParts({ parts, wrong }: FlatColumns): void {
  const names = parts.map(({ name }) => name).join(", ");
  const [first] = parts;
  const noun = first?.pivot ?? "party";
  wrong.push({
    column: undefined,
    wrong: `there is no column of answers, so each of these is read as the answers ${noun === "party" ? "of one party" : "to one question"}: ${names}`,
    remedy: `If that is wrong, say what a column holds: --map "${first?.name}=${first && writeMeaning("answer", first)}", or --map "${first?.name}=" to leave it out.`,
    severity: "warning",
  });
}
