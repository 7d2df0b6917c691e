import { isAgreed } from "../../dataset/deal-history";
import { findDeal, findParty, getSource, type Negotiation } from "../../dataset/negotiation";
import { listDisputes, listKnownReactions } from "../../model/reactions";
import { findSignOff } from "../../model/reviews";
import { getSpan, type Span } from "../../model/scale";
import { findAddress, nameSource } from "../../model/source-name";
import { getKnownDate, nameSpeaker } from "../../model/statements";
import type { Deal, Term } from "../../schema/deal";
import type { ChainLink, EvidenceKind, Quotation, Reaction } from "../../schema/evidence";
import { getEvidenceLabels } from "../../schema/evidence-kinds";
import type { Issue, Question, Statement } from "../../schema/issue";
import { capitalise, formatDate, formatList, formatShortDate } from "../../text/format";
import { setQuotation } from "../../text/quotation";
import { findScriptLanguage } from "../../text/script-language";
import { dealPath, sourcePath, statementPath } from "../../url/paths";
import { reportUrl } from "../../url/report-link";
import { type ExchangeWords, getExchangeWords, getStageLabel } from "../deal/stage-words";
import {
  describeCertainty,
  formatPosition,
  getShape,
  getStatementShape,
  getStatementWord,
  linkToClaim,
  linkToStatement,
  type MarkShape,
  nameAccount,
  nameOrigin,
  namePublisher,
} from "../matrix/cell";
import { describeCheck, describeLasting, type LastingView } from "../quotation-checks";
import { nameDeclined, nameRuledOut, quoteAnswers } from "../refused-words";

/** A quotation: the words, whose they are, and a link to them. */
export interface QuoteView {
  text: string;
  /** Set if the words are in another language or script than the page. */
  lang: string | undefined;
  /** The words as they were said or written, where the quotation is a translation of them. */
  original?: { text: string; lang: string | undefined };
  /** `translation`, `the outlet’s words`, or empty for the speaker's own. */
  whose: string;
  href: string;
  from: string;
  /** What a check against the source found; empty while there is none. */
  check: string;
}

/** One link of a claim chain. */
export interface ChainLinkView {
  name: string;
  detail: string;
  unnamed: boolean;
}

/** A reaction, to be shown under the claim it answers. */
export interface ReactionView {
  shape: MarkShape;
  word: string;
  kind: string;
  by: string;
  party: string;
  date: string;
  summary: string;
  quote?: QuoteView;
  /** Further sources that carry it. */
  alsoIn: { name: string; href: string }[];
}

/** A claim with everything needed to check it: a statement, or a deal's term. */
export interface EvidenceView {
  id: string;
  anchor: string;
  href: string;
  date: string;
  isoDate: string;
  /** Where it was said or handed over before it became public. */
  said: string;
  shape: MarkShape;
  word: string;
  report: boolean;
  /** Who spoke, alone: `Volodymyr Zelensky`; for a term, its deal. */
  speaker: string;
  /** Who spoke, for whom, and how we know: for the opened claim. */
  who: string;
  /** Who published it, in a word or two. */
  outlet: string;
  summary: string;
  position: string;
  /** The cases that it speaks of. */
  scope: string;
  condition: string;
  placement: string;
  /** How sure the placement is, where somebody said so and it is not certain. */
  certainty: string;
  ruledOut: string;
  /** What was declined as offered. */
  declined: string;
  /** Who has checked it as it is now, where somebody has signed for it. */
  checked: string;
  /** Its status as of the date of the page: `Current`, `A newer statement replaces it`, and so on. */
  standing: string;
  /** For a stance by agreement: `Agreed in Truce, 30 March 2031`, with a link to the deal. */
  agreedIn?: { text: string; href: string };
  quote?: QuoteView;
  sources: ({ name: string; href: string; listed: string; note: string } & LastingView)[];
  chain: ChainLinkView[];
  reactions: ReactionView[];
  /** Where to report an error in it. */
  reportHref?: string | undefined;
}

const whose: Record<Quotation["words"], string> = {
  own: "",
  translated: "translation",
  outlet: "in the outlet’s words",
};

/** Builds a quotation with a link to its words. */
export function buildQuoteView(negotiation: Negotiation, claim: { source: string; quote?: Quotation | undefined }) {
  if (!claim.quote) return {};
  const source = getSource(negotiation, claim.source);
  const quote: QuoteView = {
    text: setQuotation(claim.quote.exact),
    lang: claim.quote.language ?? findScriptLanguage(claim.quote.exact),
    ...(claim.quote.original !== undefined && {
      original: {
        text: setQuotation(claim.quote.original),
        lang: findScriptLanguage(claim.quote.original) ?? source.language,
      },
    }),
    whose: whose[claim.quote.words],
    href: linkToClaim(negotiation, claim),
    from: nameSource(source),
    check: describeCheck(claim.quote.check),
  };
  return { quote };
}

/** Builds a statement. `standing` is its status as of the date of the page. */
export function buildStatementView(
  negotiation: Negotiation,
  issue: Issue,
  question: Question,
  statement: Statement,
  standing: string,
  asOf: string,
): EvidenceView {
  const party = findParty(negotiation, statement.party);
  const voice = party?.members?.find(({ id }) => id === statement.voice);
  const known = getKnownDate(statement);
  const disputed = listDisputes(statement, asOf).length > 0;
  const speech = statement.speech === "indirect" ? " (reported speech)" : "";
  return {
    ...buildClaimView(negotiation, statement, asOf, disputed),
    ...(statement.agreed && {
      shape: getStatementShape(statement, disputed),
      word: getStatementWord(statement),
      agreedIn: {
        text: `Agreed in ${statement.speaker}, ${formatDate(statement.date)}`,
        href: linkToStatement(negotiation, statement),
      },
    }),
    id: statement.id,
    anchor: `statement-${statement.id}`,
    href: statementPath(negotiation, issue, statement),
    date: formatDate(known),
    isoDate: known,
    said: statement.said ? formatDate(statement.said) : "",
    speaker: nameOrigin(statement),
    who: `${
      statement.agreed
        ? `${party?.name ?? statement.party}: agreed in ${statement.speaker}`
        : voice || statement.teller
          ? `${party?.name ?? statement.party}${voice ? `, ${voice.name}` : ""}: ${
              statement.teller ? `${statement.speaker} (${nameAccount(negotiation, statement)})` : statement.speaker
            }`
          : nameSpeaker(negotiation, statement)
    }${speech}`,
    summary: statement.summary,
    position: statement.holds ? formatPosition(question, getSpan(question, statement.holds)) : "",
    scope: statement.scope ?? "",
    condition: statement.condition ?? "",
    placement: statement.placement ?? "",
    certainty: capitalise(describeCertainty(statement)),
    ruledOut: formatList(quoteAnswers(question, nameRuledOut(question, statement))),
    declined: formatList(quoteAnswers(question, nameDeclined(question, statement))),
    checked: describeSignOff(negotiation, `statement/${statement.id}`),
    standing,
    reportHref: reportUrl({
      record: `statement ${statement.id}`,
      title: statement.summary,
      path: statementPath(negotiation, issue, statement),
      version: negotiation.version,
    }),
  };
}

/** A deal's term on a question, with the deal's name. */
export interface TermView extends EvidenceView {
  deal: string;
  dealTitle: string;
  status: string;
  /** Who proposed it, where that is not who proposed the deal; otherwise empty. */
  proposedBy: string;
  gives: string;
  gets: string;
  /** `Would give`; `Gives` once the deal is agreed. */
  exchange: ExchangeWords;
  concrete: string;
  reversal: string;
}

/** The text where a term names nobody who would give or get. */
export const nobodyNamed = "nobody named";

const reversalWords: Record<Term["reversal"], string> = {
  easy: "easy to reverse",
  hard: "hard to reverse",
  unclear: "how hard it would be to reverse is unclear",
};

/** Builds a deal's term. */
export function buildTermView(
  negotiation: Negotiation,
  deal: Deal,
  term: Term,
  /** Omitted for a provision that answers no question. */
  question: Question | undefined,
  asOf: string,
): TermView {
  const names = (ids: readonly string[]) => formatList(listNames(negotiation, ids)) || nobodyNamed;
  const span: Span | undefined = question && term.position && getSpan(question, term.position);
  return {
    ...buildClaimView(negotiation, term, asOf, false),
    id: term.id,
    anchor: `term-${deal.id}-${term.id}`,
    href: `#term-${deal.id}-${term.id}`,
    date: formatDate(term.date),
    isoDate: term.date,
    said: deal.handedOver ? formatDate(deal.handedOver) : "",
    speaker: findDeal(negotiation, deal.id)?.short ?? deal.short,
    who: deal.by,
    summary: term.text,
    position: question && span ? formatPosition(question, span) : "",
    scope: "",
    condition: term.condition ?? "",
    placement: term.placement ?? "",
    certainty: "",
    ruledOut: "",
    declined: "",
    checked: describeSignOff(negotiation, `term/${deal.id}/${term.id}`),
    standing: "",
    deal: findDeal(negotiation, deal.id)?.short ?? deal.short,
    dealTitle: deal.title,
    status: getStageLabel(deal.stage).toLocaleLowerCase("en-GB"),
    proposedBy: term.proposedBy ? formatList(listNames(negotiation, term.proposedBy)) || "not known" : "",
    gives: names(term.gives),
    gets: names(term.gets),
    exchange: getExchangeWords(isAgreed(deal, negotiation.parties, asOf)),
    reportHref: reportUrl({
      record: `term ${term.id} of deal ${deal.id}`,
      title: term.text,
      path: `${dealPath(negotiation, deal)}#term-${deal.id}-${term.id}`,
      version: negotiation.version,
    }),
    concrete: term.concrete,
    reversal: reversalWords[term.reversal],
  };
}

function describeSignOff(negotiation: Negotiation, record: string): string {
  const signed = findSignOff(negotiation, record);
  return signed ? `${signed.by}, ${formatDate(signed.date)}` : "";
}

function listNames({ parties }: Negotiation, ids: readonly string[]): string[] {
  return parties.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}

interface ClaimParts {
  source: string;
  alsoIn?: readonly string[] | undefined;
  quote?: Quotation | undefined;
  evidence: EvidenceKind;
  chain: ChainLink[];
  reactions?: Reaction[] | undefined;
}

function buildClaimView(negotiation: Negotiation, claim: ClaimParts, asOf: string, disputed: boolean) {
  const words = getEvidenceLabels(claim.evidence);
  return {
    shape: getShape(claim.evidence, disputed),
    word: disputed ? `${words.label}, disputed` : words.label,
    report: !words.onRecord,
    outlet: namePublisher(negotiation, claim.source),
    ...buildQuoteView(negotiation, claim),
    sources: [claim.source, ...(claim.alsoIn ?? [])].map((id, i) => {
      const source = getSource(negotiation, id);
      return {
        name: `${nameSource(source)}, ${formatShortDate(source.date, asOf)}`,
        href: i === 0 ? linkToClaim(negotiation, claim) : findAddress(source),
        listed: sourcePath(negotiation, source),
        note: source.note ?? "",
        ...describeLasting(source),
      };
    }),
    chain: buildChainView(claim.chain, asOf),
    reactions: buildReactionsView(negotiation, claim.reactions, asOf),
  };
}

/** Builds a claim chain, from its origin to the page. */
export function buildChainView(chain: readonly ChainLink[], asOf: string): ChainLinkView[] {
  return chain.map((link) => ({
    name: link.name,
    detail: [
      link.role === "unnamed" && !/^unnamed\b/i.test(link.name) ? "unnamed" : "",
      link.role === "audience" ? "told" : "",
      link.detail ?? "",
      link.date ? formatShortDate(link.date, asOf) : "",
    ]
      .filter(Boolean)
      .join(", "),
    unnamed: link.role === "unnamed",
  }));
}

/** Builds the reactions to a claim that were public by a date, oldest first. */
export function buildReactionsView(
  negotiation: Negotiation,
  reactions: readonly Reaction[] | undefined,
  asOf: string,
): ReactionView[] {
  return listKnownReactions(reactions, asOf)
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .map((reaction) => buildReactionView(negotiation, reaction, asOf));
}

const reactionWords: Record<Reaction["kind"], string> = {
  confirmed: "confirmed",
  denied: "denied",
  doubted: "cast doubt",
  silent: "neither confirmed nor denied",
};

/** Builds a reaction. */
export function buildReactionView(negotiation: Negotiation, reaction: Reaction, asOf: string): ReactionView {
  return {
    shape: getShape(reaction.evidence),
    word: getEvidenceLabels(reaction.evidence).label,
    kind: reactionWords[reaction.kind],
    by: reaction.by,
    party: findParty(negotiation, reaction.party)?.name ?? reaction.party,
    date: formatShortDate(reaction.date, asOf),
    summary: reaction.summary,
    ...buildQuoteView(negotiation, reaction),
    alsoIn: (reaction.alsoIn ?? []).map((id) => {
      const source = getSource(negotiation, id);
      return { name: `${source.publisher}, ${formatShortDate(source.date, asOf)}`, href: source.url };
    }),
  };
}

/** The quotations of claims and of the reactions to them. */
export function listQuotes(claims: readonly Pick<EvidenceView, "quote" | "reactions">[]): QuoteView[] {
  return claims.flatMap(({ quote, reactions }) => [
    ...(quote ? [quote] : []),
    ...reactions.flatMap((one) => one.quote ?? []),
  ]);
}
