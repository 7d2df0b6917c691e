import { listPlacedQuestions, type Negotiation } from "../../lib/dataset/negotiation";
import { embedPath, isEmbeddable } from "../../lib/embed/options";
import { listPrerenderedSubjects } from "../../lib/export/view/prerendered";
import { maxIssueCellsKept, takeKept } from "../../lib/limits";
import { listDatesOf } from "../../lib/model/history/as-of";
import { addQuery } from "../../lib/url/add-query";
import { countCells } from "../../lib/url/count-cells";
import { feedPath } from "../../lib/url/feed-place";
import {
  agreementPath,
  changesPath,
  comparePath,
  datasetPath,
  dealPath,
  dealsPath,
  homePath,
  issuePath,
  methodPath,
  negotiationPath,
  partyAcrossPath,
  partyPath,
  sourcesPath,
  timelinePath,
} from "../../lib/url/paths";
import { listCanonicalPairs } from "../../lib/url/prerendered-comparisons";
import { datasetFormats, exportPath } from "../../lib/url/subject";
import { listPartiesAcross } from "../../lib/view/across/party";

/**
 * The most pages of changes between two dates that are rendered ahead, the newest. Few ask for those of long ago.
 */
const maxChangesAhead = 20;

/**
 * The URLs of a negotiation to render ahead: its pages, their link previews and embeds, which other sites ask for, and what
 * takes longest to make. The others are rendered on request.
 */
export function listPrerenderedUrls(negotiation: Negotiation): string[] {
  return [
    ...listPages(negotiation),
    ...listPrerenderedSubjects(negotiation).flatMap((subject) => [
      addQuery(exportPath(subject, "png"), "size=social"),
      // One that keeps a version is asked for by the few who chose that.
      ...(isEmbeddable(subject) ? [embedPath(subject)] : []),
    ]),
    ...datasetFormats.map((format) => datasetPath(negotiation, format)),
    ...(["atom", "json"] as const).map((kind) => feedPath(negotiation, kind, { kind: "negotiation" })),
  ];
}

/** The URLs of pages about several negotiations: the front page, the method, and the parties that are in more than one. */
export function listSharedUrls(negotiations: readonly Negotiation[]): string[] {
  return [homePath, methodPath, ...listPartiesAcross(negotiations).map(partyAcrossPath)];
}

function listPages(negotiation: Negotiation): string[] {
  const { issues, parties, deals } = negotiation;
  const keptIssues = takeKept(issues, (issue) => countCells(negotiation, { kind: "issue", issue }), maxIssueCellsKept);
  const keptParties = takeKept(parties, (party) => countCells(negotiation, { kind: "party", party }));
  const questions = listPlacedQuestions(negotiation).length;
  const keptPairs = takeKept(listCanonicalPairs(negotiation), () => 2 * questions);
  // Each page needs the date before, too.
  const dates = listDatesOf(negotiation, { kind: "matrix" }).slice(-maxChangesAhead - 1);
  return [
    negotiationPath(negotiation),
    ...Array.from(keptIssues, (issue) => issuePath(negotiation, issue)),
    ...Array.from(keptParties, (party) => partyPath(negotiation, party)),
    comparePath(negotiation),
    ...Array.from(keptPairs, (pair) => comparePath(negotiation, ...pair)),
    dealsPath(negotiation),
    ...deals.map((deal) => dealPath(negotiation, deal)),
    agreementPath(negotiation),
    timelinePath(negotiation),
    sourcesPath(negotiation),
    ...dates.slice(1).map(({ date }, i) => changesPath(negotiation, dates[i]?.date ?? date, date)),
  ];
}
