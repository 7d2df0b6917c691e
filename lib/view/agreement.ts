import type { Negotiation } from "../dataset/negotiation";
import { maxEntries, maxPartiesNamed } from "../limits";
import {
  type AgreedAnswer,
  type Agreement,
  type AgreementKind,
  findAgreement,
  type OptionAgreement,
  type QuestionAgreement,
  verdictLabels,
} from "../model/agreement";
import { isPrincipal, listConcerned, listCounted, listOthers } from "../model/counted";
import { serializeDraft } from "../model/deals/draft";
import { formatDealTitle } from "../model/deals/names";
import type { Distance } from "../model/difference";
import { nameInSentence } from "../model/party-name";
import { hasValues, type Span } from "../model/scale";
import { listHeld, type RedLine, recordOnly } from "../model/stance";
import { getStanceTable } from "../model/stance-table";
import { getKnownDate, groupInto } from "../model/statements";
import type { Question } from "../schema/issue";
import type { Party } from "../schema/negotiation";
import { capitalise, formatCount, formatDate, formatList, formatNumberInWords, formatShortDate } from "../text/format";
import { setQuotation } from "../text/quotation";
import { writeAll, writeNumbers, writeShare } from "../text/words";
import { agreementPath, dealPath, dealsPath, draftPath, questionPath, statementPath } from "../url/paths";
import { nameRole } from "./counted-words";
import { formatDistance } from "./distance-words";
import { findRoom } from "./findings/room";
import { formatPosition, linkToClaim } from "./matrix/cell";
import { type SharesView, withShares } from "./shares";

/** What an option asks of one party with a stated position. */
export interface StepView {
  party: { name: string; monogram: string };
  words: string;
  within: boolean;
}

/** The words with which an option was ruled out. */
export interface LineView {
  party: string;
  text: string;
  by: string;
  href: string;
  listed: string;
}

/** One option, and what it asks of each party. */
export interface AgreementOptionView {
  key: string;
  label: string;
  short: string;
  statusQuo: boolean;
  /** How it divides something, where it does. */
  shares?: SharesView;
  /** `free` if nobody rules it out, and no more can be said of it than of most others. */
  kind: "within" | "closest" | "ruled-out" | "free";
  words: string;
  steps: StepView[];
  /** Counts of parties by distance if there are too many to name; otherwise empty. */
  counted: string;
  lines: LineView[];
  /** The words in which parties declined it as offered. They rule out nothing. */
  declined: LineView[];
  /** The draft with this answer. */
  draft: string;
}

/** The room for agreement on one question. */
export interface AgreementQuestionView {
  id: string;
  label: string;
  text: string;
  href: string;
  /** What can be said of it, in a line. */
  verdict: string;
  /** The deal that settles it, for the kind `agreed`. */
  deal: { text: string; href: string } | undefined;
  /** What the parties say that need not agree. It decides nothing. */
  others: { party: string; role: string; words: string }[];
  /** The parties that have to agree, but whom the question does not concern. */
  notConcerned: string[];
  conditions: { party: string; text: string }[];
  options: AgreementOptionView[];
}

/** The agreement page, ready to render. */
export interface AgreementView {
  path: string;
  title: string;
  lead: string;
  asOf: string;
  verdict: { label: string; rule: string };
  why: string[];
  contradictions: string[];
  /** Who is counted, where not every party has to agree; otherwise empty. */
  over: string;
  /** That no statement is missing, for when none is. */
  complete: string;
  /** By party: the questions, or their number if there are too many to name. */
  missing: {
    party: { name: string; monogram: string };
    count: string;
    questions: { label: string; href: string }[];
  }[];
  /** The questions by what can be said of them, zeros included, except that nothing is agreed. */
  groups: { kind: AgreementKind; label: string; gloss: string; questions: AgreementQuestionView[] }[];
  draft: string;
  deals: string;
}

/** From what is settled to what nobody can settle yet. */
const kindWords: readonly { kind: AgreementKind; label: string; gloss: string }[] = [
  { kind: "agreed", label: "Agreed", gloss: "A deal that binds everybody who has to agree says what holds." },
  { kind: "open", label: "Nobody has to move", gloss: "An option fits every position, and nobody rules it out." },
  {
    kind: "with-moves",
    label: "Somebody has to move",
    gloss: "Everybody has spoken, and whatever is left asks somebody to move.",
  },
  { kind: "closed", label: "Every option is ruled out by somebody", gloss: "Until somebody takes that back." },
  { kind: "unknown", label: "Too early to say", gloss: "Somebody has not said what they want." },
];

/** How many options a line names. */
const maxQuoted = 2;

/** Builds the agreement page as of the negotiation's date. */
export function buildAgreementView(negotiation: Negotiation): AgreementView {
  const { asOf, parties } = negotiation;
  const room = findAgreement(negotiation, asOf);
  const finding = findRoom(negotiation);
  const named = room.questions.length * parties.length <= maxEntries;
  const words = verdictLabels.find(({ verdict }) => verdict === room.verdict);
  const missing = groupInto(
    room.missing.flatMap((one) => one.parties.map(({ id }) => ({ id, question: one.question }))),
    ({ id }) => id,
  );
  return {
    path: agreementPath(negotiation),
    title: finding.headline,
    lead: finding.lead,
    asOf: formatDate(asOf),
    verdict: { label: words?.label ?? room.verdict, rule: words?.rule ?? "" },
    why: explain(room, listCounted(parties).length),
    contradictions: room.contradictions.map(({ says }) => says),
    over: describeWhoDecides(parties),
    complete:
      listOthers(negotiation).length > 0 || room.questions.some(({ notConcerned }) => notConcerned.length > 0)
        ? "None: every party that has to agree has stated a position on every question that concerns it."
        : "None: every party has stated a position on every question.",
    missing: parties.flatMap((party) => {
      const questions = missing.get(party.id) ?? [];
      return questions.length === 0
        ? []
        : [
            {
              party,
              count: named ? "" : formatCount(questions.length, "question", "questions"),
              questions: named
                ? questions.map(({ question }) => ({ label: question.question.label, href: anchor(question) }))
                : [],
            },
          ];
    }),
    groups: kindWords.flatMap((words) => {
      const own = room.questions.filter(({ kind }) => kind === words.kind);
      return words.kind === "agreed" && own.length === 0
        ? []
        : [{ ...words, questions: own.map((one) => buildQuestionView(negotiation, one, named)) }];
    }),
    draft: draftPath(negotiation),
    deals: dealsPath(negotiation),
  };
}

function describeWhoDecides(parties: readonly Party[]): string {
  const others = parties.filter((party) => !isPrincipal(party)).length;
  if (others === 0) return "";
  const principals = listCounted(parties);
  const names = principals.length > maxPartiesNamed ? "" : `: ${formatList(principals.map(nameInSentence))}`;
  return `Only the ${formatCount(principals.length, "party", "parties")} that have to agree are counted${names}. What ${others === 1 ? "the other party says" : "the others say"} is shown apart and decides nothing.`;
}

/** The reasons for the verdict, and what would decide it. */
function explain({ verdict, questions, missing, contradictions }: Agreement, parties: number): string[] {
  const closed = questions.filter(({ kind }) => kind === "closed");
  const statements = missing.reduce((sum, one) => sum + one.parties.length, 0);
  const numbers = writeNumbers(parties, questions.length);
  const all = writeAll(parties, "party", "parties", numbers);
  switch (verdict) {
    case "impossible":
      return [
        ...(closed.length > 0
          ? [
              `Every option is ruled out by somebody on ${formatList(closed.map(({ question }) => `“${question.label}”`))}.`,
            ]
          : []),
        ...(contradictions.length > 0
          ? [
              `On ${closed.length > 0 ? "each of the other questions" : "each question"} something is left, but whatever is chosen of it contradicts itself.`,
            ]
          : []),
        statements === 0
          ? `${closed.length === 0 ? "On each question" : closed.length < questions.length ? "On the rest" : "There"} ${all} have stated a position.`
          : `${capitalise(formatCount(statements, "position is", "positions are"))} missing too, but ${statements === 1 ? "it" : "they"} would change nothing while these red lines stand.`,
      ];
    case "cannot-be-said":
      return statements === 0
        ? ["There is no question on which anybody could agree."]
        : [writeMissing(missing.length, questions.length, statements), "Silence is not consent."];
    case "possible": {
      const agreed = questions.filter(({ kind }) => kind === "agreed").length;
      if (agreed === questions.length) {
        return ["On every question a deal that binds everybody who has to agree says what holds."];
      }
      return [
        `On ${questions.length === 1 ? "the only question" : `each of the ${numbers.number(questions.length)} questions`} ${all} have stated a position and an option is left that nobody rules out.`,
        ...(agreed > 0 ? [`On ${numbers.number(agreed)} of them it is agreed already.`] : []),
        `${agreed > 0 ? "On the others, possible" : "Possible"} is not likely: most such options ask somebody to move, and nobody has said that they would.`,
      ];
    }
  }
}

function writeMissing(missing: number, questions: number, positions: number): string {
  const numbers = writeNumbers(questions, positions);
  return `On ${writeShare(missing, questions, "question", "questions", numbers)} somebody has not said what they want: ${numbers.count(positions, "position is", "positions are")} missing.`;
}

function buildQuestionView(negotiation: Negotiation, room: QuestionAgreement, named: boolean): AgreementQuestionView {
  const { issue, question } = room;
  const { asOf, parties } = negotiation;
  return {
    id: question.id,
    label: question.label,
    text: question.text,
    href: questionPath(negotiation, issue, question),
    verdict: writeVerdict(room, named),
    deal: room.agreed && {
      text: formatDealTitle(room.agreed.deal),
      href: dealPath(negotiation, room.agreed.deal),
    },
    others: named ? room.others.map((one) => buildOtherView(question, one)) : [],
    notConcerned: named
      ? room.notConcerned.map(nameInSentence)
      : room.notConcerned.length > 0
        ? [formatCount(room.notConcerned.length, "party", "parties")]
        : [],
    conditions: (named ? listConcerned(question, listCounted(parties)) : []).flatMap((party) => {
      const stance = getStanceTable(negotiation, asOf, recordOnly).get(question, party.id);
      const held = listHeld(stance);
      const texts = [...new Set(held.flatMap(({ statement }) => statement.condition ?? []))];
      return texts.map((text) => ({ party: nameInSentence(party), text }));
    }),
    options: room.options.map((option) => buildOptionView(negotiation, room, option, named)),
  };
}

/** What can be said of a question, in a line that names the options as long as there are few. */
function writeVerdict(room: QuestionAgreement, named: boolean): string {
  const { question, options, missing, agreed } = room;
  const left = options.filter(({ ruledOutBy }) => ruledOutBy.length === 0);
  const quote = (some: readonly OptionAgreement[]) =>
    formatList(some.map(({ place }) => `“${question.options[place]?.label ?? ""}”`));
  switch (room.kind) {
    case "agreed":
      return agreed
        ? `Agreed on ${writeAnswer(room, agreed)} in ${agreed.deal.short}, ${formatDate(agreed.since)}.`
        : "Agreed.";
    case "open": {
      const within = options.filter((option) => judgeOption(room, option) === "within");
      return within.length <= maxQuoted
        ? `${quote(within)} ${within.length === 1 ? "fits" : "fit"} every position.`
        : `${capitalise(formatNumberInWords(within.length))} options fit every position.`;
    }
    case "with-moves": {
      const closest = left.length > 1 ? options.filter((one) => judgeOption(room, one) === "closest") : [];
      const named = closest.length > 0 && closest.length <= maxQuoted ? ` Closest: ${quote(closest)}.` : "";
      return `${writeLeft(left, options.length, quote)}${named}`;
    }
    case "closed":
      return "Every option is ruled out by somebody.";
    case "unknown": {
      const who = named ? formatList(missing.map(nameInSentence)) : formatCount(missing.length, "party", "parties");
      return missing.length > 0 ? `Too early to say: nothing on the record from ${who}.` : "Too early to say.";
    }
  }
}

function writeLeft(
  left: readonly OptionAgreement[],
  of: number,
  quote: (some: readonly OptionAgreement[]) => string,
): string {
  if (left.length === 0) return "Only a value between those named here is left.";
  if (left.length === of) return "No option is ruled out.";
  if (left.length === 1) return `Only ${quote(left)} is not ruled out.`;
  return `${capitalise(writeShare(left.length, of, "option", "options"))} are not ruled out.`;
}

function buildOtherView(question: Question, { party, stance }: QuestionAgreement["others"][number]) {
  const held = stance.kind === "stated" ? stance.spans.map((span) => quotePosition(question, span)) : [];
  const ruledOut = stance.redLines.map(({ place }) => `“${question.options[place]?.label ?? ""}”`);
  const words = [
    held.length > 0 ? formatList(held) : "no position found on the record",
    ...(ruledOut.length > 0 ? [`rules out ${formatList(ruledOut)}`] : []),
  ].join("; ");
  return { party: party.name, role: nameRole(party).toLowerCase(), words };
}

/** The ends of a range are quoted in its words already. */
function quotePosition(question: Question, span: Span): string {
  const words = formatPosition(question, span);
  return span.from === span.to ? `“${words}”` : words;
}

/** `“north”`, or a range as everywhere. */
function writeAnswer({ question }: QuestionAgreement, { span }: AgreedAnswer): string {
  const words = formatPosition(question, span);
  if (span.from !== span.to) return `anything ${words}`;
  return hasValues(question) ? words : `“${words}”`;
}

function buildOptionView(
  negotiation: Negotiation,
  room: QuestionAgreement,
  option: OptionAgreement,
  /** Whether to name every party, instead of only counting. */
  named: boolean,
): AgreementOptionView {
  const { issue, question } = room;
  const { label = "", short = "", statusQuo, id = "" } = question.options[option.place] ?? {};
  const kind = judgeOption(room, option);
  const span = { from: option.place, to: option.place };
  return {
    key: id,
    label,
    short,
    statusQuo: statusQuo === true,
    ...withShares(question, span),
    kind,
    words: writeOption(room, kind),
    steps: named
      ? option.steps.map(({ party, ...distance }) => ({
          party,
          words: writeFar(question, distance),
          within: distance.steps === 0,
        }))
      : [],
    counted: named ? "" : countByDistance(question, option),
    lines: option.ruledOutBy.map(({ party, line }) => buildLineView(negotiation, issue, party, line)),
    declined: (named ? negotiation.parties : []).flatMap((party) =>
      getStanceTable(negotiation, negotiation.asOf, recordOnly)
        .get(question, party.id)
        .rejections.filter(({ place }) => place === option.place)
        .map((line) => buildLineView(negotiation, issue, party, line)),
    ),
    draft: draftPath(negotiation, serializeDraft([{ question, span }])),
  };
}

function writeFar(question: Question, distance: Distance, numbers = writeNumbers(distance.steps)): string {
  const { kind = "ordered" } = question;
  if (distance.steps === 0) return "no move";
  if (kind === "ordered") return numbers.count(distance.steps, "step", "steps");
  return kind === "unordered" ? "holds another" : formatDistance(question, distance);
}

/** `No move for 23 parties; one step for twelve parties`, nearest first. */
function countByDistance(question: Question, { steps }: OptionAgreement): string {
  const groups = [...groupInto(steps, (one) => String(one.steps)).values()];
  const numbers = writeNumbers(...groups.flatMap((own) => [own.length, own[0]?.steps ?? 0]));
  const parts = groups
    .toSorted(([a], [b]) => (a?.steps ?? 0) - (b?.steps ?? 0))
    .flatMap(([first, ...others]) =>
      first
        ? [`${writeFar(question, first, numbers)} for ${numbers.count(others.length + 1, "party", "parties")}`]
        : [],
    );
  return capitalise(parts.join("; "));
}

function judgeOption({ nearest, options }: QuestionAgreement, option: OptionAgreement): AgreementOptionView["kind"] {
  if (option.ruledOutBy.length > 0) return "ruled-out";
  if (!nearest.includes(option)) return "free";
  if (option.steps.every(({ steps }) => steps === 0)) return "within";
  // Said of most options it would say nothing.
  const left = options.filter(({ ruledOutBy }) => ruledOutBy.length === 0);
  return left.length === 1 || nearest.length * 2 <= left.length ? "closest" : "free";
}

function writeOption({ question, missing, options }: QuestionAgreement, kind: AgreementOptionView["kind"]): string {
  const left = options.filter(({ ruledOutBy }) => ruledOutBy.length === 0).length;
  switch (kind) {
    case "within":
      return missing.length > 0 ? "Fits every position stated so far" : "Fits every position";
    case "closest":
      if (left === 1) return "The only option that nobody rules out";
      return question.kind === "unordered" ? "Held by at least one party" : "Closest";
    case "ruled-out":
      return "Ruled out";
    case "free":
      return "Nobody rules it out";
  }
}

function buildLineView(
  negotiation: Negotiation,
  issue: QuestionAgreement["issue"],
  party: Party,
  { statement }: RedLine,
): LineView {
  return {
    party: nameInSentence(party),
    text: statement.quote ? `“${setQuotation(statement.quote.exact)}”` : statement.summary,
    by: `${statement.speaker}, ${formatShortDate(getKnownDate(statement), negotiation.asOf)}`,
    href: linkToClaim(negotiation, statement),
    listed: statementPath(negotiation, issue, statement),
  };
}

function anchor({ question }: QuestionAgreement): string {
  return `#${question.id}`;
}
