import { listPlacedQuestions, type Negotiation } from "../dataset/negotiation";
import { maxCellsOfHome } from "../limits";
import { listDefaultColumns } from "../model/column";
import { listOwnStatements } from "../model/statements";
import { capitalise, formatCount, formatDate, formatList } from "../text/format";
import { issuePath, negotiationPath } from "../url/paths";
import { defaultViewOptions } from "../url/view-options";
import { nameWithRole } from "./counted-words";
import { findMatrix } from "./findings/matrix";
import { buildHomeCards, type HomeCard } from "./home-cards";
import { buildMatrixPageView, type MatrixPageView } from "./matrix/matrix";
import { formatParties } from "./party/party-words";

/** A negotiation on the front page. */
export interface NegotiationEntry {
  id: string;
  title: string;
  href: string;
  summary: string;
  headline: string;
  asOf: string;
  parties: string;
  questions: number;
  statements: number;
  sources: number;
  issues: { title: string; href: string }[];
  /** Its overview; undefined where the page has no room for it. */
  overview: (MatrixPageView & { kind: "words" }) | undefined;
}

/**
 * Builds the list of negotiations, newest first. They have overviews as long as there is room for them beside that of the
 * newest one, if it is shown above them.
 */
export function buildHomeView(negotiations: readonly Negotiation[], newest?: Negotiation): NegotiationEntry[] {
  let cells = newest ? countCells(newest) : 0;
  return negotiations.map((negotiation) => {
    cells += countCells(negotiation);
    const questions = listPlacedQuestions(negotiation);
    const finding = findMatrix(negotiation, defaultViewOptions);
    return {
      id: negotiation.id,
      title: negotiation.title,
      href: negotiationPath(negotiation),
      summary: negotiation.summary,
      headline: `${finding.headline}. ${finding.lead}`,
      asOf: formatDate(negotiation.asOf),
      parties: formatParties(negotiation.parties.map((party) => ({ name: nameWithRole(party) }))),
      questions: questions.length,
      statements: questions.reduce((sum, { question }) => sum + listOwnStatements(question).length, 0),
      sources: negotiation.sources.length,
      issues: negotiation.issues.map((issue) => ({ title: issue.title, href: issuePath(negotiation, issue) })),
      overview: cells <= maxCellsOfHome ? buildOverview(negotiation) : undefined,
    };
  });
}

function countCells(negotiation: Negotiation): number {
  return listDefaultColumns(negotiation, negotiation.asOf).length * listPlacedQuestions(negotiation).length;
}

function buildOverview(negotiation: Negotiation): NegotiationEntry["overview"] {
  const matrix = buildMatrixPageView(negotiation, defaultViewOptions, negotiationPath(negotiation), 1);
  return matrix.kind === "words" ? matrix : undefined;
}

/** The newest negotiation, as the front page opens with it. */
export interface HomeLeadView {
  negotiation: Negotiation;
  matrix: MatrixPageView;
  href: string;
  cards: HomeCard[];
}

/** Builds what the front page opens with; undefined where there is no negotiation. */
export function buildHomeLeadView([newest]: readonly Negotiation[]): HomeLeadView | undefined {
  if (!newest) return undefined;
  const href = negotiationPath(newest);
  return {
    negotiation: newest,
    matrix: buildMatrixPageView(newest, defaultViewOptions, href, 1),
    href,
    cards: buildHomeCards(newest),
  };
}

/** Names the negotiations left out because their data are invalid; undefined if none is. */
export function describeMissing(broken: readonly { id: string }[]): string | undefined {
  if (broken.length === 0) return undefined;
  const names = formatList(broken.map(({ id }) => id));
  return broken.length === 1
    ? `One negotiation, ${names}, cannot be shown just now: its data have faults.`
    : `${capitalise(formatCount(broken.length, "negotiation", "negotiations"))}, ${names}, cannot be shown just now: their data have faults.`;
}
