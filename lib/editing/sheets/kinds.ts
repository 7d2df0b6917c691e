import type { FileKind } from "../../schema/files";

/** A sheet of an editing workbook: one kind of record, a row for each. */
export interface SheetKind {
  name: string;
  /** What a person calls one of its records. */
  noun: string;
  file: FileKind;
  /** The lists that lead to the records from the root of a file: `["questions", "options"]`. Empty for files as a whole. */
  lists: readonly string[];
  /** The columns with the ids of the records that a row belongs to. */
  parents: readonly string[];
  /** What tells a record from the others: an id, its place in a list (or `knownBy`), or nothing where there is only one. */
  key: "id" | "place" | "only";
  /** Where there is no id: the column by which a record is known in its list, whatever its place there is now. */
  knownBy?: "party" | "case" | "here";
  /** No other record of the folder has the id; otherwise it is distinct within its parent. */
  isUnique?: true;
  /** The order of the records means something, and no date gives it. */
  isOrdered?: true;
  sorted?: "newest first" | "oldest first";
  says: string;
}

/** In an order in which what others refer to comes first. */
export const sheetKinds: readonly SheetKind[] = [
  kind("Negotiation", "negotiation", "negotiation", [], { key: "only", says: "What the whole is about. One row." }),
  kind("Parties", "party", "parties", ["parties"], { isUnique: true, says: "Who negotiates, one row each." }),
  kind("Sources", "source", "sources", ["sources"], {
    isUnique: true,
    says: "What statements, deals and events cite.",
  }),
  kind("Issues", "issue", "issue", [], { isUnique: true, says: "The subjects on the table; each has its questions." }),
  kind("Questions", "question", "issue", ["questions"], {
    parents: ["issue"],
    isUnique: true,
    isOrdered: true,
    says: "What is to be settled, and how its answers are written.",
  }),
  kind("Options", "option", "issue", ["questions", "options"], {
    parents: ["question"],
    isOrdered: true,
    says: "The possible answers to each question, in the order of the scale, with their coding notes.",
  }),
  kind("Statements", "statement", "issue", ["questions", "statements"], {
    parents: ["question"],
    isUnique: true,
    sorted: "newest first",
    says: "Who said what, when, and how we know.",
  }),
  kind("Silences", "silence", "issue", ["questions", "silent"], {
    parents: ["question"],
    key: "place",
    knownBy: "party",
    says: "Parties with no statement on a question, and what the search found instead.",
  }),
  kind("Hard cases", "hard case", "issue", ["questions", "hardCases"], {
    parents: ["question"],
    key: "place",
    knownBy: "case",
    says: "Statements that were difficult to place, and how each was decided.",
  }),
  chains("Statement", "issue", ["questions", "statements"], {
    parents: ["statement"],
    says: "How a statement reached us, from its origin to its publication. Without rows it follows from speaker and source.",
  }),
  reactions("Statement", "issue", ["questions", "statements"], {
    parents: ["statement"],
    says: "How the party answered what was said of it.",
  }),
  kind("Names", "name", "issue", ["names"], {
    parents: ["issue"],
    key: "place",
    knownBy: "here",
    says: "Names that a party rejects, with the names that the parties use.",
  }),
  kind("Deals", "deal", "deal", [], { isUnique: true, says: "Packages on the table." }),
  kind("Deal history", "stage", "deal", ["history"], {
    parents: ["deal"],
    key: "place",
    sorted: "oldest first",
    says: "What became of each deal.",
  }),
  kind("Terms", "term", "deal", ["terms"], {
    parents: ["deal"],
    isOrdered: true,
    says: "What each deal says, question by question.",
  }),
  chains("Deal", "deal", [], { parents: ["deal"], says: "How a deal as a whole became known." }),
  chains("Term", "deal", ["terms"], {
    parents: ["deal", "term"],
    says: "How a single term became known, where that differs from its deal.",
  }),
  reactions("Deal", "deal", [], { parents: ["deal"], says: "How parties answered what was said of a deal." }),
  reactions("Term", "deal", ["terms"], {
    parents: ["deal", "term"],
    says: "How parties answered what was said of a term.",
  }),
  kind("Events", "event", "events", ["events"], { isUnique: true, sorted: "oldest first", says: "What happened." }),
  kind("View dates", "date to look from", "negotiation", ["viewDates"], {
    key: "place",
    sorted: "oldest first",
    says: "Further dates from which the overview can be looked at.",
  }),
  kind("Contradictions", "contradiction", "negotiation", ["contradictions"], {
    key: "place",
    says: "Answers to two questions that cannot both be carried out.",
  }),
  kind("Corrections", "correction", "corrections", ["corrections"], {
    isUnique: true,
    sorted: "newest first",
    says: "What was changed after readers may have seen it.",
  }),
];

interface Inner {
  parents: readonly string[];
  says: string;
}

/** The claim chains of records, a row for each link. */
function chains(of: string, file: FileKind, lists: readonly string[], more: Inner): SheetKind {
  return kind(`${of} chains`, "link of a chain", file, [...lists, "chain"], { key: "place", ...more });
}

function reactions(of: string, file: FileKind, lists: readonly string[], more: Inner): SheetKind {
  return kind(`${of} reactions`, "reaction", file, [...lists, "reactions"], { key: "place", ...more });
}

function kind(
  name: string,
  noun: string,
  file: FileKind,
  lists: readonly string[],
  more: Partial<SheetKind> & { says: string },
): SheetKind {
  return { name, noun, file, lists, parents: [], key: "id", ...more };
}
