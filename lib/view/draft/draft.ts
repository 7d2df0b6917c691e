import type { Negotiation } from "../../dataset/negotiation";
import { maxDealsAbreast, maxDealsInFull, maxPartiesNamed } from "../../limits";
import { findVerdict, verdictLabels } from "../../model/agreement";
import { findContradictions } from "../../model/contradictions";
import { askLabels, listAsked, listOmissions, weighTerms } from "../../model/deals/asks";
import { type Draft, draftFromDeal, type ParsedDraft, serializeDraft } from "../../model/deals/draft";
import { formatDealShortTitle, formatDealTitle } from "../../model/deals/names";
import { listKnownDeals } from "../../model/deals/terms";
import { unfiltered } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import type { Contradiction, Party } from "../../schema/negotiation";
import { capitalise, formatCount, formatDate } from "../../text/format";
import { writeNumbers, writeShare } from "../../text/words";
import { agreementPath, dealPath, draftPath } from "../../url/paths";
import { type AskCell, type AskRow, buildAsksView, nameOption } from "../deal/asks";
import { buildRedLinesView, type RedLinesView } from "../deal/red-lines";
import { tallyParties } from "../deal/results";
import { countQuestions, sumUpAsks, writeUnmeasured } from "../findings/deal";
import { findDraft } from "../findings/draft";
import { describeUnknown, describeUnknownAgainst } from "../unknown-values";
import { type AgainstView, buildAgainstView, findAgainst } from "./against";
import { buildDraftFormView, type DraftQuestion } from "./form";

/** What a draft is: nobody's, nothing yet, or the same answers as a deal on the table. */
interface DraftLabel {
  text: string;
  deals: { title: string; href: string }[];
  note: string;
}

/** A question of the form with what follows from its answer. */
export interface AnsweredQuestion extends DraftQuestion {
  /** What the answer asks of each party, if there are few; empty while the question is left open. */
  cells: AskCell[];
  /** The same counted, if there are many: `Asks it to move: 28 parties`. */
  counted: string[];
  /** The answers that it contradicts, each with the reason. */
  clashes: { says: string; other: string; href: string }[];
}

/** The questions of one issue, answered or not. */
interface AnsweredGroup {
  issue: string;
  questions: AnsweredQuestion[];
}

/** The what-if page, ready to render. */
export interface DraftView {
  /** What the draft asks of whom, or whose terms it has. */
  title: string;
  lead: string;
  /** The URL without a query. */
  path: string;
  /** The value of `terms`. */
  terms: string;
  /** The URL with the draft, as path and as absolute URL. */
  own: string;
  asOf: string;
  label: DraftLabel;
  /** A one-sentence summary of the draft, announced to screen readers. */
  status: string;
  /** Unknown parts of the URL; empty if everything is known. */
  unknown: string;
  form: AnsweredGroup[];
  /** The value of `against`, to keep in the form; empty for the default. */
  carried: string;
  starts: { key: string; label: string; href: string; current: boolean }[];
  /** Of many deals those that are older, from which it can start too. */
  otherStarts: DraftView["starts"];
  redLines: RedLinesView | undefined;
  rows: AskRow[];
  /** What it asks of each party in all, line by line. */
  tallies: { party: Pick<Party, "id" | "name" | "monogram">; lines: string[] }[];
  /** On how many questions it cannot be measured what the draft asks, and of whom, in words; empty if on none. */
  unmeasured: string;
  against: AgainstView | undefined;
  room: { label: string; href: string };
}

/** Builds the what-if page for a draft, compared with the column whose key is given. */
export function buildDraftView(negotiation: Negotiation, { draft, unknown }: ParsedDraft, against?: string): DraftView {
  const { asOf } = negotiation;
  const parties = listAsked(negotiation.parties);
  const weighed = weighTerms(draft, parties, getStanceTable(negotiation, asOf, unfiltered));
  const column = findAgainst(negotiation, against);
  const carried = column && column.key === against ? column.key : "";
  const terms = serializeDraft(draft);
  const own = draftPath(negotiation, terms, carried);
  const omitted = new Set(listOmissions(negotiation, draft));
  const contradictions = findContradictions(negotiation, draft);
  const rows = buildAsksView(negotiation, weighed, { weighedAt: asOf, filter: unfiltered, say: nameOption });
  const crossing = weighed.filter(({ asks }) => asks.some(({ ask }) => ask.kind === "crosses")).length;
  const verdict = findVerdict(negotiation, asOf);
  const finding = findDraft(negotiation, draft);
  const starts = listStarts(negotiation, draft);
  // “Nothing” comes before the deals.
  const shownStarts = starts.length > maxDealsInFull + 1 ? maxDealsAbreast : starts.length;
  return {
    title: finding.headline,
    lead: finding.lead,
    path: draftPath(negotiation),
    terms,
    own,
    asOf: formatDate(asOf),
    label: labelDraft(negotiation, draft),
    status: writeStatus(draft.length, omitted.size, crossing, contradictions.length),
    unknown: [
      describeUnknown(unknown, "part of this address", "parts of this address"),
      describeUnknownAgainst(negotiation, against),
    ]
      .filter(Boolean)
      .join(" "),
    form: buildDraftFormView(negotiation, draft).map(({ issue, questions }) => ({
      issue,
      questions: questions.map((question) => answerQuestionView(question, rows, contradictions)),
    })),
    carried,
    starts: starts.filter(({ current }, i) => current || i <= shownStarts),
    otherStarts: starts.filter(({ current }, i) => !current && i > shownStarts),
    redLines: buildRedLinesView(
      rows.map((row) => ({ ...row, href: `#answer-${row.question.id}` })),
      false,
    ),
    rows,
    tallies: tallyParties(parties, rows),
    unmeasured: writeUnmeasured(sumUpAsks(parties, weighed), countQuestions(draft), "wants is"),
    against: column && draft.length > 0 ? buildAgainstView(negotiation, draft, column) : undefined,
    room: {
      label: verdictLabels.find((one) => one.verdict === verdict)?.label ?? "",
      href: agreementPath(negotiation),
    },
  };
}

function labelDraft(negotiation: Negotiation, draft: Draft): DraftLabel {
  if (draft.length === 0) {
    return { text: "Nothing is answered yet: every question is left open.", deals: [], note: "" };
  }
  const same = listKnownDeals(negotiation, negotiation.asOf).filter((deal) =>
    isSame(draftFromDeal(deal, negotiation, negotiation.asOf), draft),
  );
  if (same.length === 0) {
    return { text: "A deal made by a reader: nobody has proposed it.", deals: [], note: "" };
  }
  const more = same.filter(({ terms }) => terms.some(({ question }) => question === undefined));
  return {
    text: "These are the answers of",
    deals: same.map((deal) => ({ title: formatDealTitle(deal), href: dealPath(negotiation, deal) })),
    note: `Change one to make your own.${more.length === 0 ? "" : " The deal’s other terms are on its own page."}`,
  };
}

/** Where a draft can start: from nothing, or from a deal known by the date of the page. */
function listStarts(negotiation: Negotiation, draft: Draft): DraftView["starts"] {
  const deals = listKnownDeals(negotiation, negotiation.asOf).map((deal) => ({
    key: deal.id as string,
    label: formatDealShortTitle(deal),
    from: draftFromDeal(deal, negotiation, negotiation.asOf),
  }));
  return [{ key: "", label: "Nothing", from: [] as Draft }, ...deals.filter(({ from }) => from.length > 0)].map(
    ({ key, label, from }) => ({
      key,
      label,
      href: draftPath(negotiation, serializeDraft(from)),
      current: isSame(from, draft),
    }),
  );
}

/** Adds to a question what its answer asks of each party, and which other answers it contradicts. */
function answerQuestionView(
  question: DraftQuestion,
  rows: readonly AskRow[],
  contradictions: readonly Contradiction[],
): AnsweredQuestion {
  const row = rows.find((one) => one.question.id === question.id);
  const cells = row?.cells ?? [];
  const isFew = cells.length <= maxPartiesNamed;
  return {
    ...question,
    cells: isFew ? cells : [],
    counted: isFew ? [] : countParties(cells),
    clashes: contradictions.flatMap(({ between, says }) =>
      between.some((side) => side.question === question.id)
        ? between
            .filter((side) => side.question !== question.id)
            .map((side) => ({
              says,
              other: rows.find((one) => one.question.id === side.question)?.question.label ?? "",
              href: `#answer-${side.question}`,
            }))
        : [],
    ),
  };
}

function countParties(cells: readonly AskCell[]): string[] {
  return askLabels.flatMap(({ kind, label }) => {
    const own = cells.filter((cell) => cell.kind === kind).length;
    return own > 0 ? [`${label}: ${formatCount(own, "party", "parties")}`] : [];
  });
}

function writeStatus(answered: number, open: number, crossing: number, contradictions: number): string {
  const of = answered + open;
  const numbers = writeNumbers(of, crossing, contradictions);
  if (answered === 0) return "No question is answered yet.";
  const first = writeShare(answered, of, "question", "questions", numbers);
  return [
    `${capitalise(first)} ${answered === 1 ? "is" : "are"} answered:`,
    `${numbers.count(crossing, "answer crosses", "answers cross")} a red line,`,
    `${numbers.count(contradictions, "contradiction", "contradictions")}.`,
  ].join(" ");
}

function isSame(left: Draft, right: Draft): boolean {
  return serializeDraft(left) === serializeDraft(right);
}
