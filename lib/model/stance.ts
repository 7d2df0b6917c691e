import type { Reaction } from "../schema/evidence";
import { isOnRecord } from "../schema/evidence-kinds";
import type { Question, Statement } from "../schema/issue";
import type { IsoDate } from "../schema/primitives";
import { listDisputes, listKnownReactions } from "./reactions";
import { getOptionIndex, getSpan, joinSpans, type Span } from "./scale";
import { listStatementsOf } from "./statements";

/** A statement on the record that counts at the date asked about, and its place on the scale. */
export interface Held {
  statement: Statement;
  span: Span;
}

/** A report that stands at the date asked about, with the reactions known by then. */
export interface Report extends Held {
  reactions: Reaction[];
  /** The party that the report is about denies or doubts it. */
  disputed: boolean;
}

/** An option that the party itself called unacceptable, on the record, and the words in which it did. */
export interface RedLine {
  place: number;
  statement: Statement;
}

/**
 * What a party holds on a question as of a date. Never stored: always derived from its statements.
 *
 * - `stated`: on the record. `spans` is one range, or several where the stance is contested. Reports stand beside.
 * - `reported`: nothing on the record places the party; the newest reports do.
 * - `silent`: no statement found. A finding, not a gap: it agrees with nobody and disagrees with nobody.
 */
export type Stance =
  | { kind: "stated"; spans: Span[]; contested: boolean; held: Held[]; reports: Report[]; redLines: RedLine[] }
  | { kind: "reported"; reports: Report[]; redLines: RedLine[] }
  | { kind: "silent"; checked: IsoDate; redLines: RedLine[] };

/** What a party holds on the record: the newest statement first, then what it keeps. Empty where nothing is on record. */
export function listHeld(stance: Stance): Held[] {
  return stance.kind === "stated" ? stance.held : [];
}

/** The reports that count, alone or alongside what is on record. */
export function listReports(stance: Stance): Report[] {
  return stance.kind === "silent" ? [] : stance.reports;
}

/** `record` leaves reports out, so that a cell known only by report is silent. docs/rules.md. */
export type EvidenceFilter = "all" | "record";

/**
 * Derives the stance of a party on a question from its statements dated on or before `asOf`.
 *
 * On the record the newest statement replaces the older ones but for those it names in `keeps`; with them it makes a
 * range or, where the editor says they cannot both hold, a contested stance. Reports never replace what is on record:
 * the newest stand beside it until a newer statement on the record makes them lapse. `keeps` does not chain: a
 * statement names everything that still holds beside it. docs/rules.md.
 */
export function deriveStance(
  question: Question,
  party: string,
  asOf: string,
  evidence: EvidenceFilter = "all",
): Stance {
  // The data rules have put the statements newest first; the first of a day counts as the newer.
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
      // A report of the same day is not older: it stands.
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

/** A red line stands until a newer statement on the record holds the option that it ruled out. */
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
