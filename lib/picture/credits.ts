import { getSource, listPlacedQuestions, type Negotiation } from "../dataset/negotiation";
import { getColumnKey } from "../model/column";
import { listKnownTerms } from "../model/deals/terms";
import { listHeld, listReports, type StanceFilter } from "../model/stance";
import { getStanceTable } from "../model/stance-table";
import type { Term } from "../schema/deal";
import { formatCount } from "../text/format";
import type { PictureHead, PictureRow } from "./content";

/** Publishers named in a picture before the rest are summed up as a number. */
const named = 5;

/** The publishers of the sources the rows rest on, each once, in order of appearance. */
export function listPublishers(
  negotiation: Negotiation,
  rows: readonly Pick<PictureRow, "question">[],
  heads: readonly Pick<PictureHead, "key">[],
  filter: StanceFilter,
  asOf: string = negotiation.asOf,
  terms: readonly Term[] = [],
): string[] {
  const questions = listPlacedQuestions(negotiation).map(({ question }) => question);
  const ids = rows.flatMap((row) => {
    const question = questions.find(({ id }) => id === row.question);
    return question ? heads.flatMap(({ key }) => listSources(negotiation, question, key, filter, asOf)) : [];
  });
  const all = [...terms.map(({ source }) => source), ...ids];
  return [...new Set(all.map((id) => getSource(negotiation, id).publisher.replace(/ \(.*\)$/, "")))];
}

function listSources(
  negotiation: Negotiation,
  question: ReturnType<typeof listPlacedQuestions>[number]["question"],
  key: string,
  filter: StanceFilter,
  asOf: string,
): string[] {
  const deal = negotiation.deals.find((one) => key === getColumnKey({ kind: "deal", deal: one }));
  if (deal) {
    return listKnownTerms(deal, asOf).flatMap((term) => (term.question === question.id ? [term.source] : []));
  }
  const [party = "", at] = key.split("@");
  if (!negotiation.parties.some(({ id }) => id === party)) return [];
  const stance = getStanceTable(negotiation, at ?? asOf, filter).get(question, party);
  const held = listHeld(stance);
  const reports = listReports(stance);
  return [...held, ...reports, ...stance.redLines, ...stance.rejections].map(({ statement }) => statement.source);
}

/** `Sources: A, B and 3 more`; the page says where each one is. */
export function formatSources(publishers: readonly string[]): string {
  if (publishers.length === 0) return "Sources: none. Nothing shown here comes from a statement.";
  const rest = publishers.length - named;
  const names = publishers.slice(0, rest === 1 ? named + 1 : named);
  const tail = rest > 1 ? ` and ${formatCount(rest, "more", "more")}` : "";
  return `Sources: ${names.join(", ")}${tail}.`;
}
