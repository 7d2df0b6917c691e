import type { Negotiation, PlacedQuestion } from "../../dataset/negotiation";
import { maxEntries } from "../../limits";
import { listConcessions } from "../../model/deals/concessions";
import { formatDealShortTitle, isReported } from "../../model/deals/names";
import {
  type DatedAnswer,
  type PartyStanceHistory,
  type StanceHistory,
  traceStanceHistory,
} from "../../model/history/stance-history";
import { isSameSpan } from "../../model/scale";
import type { Report, Stance } from "../../model/stance";
import type { Question } from "../../schema/issue";
import { formatCount, formatDate, formatList } from "../../text/format";
import { writeNumbers } from "../../text/words";
import { type AxisView, buildAxis } from "../axis";
import { writeMoves } from "../findings/history";
import { formatPosition, getScaleWords, getShape, getStatementShape } from "../matrix/cell";
import { formatSpan, type ScaleWords } from "../matrix/position-words";
import { formatParties } from "../party/party-words";
import { describeChange } from "./change-words";
import { formatWhereabouts, type MarkedSpan, type Whereabouts } from "./chart-words";

/** A party's position from a date on, by the date's index in the chart, until its next state. */
export interface ChartState extends Whereabouts {
  at: number;
}

/** The chart of a stance history: everything needed to draw and describe it. Serialised for the browser. */
export interface StanceHistoryChart {
  key: string;
  /** Identifies the chart: the question, and the parties unless it shows all of them. */
  about: string;
  /** What the chart shows, in one sentence. */
  gist: string;
  words: ScaleWords;
  axis: AxisView;
  /** `YYYY-MM-DD`, oldest first. */
  dates: string[];
  parties: { key: string; name: string; monogram: string; states: ChartState[] }[];
  deals: { at: number; from: number; to: number; name: string; reported: boolean }[];
}

/** What happened on one day, in words. */
interface StanceHistoryDay {
  date: string;
  day: string;
  lines: { key: string; name: string; words: string }[];
}

/** The stance history of a question: charts, the most recent days in words, and all of it as a table. */
export interface StanceHistoryView {
  title: string;
  sub: string;
  /** One chart per group of parties, so that lines stay legible. Empty if there is only one date. */
  charts: StanceHistoryChart[];
  /** What the charts leave out, or why there are none; empty if there is nothing to add. */
  note: string;
  days: StanceHistoryDay[];
  table: {
    caption: string;
    parties: string[];
    deals: boolean;
    rows: { date: string; day: string; cells: { words: string; note: string }[]; deals: string[] }[];
  };
}

const maxParties = 6;
const maxDates = 40;
const maxDays = 6;

/** Builds the stance history of a question as of the negotiation's date, with the evidence filter. */
export function buildStanceHistoryView(
  negotiation: Negotiation,
  placed: PlacedQuestion,
  evidence: "all" | "record",
): StanceHistoryView {
  const stanceHistory = traceStanceHistory(negotiation, placed, evidence);
  const { question } = placed;
  const { dates, parties, answers } = stanceHistory;
  const words = getScaleWords(question);
  const made = listConcessions(negotiation, negotiation.asOf, [placed]);
  const title = writeMoves({
    label: question.label,
    moved: made.filter(({ steps }) => steps > 0).map(({ party }) => party),
    stayed: made.filter(({ steps }) => steps === 0).map(({ party }) => party),
    reported: parties.filter(({ stances }) => (stances.at(-1) ?? silence).kind === "reported").length,
  });
  return {
    title,
    sub: "A position has moved where it no longer meets the first one on record. Dates are evenly spaced, not to scale.",
    charts: dates.length > 1 ? drawCharts(stanceHistory, placed, title) : [],
    note: writeNote(stanceHistory),
    days: dates
      .map((date, at) => ({ date, day: formatDate(date), lines: listLines(question, stanceHistory, at) }))
      .toReversed()
      .slice(0, maxDays),
    table: {
      caption: `${question.label}: where each party stood, date by date, newest first`,
      parties: parties.map(({ party }) => party.name),
      deals: answers.length > 0,
      rows: dates
        .map((date, at) => ({ date, at }))
        .slice(-countRows(stanceHistory))
        .map(({ date, at }) => ({
          date,
          day: formatDate(date),
          cells: parties.map((one) => ({
            words: formatWhereabouts(words, locate(one.stances[at] ?? silence)),
            note: writeCellNote(one, at),
          })),
          deals: answers.filter((answer) => answer.date === date).map((answer) => writeAnswer(words, answer)),
        }))
        .toReversed(),
    },
  };
}

const silence = { kind: "silent" } as const;

/** The number of dates in the table: all of them, up to a readable length. */
function countRows({ dates, parties }: StanceHistory): number {
  return Math.min(dates.length, Math.max(maxDays, Math.floor(maxEntries / Math.max(1, parties.length))));
}

/** A party's position according to its stance, to be drawn or put into words. */
export function locate(stance: Stance | typeof silence): Whereabouts {
  if (stance.kind === "silent" || stance.kind === "not-concerned") return { stated: [], reported: [] };
  const reported = distinctReports(stance.reports);
  if (stance.kind === "reported") return { stated: [], reported };
  const stated = stance.spans.map((span, i): MarkedSpan => {
    const held = stance.contested ? stance.held[i] : stance.held[0];
    return { ...span, shape: held ? getStatementShape(held.statement) : getShape("on-record") };
  });
  return { stated: distinctSpans(stated), reported, ...(stance.contested && { contested: true }) };
}

/** One report per span; disputed if any of the reports of that span is. */
function distinctReports(reports: readonly Report[]): MarkedSpan[] {
  return distinctSpans(
    reports.map(({ span, statement }) => {
      const disputed = reports.some((other) => other.disputed && isSameSpan(other.span, span));
      return { ...span, shape: getShape(statement.evidence, disputed) };
    }),
  );
}

function distinctSpans(spans: readonly MarkedSpan[]): MarkedSpan[] {
  return spans
    .filter((span, i) => spans.findIndex((other) => isSameSpan(other, span)) === i)
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
}

function writeNote(stanceHistory: StanceHistory): string {
  const { dates, parties, notConcerned } = stanceHistory;
  const rows = countRows(stanceHistory);
  const numbers = writeNumbers(dates.length);
  const [only] = dates;
  const silent = parties.filter(({ stances }) => (stances.at(-1) ?? silence).kind === "silent");
  return [
    ...(only === undefined ? ["Nothing that any party or deal says on this question was found by this date."] : []),
    ...(dates.length === 1
      ? [`Everything known on this question became public on one day, ${formatDate(only ?? "")}, so there is no chart.`]
      : []),
    ...(dates.length > maxDates
      ? [
          `The chart has the newest ${numbers.number(maxDates)} of ${numbers.number(dates.length)} dates; the table has ${rows < dates.length ? `the newest ${numbers.number(rows)}; the timeline has every statement` : "all"}.`,
        ]
      : rows < dates.length
        ? [
            `The table has the newest ${numbers.number(rows)} of ${numbers.number(dates.length)} dates; the timeline has every statement.`,
          ]
        : []),
    ...(only !== undefined && silent.length > 0
      ? [`No line at the last date, since no position was found: ${formatParties(silent.map(({ party }) => party))}.`]
      : []),
    ...(notConcerned.length > 0 ? [`The question does not concern ${formatParties(notConcerned)}.`] : []),
  ].join(" ");
}

function drawCharts({ dates, parties, answers }: StanceHistory, { question }: PlacedQuestion, title: string) {
  const first = Math.max(0, dates.length - maxDates);
  const shown = dates.slice(first);
  const groups = Array.from({ length: Math.ceil(parties.length / maxParties) }, (_, i) =>
    parties.slice(i * maxParties, (i + 1) * maxParties),
  );
  return groups.map((group): StanceHistoryChart => {
    const names = group.map(({ party }) => party.name);
    return {
      key: group[0]?.party.id ?? "",
      about: groups.length > 1 ? `${question.label}: ${formatList(names)}` : question.label,
      gist: `${question.label}: ${formatList(names)} at ${formatCount(shown.length, "date", "dates")} from ${formatDate(shown[0] ?? "")} to ${formatDate(shown.at(-1) ?? "")}. ${title}.`,
      words: getScaleWords(question),
      axis: buildAxis(question),
      dates: shown,
      parties: group.map(({ party, stances }) => ({
        key: party.id,
        name: party.name,
        monogram: party.monogram,
        states: listStates(stances.slice(first)),
      })),
      deals: answers
        .filter(({ date }) => shown.includes(date))
        .map((answer) => ({
          at: shown.indexOf(answer.date),
          ...answer.span,
          name: nameAnswer(answer),
          reported: isReportedAnswer(answer),
        })),
    };
  });
}

/** The states of a party, without repetitions: at the first date, and whenever they change. */
function listStates(stances: readonly Stance[]): ChartState[] {
  return stances
    .map((stance, at): ChartState => ({ at, ...locate(stance) }))
    .filter((state, i, all) => {
      const { at: _, ...before } = all[i - 1] ?? { at: 0 };
      const { at: __, ...now } = state;
      return JSON.stringify(before) !== JSON.stringify(now);
    });
}

function listLines(question: Question, { dates, parties, answers }: StanceHistory, at: number) {
  return [
    ...parties.flatMap(({ party, changes }) => {
      const words = (changes[at] ?? []).map((change) => describeChange(question, change));
      return words.length > 0 ? [{ key: party.id, name: party.name, words: words.join("; ") }] : [];
    }),
    ...answers
      .filter(({ date }) => date === dates[at])
      .map((answer) => ({
        key: `${answer.deal.id}-${answer.span.from}-${answer.span.to}`,
        name: nameAnswer(answer),
        words: `a deal that answers: ${formatPosition(question, answer.span)}`,
      })),
  ];
}

function writeCellNote({ changes }: PartyStanceHistory, at: number): string {
  const kinds = (changes[at] ?? []).map(({ kind }) => kind);
  if (kinds.length === 0) return "";
  if (kinds.includes("first")) return "first on record";
  return kinds.every((kind) => kind === "restated") ? "said again" : "changed";
}

function writeAnswer(words: ScaleWords, answer: DatedAnswer): string {
  return `${nameAnswer(answer)}: ${formatSpan(words, answer.span)}`;
}

function isReportedAnswer({ deal, reported }: DatedAnswer): boolean {
  return reported || isReported(deal);
}

function nameAnswer(answer: DatedAnswer): string {
  return isReported(answer.deal) || !answer.reported
    ? formatDealShortTitle(answer.deal)
    : `${answer.deal.short} (the term is reported)`;
}
