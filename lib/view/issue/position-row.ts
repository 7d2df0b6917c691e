import type { Negotiation } from "../../dataset/negotiation";
import type { Column } from "../../model/column";
import { nameColumn } from "../../model/column-name";
import { listHeld, listReports, type Stance } from "../../model/stance";
import type { Statement } from "../../schema/issue";
import { capitalise, formatList } from "../../text/format";
import { writeNumbers } from "../../text/words";
import type { StanceHistoryView } from "../history/stance-history";
import type { StripView } from "../history/strips";
import { type CellView, getShape, type MarkShape } from "../matrix/cell";
import { buildQuoteView, type EvidenceView, type QuoteView, type TermView } from "./evidence";

/** What one column says on a question, in one row: its newest words, how it came there, and all its evidence. */
export interface PositionRowView {
  key: string;
  name: string;
  /** What stands for it where there is no room for its name: `RU`, `Deal`. */
  letters: string;
  deal: boolean;
  /** The mark of a deal’s evidence. */
  shape?: MarkShape;
  cell: CellView;
  /** The newest words of its own; those of a report, where there are no others. */
  quote: QuoteView | undefined;
  strip: StripView | undefined;
  /** Since when its position has been what it is; empty for a deal. */
  since: string;
  /** What is folded below the row, counted; empty if that is nothing. */
  folded: string;
  /** The statements that count at the date of the page, newest first: held positions, reports and red lines. */
  current: EvidenceView[];
  /** Those replaced or lapsed by then, newest first. */
  replaced: EvidenceView[];
  /** Of a deal: its terms. */
  terms: TermView[];
}

/** The evidence of one column. */
interface OwnEvidence {
  current: EvidenceView[];
  replaced: EvidenceView[];
  terms: TermView[];
}

/** Builds the row of a party. */
export function buildPartyRow(
  negotiation: Negotiation,
  column: Column & { kind: "party" },
  cell: CellView,
  stance: Stance,
  { strips, since }: StanceHistoryView,
  evidence: OwnEvidence,
): PositionRowView {
  return {
    ...buildRow(column, cell, evidence),
    letters: column.party.monogram,
    quote: findQuote(negotiation, listClaims(stance)),
    strip: strips.get(column.party.id),
    since: since.get(column.party.id) ?? "",
  };
}

/** Builds the row of a deal. */
export function buildDealRow(
  column: Column & { kind: "deal" },
  cell: CellView,
  evidence: OwnEvidence,
): PositionRowView {
  return {
    ...buildRow(column, cell, evidence),
    letters: "Deal",
    shape: getShape(column.deal.evidence),
    quote: evidence.terms.flatMap(({ quote }) => quote ?? [])[0],
    strip: undefined,
    since: "",
  };
}

function buildRow(column: Column, cell: CellView, evidence: OwnEvidence) {
  return {
    key: column.key,
    name: nameColumn(column),
    deal: column.kind === "deal",
    cell,
    folded: writeFolded(cell, evidence),
    ...evidence,
  };
}

function writeFolded({ conditions, voices = [] }: CellView, { current, replaced, terms }: OwnEvidence): string {
  return countFolded([
    { count: conditions.length, one: "condition", many: "conditions" },
    { count: voices.length, one: "member", many: "members" },
    { count: terms.length, one: "term with its sources", many: "terms with their sources" },
    { count: current.length, one: "current statement", many: "current statements" },
    { count: replaced.length, one: "earlier statement", many: "earlier statements" },
  ]);
}

/** What is folded, counted: `Two conditions and three statements`; empty if that is nothing. */
export function countFolded(all: readonly { count: number; one: string; many: string }[]): string {
  const parts = all.filter(({ count }) => count > 0);
  const numbers = writeNumbers(...parts.map(({ count }) => count));
  return capitalise(formatList(parts.map(({ count, one, many }) => numbers.count(count, one, many))));
}

/** The statements behind a party’s cell: what is held, the reports beside it, and what is refused. */
function listClaims(stance: Stance): Statement[] {
  return [...listHeld(stance), ...listReports(stance), ...stance.redLines, ...stance.rejections].map(
    ({ statement }) => statement,
  );
}

function findQuote(negotiation: Negotiation, claims: readonly Statement[]): QuoteView | undefined {
  return claims.flatMap((claim) => buildQuoteView(negotiation, claim).quote ?? [])[0];
}
