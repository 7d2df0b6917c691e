import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { findAgreement, verdictLabels } from "../../model/agreement";
import { findContradictions } from "../../model/contradictions";
import { listAsked, listOmissions, weighTerms } from "../../model/deals/asks";
import { type Draft, draftFromDeal, type ParsedDraft, serializeDraft } from "../../model/deals/draft";
import { formatDealShortTitle, formatDealTitle } from "../../model/deals/names";
import { listKnownDeals } from "../../model/deals/terms";
import { getStanceTable } from "../../model/stance-table";
import { capitalise, formatDate, formatList } from "../../text/format";
import { writeNumbers, writeShare } from "../../text/words";
import { agreementPath, dealPath, draftPath, publicUrl, questionPath } from "../../url/paths";
import { type AskCounts, type AskRow, buildAsksView, countAsks, nameOption } from "../deal/asks";
import { findDraft } from "../findings/draft";
import { describeUnknown, describeUnknownAgainst } from "../unknown-values";
import { type AgainstView, buildAgainstView, findAgainst } from "./against";
import { buildDraftFormView, type DraftGroup, serializeChoice } from "./form";

/** What a draft is: nobody's, nothing yet, or the same answers as a deal on the table. */
interface DraftLabel {
  text: string;
  deals: { title: string; href: string }[];
  note: string;
}

/** A contradiction, with the two answers that cause it. */
export interface ContradictionView {
  says: string;
  sides: { label: string; text: string; href: string }[];
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
  address: string;
  asOf: string;
  label: DraftLabel;
  /** A one-sentence summary of the draft, announced to screen readers. */
  status: string;
  /** Unknown parts of the URL; empty if everything is known. */
  unknown: string;
  form: DraftGroup[];
  /** The value of `against`, to keep in the form; empty for the default. */
  carried: string;
  starts: { key: string; label: string; href: string; current: boolean }[];
  counts: AskCounts[];
  rows: AskRow[];
  contradictions: ContradictionView[];
  leftOpen: { id: string; issue: string; label: string; text: string; href: string }[];
  against: AgainstView | undefined;
  room: { label: string; href: string };
}

/** Builds the what-if page for a draft, compared with the column whose key is given. */
export function buildDraftView(negotiation: Negotiation, { draft, unknown }: ParsedDraft, against?: string): DraftView {
  const { asOf } = negotiation;
  const parties = listAsked(negotiation.parties);
  const weighed = weighTerms(draft, parties, getStanceTable(negotiation, asOf, "all"));
  const column = findAgainst(negotiation, against);
  const carried = column && column.key === against ? column.key : "";
  const terms = serializeDraft(draft);
  const own = draftPath(negotiation, terms, carried);
  const omitted = new Set(listOmissions(negotiation, draft));
  const contradictions = buildContradictionsView(negotiation, draft);
  const crossing = weighed.filter(({ asks }) => asks.some(({ ask }) => ask.kind === "crosses")).length;
  const { verdict } = findAgreement(negotiation, asOf);
  const finding = findDraft(negotiation, draft);
  return {
    title: finding.headline,
    lead: finding.lead,
    path: draftPath(negotiation),
    terms,
    own,
    address: `${publicUrl() ?? ""}${own}`,
    asOf: formatDate(asOf),
    label: labelDraft(negotiation, draft),
    status: writeStatus(draft.length, omitted.size, crossing, contradictions.length),
    unknown: [
      describeUnknown(unknown, "part of this address", "parts of this address"),
      describeUnknownAgainst(negotiation, against),
    ]
      .filter(Boolean)
      .join(" "),
    form: buildDraftFormView(negotiation, draft),
    carried,
    starts: listStarts(negotiation, draft),
    counts: countAsks(parties, weighed),
    rows: buildAsksView(negotiation, weighed, { weighedAt: asOf, say: nameOption }),
    contradictions,
    leftOpen: listPlacedQuestions(negotiation)
      .filter(({ question }) => omitted.has(question))
      .map(({ issue, question }) => ({
        id: question.id,
        issue: issue.title,
        label: question.label,
        text: question.text,
        href: questionPath(negotiation, issue, question),
      })),
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
    text: "Not made by a reader alone. The same answers as:",
    deals: same.map((deal) => ({ title: formatDealTitle(deal), href: dealPath(negotiation, deal) })),
    note:
      more.length === 0
        ? ""
        : `What ${formatList(more.map(formatDealShortTitle))} says beyond these questions is not weighed here; its own page has it.`,
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

function buildContradictionsView(negotiation: Negotiation, draft: Draft): ContradictionView[] {
  return findContradictions(negotiation, draft).map(({ between, says }) => ({
    says,
    sides: between.flatMap((side) =>
      draft
        .filter(({ question }) => question.id === side.question)
        .map(({ question, span }) => ({
          label: question.label,
          text: serializeChoice(question, span),
          href: `#answer-${question.id}`,
        })),
    ),
  }));
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
