import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../../dataset/negotiation";
import { maxEntries } from "../../limits";
import { listCounted, type PartiesFilter } from "../../model/counted";
import { listResultLabels, type Result, type ResultKind } from "../../model/difference";
import { comparePairs, listPairs } from "../../model/pairs";
import { nameInSentence } from "../../model/party-name";
import { hasValues } from "../../model/scale";
import type { StanceFilter } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import { capitalise } from "../../text/format";
import { writeCounts, writeNumbers, writePair } from "../../text/words";
import { comparePath } from "../../url/paths";
import { defaultViewOptions, formatViewOptions } from "../../url/view-options";
import { type DrawnResult, drawResult } from "../compare/drawn-result";
import { formatResult } from "../compare/result-words";
import { describeCounted } from "../counted-words";

/** How two parties compare on one question, with a link. */
export interface GapCellView {
  question: string;
  result: DrawnResult;
  /** The number of steps, if there are any. An amount or a time would not fit; the words have it. */
  number: string;
  restsOnReport: boolean;
  accessibleText: string;
  href: string;
}

/** A pair of parties across the questions of a table. */
interface GapRowView {
  key: string;
  names: [string, string];
  href: string;
  cells: GapCellView[];
}

/** As many questions as fit side by side legibly. */
export interface GapTableView {
  questions: { id: string; label: string }[];
  rows: GapRowView[];
}

/** Every pair of parties by every question. */
export interface GapGridView {
  tables: GapTableView[];
  /** For narrow pages: each pair with the counts of its results. */
  pairs: { key: string; names: [string, string]; href: string; counts: string }[];
  key: { result: DrawnResult; label: string }[];
  /** Whose pairs these are, where not every party has to agree; otherwise empty. */
  over: string;
  /** Replaces the tables if there are too many pairs by questions; otherwise empty. */
  tooMany: string;
  /** Next to the head of the page if it is small, otherwise below the matrix. */
  place: "beside" | "below";
}

/** A table of more questions would not fit a page of 960 px. */
const questionsSideBySide = 10;
const maxBeside = { questions: 8, pairs: 10 };

/** Builds the grid of gaps between parties as of the negotiation's date. */
export function buildGapGridView(
  negotiation: Negotiation,
  { evidence, within }: StanceFilter,
  filter: PartiesFilter = "principals",
): GapGridView {
  const { asOf } = negotiation;
  const parties = listCounted(negotiation.parties, filter);
  const over = describeCounted(negotiation, filter);
  const query = formatViewOptions({ ...defaultViewOptions, evidence, within });
  const questions = listPlacedQuestions(negotiation);
  const count = (parties.length * (parties.length - 1)) / 2;
  if (count * questions.length > maxEntries) return { ...describeTooMany(count, questions.length), over };
  const stances = getStanceTable(negotiation, asOf, { evidence, within });
  const placed = questions.map(({ question }) => ({
    question,
    compared: comparePairs(question, parties, stances),
  }));
  const pairs = listPairs(parties).map(([left, right], p) => ({
    key: `${left.id} ${right.id}`,
    names: [capitalise(nameInSentence(left)), nameInSentence(right)] satisfies [string, string],
    path: `${comparePath(negotiation, left.id, right.id)}${query}`,
    p,
  }));
  const tables = chunk(placed).map((part) => ({
    questions: part.map(({ question: { id, label } }) => ({ id, label })),
    rows: pairs.map(({ key, names, path, p }) => ({
      key,
      names,
      href: path,
      cells: part.flatMap(({ question, compared }) => {
        const difference = compared[p]?.difference;
        if (!difference) return [];
        const { result, restsOnReport } = difference;
        return [
          {
            question: question.label,
            result: drawResult(result, question),
            number: result.kind === "apart" && !hasValues(question) ? String(result.steps) : "",
            restsOnReport,
            accessibleText: `${writePair(names)}, ${question.label}: ${formatResult(result, question)}${restsOnReport ? ", resting on a report" : ""}`,
            href: `${path}#${question.id}`,
          },
        ];
      }),
    })),
  }));
  return {
    tables,
    pairs: pairs.map(({ key, names, path, p }) => ({
      key,
      names,
      href: path,
      counts: formatResultCounts(placed.flatMap(({ compared }) => compared[p]?.difference.result ?? [])),
    })),
    key: listResultLabels(
      placed.flatMap(({ compared }) => compared.map(({ difference }) => difference.result.kind)),
    ).map(({ kind, label }) => ({
      result: exampleOf(kind),
      // Only where every question has steps are they what is counted.
      label: kind !== "apart" ? label : hasOnlySteps(questions) ? "Steps apart, counted" : `${label}, steps counted`,
    })),
    over,
    tooMany: "",
    place: placed.length <= maxBeside.questions && pairs.length <= maxBeside.pairs ? "beside" : "below",
  };
}

function describeTooMany(pairs: number, questions: number): Omit<GapGridView, "over"> {
  const numbers = writeNumbers(pairs, questions);
  const tooMany = `${capitalise(numbers.count(pairs, "pair", "pairs"))} of parties by ${numbers.count(questions, "question", "questions")} are too many to be read in one table.`;
  return { tables: [], pairs: [], key: [], tooMany, place: "below" };
}

function hasOnlySteps(questions: readonly PlacedQuestion[]): boolean {
  return questions.every(({ question }) => !hasValues(question));
}

/** The counts of each result of two columns, including zeros; what only some questions can come to is left out at zero. */
export function formatResultCounts(results: readonly Result[]): string {
  const count = (kind: ResultKind) => results.filter((result) => result.kind === kind).length;
  return capitalise(
    writeCounts([
      { count: count("opposite"), words: "at opposite ends" },
      { count: count("apart"), words: "apart" },
      { count: count("overlapping"), words: "overlapping" },
      { count: count("same"), words: "the same" },
      ...(count("different") > 0 ? [{ count: count("different"), words: "different" }] : []),
      { count: count("not-comparable"), words: "that cannot be compared" },
      ...(count("not-concerned") > 0
        ? [
            {
              count: count("not-concerned"),
              words: count("not-concerned") === 1 ? "that does not concern both" : "that do not concern both",
            },
          ]
        : []),
    ]),
  );
}

/** Splits into tables of about equal width, so that the last one is not a stub. */
function chunk<T>(items: readonly T[]): T[][] {
  const tables = Math.ceil(items.length / questionsSideBySide);
  const size = Math.ceil(items.length / tables);
  return Array.from({ length: tables }, (_, i) => items.slice(i * size, (i + 1) * size));
}

function exampleOf(kind: ResultKind): Result {
  if (kind === "apart") return { kind, steps: 2 };
  return kind === "opposite" ? { kind, steps: 4 } : { kind };
}
