import type { Reaction } from "../schema/evidence";
import { isOnRecord } from "../schema/evidence-kinds";
import type { Question, Statement } from "../schema/issue";
import type { IsoDate } from "../schema/primitives";
import { listDisputes, listKnownReactions } from "./reactions";
import { getOptionIndex, getSpan, joinAnswers, joinSpans, type Span } from "./scale";
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
export type Stance = { redLines: RedLine[]; rejections: Rejection[] } & (
  | { kind: "stated"; spans: Span[]; contested: boolean; held: Held[]; reports: Report[] }
  | { kind: "reported"; contested: boolean; reports: Report[] }
  | { kind: "silent"; checked: IsoDate }
  | { kind: "not-concerned" }
);

/** Whether a question concerns a party. */
export function isConcerned({ concerns }: Pick<Question, "concerns">, party: string): boolean {
  return concerns?.some((id) => id === party) ?? true;
}

/** The statements on the record that count: the newest, then those it keeps. Empty if nothing is on record. */
export function listHeld(stance: Stance): Held[] {
  return stance.kind === "stated" ? stance.held : [];
}

/** The reports that count, alone or alongside statements on the record. */
export function listReports(stance: Stance): Report[] {
  return stance.kind === "stated" || stance.kind === "reported" ? stance.reports : [];
}

/** Which statements count. `record` leaves out reports, so a party known only from reports is silent. docs/rules.md. */
export type EvidenceFilter = "all" | "record";

/**
 * Derives the stance of a party on a question from its statements dated on or before `asOf`.
 *
 * On the record the newest statement replaces older ones except those it names in `keeps`. Together they form a range or,
 * if the editor judges that they cannot both hold, a contested stance. Answers for different cases (`scope`) are never
 * joined into a range. Reports never replace what is on record: they are listed alongside until a newer statement on the
 * record makes them lapse. `keeps` is not transitive: a statement names everything that still holds. docs/rules.md.
 */
export function deriveStance(
  question: Question,
  party: string,
  asOf: string,
  evidence: EvidenceFilter = "all",
): Stance {
  // The data rules guarantee that statements are listed newest first; of two on one day the first counts as newer.
  if (!isConcerned(question, party)) return { kind: "not-concerned", redLines: [], rejections: [] };
  const known = listStatementsOf(question, party).filter(({ date, agreed }) => {
    return date <= asOf && (agreed?.until === undefined || asOf < agreed.until);
  });
  const onRecord = known.filter((statement) => isOnRecord(statement.evidence));
  const newest = onRecord.find(({ holds }) => holds);
  const held = newest
    ? [newest, ...findKept(onRecord, newest)].map((statement) => placeStatement(question, statement))
    : [];
  const reports = evidence === "record" ? [] : findReports(question, known, newest, asOf);
  const redLines = findRefused(question, onRecord, ({ rulesOut }) => rulesOut);
  const rejections = findRefused(question, onRecord, ({ rejects }) => rejects).filter(
    ({ place }) => !redLines.some((line) => line.place === place),
  );
  const refused = { redLines, rejections };

  if (newest) {
    const contested = held.length > 1 && held.some(({ statement }) => statement.contested);
    const spans = contested ? held.map(({ span }) => span) : joinHeld(question, held);
    return { kind: "stated", spans, contested, held, reports, ...refused };
  }
  if (reports.length > 0) {
    const contested = reports.length > 1 && reports.some(({ statement }) => statement.contested);
    return { kind: "reported", contested, reports, ...refused };
  }
  return { kind: "silent", checked: question.checked, ...refused };
}

/** What several statements come to: a range, but one for each case if they speak of several, and none without an order. */
function joinHeld(question: Question, held: readonly Held[]): Span[] {
  if (question.kind === "unordered") {
    return joinAnswers(
      question,
      held.map(({ span }) => span),
    );
  }
  const byScope = groupInto(held, ({ statement }) => statement.scope ?? "");
  return [...byScope.values()].map((own) => joinSpans(own.map(({ span }) => span)));
}

function placeStatement(question: Question, statement: Statement): Held {
  if (!statement.holds) throw new Error(`the statement ${statement.id} holds no option`);
  return { statement, span: getSpan(question, statement.holds) };
}

function findKept(among: Statement[], by: Statement): Statement[] {
  // Of two statements of one day either may name the other.
  const isKept = ({ id, date, keeps }: Statement) =>
    by.keeps?.includes(id) || (id !== by.id && date === by.date && keeps?.includes(by.id));
  return among.filter((statement) => statement.holds && isKept(statement));
}

function findReports(question: Question, known: Statement[], newest: Statement | undefined, asOf: string): Report[] {
  const standing = known.filter(
    (statement) =>
      !isOnRecord(statement.evidence) &&
      statement.holds &&
      // A report of the same day is not older, so it counts.
      (!newest || statement.date >= newest.date || newest.keeps?.includes(statement.id)),
  );
  const last = [...groupInto(standing, getLine).values()].flatMap((line) =>
    line.filter(({ date }) => date === line[0]?.date && !hasNewerAccount(standing, line)),
  );
  const kept = standing.filter((one) => !last.includes(one) && last.some(({ keeps }) => keeps?.includes(one.id)));
  const order = (statement: Statement) => standing.indexOf(statement);
  return [...last.toSorted((a, b) => order(a) - order(b)), ...kept].map((statement) =>
    describeReport(question, statement, asOf),
  );
}

/**
 * The line of reports to which one belongs: a newer report takes the place of the older ones of its line. Each person or
 * body that gives an account has a line of its own, so that no rumour ends an account with a name to it, and two accounts
 * that contradict each other are both shown. Unnamed people and outlets share one.
 */
function getLine({ evidence, teller, speaker }: Statement): string {
  return evidence === "account" ? `account ${teller ?? speaker}` : "";
}

/** Whether what nobody has put a name to is older than an account that somebody has. */
function hasNewerAccount(standing: readonly Statement[], line: readonly Statement[]): boolean {
  const [newest] = line;
  if (!newest || newest.evidence === "account") return false;
  return standing.some(({ evidence, date }) => evidence === "account" && date > newest.date);
}

function describeReport(question: Question, statement: Statement, asOf: string): Report {
  const reactions = listKnownReactions(statement.reactions, asOf);
  return { ...placeStatement(question, statement), reactions, disputed: listDisputes(statement, asOf).length > 0 };
}

/** What is refused stays refused until a newer statement on the record accepts the option. */
function findRefused(
  question: Question,
  onRecord: Statement[],
  refusedBy: (statement: Statement) => readonly string[] | undefined,
): RedLine[] {
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
