import { memoize } from "../dataset/memoize";
import { findParty, listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../dataset/negotiation";
import { listOwnStatements } from "../model/statements";
import type { Deal } from "../schema/deal";
import type { Issue, Statement } from "../schema/issue";
import type { Party, Source } from "../schema/negotiation";
import { listWords } from "../text/words";
import { type Query, readAll } from "../url/view-options";
import { buildWordIndex, findEntries, type WordEntry, type WordIndex } from "./word-index";

/** The kinds of results, in the order in which they are listed. */
export const searchKinds = ["party", "issue", "question", "deal", "statement", "source"] as const;

export type SearchKind = (typeof searchKinds)[number];

/** A search result. */
export type FoundPosition =
  | { kind: "party"; party: Party }
  | { kind: "issue"; issue: Issue }
  | { kind: "question"; placed: PlacedQuestion }
  | { kind: "deal"; deal: Deal }
  | { kind: "statement"; placed: PlacedQuestion; statement: Statement }
  | { kind: "source"; source: Source };

/** A parsed search query. */
export interface Search {
  words: string;
  /** Restricts results to this kind, and shows more of them. */
  kind: SearchKind | undefined;
}

/** Search results, best first. */
export interface SearchResult {
  found: Record<SearchKind, FoundPosition[]>;
  /** True if nothing matches exactly and these are near matches. */
  near: boolean;
}

/** The query keys of a search. */
export const searchKeys = { words: "q", kind: "kind" } as const;

/** Nobody types a query longer than this to find something. */
const maxLetters = 100;

/** Parses a search from a query. Total: overlong text is cut, an unknown kind is ignored. */
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
 * Finds entries that contain every word or prefix, or near matches if there are none. The index is built at the first
 * search of a negotiation.
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

/** Everything that can be found, with statements and sources newest first. */
function listThings(negotiation: Negotiation): FoundPosition[] {
  const placed = listPlacedQuestions(negotiation);
  return [
    ...negotiation.parties.map((party): FoundPosition => ({ kind: "party", party })),
    ...negotiation.issues.map((issue): FoundPosition => ({ kind: "issue", issue })),
    ...placed.map((one): FoundPosition => ({ kind: "question", placed: one })),
    ...negotiation.deals.map((deal): FoundPosition => ({ kind: "deal", deal })),
    ...placed
      .flatMap((one) => listOwnStatements(one.question).map((statement) => ({ placed: one, statement })))
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

/** The words of an entry. A statement is also found by its party and question. */
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

/** Scripts written without spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** The words of a text, normalised for comparison: no case, no diacritics, in any script. */
export function listTerms(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase();
  return unspaced.test(plain) ? listWords(plain) : (plain.match(/[\p{L}\p{N}]+/gu) ?? []);
}
