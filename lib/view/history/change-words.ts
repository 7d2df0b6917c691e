import type { Change, DealChange } from "../../model/history/changes";
import { nameInSentence } from "../../model/party-name";
import { hasValues, type Span } from "../../model/scale";
import type { Deal } from "../../schema/deal";
import type { Reaction } from "../../schema/evidence";
import type { Question, RefusedLimit } from "../../schema/issue";
import type { Party } from "../../schema/negotiation";
import { formatCount, formatList } from "../../text/format";
import { describeStage, getStageLabel } from "../deal/stage-words";
import { formatDistance } from "../distance-words";
import { formatPosition } from "../matrix/cell";
import { nameLimit } from "../refused-words";

/** A change in words, for use after a party's name and a colon: `moved two steps towards “…”, now …, before …`. */
export function describeChange(question: Question, change: Change): string {
  switch (change.kind) {
    case "first":
      return [
        `first statement on the record: ${writeSpans(question, change.spans)}`,
        ...(change.conditions ? [`depends on: ${formatList(change.conditions)}`] : []),
      ].join("; ");
    case "moved": {
      return `${describeMove(question, change)}: ${writeNow(question, change)}`;
    }
    case "reach":
      return `${reachWords[change.reach]}: ${writeNow(question, change)}`;
    case "restated":
      return change.ruledOut
        ? `red line restated: ${writeSpans(question, change.spans)}`
        : `restated: ${writeSpans(question, change.spans)}`;
    case "newly-reported":
      return `${change.again ? "report stands again" : "newly reported"}: ${formatPosition(question, change.span)}`;
    case "report-lapsed":
      return `report no longer stands: ${formatPosition(question, change.span)}`;
    case "answered":
      return `report ${answerWords[change.answer]} the party: ${formatPosition(question, change.span)}`;
    case "condition-added":
      return `condition added: ${change.condition}`;
    case "condition-dropped":
      return `condition no longer made: ${change.condition}`;
    case "red-line-drawn":
      return `red line drawn: ${writeLine(question, change)}`;
    case "red-line-taken-back":
      return `red line no longer stands: ${writeLine(question, change)}`;
    case "declined":
      return `declined as offered, which does not rule it out: ${writeLabel(question, change.place)}`;
    case "declined-no-longer":
      return `no longer declined: ${writeLabel(question, change.place)}`;
    case "contested":
      return "contested: statements that cannot both hold";
    case "settled":
      return "no longer contested";
    case "agreed":
      return `agreed in ${change.deal}: ${writeSpans(question, change.spans)}`;
    case "agreement-ended":
      return `no longer bound by ${change.deal}`;
  }
}

/** `moved two steps towards “South”`, `moved up by 50,000 soldiers`, `moved two years later`, `changed`. */
export function describeMove(
  question: Question,
  change: Pick<Change & { kind: "moved" }, "steps" | "between" | "towards">,
): string {
  if (question.kind === "unordered") return "changed";
  const far = formatDistance(question, change);
  if (!hasValues(question)) {
    const towards = change.towards === undefined ? "" : ` towards “${writeLabel(question, change.towards)}”`;
    return `moved ${far}${towards}`;
  }
  if (change.towards === undefined) return `moved by ${far}`;
  const isUp = change.towards > 0;
  return question.kind === "date"
    ? `moved ${far} ${isUp ? "later" : "earlier"}`
    : `moved ${isUp ? "up" : "down"} by ${far}`;
}

const reachWords = {
  wider: "range widened",
  narrower: "range narrowed",
  shifted: "range shifted, and still meets the former one",
} as const;

const answerWords: Record<Reaction["kind"], string> = {
  confirmed: "confirmed by",
  denied: "denied by",
  doubted: "doubted by",
  silent: "neither confirmed nor denied by",
};

/** What became known of a deal on a day, for use after its title and a colon. */
export function describeDealChange(
  { date, first, deal, terms, stages, reactions }: DealChange,
  parties: readonly Party[],
): string[] {
  const name = (id: string) => parties.filter((party) => party.id === id).map(nameInSentence)[0] ?? id;
  const [entry] = deal.history;
  const stage = lowercase(entry ? getStageLabel(entry.stage) : "");
  const known = first
    ? [`became known (${stage}), with ${formatCount(terms.length, "term", "terms")}`]
    : terms.length > 0
      ? [`${writeTerms(terms.length, deal, date)} became known`]
      : [];
  const answered = reactions.map(({ kind, party, by }) => `${answerWords[kind]} ${name(party)} (${by})`);
  const reached = stages.map((one) => lowercase(describeStage(one, deal, parties)));
  return [...known, ...reached, ...new Set(answered)];
}

/** The first letter of a stage in lower case; names keep theirs. */
function lowercase(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Terms are further ones if others became known before them. */
function writeTerms(count: number, deal: Deal, date: string): string {
  return deal.terms.some((term) => term.date < date)
    ? formatCount(count, "further term", "further terms")
    : formatCount(count, "term", "terms");
}

function writeNow(question: Question, { before, after }: { before: Span[]; after: Span[] }): string {
  return `now ${writeSpans(question, after)}; before, ${writeSpans(question, before)}`;
}

function writeSpans(question: Question, spans: readonly Span[]): string {
  return formatList(spans.map((span) => formatPosition(question, span)));
}

function writeLine(question: Question, { place, limit }: { place: number; limit?: RefusedLimit | undefined }): string {
  return limit ? nameLimit(question, limit) : writeLabel(question, place);
}

function writeLabel(question: Question, place: number): string {
  return question.options[place]?.label ?? "";
}
