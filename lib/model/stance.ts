import { canShareDay } from "../dataset/statement-order";
import type { ageLimits } from "../limits";
import type { Reaction } from "../schema/evidence";
import { isOnRecord } from "../schema/evidence-kinds";
import type { Question, Statement } from "../schema/issue";
import type { IsoDate } from "../schema/primitives";
import { getDayMonthsBefore } from "../text/calendar";
import { listDisputes, listKnownReactions } from "./reactions";
import { getOptionIndex, getSpan, isSameSpan, joinSpans, type Span } from "./scale";
import { groupInto, listStatementsOf } from "./statements";

/** A statement that counts as of a date, and its position on the scale. */
export interface Held {
  statement: Statement;
  span: Span;
}

/** A report that counts as of a date, with the reactions known by then. */
export interface Report extends Held {
  reactions: Reaction[];
  /** Whether the party that the report is about denies or doubts it. */
  disputed: boolean;
}

/** An option that the party itself called unacceptable on the record, and the statement in which it did so. */
export interface RedLine {
  place: number;
  statement: Statement;
}

/** An option that the party declined as it was offered, without ruling it out in principle. */
export type Rejection = RedLine;

/**
 * A party's position on a question as of a date. It is never stored in the data, but always derived from statements.
 *
 * - `stated`: on the record. `spans` is a single range unless the stance is contested, is several answers for several
 *   cases, or the options have no order. Reports are listed alongside.
 * - `reported`: not on the record, but according to the newest reports, which can contradict each other.
 * - `silent`: no statement was found. That is a finding, not a gap: it neither agrees nor disagrees with any other stance.
 * - `not-concerned`: the question does not concern the party. That is not silence: nobody expects it to speak.
 */
export type Stance = {
  redLines: RedLine[];
  rejections: Rejection[];
  /** The newest statement of what is too old to count; where something on the record is, of that. */
  older?: Statement;
} & (
  | { kind: "stated"; spans: Span[]; contested: boolean; held: Held[]; reports: Report[] }
  | { kind: "reported"; contested: boolean; reports: Report[] }
  | { kind: "silent"; checked: IsoDate }
  | { kind: "not-concerned" }
);

/** Whether a question concerns a party. */
export function isConcerned({ concerns }: Pick<Question, "concerns">, party: string): boolean {
  return concerns?.some((id) => id === party) ?? true;
}

/** The statements on the record that count: the newest, then those it keeps. Empty if nothing is on the record. */
export function listHeld(stance: Stance): Held[] {
  return stance.kind === "stated" ? stance.held : [];
}

/** The reports that count, alone or alongside statements on the record. */
export function listReports(stance: Stance): Report[] {
  return stance.kind === "stated" || stance.kind === "reported" ? stance.reports : [];
}

/** Whether a stance rests on no report. It is then the same when only the record counts. */
export function restsOnRecord(stance: Stance): boolean {
  return listReports(stance).length === 0 && (stance.older === undefined || isOnRecord(stance.older.evidence));
}

/** Which kinds of evidence count. `record` leaves out reports, so a party known only from reports is silent. docs/rules.md. */
export type EvidenceFilter = "all" | "record";

/** How many months old a position may be. */
export type AgeLimit = (typeof ageLimits)[number];

/** Which statements count in a view. */
export interface StanceFilter {
  evidence: EvidenceFilter;
  /** Only positions of the last months; undefined for those of any age. */
  within: AgeLimit | undefined;
}

/** Everything counts. */
export const unfiltered: StanceFilter = { evidence: "all", within: undefined };

/** What is on the record counts, whatever its age. */
export const recordOnly: StanceFilter = { evidence: "record", within: undefined };

/**
 * Derives the stance of a party on a question from its statements dated on or before `asOf`.
 *
 * On the record the newest statement replaces older ones except those it names in `keeps`. Together they form a range or,
 * if the editor judges that they cannot both hold, a contested stance. Answers for different cases (`scope`) are never
 * joined into a range. Reports never replace what is on the record: they are listed alongside until a newer statement on the
 * record makes them lapse. `keeps` is not transitive: a statement names everything that still holds. docs/rules.md.
 */
export function deriveStance(
  question: Question,
  party: string,
  asOf: string,
  filter: StanceFilter = unfiltered,
): Stance {
  if (!isConcerned(question, party)) return { kind: "not-concerned", redLines: [], rejections: [] };
  return deriveFrom(question, listStatementsOf(question, party), asOf, filter);
}

/** Derives a stance from these statements alone, which are listed newest first. */
export function deriveFrom(
  question: Question,
  statements: readonly Statement[],
  asOf: string,
  { evidence, within }: StanceFilter = unfiltered,
): Stance {
  const known = statements.filter(({ date, agreed }) => {
    return date <= asOf && (agreed?.until === undefined || asOf < agreed.until);
  });
  if (known.length === 0) return { kind: "silent", checked: question.checked, redLines: [], rejections: [] };
  const onRecord = known.filter((statement) => isOnRecord(statement.evidence));
  const newest = onRecord.find(({ holds }) => holds);
  const held = newest
    ? [newest, ...onRecord.filter(({ id, holds }) => holds && newest.keeps?.includes(id))].map((statement) =>
        placeStatement(question, statement),
      )
    : [];
  const hasReports = evidence === "all" && onRecord.length < known.length;
  const reports = hasReports ? findReports(question, known, newest, asOf) : [];
  const redLines = findRefused(question, onRecord, ({ rulesOut }) => rulesOut);
  const rejections = findRefused(question, onRecord, ({ rejects }) => rejects).filter(
    ({ place }) => !redLines.some((line) => line.place === place),
  );
  const all = { held, reports, redLines, rejections };
  if (within === undefined) return putTogether(question, all);
  return leaveOutOlder(question, all, known, getDayMonthsBefore(asOf, within));
}

/** What counts of the statements of a party. */
type Counting = Pick<Stance, "redLines" | "rejections" | "older"> & { held: Held[]; reports: Report[] };

function putTogether(question: Question, { held, reports, ...refused }: Counting): Stance {
  if (held.length > 0) {
    const contested = isContested(held);
    const spans = contested ? held.map(({ span }) => span) : joinHeld(question, held);
    return { kind: "stated", spans, contested, held, reports, ...refused };
  }
  if (reports.length > 0) return { kind: "reported", contested: isContested(reports), reports, ...refused };
  return { kind: "silent", checked: question.checked, ...refused };
}

/**
 * Leaves out what is older than the first day that counts, unless a statement since then keeps it or it follows from a deal
 * in force. Nothing that a newer statement has replaced comes back.
 */
function leaveOutOlder(question: Question, all: Counting, known: readonly Statement[], first: string): Stance {
  const counts = ({ statement: { id, date, agreed } }: Pick<Held, "statement">) =>
    date >= first || agreed !== undefined || known.some((one) => one.date >= first && one.keeps?.includes(id));
  const held = all.held.filter(counts);
  const reports = all.reports.filter(counts);
  const older = held.length > 0 ? undefined : (all.held[0] ?? (reports.length > 0 ? undefined : findLast(all)));
  return putTogether(question, {
    held,
    reports,
    redLines: all.redLines.filter(counts),
    rejections: all.rejections.filter(counts),
    ...(older && !counts(older) && { older: older.statement }),
  });
}

/** The newest report or, without one, the newest refusal. */
function findLast({ reports, redLines, rejections }: Counting): Pick<Held, "statement"> | undefined {
  const [report] = reports;
  return report ?? [...redLines, ...rejections].sort((a, b) => (a.statement.date < b.statement.date ? 1 : -1))[0];
}

/** Whether one of several statements contests another of them. One alone contests nothing, whatever it says of itself. */
export function isContested(among: readonly Held[]): boolean {
  return among.some(
    ({ statement: { contested, keeps } }) =>
      contested === true && among.some(({ statement }) => keeps?.includes(statement.id)),
  );
}

/** Whether accounts by different people or bodies contradict each other: for the same cases they share no option. */
export function areAccountsContradicting(reports: readonly Report[]): boolean {
  const accounts = reports.filter(({ statement }) => statement.evidence === "account");
  return accounts.some((one, i) =>
    accounts
      .slice(i + 1)
      .some(
        (other) =>
          getLine(one.statement) !== getLine(other.statement) &&
          one.statement.scope === other.statement.scope &&
          (one.span.to < other.span.from || other.span.to < one.span.from),
      ),
  );
}

/** An answer that a stance gives: for all cases, or for those that its scope names. */
export interface ScopedAnswer {
  span: Span;
  scope: string | undefined;
}

/**
 * The answers of a stance on the record: a range, but one for each case if its statements speak of several, one for each
 * statement if they contest each other, and one for each option if the options have no order.
 */
export function listAnswers(question: Pick<Question, "kind">, stance: Stance): ScopedAnswer[] {
  if (stance.kind !== "stated") return [];
  const each = stance.held.map(({ span, statement }) => ({ span, scope: statement.scope }));
  if (stance.contested) return each;
  return question.kind === "unordered" ? each.filter(isFirstOfItsKind) : joinByScope(stance.held);
}

function isFirstOfItsKind({ span, scope }: ScopedAnswer, i: number, all: readonly ScopedAnswer[]): boolean {
  return all.findIndex((one) => one.scope === scope && isSameSpan(one.span, span)) === i;
}

function joinByScope(held: readonly Held[]): ScopedAnswer[] {
  const byScope = groupInto(held, ({ statement }) => statement.scope ?? "");
  return [...byScope.values()].map((own) => ({
    span: joinSpans(own.map(({ span }) => span)),
    scope: own[0]?.statement.scope,
  }));
}

/** What several statements come to: a range, but one for each case if they speak of several, and none without an order. */
function joinHeld(question: Question, held: readonly Held[]): Span[] {
  const [only] = held;
  if (only && held.length === 1) return [only.span];
  const spans =
    question.kind === "unordered" ? held.map(({ span }) => span) : joinByScope(held).map(({ span }) => span);
  return spans.filter((span, i, all) => all.findIndex((one) => isSameSpan(one, span)) === i);
}

function placeStatement(question: Question, statement: Statement): Held {
  if (!statement.holds) throw new Error(`the statement ${statement.id} holds no option`);
  return { statement, span: getSpan(question, statement.holds) };
}

/**
 * The reports that count. Every statement on the record that is newer ends them, unless it names them. Among reports each
 * teller of an account has a line of its own: only a newer account by the same teller ends one. Unnamed people and outlets
 * share one line, which any newer report ends.
 */
function findReports(
  question: Question,
  known: readonly Statement[],
  newest: Statement | undefined,
  asOf: string,
): Report[] {
  const isReplaced = (report: Statement) =>
    known.some((other) => other.replaces?.includes(report.id) && canShareDay(other, report));
  const standing = known.filter(
    (statement) =>
      !isOnRecord(statement.evidence) &&
      statement.holds &&
      !isReplaced(statement) &&
      // A report that can be of the same day is not older, so it counts.
      (!newest ||
        statement.date >= newest.date ||
        canShareDay(statement, newest) ||
        newest.keeps?.includes(statement.id)),
  );
  const last = standing.filter((one) => !standing.some((other) => isEndedBy(one, other)));
  const kept = standing.filter((one) => !last.includes(one) && last.some(({ keeps }) => keeps?.includes(one.id)));
  return [...last, ...kept].map((statement) => describeReport(question, statement, asOf));
}

/** Whether a report ends another: it is newer, and of its line or better than it because somebody has put a name to it. */
function isEndedBy(report: Statement, by: Statement): boolean {
  if (by.date <= report.date || canShareDay(report, by)) return false;
  return getLine(by) === getLine(report) || report.evidence !== "account";
}

/** The line of reports to which one belongs. Two accounts that contradict each other are both shown. */
function getLine({ evidence, teller, speaker }: Statement): string {
  return evidence === "account" ? `account ${teller ?? speaker}` : "";
}

function describeReport(question: Question, statement: Statement, asOf: string): Report {
  const { span } = placeStatement(question, statement);
  const reactions = listKnownReactions(statement.reactions, asOf);
  return { statement, span, reactions, disputed: listDisputes(statement, asOf).length > 0 };
}

/** What is refused stays refused until a newer statement on the record accepts the option. */
function findRefused(
  question: Question,
  onRecord: Statement[],
  refusedBy: (statement: Statement) => readonly string[] | undefined,
): RedLine[] {
  // Most statements refuse nothing, and a large page derives a hundred thousand stances.
  if (!onRecord.some(refusedBy)) return [];
  const seen = new Set<number>();
  const crossedBySelf: Span[] = [];
  const lines: RedLine[] = [];
  for (const statement of onRecord) {
    if (statement.holds) crossedBySelf.push(getSpan(question, statement.holds));
    for (const option of refusedBy(statement) ?? []) {
      const place = getOptionIndex(question, option);
      if (seen.has(place) || crossedBySelf.some(({ from, to }) => from <= place && place <= to)) continue;
      seen.add(place);
      lines.push({ place, statement });
    }
  }
  return lines.sort((a, b) => a.place - b.place);
}
