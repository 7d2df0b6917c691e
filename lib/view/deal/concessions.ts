import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { maxDealsAbreast, maxEntries } from "../../limits";
import { restsOnReport } from "../../model/deals/asks";
import {
  type Concession,
  type ConcessionLedgerEntry,
  listConcessionLedger,
  listConcessions,
} from "../../model/deals/concessions";
import { formatDealShortTitle } from "../../model/deals/names";
import type { Distance } from "../../model/difference";
import { nameInSentence } from "../../model/party-name";
import type { Span } from "../../model/scale";
import { isConcerned } from "../../model/stance";
import { groupInto, listStatementsOf } from "../../model/statements";
import { isOnRecord } from "../../schema/evidence-kinds";
import type { Question } from "../../schema/issue";
import type { Party } from "../../schema/negotiation";
import { capitalise, formatCount, formatDate, formatList } from "../../text/format";
import { writeNumbers } from "../../text/words";
import { dealPath, questionPath } from "../../url/paths";
import { formatBeyondBriefly, formatDistance } from "../distance-words";
import { formatPosition, linkToClaim } from "../matrix/cell";
import { type AskIcon, type AskNote, buildAskIcon, formatAsk } from "./asks";

/** What one deal asks of a party on one question. */
interface ConcessionAsked {
  key: string;
  deal: string;
  href: string;
  icon: AskIcon;
  report: boolean;
  /** Measured from the party's own position on the day before the deal: `Two steps beyond`. */
  asked: string;
  /** Measured from the status quo: `three steps from the status quo`. */
  fromStatusQuo: string;
}

/** One question in a party's ledger. */
export interface ConcessionRow {
  key: string;
  label: string;
  href: string;
  first: AskNote | undefined;
  now: string;
  moved: string;
  /** What the newest deals ask. */
  asked: ConcessionAsked[];
  /** How many older ones ask something too; empty if none does. */
  older: string;
}

/** What each party has been asked to concede and what it has conceded. Nothing is added up across questions. */
export interface ConcessionsView {
  parties: { party: Pick<Party, "id" | "name" | "monogram">; caption: string; lead: string; rows: ConcessionRow[] }[];
  /** Which questions are listed, if not all are; otherwise empty. */
  left: string;
}

/** Builds the ledger of concessions as of the negotiation's date. */
export function buildConcessionsView(negotiation: Negotiation): ConcessionsView {
  const { asOf, parties } = negotiation;
  const keyOf = (one: ConcessionLedgerEntry | Concession) => `${one.party.id} ${one.question.id}`;
  const ledger = groupInto(listConcessionLedger(negotiation, asOf), keyOf);
  const moves = listConcessions(negotiation, asOf);
  const moveOf = new Map(moves.map((move) => [keyOf(move), move]));
  const movesOf = groupInto(moves, ({ party }) => party.id);
  const placed = listPlacedQuestions(negotiation);
  // If every party by every question is too much to read, list only the questions that deals answer.
  const answered = new Set([...ledger.values()].flatMap((entries) => entries.map(({ question }) => question.id)));
  const isCut = placed.length * parties.length > maxEntries;
  const listed = isCut ? placed.filter(({ question }) => answered.has(question.id)) : placed;
  return {
    left: isCut ? writeCut(listed.length, placed.length) : "",
    parties: parties.map((party) => {
      return {
        party: { id: party.id, name: party.name, monogram: party.monogram },
        caption: `The moves of ${nameInSentence(party)}, question by question`,
        lead: writeLead(movesOf.get(party.id) ?? [], placed.length),
        rows: listed.map(({ issue, question }) => {
          const move = moveOf.get(`${party.id} ${question.id}`);
          const asked = ledger.get(`${party.id} ${question.id}`) ?? [];
          return {
            key: question.id,
            label: question.label,
            href: questionPath(negotiation, issue, question),
            ...buildMoveView(negotiation, party, move),
            asked: asked.slice(0, maxDealsAbreast).map((entry) => buildAskedView(negotiation, entry)),
            older: writeOlder(new Set(asked.slice(maxDealsAbreast).map(({ deal }) => deal.id)).size),
          };
        }),
      };
    }),
  };
}

/** That the page of the question has what older deals say. */
function writeOlder(count: number): string {
  return count === 0
    ? ""
    : capitalise(
        `${formatCount(count, "older deal answers", "older deals answer")} the question too; its page has them.`,
      );
}

/** Says that only the questions are listed which a deal answers. */
function writeCut(listed: number, of: number): string {
  const numbers = writeNumbers(of);
  const first =
    listed === 0
      ? `No deal answers any of the ${numbers.number(of)} questions, so none is listed`
      : `Of ${numbers.number(of)} questions only the ${listed === 1 ? "question" : numbers.number(listed)} that a deal answers ${listed === 1 ? "is" : "are"} listed`;
  return `${first}; each party’s page has all.`;
}

/** Counts questions and not steps, because steps on different scales cannot be added up. */
function writeLead(moves: readonly Concession[], questions: number): string {
  const stated = moves.length;
  const moved = moves.filter(({ steps }) => steps > 0).length;
  const numbers = writeNumbers(questions);
  const kept = stated - moved;
  const none = questions - stated;
  if (stated === 0) return "It has stated no position on the record.";
  const parts = [
    `moved on ${numbers.count(moved, "question", "questions")}`,
    ...(kept > 0 ? [`kept its position on ${numbers.number(kept)}`] : []),
    ...(none > 0 ? [`stated none on ${numbers.number(none)}`] : []),
  ];
  return `It has ${formatList(parts)}.`;
}

function buildMoveView(
  negotiation: Negotiation,
  party: Party,
  move: Concession | undefined,
): Pick<ConcessionRow, "first" | "now" | "moved"> {
  if (!move) return { first: undefined, now: "", moved: "" };
  const { question, first, now, steps, since } = move;
  const statement = listStatementsOf(question, party.id).find(
    (one) => one.date === since && one.holds && isOnRecord(one.evidence) && !one.agreed,
  );
  return {
    first: {
      text: writeSpans(move, first),
      ...(statement && { link: { text: formatDate(since), href: linkToClaim(negotiation, statement) } }),
    },
    now: isSame(first, now) ? "The same" : writeSpans(move, now),
    moved: steps > 0 ? writeMove(move) : isSame(first, now) ? "None" : "None: the two still meet",
  };
}

function buildAskedView(
  negotiation: Negotiation,
  { party, deal, question, ask, fromStatusQuo, span }: ConcessionLedgerEntry,
): ConcessionAsked {
  const heading = isConcerned(question, party.id) ? formatAsk(ask, question) : "Not concerned";
  return {
    key: `${deal.id}-${span.from}-${span.to}`,
    deal: formatDealShortTitle(deal),
    href: dealPath(negotiation, deal),
    icon: buildAskIcon(ask, question),
    report: restsOnReport(ask),
    asked: ask.kind === "crosses" && ask.steps ? `${heading}, ${formatBeyondBriefly(question, ask)}` : heading,
    fromStatusQuo: writeFromStatusQuo(question, fromStatusQuo),
  };
}

function writeMove(move: Concession): string {
  return move.question.kind === "unordered" ? "To another answer" : formatDistance(move.question, move);
}

function writeFromStatusQuo(question: Question, distance: Distance | undefined): string {
  if (!distance) return "no status quo to measure from";
  if (distance.steps === 0) return "what holds today";
  if (question.kind === "unordered") return "other than the status quo";
  return `${formatDistance(question, distance)} from the status quo`;
}

function writeSpans({ question }: Concession, spans: readonly Span[]): string {
  return formatList(spans.map((span) => formatPosition(question, span)));
}

function isSame(a: readonly Span[], b: readonly Span[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
