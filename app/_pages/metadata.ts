import type { PageMetadata } from "@/components/layout/document";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { oembedUrl, previewUrl } from "@/lib/embed/link-preview";
import { isEmbeddable } from "@/lib/embed/options";
import { feedTypes } from "@/lib/feed/entries";
import { findAgreement, verdictLabels } from "@/lib/model/agreement";
import { listColumns } from "@/lib/model/column";
import type { Draft } from "@/lib/model/deals/draft";
import { formatDealTitle } from "@/lib/model/deals/names";
import { getCanonical } from "@/lib/model/history/as-of";
import type { Deal } from "@/lib/schema/deal";
import type { Issue } from "@/lib/schema/issue";
import type { Party } from "@/lib/schema/negotiation";
import { formatDate } from "@/lib/text/format";
import { pageKey } from "@/lib/url/pagination";
import {
  agreementPath,
  dealPath,
  dealsPath,
  draftPath,
  feedPath,
  issuePath,
  negotiationPath,
  partyPath,
  sourcesPath,
  timelinePath,
} from "@/lib/url/paths";
import { parseQuestion, questionKey } from "@/lib/url/question-option";
import { formatSubjectTitle, type PageSubject, pageUrlPath } from "@/lib/url/subject";
import { defaultViewOptions, parseViewOptions, type Query, viewOptionKeys } from "@/lib/url/view-options";
import { describeDealKnown } from "@/lib/view/deal/head";
import { buildChangesView } from "@/lib/view/history/changes";
import { writeLead } from "@/lib/view/matrix/matrix";
import { formatParties } from "@/lib/view/party/party-words";

/** `, 17 April 2025`, where a page is of another day than that at which the pages open. */
export function formatDay({ at }: Negotiation): string {
  return at === undefined ? "" : `, ${formatDate(at)}`;
}

/** Title, description and canonical URL of a page; `feeds` are those of its changes; `subject` is what its preview shows. */
export function describe(
  title: string,
  description: string,
  canonical: string,
  feeds: Alternates = [],
  subject?: PageSubject,
): PageMetadata {
  if (!subject) return { title, description, canonical, alternates: feeds, preview: { url: canonical } };
  return {
    title,
    description,
    canonical,
    alternates: [...feeds, ...listEmbedding(subject)],
    preview: {
      type: subject.kind === "matrix" ? "website" : "article",
      url: pageUrlPath(subject),
      image: describePreview(subject),
    },
  };
}

/** How a page about all negotiations looks where a link to it is shown: with the positions of the newest of them. */
export function describeSitePreview(
  url: string,
  [newest]: readonly Negotiation[],
): NonNullable<PageMetadata["preview"]> {
  if (!newest) return { type: "website", url };
  const subject: PageSubject = { kind: "matrix", negotiation: newest, viewOptions: defaultViewOptions };
  return { type: "website", url, image: describePreview(subject) };
}

function describePreview(subject: PageSubject) {
  const alt = `${formatSubjectTitle(subject)}. A figure of the positions, with their kinds of evidence.`;
  return { url: previewUrl(subject), width: 1200, height: 630, alt };
}

/** How programs find out that a page can be embedded. */
function listEmbedding(subject: PageSubject): Alternates {
  if (!isEmbeddable(subject)) return [];
  return [{ type: "application/json+oembed", title: formatSubjectTitle(subject), href: oembedUrl(subject) }];
}

type Alternates = NonNullable<PageMetadata["alternates"]>;

/** The feeds of a negotiation, or of one of its issues, so that a feed reader finds them from the page. */
function listFeeds(negotiation: Negotiation, issue?: Issue): Alternates {
  const title = `Changes: ${issue ? `${issue.title}, ` : ""}${negotiation.title}`;
  return [
    { type: feedTypes.atom, title, href: feedPath(negotiation, "atom", issue) },
    { type: feedTypes.json, title, href: feedPath(negotiation, "json", issue) },
  ];
}

/** Whether a query shows a page in another way than its canonical URL does. */
export function hasViewOptions(query: Query): boolean {
  return [...viewOptionKeys, pageKey, questionKey].some((key) => query[key] !== undefined);
}

export function describeMatrix(negotiation: Negotiation, query: Query = {}): PageMetadata {
  const viewOptions = parseViewOptions(query, listColumns(negotiation, negotiation.asOf));
  return describe(
    // The page without a day and the one of the day at which it opens say the same, and are told apart by their titles.
    negotiation.at === undefined
      ? `${negotiation.title}: positions as of ${formatDate(negotiation.asOf)}`
      : `${negotiation.title}: positions on ${formatDate(negotiation.asOf)}`,
    writeLead(negotiation, viewOptions),
    negotiationPath(negotiation),
    listFeeds(negotiation),
    { kind: "matrix", negotiation, viewOptions },
  );
}

export function describeIssue(negotiation: Negotiation, issue: Issue, query: Query = {}): PageMetadata {
  const questions = issue.questions.map(({ text }) => text).join(" ");
  return describe(
    `${issue.title}: ${negotiation.title}${formatDay(negotiation)}`,
    `${questions} Where ${formatParties(negotiation.parties)} stand as of ${formatDate(negotiation.asOf)}, on whose word.`,
    issuePath(getCanonical(negotiation, { kind: "issue", issue }), issue),
    listFeeds(negotiation, issue),
    {
      kind: "issue",
      negotiation,
      issue,
      viewOptions: parseViewOptions(query, []),
      question: parseQuestion(query, issue),
    },
  );
}

export function describeParty(negotiation: Negotiation, party: Party, query: Query = {}): PageMetadata {
  return describe(
    `${party.name}: ${negotiation.title}${formatDay(negotiation)}`,
    `What ${party.name} says it wants on each question of the ${negotiation.title}, as of ${formatDate(negotiation.asOf)}, and how it came there.`,
    partyPath(getCanonical(negotiation, { kind: "party", party }), party),
    undefined,
    { kind: "party", negotiation, party, viewOptions: parseViewOptions(query, []) },
  );
}

/** The same for every draft: nothing in an address that a reader makes becomes words of Parley's own. */
export function describeDraft(negotiation: Negotiation, draft: Draft): PageMetadata {
  return describe(
    `What if: ${negotiation.title}`,
    `Answer any question of the ${negotiation.title} and see what that asks of ${formatParties(negotiation.parties)}.`,
    draftPath(negotiation),
    undefined,
    { kind: "draft", negotiation, draft },
  );
}

export function describeAgreement(negotiation: Negotiation): PageMetadata {
  const { verdict } = findAgreement(negotiation, negotiation.asOf);
  const label = verdictLabels.find((one) => one.verdict === verdict)?.label ?? verdict;
  return describe(
    `Room for agreement: ${negotiation.title}`,
    `${label}, as of ${formatDate(negotiation.asOf)}. Question by question: which options nobody rules out, who would have to move how far, and which statements are missing.`,
    agreementPath(negotiation),
  );
}

export function describeDeals(negotiation: Negotiation): PageMetadata {
  return describe(
    `Deals: ${negotiation.title}`,
    `The deals known by ${formatDate(negotiation.asOf)} in the ${negotiation.title}, each held against what ${formatParties(negotiation.parties)} themselves have said; and how far each party has moved.`,
    dealsPath(negotiation),
  );
}

export function describeChanges(negotiation: Negotiation, from: string, to: string): PageMetadata {
  const { title, lead, path } = buildChangesView(negotiation, from, to);
  return describe(`${title}: ${negotiation.title}`, lead, path);
}

export function describeDeal(negotiation: Negotiation, deal: Deal): PageMetadata {
  return describe(
    `${formatDealTitle(deal)}: ${negotiation.title}`,
    `${describeDealKnown(deal, negotiation.parties, negotiation.asOf)}. ${deal.summary}`,
    dealPath(negotiation, deal),
    undefined,
    { kind: "deal", negotiation, deal },
  );
}

export function describeTimeline(negotiation: Negotiation): PageMetadata {
  return describe(
    `Timeline: ${negotiation.title}`,
    `The events, statements and deals of the ${negotiation.title}, each on the day it became public, with its source.`,
    timelinePath(negotiation),
    listFeeds(negotiation),
  );
}

export function describeSources(negotiation: Negotiation): PageMetadata {
  return describe(
    `Sources: ${negotiation.title}`,
    `Every source of the ${negotiation.title} on Parley, with what rests on it, and what was corrected in the data.`,
    sourcesPath(negotiation),
    listFeeds(negotiation),
  );
}
