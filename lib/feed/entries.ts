import { v5 as makeUuid } from "uuid";
import { getSource, type Negotiation } from "../dataset/negotiation";
import { formatDealTitle } from "../model/deals/names";
import { atDate, listChangesOf } from "../model/history/as-of";
import type { DealChange, StanceChange } from "../model/history/changes";
import { findAddress } from "../model/source-name";
import { getEvidenceLabels } from "../schema/evidence-kinds";
import type { Issue } from "../schema/issue";
import type { Correction } from "../schema/negotiation";
import { capitalise, formatDate, formatList } from "../text/format";
import { linkToWords } from "../text/text-fragment";
import { correctionPath, dealPath, issuePath, negotiationPath, questionPath } from "../url/paths";
import { describeStage } from "../view/deal/stage-words";
import { describeChange, describeDealChange } from "../view/history/change-words";

/** The feed formats, each with its media type. */
export const feedTypes = { atom: "application/atom+xml", json: "application/feed+json" } as const;

export type FeedKind = keyof typeof feedTypes;

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

/** The changes in a negotiation or in one of its issues, newest first. */
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

/** Builds the feed of a negotiation, or of one of its issues. */
export function listFeed(negotiation: Negotiation, issue?: Issue): FeedContent {
  const entries = listFeedEntries(negotiation, issue).slice(0, entriesPerFeed);
  return {
    id: nameId("feed", negotiation.id, ...(issue ? [issue.id] : [])),
    title: issue ? `${issue.title}: ${negotiation.title}` : negotiation.title,
    subtitle: "Changes in positions and reports, deals and what became of them, corrections.",
    path: issue ? issuePath(negotiation, issue) : negotiationPath(negotiation),
    updated: entries[0]?.date ?? negotiation.asOf,
    entries,
  };
}

/** Every possible entry, newest first; within a day: corrections, then stances in page order, then deals. */
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
