import { memoize } from "../dataset/memoize";
import { findParty, listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../dataset/negotiation";
import type { Deal } from "../schema/deal";
import type { Issue, Statement } from "../schema/issue";
import type { Party, Source } from "../schema/negotiation";
import { listWords } from "../text/words";
import { type Query, readAll } from "../url/view-options";
import { buildWordIndex, findEntries, type WordEntry, type WordIndex } from "./word-index";

/** What can be found, in the order in which it is listed. */
export const searchKinds = ["party", "issue", "question", "deal", "statement", "source"] as const;

export type SearchKind = (typeof searchKinds)[number];

/** Something that was found. */
export type FoundPosition =
  | { kind: "party"; party: Party }
  | { kind: "issue"; issue: Issue }
  | { kind: "question"; placed: PlacedQuestion }
  | { kind: "deal"; deal: Deal }
  | { kind: "statement"; placed: PlacedQuestion; statement: Statement }
  | { kind: "source"; source: Source };

/** What is looked for. */
export interface Search {
  words: string;
  /** Only things of this kind, and then more of them. */
  kind: SearchKind | undefined;
}

/** What was found, best first. */
export interface SearchResult {
  found: Record<SearchKind, FoundPosition[]>;
  /** Nothing has the words as they are written; these come near. */
  near: boolean;
}

/** The query keys of a search. */
export const searchKeys = { words: "q", kind: "kind" } as const;

/** What is longer was not typed by anybody who looks for something. */
const maxLetters = 100;

/** Reads what is looked for from a query. Total: what is too long is cut, an unknown kind is none. */
export function parseSearch(query: Query): Search {
  const text = (readAll(query[searchKeys.words])[0] ?? "").replaceAll(/[\s\p{Cc}\p{Cs}]+/gu, " ").trim();
  const kind = readAll(query[searchKeys.kind])[0];
  return {
    words: [...text].slice(0, maxLetters).join("").trim(),
    kind: searchKinds.find((one) => one === kind),
  };
}

interface Index {
  words: WordIndex;
  things: readonly FoundPosition[];
}

/**
 * Finds what has every word, or a word that begins so; where nothing has, what comes near. The index is made once for a
 * negotiation, at the first search.
 */
export function search(negotiation: Negotiation, { words, kind }: Search): SearchResult {
  const index = getIndex(negotiation);
  const terms = listTerms(words);
  const exact = findEntries(index.words, terms, "begins");
  const near = exact.length === 0 ? findEntries(index.words, terms, "near") : [];
  const found: Record<SearchKind, FoundPosition[]> = {
    party: [],
    issue: [],
    question: [],
    deal: [],
    statement: [],
    source: [],
  };
  for (const at of exact.length > 0 ? exact : near) {
    const thing = index.things[at];
    if (thing && (kind === undefined || thing.kind === kind)) found[thing.kind].push(thing);
  }
  return { found, near: near.length > 0 };
}

function getIndex(negotiation: Negotiation): Index {
  return memoize(negotiation, "search index", () => {
    const things = listThings(negotiation);
    return { words: buildWordIndex(things.map((thing) => readThing(negotiation, thing))), things };
  });
}

/** Everything that can be found; statements newest first, sources too. */
function listThings(negotiation: Negotiation): FoundPosition[] {
  const placed = listPlacedQuestions(negotiation);
  return [
    ...negotiation.parties.map((party): FoundPosition => ({ kind: "party", party })),
    ...negotiation.issues.map((issue): FoundPosition => ({ kind: "issue", issue })),
    ...placed.map((one): FoundPosition => ({ kind: "question", placed: one })),
    ...negotiation.deals.map((deal): FoundPosition => ({ kind: "deal", deal })),
    ...placed
      .flatMap((one) => one.question.statements.map((statement) => ({ placed: one, statement })))
      .toSorted((a, b) => compareText(b.statement.date, a.statement.date))
      .map((one): FoundPosition => ({ kind: "statement", ...one })),
    ...negotiation.sources
      .toSorted((a, b) => compareText(b.date, a.date))
      .map((source): FoundPosition => ({ kind: "source", source })),
  ];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The words of a thing. A statement is found by its party and its question too. */
function readThing(negotiation: Negotiation, thing: FoundPosition): WordEntry {
  switch (thing.kind) {
    case "party":
      return join([thing.party.name, thing.party.monogram], [thing.party.speaks, thing.party.note]);
    case "issue": {
      const names = thing.issue.names ?? [];
      return join(
        [thing.issue.title],
        [thing.issue.summary, ...names.flatMap(({ here, others }) => [here, ...others.map(({ name }) => name)])],
      );
    }
    case "question": {
      const { label, text, options } = thing.placed.question;
      return join(
        [label, text],
        options.flatMap((option) => [option.label, option.short, option.sentence]),
      );
    }
    case "deal": {
      const { title, short, summary, by, terms } = thing.deal;
      return join([title, short], [summary, by, ...terms.map((term) => term.text)]);
    }
    case "statement": {
      const { speaker, party, summary, quote, condition } = thing.statement;
      const { label } = thing.placed.question;
      return join([], [findParty(negotiation, party)?.name, speaker, label, summary, quote?.exact, condition]);
    }
    case "source": {
      const { publisher, carriedBy, title, author, note } = thing.source;
      return join([title, publisher], [carriedBy, author, note]);
    }
  }
}

function join(name: readonly (string | undefined)[], text: readonly (string | undefined)[]): WordEntry {
  return { name: listTerms(name.filter(Boolean).join(" ")), text: listTerms(text.filter(Boolean).join(" ")) };
}

/** Scripts that put no spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** The words of a text as they are compared: without case and without marks above or below, in any script. */
export function listTerms(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase();
  return unspaced.test(plain) ? listWords(plain) : (plain.match(/[\p{L}\p{N}]+/gu) ?? []);
}
