import type { PageMetadata } from "@/components/layout/document";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { oembedUrl, previewUrl } from "@/lib/embed/link-preview";
import { isEmbeddable } from "@/lib/embed/options";
import { feedTypes, nameFeed } from "@/lib/feed/entries";
import { listColumns } from "@/lib/model/column";
import type { Draft } from "@/lib/model/deals/draft";
import { formatDealShortTitle } from "@/lib/model/deals/names";
import { getCanonical } from "@/lib/model/history/as-of";
import type { AgeLimit } from "@/lib/model/stance";
import type { Deal } from "@/lib/schema/deal";
import type { Issue } from "@/lib/schema/issue";
import type { Party } from "@/lib/schema/negotiation";
import { formatDate } from "@/lib/text/format";
import { type FeedPlace, feedPath } from "@/lib/url/feed-place";
import { pageKey } from "@/lib/url/pagination";
import {
  agreementPath,
  dealPath,
  dealsPath,
  draftPath,
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
import { findDeals } from "@/lib/view/findings/deals";
import type { Finding } from "@/lib/view/findings/finding";
import { findRoom } from "@/lib/view/findings/room";
import { findSources } from "@/lib/view/findings/sources";
import { findSubject } from "@/lib/view/findings/subject";
import { findTimeline } from "@/lib/view/findings/timeline";
import { buildChangesView } from "@/lib/view/history/changes";
import { formatParties } from "@/lib/view/party/party-words";
import { loadDataset } from "../load";

/**
 * The title of a page: its topic, which leads in a tab and in a search, and the finding; with the day, where it is of another
 * day than that at which the pages open.
 */
export function writeTitle({ at }: Negotiation, topic: string, headline: string): string {
  const title = headline.startsWith(topic) ? headline : `${topic}: ${headline}`;
  return at === undefined ? title : `${title} (${formatDate(at)})`;
}

/** What a search shows below the title. */
export function writeDescription({ title, asOf }: Negotiation, lead: string, after = ""): string {
  return [lead, `${title}, as of ${formatDate(asOf)}.`, after].filter(Boolean).join(" ");
}

/** Title and description of a view that can be shared. */
export function describeSubject(subject: PageSubject): [title: string, description: string] {
  const { negotiation } = subject;
  const { topic, headline, lead } = findSubject(subject);
  return [writeTitle(negotiation, topic, headline), writeDescription(negotiation, lead)];
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
    within: nameWithin(subject),
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

/**
 * The negotiation that ends the title of a page, so that two tabs can be told apart. The only one there is needs no name, nor
 * does one that the title begins with.
 */
function nameWithin({ kind, negotiation }: PageSubject): string | undefined {
  const isNamed = kind === "matrix" || kind === "draft";
  return isNamed || loadDataset().negotiations.length < 2 ? undefined : negotiation.short;
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
  const { headline } = findSubject(subject);
  const alt = `${headline}. A figure of the positions, with their kinds of evidence: ${formatSubjectTitle(subject)}.`;
  return { url: previewUrl(subject), width: 1200, height: 630, alt };
}

/** How programs find out that a page can be embedded. */
function listEmbedding(subject: PageSubject): Alternates {
  if (!isEmbeddable(subject)) return [];
  return [{ type: "application/json+oembed", title: formatSubjectTitle(subject), href: oembedUrl(subject) }];
}

const whole: FeedPlace = { kind: "negotiation" };

type Alternates = NonNullable<PageMetadata["alternates"]>;

/** The feeds of what a page is about, so that a feed reader finds them from the page. */
export function listFeeds(negotiation: Negotiation, place: FeedPlace): Alternates {
  const title = nameFeed(negotiation, place);
  return (["atom", "json"] as const).map((kind) => ({
    type: feedTypes[kind],
    title: `Changes: ${title}`,
    href: feedPath(negotiation, kind, place),
  }));
}

/** Whether a query shows a page in another way than its canonical URL does. */
export function hasViewOptions(query: Query): boolean {
  return [...viewOptionKeys, pageKey, questionKey].some((key) => query[key] !== undefined);
}

export function describeMatrix(negotiation: Negotiation, query: Query = {}): PageMetadata {
  const viewOptions = parseViewOptions(query, listColumns(negotiation, negotiation.asOf));
  const subject: PageSubject = { kind: "matrix", negotiation, viewOptions };
  return describe(...describeSubject(subject), negotiationPath(negotiation), listFeeds(negotiation, whole), subject);
}

export function describeIssue(negotiation: Negotiation, issue: Issue, query: Query = {}): PageMetadata {
  const viewOptions = parseViewOptions(query, []);
  const question = parseQuestion(query, issue);
  const subject: PageSubject = { kind: "issue", negotiation, issue, viewOptions, question };
  const path = issuePath(getCanonical(negotiation, { kind: "issue", issue }), issue);
  const feeds = listFeeds(negotiation, question ? { kind: "question", issue, question } : { kind: "issue", issue });
  return describe(...describeSubject(subject), path, feeds, subject);
}

export function describeParty(negotiation: Negotiation, party: Party, query: Query = {}): PageMetadata {
  const subject: PageSubject = { kind: "party", negotiation, party, viewOptions: parseViewOptions(query, []) };
  const path = partyPath(getCanonical(negotiation, { kind: "party", party }), party);
  return describe(...describeSubject(subject), path, listFeeds(negotiation, { kind: "party", party }), subject);
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
  return describe(
    ...describeSection(negotiation, "Room for agreement", findRoom(negotiation)),
    agreementPath(negotiation),
  );
}

export function describeDeals(negotiation: Negotiation): PageMetadata {
  return describe(...describeSection(negotiation, "Deals", findDeals(negotiation)), dealsPath(negotiation));
}

export function describeChanges(negotiation: Negotiation, from: string, to: string): PageMetadata {
  const { title, lead, path } = buildChangesView(negotiation, from, to);
  return describe(`Changes, ${negotiation.short}: ${title}`, lead, path);
}

export function describeDeal(negotiation: Negotiation, deal: Deal, within: AgeLimit | undefined): PageMetadata {
  const subject: PageSubject = { kind: "deal", negotiation, deal, within };
  const { headline, lead } = findSubject(subject);
  const known = describeDealKnown(deal, negotiation.parties, negotiation.asOf);
  return describe(
    `${formatDealShortTitle(deal)}: ${headline}`,
    writeDescription(negotiation, lead, `${known}. ${deal.summary}`),
    dealPath(negotiation, deal),
    undefined,
    subject,
  );
}

export function describeTimeline(negotiation: Negotiation): PageMetadata {
  const finding = findTimeline(negotiation, "The events, statements and deals, each on the day it became public.");
  const path = timelinePath(negotiation);
  return describe(...describeSection(negotiation, "Timeline", finding), path, listFeeds(negotiation, whole));
}

export function describeSources(negotiation: Negotiation): PageMetadata {
  const path = sourcesPath(negotiation);
  return describe(
    ...describeSection(negotiation, "Sources", findSources(negotiation)),
    path,
    listFeeds(negotiation, whole),
  );
}

/** Title and description of a section of a negotiation. Its short title tells it from the same section of another. */
export function describeSection(
  negotiation: Negotiation,
  section: string,
  { headline, lead }: Finding,
): [title: string, description: string] {
  return [`${section}, ${negotiation.short}: ${headline}`, writeDescription(negotiation, lead)];
}
