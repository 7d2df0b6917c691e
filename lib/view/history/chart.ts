import type { Negotiation, PlacedQuestion } from "../../dataset/negotiation";
import { mostEntries } from "../../limits";
import { listMovesMade } from "../../model/deals/concessions";
import { isReported, writeDealShort } from "../../model/deals/names";
import { type DatedAnswer, type Movement, type PartyMovement, traceMovement } from "../../model/history/stance-history";
import { isSameSpan } from "../../model/scale";
import type { Report, Stance } from "../../model/stance";
import type { Question } from "../../schema/issue";
import { capitalise, writeCount, writeDate, writeList, writeNumber } from "../../text/format";
import { getShape, writePosition } from "../matrix/cell";
import { writeSpan } from "../matrix/position-words";
import { writeParties } from "../party/party-words";
import { writeChange } from "./change-words";
import { type MarkedSpan, type Whereabouts, writeWhereabouts } from "./chart-words";

/** Where a party stands from a date on, by the place of the date in the chart, until its next state. */
export interface ChartState extends Whereabouts {
  at: number;
}

/** The chart of a movement: as much as is needed to draw it and to read it aloud. It travels to the browser. */
export interface MovementChart {
  key: string;
  /** Names the chart: the question, and the parties where they are not all in it. */
  about: string;
  /** What the chart shows, in one sentence. */
  gist: string;
  options: { label: string; short: string }[];
  /** `YYYY-MM-DD`, oldest first. */
  dates: string[];
  parties: { key: string; name: string; monogram: string; states: ChartState[] }[];
  deals: { at: number; from: number; to: number; name: string; reported: boolean }[];
}

/** What happened on one day, in words. */
export interface MovementDay {
  date: string;
  day: string;
  lines: { key: string; name: string; words: string }[];
}

/** How the positions on a question moved: charts, the newest days in words, and the whole as a table. */
export interface MovementView {
  title: string;
  sub: string;
  /** The parties in groups, so that their lines stay apart. None where there is but one date. */
  charts: MovementChart[];
  /** What the charts leave out or why there is none; empty where there is nothing to say. */
  note: string;
  days: MovementDay[];
  table: {
    caption: string;
    parties: string[];
    deals: boolean;
    rows: { date: string; day: string; cells: { words: string; note: string }[]; deals: string[] }[];
  };
}

const mostParties = 6;
const mostDates = 40;
const mostDays = 6;

/** Draws up the movement on a question as of the negotiation's date under the lens's evidence. */
export function viewMovement(
  negotiation: Negotiation,
  placed: PlacedQuestion,
  evidence: "all" | "record",
): MovementView {
  const movement = traceMovement(negotiation, placed, evidence);
  const { question, issue } = placed;
  const { dates, parties, answers } = movement;
  const labels = question.options.map(({ label }) => label);
  const made = listMovesMade({ ...negotiation, issues: [issue] }, negotiation.asOf);
  const title = writeTitle(
    made.filter((move) => move.question.id === question.id).map(({ steps }) => steps),
    parties.filter(({ stances }) => (stances.at(-1) ?? silence).kind === "reported").length,
    parties.filter(({ stances }) => hasReportBeside(stances.at(-1) ?? silence)).length,
  );
  return {
    title,
    sub: "A position has moved where it no longer meets the first one on record. Dates are evenly spaced, not to scale.",
    charts: dates.length > 1 ? drawCharts(movement, placed, title) : [],
    note: writeNote(movement),
    days: dates
      .map((date, at) => ({ date, day: writeDate(date), lines: listLines(question, movement, at) }))
      .toReversed()
      .slice(0, mostDays),
    table: {
      caption: `${question.label}: where each party stood, date by date, newest first`,
      parties: parties.map(({ party }) => party.name),
      deals: answers.length > 0,
      rows: dates
        .map((date, at) => ({ date, at }))
        .slice(-countRows(movement))
        .map(({ date, at }) => ({
          date,
          day: writeDate(date),
          cells: parties.map((one) => ({
            words: writeWhereabouts(labels, locate(one.stances[at] ?? silence)),
            note: writeCellNote(one, at),
          })),
          deals: answers.filter((answer) => answer.date === date).map((answer) => writeAnswer(labels, answer)),
        }))
        .toReversed(),
    },
  };
}

const silence = { kind: "silent" } as const;

/** How many dates the table has: every one, as long as it is no longer than can be read. */
function countRows({ dates, parties }: Movement): number {
  return Math.min(dates.length, Math.max(mostDays, Math.floor(mostEntries / Math.max(1, parties.length))));
}

/** Where a stance places a party, for drawing it and for saying it. */
export function locate(stance: Stance | typeof silence): Whereabouts {
  if (stance.kind === "silent") return { stated: [], reported: [] };
  const reported = distinctReports(stance.reports);
  if (stance.kind === "reported") return { stated: [], reported };
  const stated = stance.spans.map((span, i): MarkedSpan => {
    const held = stance.contested ? stance.held[i] : stance.held[0];
    return { ...span, shape: getShape(held?.statement.evidence ?? "on-record") };
  });
  return { stated: distinctSpans(stated), reported, ...(stance.contested && { contested: true }) };
}

/** One report for each stretch; it is disputed where any of those of the same stretch is. */
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

function hasReportBeside(stance: Stance | typeof silence): boolean {
  return stance.kind === "stated" && stance.reports.length > 0;
}

function writeTitle(steps: readonly number[], only: number, beside: number): string {
  const moved = steps.filter((one) => one > 0).length;
  const stated =
    steps.length === 0
      ? "No position is on record"
      : steps.length === 1
        ? `The one stated position ${moved === 1 ? "moved" : "has not moved"}`
        : `${capitalise(moved === 0 ? "none" : writeNumber(moved))} of ${writeCount(steps.length, "stated position", "stated positions")} moved`;
  const reports = [
    ...(beside > 0 ? [`reports stand beside ${steps.length === 1 ? "it" : `${writeNumber(beside)} of them`}`] : []),
    ...(only > 0
      ? [`${writeCount(only, "party is", "parties are")} known${steps.length > 0 ? " only" : ""} by report`]
      : []),
  ];
  return [stated, ...reports].join("; ");
}

function writeNote(movement: Movement): string {
  const { dates, parties } = movement;
  const rows = countRows(movement);
  const [only] = dates;
  const silent = parties.filter(({ stances }) => (stances.at(-1) ?? silence).kind === "silent");
  return [
    ...(only === undefined ? ["Nothing that any party or deal says on this question was found by this date."] : []),
    ...(dates.length === 1
      ? [`Everything known on this question became public on one day, ${writeDate(only ?? "")}, so there is no chart.`]
      : []),
    ...(dates.length > mostDates
      ? [
          `The chart has the newest ${writeNumber(mostDates)} of ${dates.length} dates; the table has ${rows < dates.length ? `the newest ${writeNumber(rows)}; the timeline has every statement` : "all"}.`,
        ]
      : rows < dates.length
        ? [`The table has the newest ${writeNumber(rows)} of ${dates.length} dates; the timeline has every statement.`]
        : []),
    ...(only !== undefined && silent.length > 0
      ? [`No line at the last date, since no position was found: ${writeParties(silent.map(({ party }) => party))}.`]
      : []),
  ].join(" ");
}

function drawCharts({ dates, parties, answers }: Movement, { question }: PlacedQuestion, title: string) {
  const first = Math.max(0, dates.length - mostDates);
  const shown = dates.slice(first);
  const groups = Array.from({ length: Math.ceil(parties.length / mostParties) }, (_, i) =>
    parties.slice(i * mostParties, (i + 1) * mostParties),
  );
  return groups.map((group): MovementChart => {
    const names = group.map(({ party }) => party.name);
    return {
      key: group[0]?.party.id ?? "",
      about: groups.length > 1 ? `${question.label}: ${writeList(names)}` : question.label,
      gist: `${question.label}: ${writeList(names)} at ${writeCount(shown.length, "date", "dates")} from ${writeDate(shown[0] ?? "")} to ${writeDate(shown.at(-1) ?? "")}. ${title}.`,
      options: question.options.map(({ label, short }) => ({ label, short })),
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

/** The states of a party, each once: at the first date, and where it differs from the one before. */
function listStates(stances: readonly Stance[]): ChartState[] {
  return stances
    .map((stance, at): ChartState => ({ at, ...locate(stance) }))
    .filter((state, i, all) => {
      const { at: _, ...before } = all[i - 1] ?? { at: 0 };
      const { at: __, ...now } = state;
      return JSON.stringify(before) !== JSON.stringify(now);
    });
}

function listLines(question: Question, { dates, parties, answers }: Movement, at: number) {
  return [
    ...parties.flatMap(({ party, changes }) => {
      const words = (changes[at] ?? []).map((change) => writeChange(question, change));
      return words.length > 0 ? [{ key: party.id, name: party.name, words: words.join("; ") }] : [];
    }),
    ...answers
      .filter(({ date }) => date === dates[at])
      .map((answer) => ({
        key: `${answer.deal.id}-${answer.span.from}-${answer.span.to}`,
        name: nameAnswer(answer),
        words: `a deal that answers: ${writePosition(question, answer.span)}`,
      })),
  ];
}

function writeCellNote({ changes }: PartyMovement, at: number): string {
  const kinds = (changes[at] ?? []).map(({ kind }) => kind);
  if (kinds.length === 0) return "";
  if (kinds.includes("first")) return "first on record";
  return kinds.every((kind) => kind === "restated") ? "said again" : "changed";
}

function writeAnswer(labels: readonly string[], answer: DatedAnswer): string {
  return `${nameAnswer(answer)}: ${writeSpan(labels, answer.span)}`;
}

function isReportedAnswer({ deal, reported }: DatedAnswer): boolean {
  return reported || isReported(deal);
}

function nameAnswer(answer: DatedAnswer): string {
  return isReported(answer.deal) || !answer.reported
    ? writeDealShort(answer.deal)
    : `${answer.deal.short} (the term is reported)`;
}
