import { isAgreed, listAgreeing } from "../../dataset/deal-history";
import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { isPrincipal } from "../../model/counted";
import { type Ask, listAsked, type WeighedTerm } from "../../model/deals/asks";
import { isReported } from "../../model/deals/names";
import { listKnownTerms } from "../../model/deals/terms";
import { weighDeal } from "../../model/deals/weigh-deal";
import { type Named, nameInSentence, namePossessive } from "../../model/party-name";
import { type AgeLimit, unfiltered } from "../../model/stance";
import { groupInto } from "../../model/statements";
import type { Deal } from "../../schema/deal";
import type { Party } from "../../schema/negotiation";
import { capitalise, formatList } from "../../text/format";
import {
  type SentenceNumbers,
  writeAll,
  writeHeadlineNumbers,
  writeHeadlineShare,
  writeNumbers,
} from "../../text/words";
import { nameSilence } from "../age-words";
import { chooseHeadline, type Finding, joinLead } from "./finding";
import { countAll, nameAll } from "./who";

/** What answers ask of one party, in numbers of questions. */
export interface AskedOf {
  party: Named;
  /** Whether it has to agree. */
  decides: boolean;
  /** How many of the questions it would have to move on. */
  moves: number;
  /** Of these, the short titles of those on which a red line of its own is crossed. */
  crosses: readonly string[];
  /** On how many it has a position to move from. */
  measured: number;
  /** Whether all of it is its own offer. */
  offers: boolean;
}

/** What a deal asks of each of those whom it binds, with their red lines unless the page tells them itself. */
export function findDeal(
  negotiation: Negotiation,
  deal: Deal,
  { withRedLines = true, within }: { withRedLines?: boolean; within?: AgeLimit | undefined } = {},
): Finding {
  const { asOf, parties } = negotiation;
  const weighed = weighDeal(negotiation, deal, { ...unfiltered, within });
  const answered = new Set(weighed.map(({ question }) => question)).size;
  const asked = sumUpAsks(listAsked(parties, deal), weighed);
  const agreeing = isAgreed(deal, parties, asOf) ? listAgreeing(deal, parties, asOf) : [];
  const terms = listKnownTerms(deal, asOf);
  if (answered === 0 || agreeing.length > 0) {
    return writeAnswered({
      subject: `The ${isReported(deal) ? "reported " : ""}deal`,
      agreeing,
      answered,
      questions: listPlacedQuestions(negotiation).length,
      exchange: agreeing.map((party) => ({
        party,
        gives: terms.filter(({ gives }) => gives.includes(party.id)).length,
        gets: terms.filter(({ gets }) => gets.includes(party.id)).length,
      })),
    });
  }
  const offering = asked.filter(({ offers }) => offers).map(({ party }) => party);
  const whose = offering.length === 1 && offering[0] ? capitalise(namePossessive(offering[0])) : "";
  const reported = isReported(deal) ? "reported " : "";
  return writeAsks(asked, answered, [...(whose ? [`${whose} ${reported}offer`] : []), `The ${reported}deal`, "It"], {
    withRedLines,
    within,
  });
}

/** What a deal or a draft asks of each party: for each question the answer that asks most. */
export function sumUpAsks(parties: readonly Party[], weighed: readonly WeighedTerm[]): AskedOf[] {
  return parties.map((party) => {
    const asks = weighed.flatMap(({ question, asks }) =>
      asks.filter((one) => one.party.id === party.id).map(({ ask }) => ({ question, ask })),
    );
    const labels = (is: (ask: Ask) => boolean) => [
      ...new Set(asks.filter(({ ask }) => is(ask)).map(({ question }) => question.label)),
    ];
    return {
      party,
      decides: isPrincipal(party),
      moves: labels(({ kind }) => kind === "beyond" || kind === "crosses").length,
      crosses: labels(({ kind }) => kind === "crosses"),
      measured: labels(({ kind }) => kind !== "no-position").length,
      offers: asks.length > 0 && asks.every(({ ask }) => ask.kind === "own-offer"),
    };
  });
}

/**
 * The finding on what answers ask: of those that have to agree, by name, or of everybody bound where none of those is.
 * `subjects` are the names of what asks it, fullest first.
 */
export function writeAsks(
  asked: readonly AskedOf[],
  answered: number,
  subjects: readonly string[],
  { withRedLines = true, within }: { withRedLines?: boolean; within?: AgeLimit | undefined } = {},
): Finding {
  const others = asked.filter(({ offers }) => !offers);
  const deciding = others.filter(({ decides }) => decides);
  const told = deciding.length > 0 ? deciding : others;
  const numbers = writeHeadlineNumbers(answered);
  const parties = writeHeadlineNumbers(told.length);
  const inLead = writeNumbers(answered, asked.length);
  const redLines = withRedLines ? describeRedLines(asked) : "";
  const missing = describeUnmeasured(told, answered, inLead, within);
  const [subject = ""] = subjects;
  if (others.length === 0) return { headline: `${subject} asks nothing of anybody else`, lead: joinLead([redLines]) };
  if (others.every(({ measured }) => measured === 0)) {
    const [alone, more] = others;
    const of = alone && !more ? nameInSentence(alone.party) : others.length === 2 ? "either party" : "any party";
    return {
      headline: chooseHeadline(
        [`No position of ${of} is known on what ${lower(subject)} says`, "No position is known on what it says"],
        within,
      ),
      lead: "",
    };
  }
  const names = told.map(({ party }) => nameInSentence(party));
  const alike = told.length > 1 && told.every(({ moves }) => moves === told[0]?.moves);
  const [first, ...rest] = [...groupInto(told, ({ moves }) => String(moves)).values()].map((own) => ({
    names: nameAll(own.map(({ party }) => party)),
    moves: own[0]?.moves ?? 0,
  }));
  const share = writeMoves(first?.moves ?? 0, answered, numbers);
  const each = alike
    ? first?.moves === 0
      ? `neither ${names.join(" nor ")} to move`
      : `both ${formatList(names)} to move ${share}`
    : `${first?.names} to move ${share}${rest.map((one) => `, ${one.names} on ${numbers.some(one.moves)}`).join("")}`;
  const elsewhere = others.filter((one) => !told.includes(one) && one.moves > 0);
  const movers = told.filter(({ moves }) => moves > 0).length;
  const some =
    movers === 0
      ? elsewhere.length > 0
        ? "no move of those that have to agree"
        : "nobody to move"
      : movers === told.length
        ? `${countAll(told.length, "", parties)} to move`
        : `${parties.number(movers)} of the ${parties.count(told.length, "party", "parties")} to move`;
  return {
    headline: chooseHeadline(
      [
        ...(told.length > 3 || (alike && told.length > 2) ? [] : subjects.map((who) => `${who} asks ${each}`)),
        ...subjects.map((who) => `${who} asks ${some}`),
      ] as [string, ...string[]],
      within,
    ),
    lead: joinLead([
      within === undefined ? "" : "Older positions are left out.",
      redLines,
      elsewhere.length > 0 && elsewhere.length < 4
        ? `Others asked to move: ${elsewhere.map(({ party, moves }) => `${nameInSentence(party)} on ${inLead.number(moves)}`).join(", ")}.`
        : "",
      missing,
    ]),
  };
}

/** `on six of seven questions`, `on both questions`, `on the only question`. */
function writeMoves(moves: number, answered: number, numbers: SentenceNumbers): string {
  if (moves === answered) return `on ${writeAll(answered, "question", "questions", numbers)}`;
  return `on ${numbers.some(moves)} of ${numbers.count(answered, "question", "questions")}`;
}

function lower(subject: string): string {
  return subject.startsWith("The ") || subject === "It"
    ? subject.slice(0, 1).toLowerCase() + subject.slice(1)
    : subject;
}

/** Which red lines are crossed, and whose. */
function describeRedLines(asked: readonly AskedOf[]): string {
  const crossed = asked.filter(({ crosses }) => crosses.length > 0);
  const count = crossed.reduce((sum, { crosses }) => sum + crosses.length, 0);
  if (count === 0) return "It crosses no red line.";
  const numbers = writeNumbers(count);
  const whose = crossed.map(({ party, crosses }) => `${namePossessive(party)} on ${formatList(crosses)}`);
  const many = `It crosses ${numbers.count(count, "red line", "red lines")}`;
  return crossed.length > 3 || count > 4 ? `${many}.` : `${many}: ${formatList(whose)}.`;
}

/** Where no position was found from which to measure. */
function describeUnmeasured(
  asked: readonly AskedOf[],
  answered: number,
  numbers: SentenceNumbers,
  within: AgeLimit | undefined,
): string {
  const missing = asked.filter(({ measured }) => measured < answered);
  if (missing.length === 0) return "";
  if (missing.length > 3) return "On some, a party has no position to measure from.";
  const each = missing.map(
    ({ party, measured }) => `${nameInSentence(party)} on ${numbers.number(answered - measured)}`,
  );
  return `${capitalise(nameSilence(within))}: ${each.join(", ")}.`;
}

/** The finding for a deal that nobody is asked by: it is agreed, or it answers nothing that is asked here. */
export function writeAnswered({
  subject,
  agreeing,
  answered,
  questions,
  exchange,
}: {
  subject: string;
  agreeing: readonly Named[];
  answered: number;
  questions: number;
  exchange: readonly { party: Named; gives: number; gets: number }[];
}): Finding {
  const numbers = writeNumbers(...exchange.flatMap(({ gives, gets }) => [gives, gets]), 0);
  const inTitle = writeHeadlineNumbers(questions, agreeing.length);
  const share = writeHeadlineShare(answered, questions, "question", "questions", inTitle);
  if (agreeing.length === 0) {
    if (questions === 0) return { headline: "No question is asked here", lead: "" };
    const answers = questions === 1 && answered === 0 ? "does not answer the only question" : `answers ${share}`;
    return { headline: `${subject} ${answers} asked here`, lead: "" };
  }
  const list = (what: string, count: (one: (typeof exchange)[number]) => number) =>
    `Something to ${what}: ${exchange.map((one) => `${nameInSentence(one.party)} in ${numbers.count(count(one), "term", "terms")}`).join(", ")}.`;
  const on = answered === 0 ? "agreed this deal, which answers none of the questions here" : `agreed on ${share}`;
  return {
    headline: chooseHeadline([
      `${capitalise(nameAll(agreeing))} have ${on}`,
      `${capitalise(inTitle.count(agreeing.length, "party has", "parties have"))} ${on}`,
    ]),
    lead: exchange.length > 3 ? "" : joinLead([list("give", ({ gives }) => gives), list("get", ({ gets }) => gets)]),
  };
}
