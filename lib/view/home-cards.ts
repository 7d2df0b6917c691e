import { listPlacedQuestions, type Negotiation } from "../dataset/negotiation";
import { findAgreement } from "../model/agreement";
import { isReported } from "../model/deals/names";
import { listKnownDeals, listKnownTerms } from "../model/deals/terms";
import { listAllChanges, type StanceChange } from "../model/history/changes";
import { nameInSentence } from "../model/party-name";
import { getDayBefore } from "../text/calendar";
import { capitalise, formatDate, formatList, formatNumber } from "../text/format";
import { type SentenceNumbers, writeNumbers, writeShare } from "../text/words";
import { agreementPath, changesPath, dealPath, timelinePath } from "../url/paths";

/** One of the stories below the overview on the front page: a number, and a sentence that says of what. */
export interface HomeCard {
  title: string;
  number: string;
  sentence: string;
  link: { text: string; href: string };
}

/** The most moves named one by one. */
const movesNamed = 2;

/** What was reported, who moved, and where the parties could meet. A negotiation without any deal has no card of one. */
export function buildHomeCards(negotiation: Negotiation): HomeCard[] {
  return [...buildDealCard(negotiation), buildMoveCard(negotiation), buildRoomCard(negotiation)];
}

/** The newest deal that is known only by report or, where there is none, the newest deal. */
function buildDealCard(negotiation: Negotiation): HomeCard[] {
  const { asOf } = negotiation;
  const deals = listKnownDeals(negotiation, asOf);
  const deal = deals.find(isReported) ?? deals[0];
  if (!deal) return [];
  const all = listPlacedQuestions(negotiation).length;
  const answered = new Set(listKnownTerms(deal, asOf).flatMap(({ question }) => question ?? [])).size;
  const share = writeShare(answered, all, "question", "questions");
  const has = deal.knownInPart ? "has in its known part" : "has";
  return [
    {
      title: isReported(deal) ? "What was reported" : "What is on the table",
      number: formatNumber(answered),
      sentence: `${isReported(deal) ? "The newest reported deal" : "The newest deal"} ${has} ${
        answered === 0 ? "no answer to any question here" : `an answer to ${share}`
      }.`,
      link: { text: deal.title, href: dealPath(negotiation, deal) },
    },
  ];
}

/** The newest day on which a party’s position on the record moved, and how many have moved by then. */
function buildMoveCard(negotiation: Negotiation): HomeCard {
  const moves = listAllChanges(negotiation).filter(
    (change): change is StanceChange =>
      change.kind === "stance" &&
      change.date <= negotiation.asOf &&
      change.changes.some(({ kind }) => kind === "moved"),
  );
  const title = "Who moved";
  const number = formatNumber(moves.length);
  const date = moves.at(-1)?.date;
  if (date === undefined) {
    return {
      title,
      number,
      sentence: "No party has moved from its first position.",
      link: { text: "Everything that was said", href: timelinePath(negotiation) },
    };
  }
  const last = moves.filter((one) => one.date === date);
  const named = last
    .slice(0, movesNamed)
    .map(({ party, question }) => `${nameInSentence(party)} on “${question.label}”`);
  const rest = last.length - named.length;
  const who = formatList([...named, ...(rest > 0 ? [`${writeNumbers(rest).number(rest)} more`] : [])]);
  const count = writeNumbers(moves.length).count(moves.length, "move", "moves");
  return {
    title,
    number,
    sentence: `${capitalise(count)} on the record so far. Last, on ${formatDate(date)}: ${who}.`,
    link: { text: `All changes of ${formatDate(date)}`, href: changesPath(negotiation, getDayBefore(date), date) },
  };
}

/** On how many questions those who have to agree could, without anybody moving. */
function buildRoomCard(negotiation: Negotiation): HomeCard {
  const { questions } = findAgreement(negotiation, negotiation.asOf);
  const met = questions.filter(({ kind }) => kind === "agreed" || kind === "open").length;
  const unknown = questions.filter(({ kind }) => kind === "unknown").length;
  const numbers = writeNumbers(met, unknown, questions.length);
  const silent =
    unknown === 0 ? "" : ` On ${numbers.number(unknown)}, somebody who has to agree has not said what they want.`;
  return {
    title: "Where they could meet",
    number: formatNumber(met),
    sentence: `${writeMet(met, questions.length, numbers)}${silent}`,
    link: { text: "Room for agreement, question by question", href: agreementPath(negotiation) },
  };
}

function writeMet(met: number, of: number, numbers: SentenceNumbers): string {
  const answer = "answer that all who have to agree have said they could accept.";
  if (met === 0 && of === 1) return `On the only question there is no ${answer}`;
  const share = writeShare(met, of, "question", "questions", numbers);
  return met === 0 ? `On ${share} is there an ${answer}` : `On ${share} there is an ${answer}`;
}
