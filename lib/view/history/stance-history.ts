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
import { isSameSpan, type Span } from "../../model/scale";
import type { Report, Stance } from "../../model/stance";
import type { Question } from "../../schema/issue";
import { formatDate, formatList } from "../../text/format";
import { writeNumbers } from "../../text/words";
import { buildAxis } from "../axis";
import { writeMoves } from "../findings/history";
import { getScaleWords, getShape, getStatementShape } from "../matrix/cell";
import { formatSpan, type ScaleWords } from "../matrix/position-words";
import { formatParties } from "../party/party-words";
import { drawDealStrip, drawStrip, frameStrips, type StripState, type StripView } from "./strips";
import { buildValueChart, type ValueChart } from "./value-chart";
import { formatWhereabouts, type MarkedSpan, type Whereabouts } from "./whereabouts-words";

/** The stance history of a question: a strip a party, and all of it as a table. */
export interface StanceHistoryView {
  /** Who moved and who did not. */
  title: string;
  /** What the strips leave out, or why there are none; empty if there is nothing to add. */
  note: string;
  /** By the key of a column; empty if there is only one date, or too many parties to draw. */
  strips: Map<string, StripView>;
  /** For an amount or a date, all parties in one chart. */
  chart: ValueChart | undefined;
  /** By party: since when its position has been what it is. */
  since: Map<string, string>;
  table: {
    caption: string;
    parties: string[];
    deals: boolean;
    rows: { date: string; day: string; cells: { words: string; note: string }[]; deals: string[] }[];
  };
}

/** The most parties whose history is drawn, and the fewest dates in the table. */
const maxStrips = 24;
const minRows = 6;

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
  return {
    title: writeMoves({
      label: question.label,
      moved: made.filter(({ steps }) => steps > 0).map(({ party }) => party),
      stayed: made.filter(({ steps }) => steps === 0).map(({ party }) => party),
      reported: parties.filter(({ stances }) => stances.at(-1)?.kind === "reported").length,
    }),
    note: writeNote(stanceHistory),
    strips:
      dates.length > 1 && parties.length <= maxStrips ? drawStrips(stanceHistory, placed, negotiation) : new Map(),
    chart: buildValueChart(
      question,
      parties.map(({ party, stances }) => ({ ...party, states: listStates(dates, stances) })),
      dates,
      negotiation.asOf,
    ),
    since: new Map(parties.map((one) => [one.party.id, writeSince(words, dates, one)])),
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
  return Math.min(dates.length, Math.max(minRows, Math.floor(maxEntries / Math.max(1, parties.length))));
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

/** How many of the stated positions have moved. */
/** Since when a party’s position on the record has been what it is, and what it was before; by reports, if only they tell. */
function writeSince(words: ScaleWords, dates: readonly string[], { stances }: PartyStanceHistory): string {
  const all = stances.map((stance) => locate(stance));
  const last = all.at(-1);
  if (!last || (last.stated.length === 0 && last.reported.length === 0)) return "";
  const side = last.stated.length > 0 ? "stated" : "reported";
  const say = (where: Whereabouts) => formatList(where[side].map((span) => formatSpan(words, span)));
  const start = all.findLastIndex((one) => say(one) !== say(last)) + 1;
  const before = all[start - 1];
  const day = formatDate(dates[start] ?? "");
  if (side === "reported") return `Known only by report, since ${day}.`;
  return `Unchanged since ${day}.${before && before.stated.length > 0 ? ` Before: ${say(before)}.` : ""}`;
}

function writeNote(stanceHistory: StanceHistory): string {
  const { dates, notConcerned } = stanceHistory;
  const rows = countRows(stanceHistory);
  const numbers = writeNumbers(dates.length);
  const [only] = dates;
  return [
    ...(only === undefined ? ["Nothing that any party or deal says on this question was found by this date."] : []),
    ...(dates.length === 1
      ? [`Everything known on this question became public on one day, ${formatDate(only ?? "")}.`]
      : []),
    ...(rows < dates.length
      ? [
          `The table has the newest ${numbers.number(rows)} of ${numbers.number(dates.length)} dates; the timeline has every statement.`,
        ]
      : []),
    ...(notConcerned.length > 0 ? [`The question does not concern ${formatParties(notConcerned)}.`] : []),
  ].join(" ");
}

/** A strip for each party, and one for the deals. */
function drawStrips(
  { dates, parties, answers }: StanceHistory,
  { question }: PlacedQuestion,
  negotiation: Negotiation,
): Map<string, StripView> {
  const frame = frameStrips(buildAxis(question), dates, negotiation.asOf);
  const strips = parties.flatMap(({ party, stances }): [string, StripView][] => {
    const states = listStates(dates, stances);
    return states.length > 0 ? [[party.id, drawStrip(frame, states, (span) => nameShort(question, span))]] : [];
  });
  if (answers.length === 0) return new Map(strips);
  const marked = answers.map(({ date, span }) => ({ date, ...span, shape: "term" as const }));
  return new Map([...strips, [dealsKey, drawDealStrip(frame, marked)]]);
}

/** The key of the strip that has all deals. */
export const dealsKey = "deals";

/** A position in the few words that a strip has room for. */
function nameShort(question: Question, span: Span): string {
  const label = (place: number) => question.options[place]?.short ?? "";
  if (span.limit) return formatSpan(getScaleWords(question), span);
  return span.from === span.to ? label(span.from) : `${label(span.from)} – ${label(span.to)}`;
}

/** The states of a party, without repetitions, from the first day on which anything is known of it. */
function listStates(dates: readonly string[], stances: readonly Stance[]): StripState[] {
  const all = stances.map((stance, i) => ({ date: dates[i] ?? "", where: locate(stance) }));
  return all
    .filter(({ where }, i) => JSON.stringify(where) !== JSON.stringify(all[i - 1]?.where ?? locate(silence)))
    .map(({ date, where }) => ({ date, ...where }));
}

function writeCellNote({ changes }: PartyStanceHistory, at: number): string {
  const kinds = (changes[at] ?? []).map(({ kind }) => kind);
  if (kinds.length === 0) return "";
  if (kinds.includes("first")) return "first on the record";
  return kinds.every((kind) => kind === "restated") ? "said again" : "changed";
}

function writeAnswer(words: ScaleWords, answer: DatedAnswer): string {
  return `${nameAnswer(answer)}: ${formatSpan(words, answer.span)}`;
}

function nameAnswer(answer: DatedAnswer): string {
  return isReported(answer.deal) || !answer.reported
    ? formatDealShortTitle(answer.deal)
    : `${answer.deal.short} (the term is reported)`;
}
