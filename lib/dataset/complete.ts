import type { CompiledDeal, Deal } from "../schema/deal";
import type { ChainLink, EvidenceKind } from "../schema/evidence";
import { isOnRecord } from "../schema/evidence-kinds";
import type { CompiledIssue, CompiledQuestion, CompiledStatement, Issue, Question, Statement } from "../schema/issue";
import type { Party, Source } from "../schema/negotiation";

/** What the files of a negotiation leave out is derived from these. */
export interface Known {
  parties: ReadonlyMap<string, Pick<Party, "name">>;
  sources: ReadonlyMap<string, Pick<Source, "publisher" | "carriedBy">>;
}

/** Lists the parties and sources of a negotiation by their ids. */
export function listKnown({ parties, sources }: { parties: readonly Party[]; sources: readonly Source[] }): Known {
  return {
    parties: new Map(parties.map((party) => [party.id, party])),
    sources: new Map(sources.map((source) => [source.id, source])),
  };
}

/** An issue whose statements all have a speaker and a claim chain. */
export function completeIssue(issue: CompiledIssue, known: Known): Issue {
  return { ...issue, questions: issue.questions.map((question) => completeQuestion(question, known)) };
}

export function completeQuestion(question: CompiledQuestion, known: Known): Question {
  return { ...question, statements: question.statements.map((statement) => completeStatement(statement, known)) };
}

export function completeStatement(statement: CompiledStatement, { parties, sources }: Known): Statement {
  const source = sources.get(statement.source);
  // For a report nobody of the party speaks; the outlet does.
  const party = isOnRecord(statement.evidence) ? parties.get(statement.party)?.name : source?.publisher;
  return {
    ...statement,
    speaker: statement.speaker ?? party ?? statement.party,
    chain: statement.chain ?? deriveChain(statement.evidence, statement.speaker ?? party, source),
  };
}

/** A deal that has a claim chain, and whose terms all have one and the day on which they became public. */
export function completeDeal<T extends CompiledDeal>(deal: T, { sources }: Known): T & Pick<Deal, "chain" | "terms"> {
  const chain = deal.chain ?? deriveChain(deal.evidence, deal.by, sources.get(deal.source));
  const terms = deal.terms.map((term) => ({
    ...term,
    date: term.date ?? deal.date,
    chain:
      term.chain ??
      (term.source === deal.source && term.evidence === deal.evidence
        ? chain
        : deriveChain(term.evidence, deal.by, sources.get(term.source))),
  }));
  return { ...deal, chain, terms };
}

/** With what a derived chain begins. An outlet’s own summary begins with the outlet. */
const origins: Record<EvidenceKind, ChainLink["role"] | undefined> = {
  document: "document",
  "on-record": "speaker",
  spokesperson: "speaker",
  account: "speaker",
  summary: undefined,
  anonymous: "unnamed",
};

/**
 * The claim chain that follows from who speaks and from the source: the speaker, the publisher of the source and the
 * outlet that carried it. Nobody is named twice in a row.
 */
export function deriveChain(
  evidence: EvidenceKind,
  speaker: string | undefined,
  source: Pick<Source, "publisher" | "carriedBy"> | undefined,
): ChainLink[] {
  const origin = origins[evidence];
  const outlet = source?.publisher;
  // Whom an outlet does not name is not the outlet itself.
  const name = origin === "unnamed" && (speaker === undefined || speaker === outlet) ? "Unnamed people" : speaker;
  const links: ChainLink[] = [
    ...(origin && name !== undefined ? [{ role: origin, name }] : []),
    ...(outlet === undefined ? [] : [{ role: "outlet" as const, name: outlet }]),
    ...(source?.carriedBy === undefined ? [] : [{ role: "carrier" as const, name: source.carriedBy }]),
  ];
  return links.filter((link, i) => link.name !== links[i - 1]?.name);
}
