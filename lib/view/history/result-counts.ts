import type { Negotiation } from "../../dataset/negotiation";
import type { ResultKind } from "../../model/difference";
import { countResults, type ResultCount, type ResultCounts, resultKinds } from "../../model/history/stance-history";
import { listPairs } from "../../model/pairs";
import type { EvidenceFilter } from "../../model/stance";
import { capitalise, formatCount, formatDate, formatNumber, formatNumberInWords } from "../../text/format";
import { formatResultCount, type ResultCountsChart } from "./result-counts-words";

/** How the pairs of parties compared, date by date: a chart, and all of it as a table. */
export interface ResultCountsView {
  sub: string;
  /** Undefined unless there are at least two dates. */
  chart: ResultCountsChart | undefined;
  note: string;
  table: { caption: string; kinds: string[]; rows: { date: string; day: string; cells: string[] }[] };
}

const maxDates = 40;

const labels: Record<ResultKind, string> = {
  same: "Same",
  overlapping: "Overlapping",
  apart: "Apart",
  opposite: "Opposite ends",
  different: "Different",
  "not-concerned": "Does not concern both",
  "not-comparable": "Not comparable",
};

/** Builds how the pairs compared at each date on which a stance changed, up to the negotiation's date. */
export function buildResultCountsView(negotiation: Negotiation, evidence: EvidenceFilter): ResultCountsView {
  const all = countResults(negotiation, evidence);
  const pairs = listPairs(negotiation.parties).length;
  const questions = negotiation.issues.flatMap((issue) => issue.questions).length;
  const shown = all.slice(-maxDates);
  const last = all.at(-1);
  const kinds = listKinds(negotiation);
  const of = `${formatCount(pairs, "pair", "pairs")} of parties on ${formatCount(questions, "question", "questions")}`;
  return {
    sub: `${capitalise(of)}, at each date on which a stance changed. A dashed part of a bar rests on reports. Dates are evenly spaced, not to scale.`,
    chart:
      shown.length > 1 && last && pairs > 0
        ? {
            gist: `How ${of} compared at ${formatCount(shown.length, "date", "dates")} from ${formatDate(shown[0]?.date ?? "")} to ${formatDate(last.date)}; at the last: ${summarize(last, kinds)}.`,
            kinds: kinds.map((kind) => ({ kind, label: labels[kind] })),
            dates: shown.map(({ date, counts }) => ({
              date,
              counts: kinds.map((kind) => [counts[kind].all, counts[kind].byReport]),
            })),
            most: pairs * questions,
          }
        : undefined,
    note: writeNote(all),
    table: {
      caption: `How ${of} compared, date by date, newest first`,
      kinds: kinds.map((kind) => labels[kind]),
      rows: all
        .map(({ date, counts }) => ({
          date,
          day: formatDate(date),
          cells: kinds.map((kind) => formatResultCount(counts[kind].all, counts[kind].byReport)),
        }))
        .toReversed(),
    },
  };
}

/** The results that can occur: only options without an order are different and no more than that. */
function listKinds({ issues }: Negotiation): ResultKind[] {
  const isUnordered = issues.some(({ questions }) => questions.some(({ kind }) => kind === "unordered"));
  return resultKinds.filter((kind) => kind !== "different" || isUnordered);
}

function summarize({ counts }: ResultCounts, kinds: readonly ResultKind[]): string {
  const write = ({ all, byReport }: ResultCount) => formatResultCount(all, byReport);
  return kinds.map((kind) => `${labels[kind].toLocaleLowerCase("en-GB")} ${write(counts[kind])}`).join(", ");
}

function writeNote(all: readonly ResultCounts[]): string {
  if (all.length === 0) return "No stance changed by this date.";
  if (all.length === 1) return "Everything became public on one day, so there is no chart.";
  return all.length > maxDates
    ? `The chart has the newest ${formatNumberInWords(maxDates)} of ${formatNumber(all.length)} dates; the table has all.`
    : "";
}
