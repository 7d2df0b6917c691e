import { countInDigits } from "../../text/words";
import type { JsonObject } from "../records";
import type { Added } from "./add-chains";
import { type FlatField, flatFields } from "./flat-fields";
import type { ValueAnswers } from "./flat-kinds";
import type { Records } from "./flat-records";
import type { FlatRow } from "./read-flat";
import type { RowChange, RowPlace, SheetFault } from "./result";
import type { DayOrder } from "./written-day";

/** What a reader of the data calls the fields of a record, by the columns of a flat table. */
const columnsOf: Record<string, Partial<Record<string, FlatField>>> = {
  party: { name: "party", monogram: "party", id: "party" },
  source: { publisher: "source", url: "url", date: "published", language: "language" },
  issue: { title: "issue" },
  question: { label: "question", text: "question", options: "answer", statements: "answer" },
  option: { label: "answer", short: "answer", sentence: "answer" },
  statement: {
    holds: "answer",
    "holds.from": "answer",
    "holds.to": "to",
    quote: "quote",
    "quote.exact": "quote",
    "quote.words": "words",
    "quote.original": "original",
    "quote.language": "language",
  },
};

const tooFewAnswers = {
  wrong: "no row gives an answer to this question",
  remedy: "Add the possible answers, each in a row of its own without a party, or remove the question.",
};

/** What is known while a flat table is imported. */
export interface Work {
  sheet: string;
  records: Records;
  faults: SheetFault[];
  changes: RowChange[];
  /** New statements. */
  added: Added[];
  places: Map<JsonObject, RowPlace>;
  /** What was decided for the person who made the table, with how often. */
  notes: Map<string, number>;
  /** The places that the answers of new questions were given, by question. */
  orders: Map<JsonObject, Map<JsonObject, number | undefined>>;
  /** The questions whose answers are all numbers or all days, by their simplified texts. */
  values: ReadonlyMap<string, ValueAnswers>;
  /** What comes first in days such as 05/06/2031. */
  dates: DayOrder | undefined;
  newest: string;
  unchanged: number;
}

/** Notes a decision that the person who made the table should know. */
export function note(work: Work, text: string): void {
  work.notes.set(text, (work.notes.get(text) ?? 0) + 1);
}

export function listNotes({ notes, sheet }: Work): SheetFault[] {
  return [...notes].map(([text, count]) => ({
    sheet,
    row: undefined,
    column: undefined,
    wrong: count === 1 ? text : `${text} (${countInDigits(count, "row", "rows")})`,
    remedy: "",
    severity: "warning",
  }));
}

/** Remembers the row of a record; a record that several rows name is that of the first. */
export function place({ places, sheet }: Work, { row, nameColumn }: FlatRow, record: JsonObject, noun: string): void {
  if (places.has(record)) return;
  const isField = (field: string): field is FlatField => Object.hasOwn(flatFields, field);
  places.set(record, {
    sheet,
    row,
    explain: (field) => (noun === "question" && field === "options" ? tooFewAnswers : undefined),
    nameColumn: (field) => {
      const own = columnsOf[noun]?.[field] ?? (isField(field) ? field : undefined);
      if (own === undefined) return undefined;
      return (
        nameColumn(own) ?? (own === "source" ? nameColumn("url") : own === "published" ? nameColumn("date") : undefined)
      );
    },
  });
}
