import { v5 as makeUuid } from "uuid";
import { getSource, listPlacedQuestions, type Negotiation } from "../dataset/negotiation";
import { buildColumn } from "../model/column";
import { formatDealTitle } from "../model/deals/names";
import { atDate, listChangesOf } from "../model/history/as-of";
import type { DealChange, LoggedChange, StanceChange } from "../model/history/changes";
import { comparePairs, type Pair } from "../model/pairs";
import { nameInSentence } from "../model/party-name";
import { findAddress } from "../model/source-name";
import { unfiltered } from "../model/stance";
import { getStanceTable } from "../model/stance-table";
import { getEvidenceLabels } from "../schema/evidence-kinds";
import type { Correction } from "../schema/negotiation";
import { getDayBefore } from "../text/calendar";
import { capitalise, formatDate, formatList } from "../text/format";
import { linkToWords } from "../text/text-fragment";
import type { FeedKind, FeedPlace } from "../url/feed-place";
import {
  comparePath,
  correctionPath,
  dealPath,
  issuePath,
  negotiationPath,
  partyPath,
  questionPath,
} from "../url/paths";
import { formatResult } from "../view/compare/result-words";
import { describeStage } from "../view/deal/stage-words";
import { describeChange, describeDealChange } from "../view/history/change-words";

/** The feed formats, each with its media type. */
export const feedTypes: Record<FeedKind, string> = { atom: "application/atom+xml", json: "application/feed+json" };

/** One change, as plain text. */
export interface FeedEntry {
  /** Permanent, wherever the site is hosted: `urn:uuid:` and a name-based UUID. */
  id: string;
  date: string;
  title: string;
  /** The path of the page that shows it. */
  path: string;
  paragraphs: string[];
  /** The sources that report it. */
  sources: { name: string; url: string }[];
}

/** The changes in a negotiation or in a part of it, newest first. */
export interface FeedContent {
  id: string;
  title: string;
  subtitle: string;
  /** The page the feed is about. */
  path: string;
  /** The date of the newest entry; without any, the day on which the pages open. */
  updated: string;
  entries: FeedEntry[];
}

/** Maximum number of entries in a feed; older ones are on the timeline. */
export const entriesPerFeed = 200;

/** Must never change: with another namespace, every reader would show every entry again. */
const namespace = "9c2d6f0e-5b1a-4c57-8e4f-2f6b3a7d1c90";

/** Builds the feed of a negotiation, or of a part of it. */
export function listFeed(negotiation: Negotiation, place: FeedPlace): FeedContent {
  const entries = listFeedEntries(negotiation, place).slice(0, entriesPerFeed);
  const { id, path } = identify(negotiation, place);
  return {
    id: nameId("feed", negotiation.id, ...id),
    title: nameFeed(negotiation, place),
    subtitle: subtitles[place.kind],
    path,
    updated: entries[0]?.date ?? negotiation.asOf,
    entries,
  };
}

/** The name of a feed: `Amber: The ferry of the invented pier`. */
export function nameFeed(negotiation: Negotiation, place: FeedPlace): string {
  const { name } = identify(negotiation, place);
  return name ? `${name}: ${negotiation.title}` : negotiation.title;
}

const subtitles: Record<FeedPlace["kind"], string> = {
  negotiation: "Changes in positions and reports, deals and what became of them, corrections.",
  issue: "Changes in positions and reports, deals and what became of them, corrections.",
  question: "Changes in positions and reports, deals that answer the question and what became of them, corrections.",
  party: "Changes in its positions and in what is reported of them, corrections.",
  pair: "Changes in the positions of either, what is reported of them, and how far apart they are since; corrections.",
};

/** The parts of a feed’s id, which never change, with its name and the page that it is about. */
function identify(negotiation: Negotiation, place: FeedPlace): { id: string[]; name: string; path: string } {
  switch (place.kind) {
    case "negotiation":
      return { id: [], name: "", path: negotiationPath(negotiation) };
    case "issue":
      return { id: [place.issue.id], name: place.issue.title, path: issuePath(negotiation, place.issue) };
    case "question": {
      const { issue, question } = place;
      return {
        id: ["question", question.id],
        name: question.label,
        path: questionPath(negotiation, issue, question),
      };
    }
    case "party":
      return { id: ["party", place.party.id], name: place.party.name, path: partyPath(negotiation, place.party) };
    case "pair": {
      const ids = place.pair.map(({ id }) => id);
      const name = formatList(place.pair.map((party) => party.name));
      return { id: ["pair", ...ids], name, path: comparePath(negotiation, ...ids) };
    }
  }
}

/** Every possible entry, newest first; within a day: corrections, then stances in page order, then deals. */
export function listFeedEntries(negotiation: Negotiation, place: FeedPlace): FeedEntry[] {
  const entries = [
    ...negotiation.corrections
      .filter((correction) => concerns(negotiation, correction, place))
      .map((correction) => describeCorrection(negotiation, correction)),
    ...listChanges(negotiation, place).map((change) => {
      if (change.kind === "deal") return describeDeal(negotiation, change);
      return place.kind === "pair"
        ? describeForPair(negotiation, change, place.pair)
        : describeStance(negotiation, change);
    }),
  ];
  return entries.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

function listChanges(negotiation: Negotiation, place: FeedPlace): readonly LoggedChange[] {
  switch (place.kind) {
    case "negotiation":
      return listChangesOf(negotiation, { kind: "matrix" });
    case "question":
      return listChangesOf(negotiation, { kind: "issue", issue: place.issue }).filter((change) =>
        change.kind === "stance" ? change.question.id === place.question.id : answersQuestion(change, place.question),
      );
    case "pair": {
      const columns = place.pair.map((party) => buildColumn({ kind: "party", party }));
      return listChangesOf(negotiation, { kind: "compare", columns });
    }
    default:
      return listChangesOf(negotiation, place);
  }
}

/** Whether a term that became known that day answers the question. A later stage concerns each question of the deal. */
function answersQuestion({ deal, stages, terms }: DealChange, question: { id: string }): boolean {
  return deal.terms.some((term) => term.question === question.id && (stages.length > 0 || terms.includes(term.id)));
}

/** A correction that names an issue and no statement may concern any of its questions, and is told to followers of each. */
function concerns(negotiation: Negotiation, { issue, statement }: Correction, place: FeedPlace): boolean {
  if (place.kind === "negotiation") return true;
  const placed = listPlacedQuestions(negotiation).find(({ question }) =>
    question.statements.some(({ id }) => id === statement),
  );
  switch (place.kind) {
    case "issue":
      return issue === place.issue.id || placed?.issue.id === place.issue.id;
    case "question":
      return statement === undefined ? issue === place.issue.id : placed?.question.id === place.question.id;
    default: {
      const parties = place.kind === "party" ? [place.party] : place.pair;
      const party = placed?.question.statements.find(({ id }) => id === statement)?.party;
      return parties.some(({ id }) => id === party);
    }
  }
}

/** The entry of a change in the feed of a pair: it says how far apart the two are since, and leads to their comparison. */
function describeForPair(negotiation: Negotiation, change: StanceChange, pair: Pair): FeedEntry {
  const { date, question, party } = change;
  const entry = describeStance(negotiation, change);
  const [first = "", ...rest] = entry.paragraphs;
  return {
    ...entry,
    id: nameId("pair", negotiation.id, ...pair.map(({ id }) => id), date, question.id, party.id),
    path: `${comparePath(atDate(negotiation, date), ...pair.map(({ id }) => id))}#${question.id}`,
    paragraphs: [first, describeResultSince(negotiation, change, pair), ...rest],
  };
}

/** `Compared with Basalt: now two steps apart; before, same.` */
function describeResultSince(negotiation: Negotiation, { date, question, party }: StanceChange, pair: Pair): string {
  const write = (day: string) => {
    const [compared] = comparePairs(question, pair, getStanceTable(negotiation, day, unfiltered));
    if (!compared) return "";
    const { result, restsOnReport } = compared.difference;
    return `${formatResult(result, question)}${restsOnReport ? ", going by reports" : ""}`;
  };
  const [now, before] = [write(date), write(getDayBefore(date))];
  const other = nameInSentence(pair[0].id === party.id ? pair[1] : pair[0]);
  return `Compared with ${other}: ${now === before ? `${now}, as before` : `now ${now}; before, ${before}`}.`;
}

function describeStance(negotiation: Negotiation, change: StanceChange): FeedEntry {
  const { date, issue, question, party, changes } = change;
  const words = changes.map((one) => describeChange(question, one));
  const statements = question.statements.filter(({ id }) => change.statements.includes(id));
  const agreed = question.statements.filter(
    (statement) => statement.agreed && statement.party === party.id && statement.date === date,
  );
  const answers = question.statements
    .filter((statement) => statement.party === party.id)
    .flatMap(({ reactions = [] }) => reactions.filter((reaction) => reaction.date === date));
  return {
    id: nameId("stance", negotiation.id, date, question.id, party.id),
    date,
    title: `${party.name} on ${question.label}: ${words[0] ?? "changed"}`,
    path: questionPath(atDate(negotiation, date), issue, question),
    paragraphs: [
      `${question.text} ${capitalise(words.join("; "))}.`,
      ...statements.map(
        ({ speaker, evidence, dateAsKnown, summary, source }) =>
          `${speaker} (${getEvidenceLabels(evidence).label.toLocaleLowerCase("en-GB")}${dateAsKnown ? `, ${formatDate(dateAsKnown)}` : ""}): ${summary} Source: ${nameSource(negotiation, source)}.`,
      ),
      ...agreed.map(
        ({ speaker, summary, source }) =>
          `Agreed in ${speaker}: ${summary} Source: ${nameSource(negotiation, source)}.`,
      ),
      ...answers.map(({ by, summary, source }) => `${by}: ${summary} Source: ${nameSource(negotiation, source)}.`),
    ],
    sources: listSources(negotiation, [...statements, ...agreed, ...answers]),
  };
}

function describeDeal(negotiation: Negotiation, change: DealChange): FeedEntry {
  const { date, deal, first, stages, reactions } = change;
  const words = describeDealChange(change, negotiation.parties);
  const terms = deal.terms.filter(({ id }) => change.terms.includes(id));
  return {
    id: nameId("deal", negotiation.id, date, deal.id),
    date,
    title: `${formatDealTitle(change.deal)}: ${formatList(words)}`,
    path: dealPath(negotiation, deal),
    paragraphs: [
      ...(first ? [deal.summary] : []),
      ...terms.map(({ text }) => `Term: ${text}`),
      ...stages.map((entry) =>
        [
          `${describeStage(entry, deal, negotiation.parties)}.`,
          ...(entry.note ? [entry.note] : []),
          `Source: ${nameSource(negotiation, entry.source)}.`,
        ].join(" "),
      ),
      ...reactions.map(({ by, summary, source }) => `${by}: ${summary} Source: ${nameSource(negotiation, source)}.`),
    ],
    sources: listSources(negotiation, [...(first ? [deal] : []), ...terms, ...stages, ...reactions]),
  };
}

function describeCorrection(negotiation: Negotiation, correction: Correction): FeedEntry {
  const { id, date, what, why, source } = correction;
  return {
    id: nameId("correction", negotiation.id, id),
    date,
    title: `Correction: ${what}`,
    path: correctionPath(negotiation, correction),
    paragraphs: [`Why: ${why}`],
    sources: source ? listSources(negotiation, [{ source }]) : [],
  };
}

function nameId(...name: string[]): string {
  return `urn:uuid:${makeUuid(name.join("/"), namespace)}`;
}

function nameSource(negotiation: Negotiation, id: string): string {
  const { publisher, date } = getSource(negotiation, id);
  return `${publisher}, ${formatDate(date)}`;
}

type Citing = { source: string; quote?: Parameters<typeof linkToWords>[1] };

/** The sources of claims, each URL once. */
function listSources(negotiation: Negotiation, claims: readonly Citing[]): FeedEntry["sources"] {
  const urls = new Map<string, string>();
  for (const { source, quote } of claims) {
    urls.set(linkToWords(findAddress(getSource(negotiation, source)), quote), nameSource(negotiation, source));
  }
  return [...urls].map(([url, name]) => ({ name, url }));
}
