import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { maxDealsAbreast } from "../../limits";
import { answerQuestion, type Column, compareAnswers, getColumnKey, listColumns } from "../../model/column";
import { nameColumnsInLine, nameCompared } from "../../model/column-name";
import { isPrincipal, listOthers } from "../../model/counted";
import { listResultLabels } from "../../model/difference";
import { unfiltered } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import { capitalise, formatDate, formatNumber, formatNumberInWords } from "../../text/format";
import { writeNumbers } from "../../text/words";
import { comparePath, negotiationPath } from "../../url/paths";
import { defaultViewOptions, formatViewOptions } from "../../url/view-options";
import { findPairs } from "../findings/compare-index";
import { buildPickerView, type PickerView } from "./picker";
import { pairUp } from "./row";

/** Pairs of one kind that can be compared. */
export interface PairGroupView {
  title: string;
  /** Whether it is shown at once; the rest opens. */
  first: boolean;
  /** The results, from nearest to furthest: those that any pair can come to. */
  results: string[];
  pairs: { href: string; names: string[]; counts: { label: string; count: string }[] }[];
  /** The number of pairs that are not listed, in words; empty if all are. */
  left: string;
}

/** The page that lists the pairs, ready to render. */
export interface CompareIndexView {
  path: string;
  asOf: string;
  title: string;
  lead: string;
  picker: PickerView;
  groups: PairGroupView[];
  /** What the folded groups are. */
  others: string;
  /** Every pair by every question, on the matrix. */
  grid: string;
  /** The kinds of columns a URL can name, with an example of each. */
  kinds: { what: string; example: string }[];
}

/** Maximum number of pairs listed per kind: each takes a count over every question, and nobody reads thousands. */
const maxPairsListed = 100;

/** Builds the list of pairs: parties with each other, with each deal, and with the status quo. */
export function buildCompareIndexView(negotiation: Negotiation): CompareIndexView {
  const { asOf } = negotiation;
  const columns = listColumns(negotiation, asOf);
  const parties = columns.filter(({ kind }) => kind === "party");
  const deals = columns.filter(({ kind }) => kind === "deal");
  const withEach = (other: Column) => parties.map((party): [Column, Column] => [party, other]);
  const isCounted = (column: Column) => column.kind === "party" && isPrincipal(column.party);
  const pairs = pairUp(parties);
  const hasOthers = listOthers(negotiation).length > 0;
  const among = hasOthers
    ? [
        { title: "Parties that have to agree, with each other", pairs: pairs.filter((pair) => pair.every(isCounted)) },
        { title: "Pairs with a party that need not agree", pairs: pairs.filter((pair) => !pair.every(isCounted)) },
      ]
    : [{ title: "Parties with each other", pairs }];
  const groups = [
    ...among,
    ...deals
      .slice(0, maxDealsAbreast)
      .map((deal) => ({ title: `Parties with the deal: ${nameCompared(deal)}`, pairs: withEach(deal) })),
    ...columns
      .filter(({ kind }) => kind === "status-quo")
      .map((now) => ({ title: "Parties with the status quo", pairs: withEach(now) })),
  ].map(({ title, pairs }, i) => ({
    title,
    first: i < among.length,
    ...buildPairsView(negotiation, pairs.slice(0, maxPairsListed)),
    left:
      pairs.length > maxPairsListed
        ? `The first ${maxPairsListed} of ${formatNumber(pairs.length)}; the form above picks any other.`
        : "",
  }));
  const numbers = writeNumbers(parties.length, deals.length);
  const finding = findPairs(
    negotiation,
    `${capitalise(numbers.count(parties.length, "party", "parties"))}, ${numbers.count(deals.length, "deal", "deals")} and what holds today can be read side by side.`,
  );
  return {
    path: comparePath(negotiation),
    asOf: formatDate(asOf),
    title: finding.headline,
    lead: finding.lead,
    picker: buildPickerView(negotiation, [], defaultViewOptions),
    groups,
    others: nameOthers(deals.length),
    grid: `${negotiationPath(negotiation)}${formatViewOptions({ ...defaultViewOptions, parties: hasOthers ? "all" : "principals" })}#gap-grid`,
    kinds: listKinds(negotiation, columns),
  };
}

/** What the folded groups are: of many deals the form above picks any other. */
function nameOthers(deals: number): string {
  if (deals === 0) return "Parties with the status quo";
  const each =
    deals > maxDealsAbreast ? `each of the ${formatNumberInWords(maxDealsAbreast)} newest deals` : "each deal";
  return `Parties with ${each}, and with the status quo`;
}

/** How often each pair comes to each result. */
function buildPairsView(negotiation: Negotiation, pairs: readonly [Column, Column][]) {
  const stances = getStanceTable(negotiation, negotiation.asOf, unfiltered);
  const questions = listPlacedQuestions(negotiation);
  const counted = pairs.map(([left, right]) => ({
    pair: [left, right] as const,
    kinds: questions.map(
      ({ question }) =>
        compareAnswers(answerQuestion(left, question, stances), answerQuestion(right, question, stances), question)
          .result.kind,
    ),
  }));
  const results = listResultLabels(counted.flatMap(({ kinds }) => kinds)).map(({ kind, label }) => ({ kind, label }));
  return {
    results: results.map(({ label }) => label),
    pairs: counted.map(({ pair: [left, right], kinds }) => ({
      href: comparePath(negotiation, left.key, right.key),
      names: nameColumnsInLine([left, right]),
      counts: results.map(({ kind, label }) => ({
        label,
        count: formatNumber(kinds.filter((one) => one === kind).length),
      })),
    })),
  };
}

function listKinds({ asOf }: Negotiation, columns: readonly Column[]) {
  const party = columns.find((one) => one.kind === "party");
  const deal = columns.find(({ kind }) => kind === "deal");
  return [
    ...(party
      ? [
          { what: "A party", example: party.key },
          {
            what: `A party at an earlier date, up to ${formatDate(asOf)}`,
            example: getColumnKey({ ...party, at: asOf }),
          },
        ]
      : []),
    ...(deal ? [{ what: "A deal that was known by then", example: deal.key }] : []),
    { what: "What holds if nothing is agreed", example: getColumnKey({ kind: "status-quo" }) },
  ];
}
