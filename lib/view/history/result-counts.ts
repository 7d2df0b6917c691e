import type { Negotiation } from "../../dataset/negotiation";
import { listCounted, type PartiesFilter } from "../../model/counted";
import { listResultLabels, type ResultKind } from "../../model/difference";
import { countResults, type ResultCounts, resultKinds } from "../../model/history/stance-history";
import { listPairs } from "../../model/pairs";
import type { EvidenceFilter } from "../../model/stance";
import { capitalise, formatDate, formatList, formatNumber } from "../../text/format";
import { writeAlternatives, writeNumbers } from "../../text/words";
import { describeCounted } from "../counted-words";
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
export function buildResultCountsView(
  negotiation: Negotiation,
  evidence: EvidenceFilter,
  filter: PartiesFilter = "principals",
): ResultCountsView {
  const all = countResults(negotiation, evidence, filter);
  const pairs = listPairs(listCounted(negotiation.parties, filter)).length;
  const over = describeCounted(negotiation, filter);
  const kinds = listKinds(all);
  const questions = negotiation.issues.flatMap((issue) => issue.questions).length;
  const last = all.at(-1);
  const shown = all.slice(-maxDates);
  const numbers = writeNumbers(pairs, questions, shown.length);
  const of = `${numbers.count(pairs, "pair", "pairs")} of parties on ${numbers.count(questions, "question", "questions")}`;
  return {
    sub: `${capitalise(of)}, at each date on which ${over ? "one of their stances" : "a stance"} changed. ${over && `${over} `}A dashed part of a bar rests on reports. Dates are evenly spaced, not to scale.`,
    chart:
      shown.length > 1 && last && pairs > 0
        ? {
            gist: `How ${of} compared at ${numbers.count(shown.length, "date", "dates")} from ${formatDate(shown[0]?.date ?? "")} to ${formatDate(last.date)}. At the last: ${summarize(last, kinds)}.`,
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

/** The results that occur at some date, and those that any question can come to. */
function listKinds(all: readonly ResultCounts[]): ResultKind[] {
  const found = resultKinds.filter((kind) => all.some(({ counts }) => counts[kind].all > 0));
  const listed = listResultLabels(found).map(({ kind }) => kind);
  return resultKinds.filter((kind) => listed.includes(kind));
}

/** The counts at one date, with those that rest on reports; what does not occur comes last. */
function summarize({ counts }: ResultCounts, kinds: readonly ResultKind[]): string {
  const numbers = writeNumbers(...kinds.map((kind) => counts[kind].all));
  const found = kinds
    .filter((kind) => counts[kind].all > 0)
    .map((kind) => {
      const { all, byReport } = counts[kind];
      const report =
        byReport > 0
          ? ` (${all === 1 ? "" : byReport === all ? "all " : `${numbers.number(byReport)} `}by a report)`
          : "";
      return `${numbers.number(all)} ${resultWords[kind]}${report}`;
    });
  const absent = kinds.filter((kind) => counts[kind].all === 0).map((kind) => resultWords[kind]);
  return [formatList(found), ...(absent.length > 0 ? [`none ${writeAlternatives(absent)}`] : [])].join("; ");
}

const resultWords: Record<ResultKind, string> = {
  same: "the same",
  overlapping: "overlapping",
  apart: "apart",
  opposite: "at opposite ends",
  different: "different",
  "not-concerned": "that the question does not concern",
  "not-comparable": "that cannot be compared",
};

function writeNote(all: readonly ResultCounts[]): string {
  if (all.length === 0) return "No stance changed by this date.";
  if (all.length === 1) return "Everything became public on one day, so there is no chart.";
  return all.length > maxDates
    ? `The chart has the newest ${formatNumber(maxDates)} of ${formatNumber(all.length)} dates; the table has all.`
    : "";
}
