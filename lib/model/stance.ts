import type { Reaction } from "../schema/evidence";
import { isOnRecord } from "../schema/evidence-kinds";
import type { Question, Statement } from "../schema/issue";
import type { IsoDate } from "../schema/primitives";
import { listDisputes, listKnownReactions } from "./reactions";
import { getOptionIndex, getSpan, joinSpans, type Span } from "./scale";
import { listStatementsOf } from "./statements";

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

/**
 * A party's position on a question as of a date. It is never stored in the data, but always derived from statements.
 *
 * - `stated`: on the record. `spans` is a single range unless the stance is contested. Reports are listed alongside.
 * - `reported`: not on the record, but according to the newest reports.
 * - `silent`: no statement was found. That is a finding, not a gap: it neither agrees nor disagrees with any other stance.
 */
export type Stance =
  | { kind: "stated"; spans: Span[]; contested: boolean; held: Held[]; reports: Report[]; redLines: RedLine[] }
  | { kind: "reported"; reports: Report[]; redLines: RedLine[] }
  | { kind: "silent"; checked: IsoDate; redLines: RedLine[] };

/** The statements on the record that count: the newest, then those it keeps. Empty if nothing is on record. */
export function listHeld(stance: Stance): Held[] {
  return stance.kind === "stated" ? stance.held : [];
}

/** The reports that count, alone or alongside statements on the record. */
export function listReports(stance: Stance): Report[] {
  return stance.kind === "silent" ? [] : stance.reports;
}

/** Which statements count. `record` leaves out reports, so a party known only from reports is silent. docs/rules.md. */
export type EvidenceFilter = "all" | "record";

/**
 * Derives the stance of a party on a question from its statements dated on or before `asOf`.
 *
 * On the record the newest statement replaces older ones except those it names in `keeps`. Together they form a range or,
 * if the editor judges that they cannot both hold, a contested stance. Reports never replace what is on record: the
 * newest are listed alongside until a newer statement on the record makes them lapse. `keeps` is not transitive: a
 * statement names everything that still holds. docs/rules.md.
 */
export function deriveStance(
  question: Question,
  party: string,
  asOf: string,
  evidence: EvidenceFilter = "all",
): Stance {
  // The data rules guarantee that statements are listed newest first; of two on one day the first counts as newer.
  const known = listStatementsOf(question, party).filter((statement) => statement.date <= asOf);
  const onRecord = known.filter((statement) => isOnRecord(statement.evidence));
  const newest = onRecord.find(({ holds }) => holds);
  const held = newest
    ? [newest, ...findKept(onRecord, newest)].map((statement) => placeStatement(question, statement))
    : [];
  const reports = evidence === "record" ? [] : findReports(question, known, newest, asOf);
  const redLines = findRedLines(question, onRecord);

  if (newest) {
    const contested = newest.contested === true && held.length > 1;
    const spans = held.map(({ span }) => span);
    return { kind: "stated", spans: contested ? spans : [joinSpans(spans)], contested, held, reports, redLines };
  }
  if (reports.length > 0) return { kind: "reported", reports, redLines };
  return { kind: "silent", checked: question.checked, redLines };
}

function placeStatement(question: Question, statement: Statement): Held {
  if (!statement.holds) throw new Error(`the statement ${statement.id} holds no option`);
  return { statement, span: getSpan(question, statement.holds) };
}

function findKept(among: Statement[], by: Statement): Statement[] {
  return among.filter((statement) => statement.holds && by.keeps?.includes(statement.id));
}

function findReports(question: Question, known: Statement[], newest: Statement | undefined, asOf: string): Report[] {
  const standing = known.filter(
    (statement) =>
      !isOnRecord(statement.evidence) &&
      statement.holds &&
      // A report of the same day is not older, so it counts.
      (!newest || statement.date >= newest.date || newest.keeps?.includes(statement.id)),
  );
  const lastDay = standing[0]?.date;
  const last = standing.filter(({ date }) => date === lastDay);
  const kept = standing.filter((statement) => last.some(({ keeps }) => keeps?.includes(statement.id)));
  return [...last, ...kept].map((statement) => describeReport(question, statement, asOf));
}

function describeReport(question: Question, statement: Statement, asOf: string): Report {
  const reactions = listKnownReactions(statement.reactions, asOf);
  return { ...placeStatement(question, statement), reactions, disputed: listDisputes(statement, asOf).length > 0 };
}

/** A red line holds until a newer statement on the record accepts the option. */
function findRedLines(question: Question, onRecord: Statement[]): RedLine[] {
  const seen = new Set<number>();
  const crossedBySelf: Span[] = [];
  const lines: RedLine[] = [];
  for (const statement of onRecord) {
    if (statement.holds) crossedBySelf.push(getSpan(question, statement.holds));
    for (const option of statement.rulesOut ?? []) {
      const place = getOptionIndex(question, option);
      if (seen.has(place) || crossedBySelf.some(({ from, to }) => from <= place && place <= to)) continue;
      seen.add(place);
      lines.push({ place, statement });
    }
  }
  return lines.sort((a, b) => a.place - b.place);
}
