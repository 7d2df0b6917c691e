import { listLaterStages } from "../../dataset/deal-history";
import { memoize } from "../../dataset/memoize";
import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../../dataset/negotiation";
import type { Deal, StageEntry } from "../../schema/deal";
import type { Reaction } from "../../schema/evidence";
import type { RefusedLimit, Statement } from "../../schema/issue";
import type { Party } from "../../schema/negotiation";
import { getDayBefore } from "../../text/calendar";
import { isRefused } from "../../text/values";
import { getDistance } from "../deals/asks";
import { measure } from "../difference";
import { getScale, isSameSpan, joinSpans, listIndices, type Scale, type Span } from "../scale";
import { deriveStance, listHeld, listReports, type RedLine, type Report, type Stance } from "../stance";
import { listStatementsOf } from "../statements";

/**
 * One thing that changed in a stance from one day to the next.
 *
 * - `first`: the first position on the record, with the conditions that it depends on.
 * - `moved`: the position on the record is a different one. `steps` is the distance between the nearest points; `towards`
 *   is the index of the end of the scale, or undefined if a contested stance moved to a point between its two positions.
 * - `reach`: the old range and the new one overlap without being the same.
 * - `restated`: newer words for the same position, or, `ruledOut`, for the same red lines.
 * - `newly-reported`, `report-lapsed`: a report begins or ceases to count; `again` if it is an older one that stands again.
 * - `answered`: the party denies, doubts or confirms a report that counts, or declines to comment.
 * - `contested`, `settled`: the statements on the record begin or cease to contradict each other.
 * - `agreed`, `agreement-ended`: a deal that the party agreed to becomes its stance, or no longer binds it. `deal` is the
 *   short title of the deal. A move by agreement is a move as well.
 * - `condition-added`, `condition-dropped`, `red-line-drawn`, `red-line-taken-back`, `declined`, `declined-no-longer`.
 */
export type Change =
  | { kind: "first"; spans: Span[]; conditions?: string[] }
  | {
      kind: "moved";
      steps: number;
      between?: Span | undefined;
      towards: number | undefined;
      before: Span[];
      after: Span[];
    }
  | { kind: "reach"; reach: "wider" | "narrower" | "shifted"; before: Span[]; after: Span[] }
  | { kind: "restated"; spans: Span[]; ruledOut?: true }
  | { kind: "newly-reported"; span: Span; again?: true }
  | { kind: "report-lapsed"; span: Span }
  | { kind: "answered"; span: Span; answer: Reaction["kind"] }
  | { kind: "condition-added" | "condition-dropped"; condition: string }
  /** `limit` where the line is every value on one side of a limit; `place` is then one of those that are named. */
  | { kind: "red-line-drawn" | "red-line-taken-back"; place: number; limit?: RefusedLimit | undefined }
  | { kind: "declined" | "declined-no-longer"; place: number }
  | { kind: "contested" | "settled" }
  | { kind: "agreed"; deal: string; spans: Span[] }
  | { kind: "agreement-ended"; deal: string };

export type ChangeKind = Change["kind"];

/** The kinds of change and their rules, as the method page lists them. */
export const changeRules: readonly { kinds: readonly ChangeKind[]; label: string; rule: string }[] = [
  {
    kinds: ["first"],
    label: "First statement",
    rule: "The party’s first position on the record, whatever was reported before.",
  },
  {
    kinds: ["moved"],
    label: "Moved",
    rule: "The position on the record no longer overlaps that of the day before. The steps are counted between the nearest points.",
  },
  {
    kinds: ["reach"],
    label: "Range widened, narrowed or shifted",
    rule: "The old and the new position share an option but are not the same. No steps are counted.",
  },
  { kinds: ["restated"], label: "Restated", rule: "Newer words for the same position or the same red line." },
  {
    kinds: ["newly-reported", "report-lapsed"],
    label: "Newly reported, current again, no longer current",
    rule: "A report counts from that day, or no longer counts. An older one counts again if something newer confirms it. A report never changes the position on the record.",
  },
  {
    kinds: ["answered"],
    label: "Report denied, doubted, confirmed or left open",
    rule: "The party responds for the first time to a report about it.",
  },
  {
    kinds: ["condition-added", "condition-dropped"],
    label: "Condition added or dropped",
    rule: "The party names something that its position depends on, or stops naming it.",
  },
  {
    kinds: ["red-line-drawn", "red-line-taken-back"],
    label: "Red line drawn or no longer standing",
    rule: "The party calls an option unacceptable, or accepts one that it had called unacceptable.",
  },
  {
    kinds: ["declined", "declined-no-longer"],
    label: "Declined as offered, or no longer declined",
    rule: "The party says no to an option as offered, without ruling it out, or accepts one that it had declined.",
  },
  {
    kinds: ["agreed", "agreement-ended"],
    label: "Agreed, no longer bound",
    rule: "A deal that the party has agreed to becomes its position from that day on; or the deal lapses, or somebody withdraws their consent.",
  },
  {
    kinds: ["contested", "settled"],
    label: "Contested, no longer contested",
    rule: "The statements on the record cannot all hold, by the editor’s judgement; or they can again.",
  },
];

/** What changed in one party's stance on one question on one day. */
export interface StanceChange extends PlacedQuestion {
  kind: "stance";
  date: string;
  party: Party;
  changes: Change[];
  /** The statements that became public that day and caused the change. */
  statements: string[];
}

/** A deal or some of its terms became known, it reached a later stage, or a party reacted to it. */
export interface DealChange {
  kind: "deal";
  date: string;
  deal: Deal;
  /** Whether the deal itself became known, rather than further terms or reactions. */
  first: boolean;
  /** The terms that became known that day. */
  terms: string[];
  /** The later stages that it reached that day: signed, rejected and so on. */
  stages: StageEntry[];
  reactions: Reaction[];
}

/** An entry in the log of changes. */
export type LoggedChange = StanceChange | DealChange;

/**
 * Every change after `from` and up to `to`, day by day; within a day stances in the order of the page, then deals. Each
 * stance is compared with that of the day before, so the changes of two adjacent periods add up to those of both.
 */
export function listChanges(negotiation: ChangingData, from: string, to: string): LoggedChange[] {
  return listAllChanges(negotiation).filter(({ date }) => from < date && date <= to);
}

/** The data that the log of changes is built from. It does not depend on the date of the page. */
export type ChangingData = Pick<Negotiation, "issues" | "parties" | "deals">;

/** Every change in the data, oldest first. Memoized, because every page of a negotiation needs it. */
export function listAllChanges(data: ChangingData): LoggedChange[] {
  return memoize(data, "log of changes", () => composeLog(data));
}

function composeLog({ issues, parties, deals }: ChangingData): LoggedChange[] {
  const stances = listPlacedQuestions({ issues }).flatMap((placed) =>
    parties.flatMap((party) => listStanceChanges(placed, party)),
  );
  return [...stances, ...deals.flatMap(listDealChanges)].toSorted((a, b) => compareDays(a.date, b.date));
}

/** The days on which something changed, oldest first, each with the number of changes. */
export function listChangeDates(changes: readonly LoggedChange[]): { date: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { date } of changes) counts.set(date, (counts.get(date) ?? 0) + 1);
  return [...counts].map(([date, count]) => ({ date, count })).toSorted((a, b) => compareDays(a.date, b.date));
}

/** How a party's stance on a question differs between two days, regardless of what happened in between. */
export function measureNet({ question }: PlacedQuestion, party: Party, from: string, to: string): Change[] {
  const at = (date: string) => deriveStance(question, party.id, date);
  return diffStances(at(from), at(to), getScale(question), from);
}

function listStanceChanges(placed: PlacedQuestion, party: Party): StanceChange[] {
  const { question } = placed;
  const own = listStatementsOf(question, party.id);
  const dates = new Set<string>(
    own.flatMap(({ date, reactions, agreed }) => [
      date,
      ...(agreed?.until ? [agreed.until] : []),
      ...(reactions ?? []).map((one) => one.date),
    ]),
  );
  return [...dates].flatMap((date) => {
    const changes = measureNet(placed, party, getDayBefore(date), date);
    const statements = own.filter((statement) => statement.date === date && !statement.agreed).map(({ id }) => id);
    return changes.length > 0 ? [{ kind: "stance" as const, ...placed, date, party, changes, statements }] : [];
  });
}

function listDealChanges(deal: Deal): DealChange[] {
  const later = listLaterStages(deal);
  const dates = new Set<string>([
    deal.date,
    ...deal.terms.map(({ date }) => date),
    ...later.map(({ date }) => date),
    ...(deal.reactions ?? []).map(({ date }) => date),
  ]);
  return [...dates].map((date) => ({
    kind: "deal",
    date,
    deal,
    first: date === deal.date,
    terms: deal.terms.filter((term) => term.date === date).map(({ id }) => id),
    stages: later.filter((entry) => entry.date === date),
    reactions: (deal.reactions ?? []).filter((reaction) => reaction.date === date),
  }));
}

function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The differences between a party’s stance on the day `from` and a later one, on a question with this scale. */
export function diffStances(before: Stance, after: Stance, scale: Scale, from: string): Change[] {
  return [
    ...diffStated(before, after, scale),
    ...diffContest(before, after),
    ...diffReports(listReports(before), listReports(after), from),
    // The conditions of the first position are part of it.
    ...(before.kind === "stated" ? diffConditions(listConditions(before), listConditions(after)) : []),
    ...diffRedLines(before.redLines, after.redLines, scale),
    ...diffRedLineWords(before.redLines, after.redLines),
    ...diffRejections(before, after),
  ];
}

function diffStated(before: Stance, after: Stance, scale: Scale): Change[] {
  const bound = getAgreement(after);
  const wasBound = getAgreement(before);
  const isNew = bound !== undefined && bound.id !== wasBound?.id;
  const agreed: Change[] =
    isNew && after.kind === "stated" ? [{ kind: "agreed", deal: bound.speaker, spans: after.spans }] : [];
  const ended: Change[] =
    wasBound?.agreed?.until !== undefined && !bound ? [{ kind: "agreement-ended", deal: wasBound.speaker }] : [];
  return [...agreed, ...ended, ...diffPositions(before, after, scale, isNew)];
}

/** The statement by which a deal that the party agreed to is its stance. */
function getAgreement(stance: Stance): Statement | undefined {
  const [newest] = listHeld(stance);
  return newest?.statement.agreed && newest.statement;
}

/** How the position on the record changed. `agreed` says that it is new by an agreement, which is said already. */
function diffPositions(before: Stance, after: Stance, scale: Scale, agreed: boolean): Change[] {
  if (after.kind !== "stated") return [];
  if (before.kind !== "stated") {
    if (agreed) return [];
    const conditions = [...new Set(listConditions(after))];
    return [{ kind: "first", spans: after.spans, ...(conditions.length > 0 && { conditions }) }];
  }
  const result = measure(before.spans, after.spans, scale);
  const ends = { before: before.spans, after: after.spans };
  const moved = getDistance(result) ?? { steps: 0 };
  if (moved.steps > 0) {
    return [{ kind: "moved", ...moved, towards: findTowards(before.spans, after.spans, scale), ...ends }];
  }
  if (result.kind !== "same") return [{ kind: "reach", reach: describeReach(before.spans, after.spans), ...ends }];
  const known = new Set(before.held.map(({ statement }) => statement.id));
  const newer = !agreed && after.held.some(({ statement }) => !known.has(statement.id));
  return newer ? [{ kind: "restated", spans: after.spans }] : [];
}

/** The end of the scale towards which a position moved as a whole. */
export function findTowards(before: readonly Span[], after: readonly Span[], scale: Scale): number | undefined {
  if (scale.kind === "unordered") return undefined;
  const from = joinSpans(before);
  const to = joinSpans(after);
  if (to.from > from.to) return scale.values.length - 1;
  return to.to < from.from ? 0 : undefined;
}

function describeReach(before: readonly Span[], after: readonly Span[]): "wider" | "narrower" | "shifted" {
  const here = listIndices(before);
  const there = listIndices(after);
  if (here.every((place) => there.includes(place))) return "wider";
  return there.every((place) => here.includes(place)) ? "narrower" : "shifted";
}

function diffContest(before: Stance, after: Stance): Change[] {
  const was = before.kind === "stated" && before.contested;
  const is = after.kind === "stated" && after.contested;
  return was === is ? [] : [{ kind: is ? "contested" : "settled" }];
}

function diffReports(before: readonly Report[], after: readonly Report[], from: string): Change[] {
  const isIn = (report: Report, among: readonly Report[]) =>
    among.some(({ statement }) => statement.id === report.statement.id);
  const unseen = after.filter((report) => !isIn(report, before));
  const added = distinct(unseen.map(({ span }) => span));
  const isOld = (span: Span) =>
    unseen.every((report) => !isSameSpan(report.span, span) || report.statement.date <= from);
  const lapsed = distinct(before.filter((report) => !isIn(report, after)).map(({ span }) => span));
  return [
    ...added.map((span): Change => ({ kind: "newly-reported", span, ...(isOld(span) && { again: true }) })),
    // A newer report of the same position continues an older one; the report has not lapsed.
    ...lapsed
      .filter((span) => !after.some((report) => isSameSpan(report.span, span)))
      .map((span): Change => ({ kind: "report-lapsed", span })),
    ...distinct(after.map(({ span }) => span)).flatMap((span) => {
      const answersTo = (reports: readonly Report[]) =>
        new Set(reports.filter((report) => isSameSpan(report.span, span)).flatMap(listAnswers));
      const known = answersTo(before);
      return [...answersTo(after)]
        .filter((answer) => !known.has(answer))
        .map((answer): Change => ({ kind: "answered", span, answer }));
    }),
  ];
}

/** How the party itself responded to a report about it. */
function listAnswers({ statement, reactions }: Report): Reaction["kind"][] {
  return reactions.filter(({ party }) => party === statement.party).map(({ kind }) => kind);
}

function distinct(spans: readonly Span[]): Span[] {
  return spans.filter((span, i) => spans.findIndex((other) => isSameSpan(other, span)) === i);
}

/** The conditions that the position on the record depends on. */
function listConditions(stance: Stance): string[] {
  return listHeld(stance).flatMap(({ statement }) => statement.condition ?? []);
}

function diffConditions(before: readonly string[], after: readonly string[]): Change[] {
  const added = new Set(after.filter((condition) => !before.includes(condition)));
  const dropped = new Set(before.filter((condition) => !after.includes(condition)));
  return [
    ...[...added].map((condition): Change => ({ kind: "condition-added", condition })),
    ...[...dropped].map((condition): Change => ({ kind: "condition-dropped", condition })),
  ];
}

function diffRedLines(before: readonly RedLine[], after: readonly RedLine[], scale: Scale): Change[] {
  const isIn = (lines: readonly RedLine[], place: number) => lines.some((line) => line.place === place);
  const drawn = after.filter(({ place }) => !isIn(before, place));
  const takenBack = before.filter(({ place }) => !isIn(after, place));
  return [
    ...joinLimits(drawn, scale).map((line): Change => ({ kind: "red-line-drawn", ...line })),
    ...joinLimits(takenBack, scale).map((line): Change => ({ kind: "red-line-taken-back", ...line })),
  ];
}

/** What is ruled out after it was only declined is a red line that is drawn, and the other way round. */
function diffRejections(before: Stance, after: Stance): Change[] {
  const isRefused = ({ redLines, rejections }: Stance, place: number) =>
    [...redLines, ...rejections].some((line) => line.place === place);
  return [
    ...after.rejections
      .filter(({ place }) => !before.rejections.some((line) => line.place === place))
      .map(({ place }): Change => ({ kind: "declined", place })),
    ...before.rejections
      .filter(({ place }) => !isRefused(after, place))
      .map(({ place }): Change => ({ kind: "declined-no-longer", place })),
  ];
}

/** One line for each limit that a statement rules out, however many of the values beyond it have been named. */
function joinLimits(lines: readonly RedLine[], { values }: Scale): { place: number; limit?: RefusedLimit }[] {
  const seen = new Set<RefusedLimit>();
  return lines.flatMap(({ place, statement }) => {
    const value = values[place] ?? 0;
    const limit = statement.refusedLimits?.rulesOut?.find((one) => isRefused(one, value));
    if (!limit) return [{ place }];
    if (seen.has(limit)) return [];
    seen.add(limit);
    return [{ place, limit }];
  });
}

/** Red lines repeated by a statement without a position. If it has a position, `diffStated` reports it as restated. */
function diffRedLineWords(before: readonly RedLine[], after: readonly RedLine[]): Change[] {
  const again = after.filter(
    ({ place, statement }) =>
      !statement.holds && before.some((line) => line.place === place && line.statement.id !== statement.id),
  );
  return again.length > 0
    ? [{ kind: "restated", spans: again.map(({ place }) => ({ from: place, to: place })), ruledOut: true }]
    : [];
}
