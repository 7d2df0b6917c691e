import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { buildColumn } from "../../model/column";
import {
  type Ask,
  type AskKind,
  askLabels,
  countStepsAsked,
  describeMove,
  getOtherIfCounted,
  getProposalKey,
  type Proposed,
  restsOnReport,
  type WeighedTerm,
  weighTerm,
} from "../../model/deals/asks";
import { getStanding, onRecordFirst, type Result } from "../../model/difference";
import { findGap } from "../../model/gap";
import type { Named } from "../../model/party-name";
import { getScale, hasValues, type Span } from "../../model/scale";
import type { AgeLimit, RedLine, Stance, StanceFilter } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import { getKnownDate } from "../../model/statements";
import type { Question } from "../../schema/issue";
import type { Party } from "../../schema/negotiation";
import { capitalise, formatDate, formatList, formatShortDate } from "../../text/format";
import { setQuotation } from "../../text/quotation";
import { questionPath } from "../../url/paths";
import { describeOlder, nameSilence, tellAge } from "../age-words";
import { type AxisView, buildAxis } from "../axis";
import { getTone } from "../compare/drawn-result";
import { formatBeyond, formatBeyondBriefly, formatDistance, formatMove } from "../distance-words";
import {
  type AccessibleText,
  buildAccessibleText,
  buildCellView,
  type CellView,
  endsOf,
  formatPosition,
  linkToClaim,
  linkToStatement,
  type MarkShape,
  nameOrigin,
} from "../matrix/cell";
import { nameRedLines, quoteAnswers } from "../refused-words";
import { type SharesView, withShares, writeShareDistance } from "../shares";
import { type AskTally, formatAskInTable } from "./ask-words";

/** The text of a term: a deal's own, or the option that a reader chose. */
export interface TermWords {
  text: string;
  /** Links to the details further down the page. */
  href?: string;
}

/** The icon of an ask. */
export type AskIcon =
  | { kind: Exclude<AskKind, "beyond"> }
  | { kind: "beyond"; steps: number /** A line without steps, for an amount or a time. */; smooth?: true };

/** A line under an ask, with a link to the quoted words. */
export interface AskNote {
  text: string;
  link?: { text: string; href: string };
}

/** The marks of a small scale: the party's position, the term, and the line between their nearest points. */
export interface AskScale {
  axis: AxisView;
  marks: { place: number; shape: MarkShape; report: boolean }[];
  bars: Span[];
  reportedBars: Span[];
  redLines: number[];
  term: Span;
  /** The ends of the term that carry a mark. The open end of a limit carries none. */
  ends: number[];
  /** From the party's nearest point to that of the term; undefined if there is no distance. */
  distance: Span | undefined;
  /** The shade of the distance. */
  tone: 0 | 1 | 2 | 3;
  dashed: boolean;
}

/** What is said of a party beside what is asked of it. */
export type AskedParty = Named & Pick<Party, "id" | "monogram">;

/** What a term asks of one party, ready to render. */
export interface AskCell extends AccessibleText {
  party: AskedParty;
  kind: AskKind;
  /** How the foot of a table counts it. */
  tally: AskTally;
  /** As a cell of a table has room for it: `two steps`, `25,000 soldiers more`, `asks nothing`. */
  words: string;
  /** Whether only some of the options that the term allows cross a red line. */
  partly: boolean;
  /** Whether the party has stated a red line on the question, crossed or not. */
  ruledOut: boolean;
  icon: AskIcon;
  /** `Two steps beyond`, `25,000 soldiers more than its own limit`, `Within`, `Crosses a red line`, `No position found`. */
  heading: string;
  /** True if the distance rests on a report. */
  report: boolean;
  /** The party's position, with links to its statements. */
  own: AskNote[];
  notes: AskNote[];
  /** The result as of the page's date, if it is different. */
  later: { heading: string; notes: AskNote[] } | undefined;
  scale: AskScale;
}

/** One proposed answer, with what it asks of each party. */
export interface AskRow {
  number: number;
  key: string;
  /** Links to the details further down the page. */
  href: string;
  question: { id: string; label: string; text: string; href: string };
  issue: string;
  /** The place on the question's scale, in words. */
  position: string;
  /** How it divides something, where it does. */
  shares?: SharesView;
  terms: TermWords[];
  cells: AskCell[];
}

/** How to present asks. */
export interface AskOptions {
  /** The date of the stances the terms are weighed against. */
  weighedAt: string;
  /** The date of the page, to add what has changed by then. */
  pageDate?: string;
  /** Which statements of the parties count. */
  filter: StanceFilter;
  /** The text of a term. */
  say: (term: Proposed) => TermWords[];
}

/** Builds each term against each party's own position, for components to render; nothing is added up. */
export function buildAsksView(negotiation: Negotiation, weighed: readonly WeighedTerm[], look: AskOptions): AskRow[] {
  const placed = new Map(listPlacedQuestions(negotiation).map((one) => [one.question.id as string, one.issue]));
  return weighed.map((term, i) => {
    const { question, span } = term;
    const issue = placed.get(question.id);
    if (!issue) throw new Error(`${negotiation.id} has no question ${question.id}`);
    return {
      number: i + 1,
      key: getProposalKey(term),
      href: `#row-${getProposalKey(term)}`,
      question: {
        id: question.id,
        label: question.label,
        text: question.text,
        href: questionPath(negotiation, issue, question),
      },
      issue: issue.title,
      position: formatPosition(question, span),
      ...withShares(question, span),
      terms: look.say(term),
      cells: term.asks.map(({ party, ask }) => buildAskView({ negotiation, term, party, look }, ask)),
    };
  });
}

/** The text of a term a reader chose: the option's sentence, or the two ends of a range. */
export function nameOption({ question, span }: Proposed): TermWords[] {
  const only = question.options[span.from];
  return [
    {
      text:
        span.from === span.to && only ? only.sentence : `${capitalise(`anything ${formatPosition(question, span)}`)}.`,
    },
  ];
}

/**
 * How often a deal asks each kind of thing of a party. Zeros are included, and nothing is added up. Of the kinds that only
 * some deals have, a party's own offer and more than it asked, those that no party has are left out.
 */
export interface AskCounts {
  party: AskedParty;
  counts: { kind: AskKind; label: string; count: number }[];
}

/** Counts the asks of each party by kind. */
export function countAsks(parties: readonly Party[], weighed: readonly WeighedTerm[]): AskCounts[] {
  const labels = askLabels.filter(
    ({ kind }) =>
      (kind !== "own-offer" && kind !== "more-than-asked") ||
      weighed.some((term) => term.asks.some(({ ask }) => ask.kind === kind)),
  );
  return parties.map((party) => {
    const asks = weighed.flatMap((term) => term.asks.filter((one) => one.party.id === party.id).map(({ ask }) => ask));
    return {
      party: nameParty(party),
      counts: labels.map(({ kind, label }) => {
        return { kind, label, count: asks.filter((ask) => ask.kind === kind).length };
      }),
    };
  });
}

/** An ask as a heading. Nobody expects a position of a party whom the question does not concern. */
export function formatAsk(
  ask: Ask,
  question: Question,
  { stance, within }: { stance?: Pick<Stance, "kind"> | undefined; within?: AgeLimit | undefined } = {},
): string {
  if (stance?.kind === "not-concerned") return "Not concerned";
  if (ask.kind === "no-position") return capitalise(nameSilence(within));
  if (ask.kind === "beyond") return capitalise(formatBeyondBriefly(question, ask));
  return askLabels.find(({ kind }) => kind === ask.kind)?.label ?? ask.kind;
}

/** The icon of an ask. */
export function buildAskIcon(ask: Ask, question: Question): AskIcon {
  if (ask.kind !== "beyond") return { kind: ask.kind };
  return hasValues(question)
    ? { kind: ask.kind, steps: getTone(ask, question), smooth: true }
    : { kind: ask.kind, steps: ask.steps };
}

interface AskContext {
  negotiation: Negotiation;
  term: Proposed;
  party: Party;
  look: AskOptions;
}

function buildAskView(context: AskContext, ask: Ask): AskCell {
  const { negotiation, term, party, look } = context;
  const { question } = term;
  const stance = getStanceTable(negotiation, look.weighedAt, look.filter).get(question, party.id);
  const column = buildColumn({ kind: "party", party });
  const cell = buildCellView({ negotiation, question, asOf: look.weighedAt, filter: look.filter }, column, {
    kind: "stance",
    stance,
  });
  return {
    party: nameParty(party),
    kind: ask.kind,
    tally: stance.kind === "not-concerned" ? "not-concerned" : ask.kind,
    words: formatAskInTable(ask, question, stance.kind !== "not-concerned", look.filter.within),
    partly: ask.kind === "crosses" && ask.partly,
    ruledOut: stance.redLines.length > 0,
    icon: buildAskIcon(ask, question),
    heading: formatAsk(ask, question, { stance, within: look.filter.within }),
    report: restsOnReport(ask),
    own: buildOwnView(context, stance, cell),
    notes: buildNotesView(context, ask, stance),
    later: buildLaterView(context, ask),
    scale: buildScaleView(term, ask, stance, cell),
    ...buildAccessibleText(party.name, question.label, describeAsk(context, ask, stance)),
  };
}

/** An ask as a sentence, followed by what the party rules out, which the small scale shows as marks. */
function describeAsk(context: AskContext, ask: Ask, stance: Stance): string {
  const { question } = context.term;
  const marked = ask.kind === "no-position" ? [] : stance.redLines;
  const lines = quoteAnswers(question, nameRedLines(question, marked));
  const asked =
    stance.kind === "not-concerned"
      ? "not concerned, so no position is expected of it."
      : describeWhatIsAsked(context, ask);
  return [asked, ...(lines.length > 0 ? [`It rules out ${formatList(lines)}.`] : [])].join(" ");
}

function describeWhatIsAsked({ look, term }: AskContext, ask: Ask): string {
  const when = look.pageDate && look.pageDate !== look.weighedAt ? ` as of ${formatDate(look.weighedAt)}` : "";
  const report = restsOnReport(ask) ? ", by a report" : "";
  switch (ask.kind) {
    case "own-offer":
      return `its own offer${report}, so it is not asked to move.`;
    case "within":
      return `asks nothing of it${when}${report}.`;
    case "more-than-asked":
      return `more than it asked${when}${report}.`;
    case "beyond":
      return `${formatBeyond(term.question, ask)}${when}${report}.`;
    case "crosses":
      return `crosses a red line${ask.partly ? " in part" : ""}${when}.`;
    case "no-position":
      return look.filter.within === undefined
        ? `no position found${when}, so nothing can be counted.`
        : `${nameSilence(look.filter.within)}${when}, which leaves nothing to measure from.`;
  }
}

/** The party's position, with links to the words it rests on. */
function buildOwnView({ negotiation, term, look }: AskContext, stance: Stance, cell: CellView): AskNote[] {
  if (stance.kind === "silent" || stance.kind === "not-concerned")
    return cell.sentences.filter(Boolean).map((text) => ({ text }));
  const claims = stance.kind === "stated" ? stance.held : stance.reports;
  const prefix = stance.kind === "stated" ? "Position" : "Reported";
  const seen = new Set<string>();
  return claims.flatMap(({ statement, span }) => {
    const position = formatPosition(term.question, span);
    // Several reports of the same position are listed once, with a link to the newest.
    if (seen.has(position)) return [];
    seen.add(position);
    return [
      {
        text: `${prefix}: ${position}.`,
        link: {
          text: `${statement.agreed ? "Agreed " : ""}${nameOrigin(statement)}, ${formatShortDate(getKnownDate(statement), look.weighedAt)}${tellAge(statement.date, look.weighedAt)}`,
          href: linkToStatement(negotiation, statement),
        },
      },
      ...(statement.condition ? [{ text: `Condition: ${statement.condition}.` }] : []),
    ];
  });
}

function buildNotesView(context: AskContext, ask: Ask, stance: Stance): AskNote[] {
  if (ask.kind === "own-offer") return buildOfferNotes(context.term.question, ask.steps);
  if (ask.kind === "no-position")
    return stance.redLines.length > 0 ? buildLinesView(context, stance.redLines, true) : [];
  const contested = stance.kind === "stated" && stance.contested;
  const counted = getOtherIfCounted(ask);
  return [
    ...(ask.kind === "crosses" ? buildLinesView(context, ask.lines, false) : []),
    ...(ask.kind === "crosses" && ask.partly
      ? [{ text: "Only in part: the term also allows what the party has not ruled out." }]
      : []),
    ...(ask.kind === "crosses" ? [{ text: writeDistance(context.term.question, ask) }] : []),
    ...listShareNotes(context.term, stance),
    ...(ask.kind === "within" && ask.partly
      ? [{ text: "Only in part: the term also allows what the party has not said it wants." }]
      : []),
    ...(ask.restsOnReport
      ? [
          {
            text:
              ask.kind === "crosses"
                ? writeRest(context.term.question)
                : `Known only from a report; ${writeRecord(stance)}.`,
          },
        ]
      : []),
    ...(ask.kind !== "crosses" && stance.redLines.length > 0
      ? [{ text: writeSpared(context.term.question, stance.redLines) }]
      : []),
    ...(contested ? [{ text: "Its statements contradict each other; the nearest one counts here." }] : []),
    ...(counted ? [{ text: writeIfCounted(context.term, counted, stance) }] : []),
  ];
}

/** How far a party's own offer lies from what it held before. */
function buildOfferNotes(question: Question, steps: number | undefined): AskNote[] {
  if (steps === undefined) return [];
  return [
    {
      text:
        steps === 0
          ? "The offer meets its position before."
          : `${capitalise(formatDistance(question, { steps }))} from its position before.`,
    },
  ];
}

/** The words of red lines: one note per statement, naming the options it rules out unless they are obvious. */
function buildLinesView({ negotiation, term, look }: AskContext, lines: readonly RedLine[], name: boolean): AskNote[] {
  const statements = [...new Set(lines.map(({ statement }) => statement))];
  return statements.map((statement) => {
    const own = lines.filter((line) => line.statement.id === statement.id);
    const labels = formatList(quoteAnswers(term.question, nameRedLines(term.question, own)));
    return {
      text: `${name ? `Rules out ${labels}. ` : ""}${statement.speaker}, ${formatShortDate(getKnownDate(statement), look.pageDate ?? look.weighedAt)}:`,
      link: {
        text: statement.quote ? `“${setQuotation(statement.quote.exact)}”` : statement.summary,
        href: linkToClaim(negotiation, statement),
      },
    };
  });
}

/** How much of what the term divides would go to somebody else than by the party’s own position. */
function listShareNotes({ question, span }: Proposed, stance: Stance): AskNote[] {
  const words = writeShareDistance(question, onRecordFirst(getStanding(stance)), [span]);
  return words ? [{ text: `${words}.` }] : [];
}

/** A red line of the party that the term leaves alone. */
function writeSpared(question: Question, lines: readonly RedLine[]): string {
  return `It rules out ${formatList(quoteAnswers(question, nameRedLines(question, lines)))}; the term does not cross that red line.`;
}

function writeDistance(question: Question, ask: Ask & { kind: "crosses" }): string {
  if (ask.steps === undefined)
    return hasSteps(question)
      ? "It holds no position, so no steps are counted."
      : "It holds no position from which to measure.";
  if (ask.steps === 0) return "At its nearest point the term asks for no move.";
  return `${capitalise(formatMove(question, ask))}.`;
}

/** Why nothing on the record counts: the party has said nothing there, or nothing lately. */
function writeRecord({ older }: Stance): string {
  return older ? `on the record, ${describeOlder(older)}` : "the party has said nothing on the record";
}

function writeRest(question: Question): string {
  return hasSteps(question) ? "The steps are counted from a report." : "The distance is counted from a report.";
}

function hasSteps({ kind = "ordered" }: Question): boolean {
  return kind === "ordered";
}

function writeIfCounted({ question, span }: Proposed, result: Result, stance: Stance): string {
  const move = describeMove(question, getStanding(stance).reported, span, result);
  return `If the report is right: ${move?.steps ? formatMove(question, move) : "no move needed"}.`;
}

/** The same ask measured against the stance at the page's date, if the result differs. */
function buildLaterView(context: AskContext, ask: Ask): AskCell["later"] {
  const { negotiation, term, party, look } = context;
  if (!look.pageDate || look.pageDate === look.weighedAt) return undefined;
  const stances = getStanceTable(negotiation, look.pageDate, look.filter);
  const stance = stances.get(term.question, party.id);
  const now = weighTerm(term, party.id, stances);
  if (isAlike(ask, now)) return undefined;
  const column = buildColumn({ kind: "party", party });
  const place = { negotiation, question: term.question, asOf: look.pageDate, filter: look.filter };
  const then = { ...context, look: { ...look, weighedAt: look.pageDate } };
  return {
    heading: `As of ${formatDate(look.pageDate)}: ${formatAsk(now, term.question, { within: look.filter.within }).toLocaleLowerCase("en-GB")}`,
    notes: [
      ...(restsOnReport(ask) && !restsOnReport(now) && now.kind !== "no-position"
        ? [{ text: "Now on the record." }]
        : []),
      ...buildOwnView(then, stance, buildCellView(place, column, { kind: "stance", stance })),
      ...buildNotesView(then, now, stance),
    ],
  };
}

function isAlike(a: Ask, b: Ask): boolean {
  const lines = (ask: Ask) => (ask.kind === "crosses" ? ask.lines.map(({ place }) => place).join() : "");
  return (
    a.kind === b.kind &&
    countStepsAsked(a) === countStepsAsked(b) &&
    lines(a) === lines(b) &&
    restsOnReport(a) === restsOnReport(b)
  );
}

function buildScaleView({ question, span }: Proposed, ask: Ask, stance: Stance, cell: CellView): AskScale {
  const steps = countStepsAsked(ask);
  const own = onRecordFirst(getStanding(stance));
  return {
    axis: buildAxis(question),
    marks: cell.marks.map(({ place, shape, report }) => ({ place, shape, report })),
    bars: cell.bars,
    reportedBars: cell.reportedBars,
    redLines: ask.kind === "crosses" ? cell.redLines.filter((place) => span.from <= place && place <= span.to) : [],
    term: span,
    ends: endsOf(span),
    distance: steps && question.kind !== "unordered" ? findGap(own, [span], getScale(question)) : undefined,
    tone: steps ? getTone({ steps }, question) : 0,
    dashed: restsOnReport(ask),
  };
}

/** Without what a page does not say of a party, since it goes with every cell. */
function nameParty({ id, name, nameInText, monogram }: Party): AskedParty {
  return { id, name, ...(nameInText && { nameInText }), monogram };
}
