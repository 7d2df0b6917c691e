import type { Negotiation } from "../../dataset/negotiation";
import { isPrincipal, listConcerned, listCounted, listOthers, type PartiesFilter } from "../../model/counted";
import type { ResultKind } from "../../model/difference";
import { type ComparedPair, comparePairs } from "../../model/pairs";
import type { StanceFilter } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import type { Question } from "../../schema/issue";
import type { Party } from "../../schema/negotiation";
import { capitalise, formatList } from "../../text/format";
import { writeNumbers } from "../../text/words";
import { formatResult, formatResultOfTwo } from "../compare/result-words";
import { type AnswerGroup, countAnswers, countGroups, groupAnswers, writeGroups } from "./answers";
import { chooseHeadline, type Finding, joinLead, limitHeadline } from "./finding";
import { nameAll } from "./who";

/** Whose answers a finding tells, and which statements count. */
export interface FindingOptions extends StanceFilter {
  parties: PartiesFilter;
}

/**
 * Who answers what on one question: `NATO – Russia: Gives membership up itself; Ukraine: Joins as soon as it can`. All
 * parties are named if there is room, or else those that have to agree; where even they cannot all be named, the answers
 * are counted. The question is named, since a title may be cut out with its figure.
 */
export function findQuestion(negotiation: Negotiation, question: Question, options: FindingOptions): Finding {
  const concerned = listConcerned(question, negotiation.parties);
  const principals = concerned.filter(isPrincipal);
  const others = concerned.filter((party) => !isPrincipal(party));
  const stances = getStanceTable(negotiation, negotiation.asOf, options);
  const group = (parties: readonly Party[]) => groupAnswers(question, parties, stances);
  const first = principals.length > 0 && others.length > 0 ? principals : concerned;
  const [all, own] = [group(concerned), group(first)];
  const named = [...new Set([...tell(all), ...tell(own)])];
  const compared = comparePairs(question, listCounted(concerned, options.parties), stances);
  // Two can at least be held against each other by name, where their answers take more room than there is.
  const [pair, ...more] = comparePairs(question, first, stances);
  const result = pair && more.length === 0 ? writeResult(pair, question) : "";
  const counted = [result, countGroups(own), countGroups(own, true), countAnswers(own)];
  const write = (words: string) => `${question.label} – ${words}`;
  const headline = chooseHeadline(
    [write(named[0] ?? ""), ...[...named.slice(1), ...counted.filter(Boolean)].map(write)],
    options.within,
  );
  const says = (words: string) => headline === limitHeadline(write(words), options.within);
  const tellsAll = tell(all).some(says);
  const isNamed = named.some(says);
  return {
    headline,
    lead: joinLead([
      isNamed ? "" : `${writeGroups(own, true)}.`,
      tellsAll || others.length === 0 || first === concerned ? "" : `Others – ${writeGroups(group(others), true)}.`,
      compared.every(({ difference }) => difference.result.kind === "same") || (result && says(result))
        ? ""
        : describePairs(compared, question, nameCounted(negotiation, options)),
    ]),
  };
}

/** What the parties answer, in the words of the scale and more briefly. */
function tell(groups: readonly AnswerGroup[]): string[] {
  const [only] = groups;
  if (groups.length === 0) return ["it concerns no party"];
  if (!only || groups.length > 1 || only.parties.length === 1) return [writeGroups(groups), writeGroups(groups, true)];
  const names = nameAll(only.parties);
  if (only.standing === "silent") return [`${only.words} for ${names}`];
  const agree = `${names} agree${only.standing === "reported" ? ", by report" : ""}`;
  return [`${agree}: ${only.words}`, `${agree}: ${only.brief}`];
}

/** Of whom pairs are counted, where that is not everybody. */
export function nameCounted(negotiation: Negotiation, { parties }: FindingOptions): { over?: string } {
  return parties === "principals" && listOthers(negotiation).length > 0 ? { over: " that have to agree" } : {};
}

/** How the pairs compare: `Of six pairs of parties, one agrees, two are apart and three cannot be compared.` */
export function describePairs(
  compared: readonly ComparedPair[],
  question: Question,
  { they = "", over = " of parties" }: { they?: string; over?: string } = {},
): string {
  const [only] = compared;
  if (!only) return "";
  const byReport = compared.filter(({ difference }) => difference.restsOnReport).length;
  if (compared.length === 1) return `${capitalise(writeResult(only, question, they))}.`;
  const count = (kind: ResultKind) => compared.filter(({ difference }) => difference.result.kind === kind).length;
  const numbers = writeNumbers(compared.length);
  const does = (kind: ResultKind, one: string, many: string) =>
    count(kind) > 0 ? [`${numbers.number(count(kind))} ${count(kind) === 1 ? one : many}`] : [];
  if (count("not-comparable") === compared.length) {
    return `None of the ${numbers.number(compared.length)} pairs${over} can be compared.`;
  }
  if (count("same") === compared.length && byReport === 0) {
    return `All ${numbers.number(compared.length)} pairs${over} ${over.endsWith("agree") ? "do so" : "agree"}.`;
  }
  const parts = [
    ...does("same", "agrees", "agree"),
    ...does("overlapping", "overlaps", "overlap"),
    ...does("apart", "is apart", "are apart"),
    ...does("different", "differs", "differ"),
    ...does("opposite", "is at opposite ends", "are at opposite ends"),
    ...does("not-comparable", "cannot be compared", "cannot be compared"),
  ];
  const reports = byReport > 0 ? `, ${numbers.number(byReport)} of them by report` : "";
  return `Of ${numbers.count(compared.length, "pair", "pairs")}${over}, ${formatList(parts)}${reports}.`;
}

/** `Russia and Ukraine are two steps apart`, `by report, they agree`. */
function writeResult(
  { pair, difference: { result, restsOnReport } }: ComparedPair,
  question: Question,
  they = "",
): string {
  const does = result.kind === "same" ? "agree" : formatResultOfTwo(result, formatResult(result, question));
  return `${restsOnReport ? "by report, " : ""}${they || nameAll(pair)} ${does}`;
}
