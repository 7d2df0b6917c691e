import type { Negotiation } from "../../dataset/negotiation";
import { listCounted, type PartiesFilter } from "../../model/counted";
import { listResultLabels, type ResultKind } from "../../model/difference";
import { countResults, type ResultCount, type ResultCounts, resultKinds } from "../../model/history/stance-history";
import { listPairs } from "../../model/pairs";
import type { EvidenceFilter } from "../../model/stance";
import { capitalise, formatCount, formatDate, formatNumber, formatNumberInWords } from "../../text/format";
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
  apart: "Steps apart",
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
  const shown = all.slice(-maxDates);
  const last = all.at(-1);
  const of = `${formatCount(pairs, "pair", "pairs")} of parties on ${formatCount(questions, "question", "questions")}`;
  return {
    sub: `${capitalise(of)}, at each date on which ${over ? "one of their stances" : "a stance"} changed. ${over && `${over} `}A dashed part of a bar rests on reports. Dates are evenly spaced, not to scale.`,
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

/** The results that occur at some date, and those that any question can come to. */
function listKinds(all: readonly ResultCounts[]): ResultKind[] {
  const found = resultKinds.filter((kind) => all.some(({ counts }) => counts[kind].all > 0));
  const listed = listResultLabels(found).map(({ kind }) => kind);
  return resultKinds.filter((kind) => listed.includes(kind));
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
