import { v5 as makeUuid } from "uuid";
import { getSource, type Negotiation } from "../dataset/negotiation";
import { formatDealTitle } from "../model/deals/names";
import { atDate, listChangesOf } from "../model/history/as-of";
import type { DealChange, StanceChange } from "../model/history/changes";
import { getEvidenceLabels } from "../schema/evidence-kinds";
import type { Issue } from "../schema/issue";
import type { Correction } from "../schema/negotiation";
import { capitalise, formatDate, formatList } from "../text/format";
import { linkToWords } from "../text/text-fragment";
import { correctionPath, dealPath, issuePath, negotiationPath, questionPath } from "../url/paths";
import { describeChange, describeDealChange } from "../view/history/change-words";

/** The two ways in which a feed is written, each with its media type. */
export const feedTypes = { atom: "application/atom+xml", json: "application/feed+json" } as const;

export type FeedKind = keyof typeof feedTypes;

/** One thing that changed. All of it is plain text. */
export interface FeedEntry {
  /** The same for ever, wherever the site is served: `urn:uuid:` and a name-based UUID. */
  id: string;
  date: string;
  title: string;
  /** Where on the site it can be seen. */
  path: string;
  paragraphs: string[];
  /** Where it was read. */
  sources: { name: string; url: string }[];
}

/** What changed in a negotiation or in one issue of it, newest first. */
export interface FeedContent {
  id: string;
  title: string;
  subtitle: string;
  /** The page that the feed is about. */
  path: string;
  /** The day of the newest entry; of a feed without any, the day at which the pages open. */
  updated: string;
  entries: FeedEntry[];
}

/** How many entries a feed has at most; older ones are on the timeline. */
export const entriesPerFeed = 200;

/** Never to be changed: with another one, every reader would show every entry anew. */
const namespace = "9c2d6f0e-5b1a-4c57-8e4f-2f6b3a7d1c90";

/** The feed of a negotiation, or of what concerns one issue of it. */
export function listFeed(negotiation: Negotiation, issue?: Issue): FeedContent {
  const entries = listFeedEntries(negotiation, issue).slice(0, entriesPerFeed);
  return {
    id: nameId("feed", negotiation.id, ...(issue ? [issue.id] : [])),
    title: issue ? `${issue.title}: ${negotiation.title}` : negotiation.title,
    subtitle: "What changed in the stated and the reported positions, deals that became known, corrections.",
    path: issue ? issuePath(negotiation, issue) : negotiationPath(negotiation),
    updated: entries[0]?.date ?? negotiation.asOf,
    entries,
  };
}

/** Every entry that a feed could have, newest first: of one day corrections, stances in the order of the page, deals. */
export function listFeedEntries(negotiation: Negotiation, issue?: Issue): FeedEntry[] {
  const changes = listChangesOf(negotiation, issue ? { kind: "issue", issue } : { kind: "matrix" });
  const entries = [
    ...negotiation.corrections
      .filter((correction) => !issue || concerns(correction, issue))
      .map((correction) => describeCorrection(negotiation, correction)),
    ...changes.map((change) =>
      change.kind === "stance" ? describeStance(negotiation, change) : describeDeal(negotiation, change),
    ),
  ];
  return entries.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

function concerns({ issue, statement }: Correction, { id, questions }: Issue): boolean {
  return issue === id || questions.some(({ statements }) => statements.some((one) => one.id === statement));
}

function describeStance(negotiation: Negotiation, change: StanceChange): FeedEntry {
  const { date, issue, question, party, changes } = change;
  const words = changes.map((one) => describeChange(question, one));
  const statements = question.statements.filter(({ id }) => change.statements.includes(id));
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
        ({ speaker, evidence, summary, source }) =>
          `${speaker} (${getEvidenceLabels(evidence).label.toLocaleLowerCase("en-GB")}): ${summary} Source: ${nameSource(negotiation, source)}.`,
      ),
      ...answers.map(({ by, summary, source }) => `${by}: ${summary} Source: ${nameSource(negotiation, source)}.`),
    ],
    sources: listSources(negotiation, [...statements, ...answers]),
  };
}

function describeDeal(negotiation: Negotiation, change: DealChange): FeedEntry {
  const { date, deal, first, reactions } = change;
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
      ...reactions.map(({ by, summary, source }) => `${by}: ${summary} Source: ${nameSource(negotiation, source)}.`),
    ],
    sources: listSources(negotiation, [...(first ? [deal] : []), ...terms, ...reactions]),
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

/** The sources of claims, each address once. */
function listSources(negotiation: Negotiation, claims: readonly Citing[]): FeedEntry["sources"] {
  const urls = new Map<string, string>();
  for (const { source, quote } of claims) {
    urls.set(linkToWords(getSource(negotiation, source).url, quote), nameSource(negotiation, source));
  }
  return [...urls].map(([url, name]) => ({ name, url }));
}
