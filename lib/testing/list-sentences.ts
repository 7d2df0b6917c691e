import type { Negotiation } from "../dataset/negotiation";
import { buildEmbedView } from "../embed/embed";
import { writeMarkdown } from "../export/view/markdown";
import { buildTextVersionView } from "../export/view/text-version";
import { listFeed } from "../feed/entries";
import { buildColumn } from "../model/column";
import { listAllChanges } from "../model/history/changes";
import { listPairs } from "../model/pairs";
import { unfiltered } from "../model/stance";
import { buildPictureContent } from "../picture/content";
import { setQuotation } from "../text/quotation";
import { type FeedPlace, listFeedPlaces } from "../url/feed-place";
import { noFilter } from "../url/timeline-filter";
import { defaultViewOptions, type ViewOptions } from "../url/view-options";
import { buildAgreementView } from "../view/agreement";
import { buildCompareView } from "../view/compare/compare";
import { buildCompareIndexView } from "../view/compare/index-page";
import { buildDealView } from "../view/deal/deal";
import { buildDealsView } from "../view/deal/deals";
import { buildDraftView } from "../view/draft/draft";
import { buildChangesView } from "../view/history/changes";
import { buildStepperView } from "../view/history/stepper";
import { buildHomeView } from "../view/home";
import { buildHomeCards } from "../view/home-cards";
import { buildIssueView } from "../view/issue/issue";
import { buildGapGridView } from "../view/matrix/gap-grid";
import { buildMatrixPageView } from "../view/matrix/matrix";
import { buildPartyView } from "../view/party/party";
import { buildSourcesView } from "../view/sources";
import { buildTimelineView } from "../view/timeline";
import { listSubjects } from "./list-subjects";

/** A text of the site, with the view that it is part of. */
export interface Said {
  where: string;
  text: string;
}

/** Every text of every view of a negotiation, each once, without what its data say word for word. */
export function listSentences(negotiation: Negotiation, maxCells = 3): Said[] {
  const { asOf, parties, issues, deals } = negotiation;
  const path = `/${negotiation.id}`;
  const record: ViewOptions = { ...defaultViewOptions, evidence: "record" };
  const lately: ViewOptions = { ...defaultViewOptions, within: 1 };
  const differences: ViewOptions = { ...defaultViewOptions, only: "differences" };
  const [first, second, third] = parties.map((party) => buildColumn({ kind: "party", party }));
  const status = buildColumn({ kind: "status-quo" });
  const pairs =
    first && second
      ? [
          [first, second],
          [first, second, third ?? status],
        ]
      : [];
  const days = [...new Set(listAllChanges(negotiation).map(({ date }) => date))].slice(-1);
  const draft = issues
    .flatMap(({ questions }) => questions)
    .map((question) => ({ question, span: { from: 0, to: 0 } }));
  const views: [where: string, build: () => unknown][] = [
    ...[defaultViewOptions, record, lately, differences].map((options): [string, () => unknown] => [
      "matrix",
      () => buildMatrixPageView(negotiation, options, path, 1),
    ]),
    ["gap grid", () => buildGapGridView(negotiation, unfiltered)],
    ["home", () => [buildHomeView([negotiation]), buildHomeCards(negotiation)]],
    ...issues.flatMap((issue) =>
      [defaultViewOptions, record, lately].map((options): [string, () => unknown] => [
        "issue",
        () => buildIssueView(negotiation, issue, options),
      ]),
    ),
    ...parties
      .slice(0, 3)
      .flatMap((party) =>
        [defaultViewOptions, lately].map((options): [string, () => unknown] => [
          "party",
          () => buildPartyView(negotiation, party, options),
        ]),
      ),
    ["compare index", () => buildCompareIndexView(negotiation)],
    ...pairs.flatMap((columns) =>
      [defaultViewOptions, lately, differences].map((options): [string, () => unknown] => [
        "compare",
        () => buildCompareView(negotiation, columns, options),
      ]),
    ),
    ["deals", () => buildDealsView(negotiation)],
    ...deals
      .filter(({ date }) => date <= asOf)
      .slice(0, 2)
      .flatMap((deal) =>
        [undefined, lately.within].map((within): [string, () => unknown] => [
          "deal",
          () => buildDealView(negotiation, deal, { within }),
        ]),
      ),
    ...[[], draft.slice(0, 1), draft].map((one): [string, () => unknown] => [
      "what-if",
      () => buildDraftView(negotiation, { draft: one, unknown: one.length }),
    ]),
    ["agreement", () => buildAgreementView(negotiation)],
    ["changes", () => buildChangesView(negotiation, "1931-01-01", asOf)],
    ["changes", () => buildChangesView(negotiation, asOf, asOf)],
    ...days.map((day): [string, () => unknown] => ["changes", () => buildChangesView(negotiation, day, asOf)]),
    ["stepper", () => buildStepperView(negotiation, { kind: "matrix" }, () => path)],
    ["timeline", () => buildTimelineView(negotiation, noFilter)],
    ["sources", () => buildSourcesView(negotiation)],
    // One feed of each kind: those of a kind say the same of others.
    ...new Map(
      [...listFeedPlaces(negotiation), ...listPairs(parties).map((pair): FeedPlace => ({ kind: "pair", pair }))].map(
        (place): [string, () => unknown] => [`feed of ${place.kind}`, () => listFeed(negotiation, place)],
      ),
    ),
    // Pictures and files say the same of larger negotiations, and take long.
    ...(parties.length * draft.length <= maxCells ? listExports(negotiation) : []),
  ];
  const given = new Set(listTexts(negotiation).flatMap((text) => [text, setQuotation(text)]));
  const seen = new Set<string>();
  return views.flatMap(([where, build]) =>
    listTexts(build())
      .filter((text) => /\s/.test(text) && !/^(?:[/?#]|https?:|urn:)/.test(text) && !given.has(text) && !seen.has(text))
      .map((text) => {
        seen.add(text);
        return { where, text };
      }),
  );
}

function listExports(negotiation: Negotiation): [where: string, build: () => unknown][] {
  return listSubjects(negotiation).flatMap(([, subject]): [string, () => unknown][] => [
    // The cells of a table are texts of their own, and notes in brackets hold numbers.
    [
      "Markdown",
      () =>
        writeMarkdown(subject)
          .replaceAll(/\s*\[[\d, ]+\]/g, "")
          .split(/\n+|\s*\|\s*/),
    ],
    ["text version", () => buildTextVersionView(subject)],
    ["picture", () => buildPictureContent(subject)],
    ["embed", () => buildEmbedView(subject, undefined)],
  ]);
}

/** Addresses and keys, which nobody reads as sentences. */
const unread = new Set(["key", "id", "href", "path", "address", "anchor", "isoDate", "url", "permalink", "about"]);

/** Every text within a value. */
export function listTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => (unread.has(name) ? [] : listTexts(one)));
}
