import type { Negotiation } from "../../lib/dataset/negotiation";
import { embedPath, isEmbeddable } from "../../lib/embed/options";
import { citationFormats } from "../../lib/export/view/citation";
import { listPrerenderedSubjects } from "../../lib/export/view/prerendered";
import { isTooLarge } from "../../lib/export/view/size-limit";
import { maxIssueCellsKept, takeKept } from "../../lib/limits";
import { listDatesOf } from "../../lib/model/history/as-of";
import { addQuery } from "../../lib/url/add-query";
import { feedPath, listFeedPlaces } from "../../lib/url/feed-place";
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
import { listFirstPairs } from "../../lib/url/prerendered-comparisons";
import { countCells, maxDatedPages } from "../../lib/url/prerendered-dates";
import {
  datasetFormats,
  type ExportFormat,
  exportFormats,
  exportPath,
  type PageSubject,
  partyFormats,
} from "../../lib/url/subject";
import { listPartiesAcross } from "../../lib/view/across/party";

/** The URLs of a negotiation to render ahead. The others are rendered on request. */
export function listPrerenderedUrls(negotiation: Negotiation): string[] {
  return [
    ...listPages(negotiation),
    ...listPrerenderedSubjects(negotiation).flatMap((subject) => [...listExports(subject), ...listEmbeds(subject)]),
    ...datasetFormats.map((format) => datasetPath(negotiation, format)),
    ...listFeedPlaces(negotiation).flatMap((place) =>
      (["atom", "json"] as const).map((kind) => feedPath(negotiation, kind, place)),
    ),
  ];
}

/** The URLs of pages about several negotiations: the front page, the method, and the parties that are in more than one. */
export function listSharedUrls(negotiations: readonly Negotiation[]): string[] {
  const parties = listPartiesAcross(negotiations).map(partyAcrossPath);
  return [homePath, methodPath, ...parties.flatMap((path) => [path, ...partyFormats.map((one) => `${path}.${one}`)])];
}

function listPages(negotiation: Negotiation): string[] {
  const { issues, parties, deals } = negotiation;
  const keptIssues = takeKept(issues, (issue) => countCells(negotiation, { kind: "issue", issue }), maxIssueCellsKept);
  const keptParties = takeKept(parties, (party) => countCells(negotiation, { kind: "party", party }));
  const dates = listDatesOf(negotiation, { kind: "matrix" }).slice(-maxDatedPages);
  return [
    negotiationPath(negotiation),
    ...Array.from(keptIssues, (issue) => issuePath(negotiation, issue)),
    ...Array.from(keptParties, (party) => partyPath(negotiation, party)),
    comparePath(negotiation),
    ...listFirstPairs(negotiation).map((pair) => comparePath(negotiation, ...pair)),
    dealsPath(negotiation),
    ...deals.map((deal) => dealPath(negotiation, deal)),
    agreementPath(negotiation),
    timelinePath(negotiation),
    sourcesPath(negotiation),
    ...dates.slice(1).map(({ date }, i) => changesPath(negotiation, dates[i]?.date ?? date, date)),
  ];
}

/**
 * Formats that are made in a tenth of a second when a reader downloads one, which would make up a third of a build. Link
 * previews are rendered ahead: every place in which a link is shared asks for one.
 */
const madeOnRequest: readonly ExportFormat[] = ["png", "svg", "xlsx"];

function listExports(subject: PageSubject): string[] {
  return [
    // A citation states the day on which it is asked for.
    ...exportFormats
      .filter((one) => !madeOnRequest.includes(one) && !isTooLarge(subject, one) && !citationFormats[one])
      .map((format) => exportPath(subject, format)),
    addQuery(exportPath(subject, "png"), "size=social"),
  ];
}

/** The embed of the newest state. One that keeps a version is asked for by the few who chose that. */
function listEmbeds(subject: PageSubject): string[] {
  return isEmbeddable(subject) ? [embedPath(subject)] : [];
}
