import type { Cell } from "./cells";
import { type FlatField, flatFields, guessField, isUnclear } from "./flat-fields";

/** The columns that speak of one party, or of one question, and of nothing else. */
export interface Part {
  name: string;
  /** What it is one of. */
  pivot: "party" | "question";
  columns: Map<FlatField, number>;
}

/** What a column holds, in words: `answer`, or `answer of Owners`, or `answer to Who steers?` */
export function writeMeaning(field: FlatField, { pivot, name }: Pick<Part, "pivot" | "name">): string {
  return `${field} ${pivot === "party" ? "of" : "to"} ${name}`;
}

/** Reads what `writeMeaning` has written; undefined if there is no such field. */
export function readMeaning(text: string): { field: FlatField; of?: string; pivot: Part["pivot"] } | undefined {
  const [, word = text, way, of] = /^(\w+) (of|to) (.+)$/.exec(text) ?? [];
  if (!Object.hasOwn(flatFields, word)) return undefined;
  return { field: word as FlatField, pivot: way === "to" ? "question" : "party", ...(of !== undefined && { of }) };
}

const answers = "(?:positions?|answers?|stances?|views?|demands?)";
const namedParty = [
  new RegExp(`^${answers}(?: of| by|:| [-–])(?: the)? (.+)$`, "i"),
  new RegExp(`^(?:the )?(.+?)(?:['’]s?)?(?:[ :–-]+)${answers}$`, "i"),
  new RegExp(`^(.+?) \\(${answers}\\)$`, "i"),
];

/** What stands before “position” and is no party. */
const noParty =
  /^(actual|bargaining|current|earlier|final|first|initial|key|later|latest|main|new|official|old|opening|original|party|previous|public|second|stated)$/i;

/**
 * Columns with the answers of one party each: those whose headers say so, or else all that are left where a table has
 * questions and neither parties nor answers. Where it has parties and neither questions nor answers, those that are left
 * have the answers to one question each. A single column is none.
 */
export function findParts(
  way: "by its words" | "by what is left",
  fields: ReadonlyMap<FlatField, number>,
  headers: readonly (string | undefined)[],
  isFree: (index: number) => boolean,
  cells: readonly (readonly Cell[])[],
): Part[] {
  const make = (name: string, pivot: Part["pivot"], index: number): Part => ({
    name,
    pivot,
    columns: new Map([["answer", index]]),
  });
  if (way === "by its words") {
    const named = headers.flatMap((header, index) => {
      const name = isFree(index) ? namedParty.map((one) => one.exec(header ?? "")?.[1]).find(Boolean) : undefined;
      return name && !noParty.test(name) ? [make(name.trim(), "party", index)] : [];
    });
    return named.length > 1 ? named : [];
  }
  const [question, party] = [fields.get("question"), fields.get("party")];
  if ((question === undefined) === (party === undefined)) return [];
  const pivot = question === undefined ? "question" : "party";
  const heads = [question ?? party, fields.get("issue"), fields.get("date")].filter((index) => index !== undefined);
  if (!hasOneRowEach(cells, heads)) return [];
  const used = new Set(fields.values());
  const left = headers.flatMap((header, index) => {
    const isCandidate =
      isFree(index) &&
      !used.has(index) &&
      /\p{L}/u.test(header ?? "") &&
      !guessField(header ?? "") &&
      !isUnclear(header ?? "");
    const isFilled = cells.some((row) => typeof row[index] === "string" || typeof row[index] === "number");
    return isCandidate && isFilled ? [make(header ?? "", pivot, index)] : [];
  });
  return left.length > 1 ? left : [];
}

/** Where a question has several rows of one day, some column that is not known tells them apart: probably the parties. */
function hasOneRowEach(cells: readonly (readonly Cell[])[], heads: readonly number[]): boolean {
  const keys = cells.map((row) =>
    heads
      .map((index) =>
        String(row[index] ?? "")
          .trim()
          .toLowerCase(),
      )
      .join("\n"),
  );
  return new Set(keys).size === keys.length;
}
