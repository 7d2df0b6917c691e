import { isAgreed, listAgreeing } from "../../dataset/deal-history";
import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { isPrincipal } from "../../model/counted";
import { type Ask, listAsked, type WeighedTerm } from "../../model/deals/asks";
import { isReported } from "../../model/deals/names";
import { listKnownTerms } from "../../model/deals/terms";
import { weighDeal } from "../../model/deals/weigh-deal";
import { type Named, nameInSentence, namePossessive } from "../../model/party-name";
import { type AgeLimit, isConcerned, unfiltered } from "../../model/stance";
import { groupInto } from "../../model/statements";
import type { Deal } from "../../schema/deal";
import type { Party } from "../../schema/negotiation";
import { capitalise, formatList } from "../../text/format";
import {
  type SentenceNumbers,
  writeAll,
  writeAlternatives,
  writeHeadlineNumbers,
  writeHeadlineShare,
  writeNumbers,
  writeShare,
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
  /** On how many no position was found, though they concern it: what the answers ask there cannot be measured. */
  unmeasured: number;
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
  const answered = countQuestions(weighed);
  const asked = sumUpAsks(listAsked(parties, deal), weighed);
  const agreeing = isAgreed(deal, parties, asOf) ? listAgreeing(deal, parties, asOf) : [];
  const terms = listKnownTerms(deal, asOf);
  const reported = isReported(deal) ? "reported " : "";
  const inPart = deal.knownInPart !== undefined;
  const name = (whole: string) => (inPart ? `The known part of ${lower(whole)}` : whole);
  if (terms.length === 0 && agreeing.length === 0)
    return { headline: `No term of the ${reported}deal is known`, lead: "" };
  if (answered === 0 || agreeing.length > 0) {
    return writeAnswered({
      subject: name(`The ${reported}deal`),
      inPart,
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
  const [only, ...others] = offering;
  const whose = only && others.length === 0 ? namePossessive(only) : "";
  return writeAsks(
    asked,
    answered,
    [
      ...(whose
        ? [inPart ? `The known part of ${whose} ${reported}offer` : `${capitalise(whose)} ${reported}offer`]
        : []),
      name(`The ${reported}deal`),
      // That it is a report is said in the same sentence.
      ...(reported ? [] : [inPart ? "Its known part" : "It"]),
    ],
    { withRedLines, inPart, within },
  );
}

/** How many questions answers are to: several can answer one. */
export function countQuestions(answers: readonly Pick<WeighedTerm, "question">[]): number {
  return new Set(answers.map(({ question }) => question)).size;
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
      unmeasured: new Set(
        asks.flatMap(({ question, ask }) =>
          ask.kind === "no-position" && isConcerned(question, party.id) ? [question.id] : [],
        ),
      ).size,
      offers: asks.length > 0 && asks.every(({ ask }) => ask.kind === "own-offer"),
    };
  });
}

/**
 * The finding on what answers ask: of those that have to agree, by name, or of everybody bound where none of those is.
 * `subjects` are the names of what asks it, fullest first. Where no position was found nobody can say that nothing is
 * asked, so no number is given there that could be too small.
 */
export function writeAsks(
  asked: readonly AskedOf[],
  answered: number,
  subjects: readonly string[],
  {
    withRedLines = true,
    inPart = false,
    within,
  }: { withRedLines?: boolean; inPart?: boolean; within?: AgeLimit | undefined } = {},
): Finding {
  const others = asked.filter(({ offers }) => !offers);
  const deciding = others.filter(({ decides }) => decides);
  // Where nothing is known of those that have to agree, there is only something to say of others.
  const told =
    deciding.length === 0
      ? others
      : deciding.every(isUnknown)
        ? others.filter((one) => one.decides || one.moves > 0)
        : deciding;
  const inLead = writeNumbers(answered, asked.length);
  const redLines = withRedLines ? describeRedLines(asked, inPart) : "";
  const [subject = ""] = subjects;
  if (others.length === 0) return { headline: `${subject} asks nothing of anybody else`, lead: joinLead([redLines]) };
  const elsewhere = others.filter((one) => !told.includes(one) && one.moves > 0);
  if (told.every(isUnknown)) {
    const [alone, second, ...more] = told;
    const who =
      alone && !second
        ? nameInSentence(alone.party)
        : told.length < others.length
          ? "anybody that has to agree"
          : more.length === 0
            ? "either party"
            : "any party";
    return {
      headline: chooseHeadline(
        [`No position of ${who} is known on what ${lower(subject)} says`, "No position is known on what it says"],
        within,
      ),
      lead: "",
    };
  }
  return {
    headline: chooseHeadline(
      [
        ...writeEach(told, answered).flatMap((each) => subjects.map((who) => `${who} asks ${each}`)),
        ...subjects.map((who) => `${who} asks ${writeMovers(told, elsewhere.length > 0)}`),
      ] as [string, ...string[]],
      within,
    ),
    lead: joinLead([
      within === undefined ? "" : "Older positions are left out.",
      redLines,
      elsewhere.length > 0 && elsewhere.length < 4
        ? `Others asked to move: ${elsewhere.map(({ party, moves }) => `${nameInSentence(party)} on ${inLead.number(moves)}`).join(", ")}.`
        : "",
      describeUnmeasured(told, inLead, within),
    ]),
  };
}

/** Whether nothing is known of what answers ask of a party. */
function isUnknown({ measured, unmeasured }: AskedOf): boolean {
  return measured === 0 && unmeasured > 0;
}

/** What answers ask of each party by name, fullest first; nothing where there are too many to name. */
function writeEach(told: readonly AskedOf[], answered: number): string[] {
  const known = told.filter((one) => !isUnknown(one));
  if (told.length > 3 || known.length === 0) return [];
  const unknown = told.filter(isUnknown).map(({ party }) => nameInSentence(party));
  const silent = unknown.length > 0 ? `; no position of ${writeAlternatives(unknown)} is known` : "";
  const numbers = writeHeadlineNumbers(answered);
  const names = known.map(({ party }) => nameInSentence(party));
  const gap = known.some(({ unmeasured }) => unmeasured > 0);
  if (known.every(({ moves }) => moves === 0)) {
    const [only, second, third] = names;
    if (third) return [];
    if (second)
      return [`neither ${only} nor ${second} to move${gap ? " where their positions are known" : ""}${silent}`];
    if (gap) return [`nothing of ${only} where its position is known${silent}`];
    return [
      answered === 1 ? `nothing of ${only}${silent}` : `${only} to move ${writeMoves(0, answered, numbers)}${silent}`,
    ];
  }
  const isGap = ({ moves, unmeasured }: AskedOf) =>
    moves > 0 ? unmeasured > 0 : known.some((one) => one.moves === 0 && one.unmeasured > 0);
  const groups = [...groupInto(known, (one) => `${one.moves} ${isGap(one)}`).values()].map((own) => ({
    who: nameAll(own.map(({ party }) => party)),
    moves: own[0]?.moves ?? 0,
    gap: own.some(isGap),
  }));
  if (groups.length === 1 && known.length > 2) return [];
  const counted = groups.find(({ moves, gap }) => moves > 0 || !gap);
  const each = groups.map((one, i) => {
    const { who, moves, gap } = one;
    const share =
      moves === 0 && gap
        ? "on nothing that can be measured"
        : one === counted
          ? writeMoves(moves, answered, numbers, gap)
          : `on ${gap ? "at least " : ""}${numbers.some(moves)}`;
    return i === 0
      ? `${groups.length === 1 && names.length > 1 ? "both " : ""}${who} to move ${share}`
      : `${who} ${share}`;
  });
  return [`${each.join(", ")}${silent}`, ...(silent ? [each.join(", ")] : [])];
}

/** How many of the parties are asked to move. */
function writeMovers(told: readonly AskedOf[], isAskedElsewhere: boolean): string {
  const parties = writeHeadlineNumbers(told.length);
  const movers = told.filter(({ moves }) => moves > 0).length;
  const gap = told.some(({ moves, unmeasured }) => moves === 0 && unmeasured > 0);
  if (movers === 0)
    return `${isAskedElsewhere ? "no move of those that have to agree" : "nobody to move"}${gap ? " where positions are known" : ""}`;
  if (movers === told.length) return `${countAll(told.length, "", parties)} to move`;
  return `${gap ? "at least " : ""}${parties.number(movers)} of the ${parties.count(told.length, "party", "parties")} to move`;
}

/** `on six of seven questions`, `on at least two of seven questions`, `on both questions`, `on the only question`. */
function writeMoves(moves: number, answered: number, numbers: SentenceNumbers, isLeast = false): string {
  if (isLeast) return `on at least ${numbers.number(moves)} of ${numbers.count(answered, "question", "questions")}`;
  if (moves === answered) return `on ${writeAll(answered, "question", "questions", numbers)}`;
  return `on ${numbers.some(moves)} of ${numbers.count(answered, "question", "questions")}`;
}

function lower(subject: string): string {
  return subject.startsWith("The ") || subject === "It"
    ? subject.slice(0, 1).toLowerCase() + subject.slice(1)
    : subject;
}

/** Which red lines are crossed, and whose. */
function describeRedLines(asked: readonly AskedOf[], inPart: boolean): string {
  const crossed = asked.filter(({ crosses }) => crosses.length > 0);
  const count = crossed.reduce((sum, { crosses }) => sum + crosses.length, 0);
  const isKnown = !inPart && asked.every(({ unmeasured }) => unmeasured === 0);
  if (count === 0) return `It crosses no ${isKnown ? "" : "known "}red line.`;
  const numbers = writeNumbers(count);
  const whose = crossed.map(({ party, crosses }) => `${namePossessive(party)} on ${formatList(crosses)}`);
  const many = `It crosses ${numbers.count(count, "red line", "red lines")}`;
  return crossed.length > 3 || count > 4 ? `${many}.` : `${many}: ${formatList(whose)}.`;
}

/** Where no position was found from which to measure. */
function describeUnmeasured(asked: readonly AskedOf[], numbers: SentenceNumbers, within: AgeLimit | undefined): string {
  const missing = asked.filter(({ unmeasured }) => unmeasured > 0);
  if (missing.length === 0) return "";
  if (missing.length > 3) return "On some, a party has no position to measure from.";
  const each = missing.map(({ party, unmeasured }) => `${nameInSentence(party)} on ${numbers.number(unmeasured)}`);
  return `${capitalise(nameSilence(within))}: ${each.join(", ")}.`;
}

/** How many parties a sentence names before it counts them. */
const mostNamed = 4;

/**
 * What could not be measured, in sentences for a page: `On four of the six questions, what Amber wanted was not known.`
 * `verb` is `wanted was` for a deal, which is measured from the day before it became known, and `wants is` for a draft.
 */
export function writeUnmeasured(
  asked: readonly AskedOf[],
  answered: number,
  verb: "wanted was" | "wants is" = "wanted was",
): string {
  const numbers = writeNumbers(answered, asked.length);
  const groups = groupInto(
    asked.filter(({ unmeasured }) => unmeasured > 0),
    ({ unmeasured }) => String(unmeasured),
  );
  return [...groups.values()]
    .map((own, i) => {
      const many = own[0]?.unmeasured ?? 0;
      const share = writeShare(many, answered, "question", "questions", numbers);
      const on = i === 0 || many === answered ? share : numbers.number(many);
      const who =
        own.length <= mostNamed
          ? nameAll(own.map(({ party }) => party))
          : own.length === asked.length
            ? countAll(own.length, "", numbers)
            : `${numbers.number(own.length)} of the parties`;
      return `On ${on}, what ${who} ${own.length > 1 ? verb.replace("wants is", "want is") : verb} not known.`;
    })
    .join(" ");
}

/** The finding for a deal that nobody is asked by: it is agreed, or it answers nothing that is asked here. */
export function writeAnswered({
  subject,
  inPart = false,
  agreeing,
  answered,
  questions,
  exchange,
}: {
  subject: string;
  /** Whether only a part of it is known. */
  inPart?: boolean;
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
  const none = inPart
    ? "agreed this deal; its known part answers no question here"
    : "agreed this deal, which answers none of the questions here";
  const on = answered === 0 ? none : `agreed on ${inPart && answered < questions ? "at least " : ""}${share}`;
  return {
    headline: chooseHeadline([
      `${capitalise(nameAll(agreeing))} have ${on}`,
      `${capitalise(inTitle.count(agreeing.length, "party has", "parties have"))} ${on}`,
    ]),
    lead: exchange.length > 3 ? "" : joinLead([list("give", ({ gives }) => gives), list("get", ({ gets }) => gets)]),
  };
}
