import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { maxPartiesNamed } from "../../limits";
import { type Draft, draftFromDeal, serializeSpan } from "../../model/deals/draft";
import { draftFieldName } from "../../model/deals/draft-fields";
import { formatDealShortTitle } from "../../model/deals/names";
import { listKnownDeals } from "../../model/deals/terms";
import { getStanding } from "../../model/difference";
import { nameInSentence } from "../../model/party-name";
import { isSameSpan, type Span } from "../../model/scale";
import { unfiltered } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import type { Deal } from "../../schema/deal";
import type { Question } from "../../schema/issue";
import type { Party } from "../../schema/negotiation";
import { capitalise, formatCount, formatList } from "../../text/format";
import { questionPath } from "../../url/paths";
import { formatPosition, type MarkShape } from "../matrix/cell";
import { type SharesView, withShares } from "../shares";

/** The parties at an option, so that readers see whose position they choose: a mark, and initials if there are few. */
export interface ChoiceMark {
  shape: MarkShape;
  codes: string[];
}

/** One possible answer. */
export interface DraftChoice {
  id: string;
  value: string;
  label: string;
  statusQuo: boolean;
  /** How it divides something, where it does. */
  shares?: SharesView;
  /** Whether it is more than one option. */
  isRange: boolean;
  checked: boolean;
  marks: ChoiceMark[];
  /** The same in words: `Stated by Amber. Ruled out by 28 parties.` */
  described: string;
}

/** One question of the form. The first choice leaves it open. */
export interface DraftQuestion {
  id: string;
  /** The question's anchor on the page. */
  anchor: string;
  field: string;
  label: string;
  text: string;
  href: string;
  open: boolean;
  choices: DraftChoice[];
  /** For an amount or a date: a field for a value of the reader's own. */
  value: ValueField | undefined;
}

/** A field for an amount or a day, within its plausible range. */
export interface ValueField {
  type: "number" | "date";
  min: string;
  max: string;
  step: string | undefined;
  /** `Another amount, from 0 to 1,000 boats`. */
  label: string;
}

/** The questions of one issue. */
export interface DraftGroup {
  issue: string;
  questions: DraftQuestion[];
}

/** Builds the form in which a reader answers each question or leaves it open. */
export function buildDraftFormView(negotiation: Negotiation, draft: Draft): DraftGroup[] {
  const deals = listKnownDeals(negotiation, negotiation.asOf).map((deal) => ({
    deal,
    terms: draftFromDeal(deal, negotiation, negotiation.asOf),
  }));
  const questions = listPlacedQuestions(negotiation).map(({ issue, question }) => {
    const chosen = findSpan(draft, question);
    const positions = listPositions(negotiation, question);
    const put = deals.flatMap(({ deal, terms }) => {
      const span = findSpan(terms, question);
      return span ? [{ deal, span }] : [];
    });
    return {
      issue,
      view: {
        id: question.id,
        anchor: `answer-${question.id}`,
        field: draftFieldName(question),
        label: question.label,
        text: question.text,
        href: questionPath(negotiation, issue, question),
        open: chosen === undefined,
        choices: listSpans(question, [...put.map(({ span }) => span), ...(chosen ? [chosen] : [])]).map((span) => ({
          id: `answer-${question.id}-${span.from}-${span.to}`,
          value: serializeSpan(question, span),
          label: serializeChoice(question, span),
          isRange: span.from !== span.to,
          ...withShares(question, span),
          statusQuo: span.from === span.to && question.options[span.from]?.statusQuo === true,
          checked: chosen !== undefined && isSameSpan(chosen, span),
          ...buildMarksView(positions, span, put),
        })),
        value: buildValueField(question),
      },
    };
  });
  return negotiation.issues.flatMap((issue) => {
    const own = questions.filter((one) => one.issue.id === issue.id).map(({ view }) => view);
    return own.length > 0 ? [{ issue: issue.title, questions: own }] : [];
  });
}

function buildValueField(question: Question): ValueField | undefined {
  const { kind, amount, dates, options } = question;
  const range = formatPosition(question, { from: 0, to: options.length - 1 });
  if (kind === "amount" && amount) {
    const { from, to, decimals = 0 } = amount;
    const step = (10 ** -decimals).toFixed(decimals);
    return { type: "number", min: `${from}`, max: `${to}`, step, label: `Another amount, ${range}` };
  }
  if (kind === "date" && dates) {
    return { type: "date", min: dates.from, max: dates.to, step: undefined, label: `Another day, ${range}` };
  }
  return undefined;
}

/** An answer in words that make sense on their own. */
export function serializeChoice(question: Question, span: Span): string {
  return capitalise(formatPosition(question, span));
}

/** Each option, then the ranges used by a deal or the draft, because all possible ranges would be too many. */
function listSpans(question: Question, named: readonly Span[]): Span[] {
  const ranges = named.filter(({ from, to }) => from !== to);
  return [
    ...question.options.map((_, place) => ({ from: place, to: place })),
    ...ranges
      .filter((span, i) => ranges.findIndex((other) => isSameSpan(span, other)) === i)
      .toSorted((a, b) => a.from - b.from || a.to - b.to),
  ];
}

/** What a party holds on a question, as spans: the same for each of its choices. */
interface PartyPosition {
  party: Party;
  stated: readonly Span[];
  reported: readonly Span[];
  ruledOut: readonly number[];
}

function listPositions({ parties, asOf, issues }: Negotiation, question: Question): PartyPosition[] {
  const table = getStanceTable({ issues }, asOf, unfiltered);
  return parties.map((party) => {
    const stance = table.get(question, party.id);
    const { stated, reported } = getStanding(stance);
    return { party, stated, reported, ruledOut: stance.redLines.map(({ place }) => place) };
  });
}

function buildMarksView(
  positions: readonly PartyPosition[],
  span: Span,
  put: readonly { deal: Deal; span: Span }[],
): Pick<DraftChoice, "marks" | "described"> {
  const places = span.to - span.from + 1;
  const countLines = ({ ruledOut }: PartyPosition) =>
    ruledOut.filter((place) => span.from <= place && place <= span.to).length;
  const covers = (one: Span) => one.from <= span.from && span.to <= one.to;
  const name = (is: (one: PartyPosition) => boolean) =>
    nameParties(
      positions.filter(is).map(({ party }) => party),
      positions.length,
    );
  const all: (ChoiceMark & { word: string; names: string[] })[] = [
    {
      shape: "record",
      word: "Stated by",
      ...name(({ stated }) => stated.some(covers)),
    },
    {
      shape: "reported",
      word: "Reported of",
      ...name(({ reported }) => reported.some(covers)),
    },
    {
      shape: "red-line",
      word: "Ruled out by",
      ...name((one) => countLines(one) === places),
    },
    {
      shape: "red-line",
      word: "Ruled out in part by",
      ...name((one) => countLines(one) > 0 && countLines(one) < places),
    },
    {
      shape: "term",
      word: "In",
      codes: [],
      names: put.filter((one) => isSameSpan(one.span, span)).map(({ deal }) => formatDealShortTitle(deal)),
    },
  ];
  const occurring = all.filter(({ names }) => names.length > 0);
  return {
    marks: occurring.map(({ shape, codes }) => ({ shape, codes })),
    described: occurring.map(({ word, names }) => `${word} ${formatList(names)}.`).join(" "),
  };
}

/** The number of parties if there are many, because their names under every answer would repeat the whole matrix. */
function nameParties(own: readonly Party[], of: number) {
  if (of <= maxPartiesNamed) return { names: own.map(nameInSentence), codes: own.map(({ monogram }) => monogram) };
  return { names: own.length > 0 ? [formatCount(own.length, "party", "parties")] : [], codes: [] };
}

function findSpan(draft: Draft, question: Question): Span | undefined {
  return draft.find((term) => term.question.id === question.id)?.span;
}
