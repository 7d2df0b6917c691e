import type { Negotiation } from "../dataset/negotiation";
import { maxPartiesNamed } from "../limits";
import { getRole, isPrincipal, listCounted, listOthers, type PartiesFilter, roleLabels } from "../model/counted";
import type { Headline } from "../model/headline";
import type { Party } from "../schema/negotiation";
import { capitalise, formatCount, formatList, formatNumberInWords } from "../text/format";

/** The role of a party that need not agree, in a word, with what that means. */
export interface RoleView {
  label: string;
  means: string;
}

/** The role of a party; undefined where every party has to agree, since nobody need be told then. */
export function buildRoleView(negotiation: Negotiation, party: Party): RoleView | undefined {
  if (listOthers(negotiation).length === 0) return undefined;
  const words = roleLabels.find(({ role }) => role === getRole(party));
  return words && { label: words.label, means: words.rule };
}

/** The role of a party that need not agree, for a column or a list; empty for a principal. */
export function nameRole(party: Party): string {
  if (isPrincipal(party)) return "";
  return roleLabels.find(({ role }) => role === getRole(party))?.label ?? "";
}

/** `United States (mediator)`; a principal is named alone. */
export function nameWithRole(party: Party): string {
  const role = nameRole(party);
  return role ? `${party.name} (${role.toLowerCase()})` : party.name;
}

/** The parties among these that need not agree, in a sentence; empty if there are none. */
export function describeOthers(parties: readonly Party[]): string {
  const others = listOthers({ parties: [...parties] });
  if (others.length === 0) return "";
  if (others.length > maxPartiesNamed)
    return `${capitalise(formatCount(others.length, "party", "parties"))} need not agree.`;
  return `${formatList(others.map(nameWithRole))} ${others.length === 1 ? "does not have" : "do not have"} to agree.`;
}

/** Whose pairs are counted, where not every party has to agree; otherwise empty. */
export function describeCounted(negotiation: Negotiation, filter: PartiesFilter): string {
  const { parties } = negotiation;
  if (listOthers(negotiation).length === 0) return "";
  const principals = listCounted(parties);
  const names = principals.length > maxPartiesNamed ? "" : formatList(principals.map(({ name }) => name));
  return filter === "principals"
    ? `Pairs are those of the ${formatCount(principals.length, "party", "parties")} that have to agree${names && `: ${names}`}.`
    : `Pairs are those of all ${formatCount(parties.length, "party", "parties")}, of which ${formatNumberInWords(principals.length)} have to agree${names && `: ${names}`}.`;
}

/** Who compares on one question, where that is not simply every party: `the two that have to agree`; otherwise empty. */
export function describeConcerned(
  negotiation: Negotiation,
  filter: PartiesFilter,
  counted: number,
  concerned: number,
): string {
  const hasOthers = listOthers(negotiation).length > 0;
  const principals = hasOthers && filter === "principals";
  if (concerned < 2) {
    const number = concerned === 0 ? "none" : "one";
    return principals ? `${number} of those that have to agree` : `${number} of the parties`;
  }
  const number = formatNumberInWords(concerned);
  if (principals) return `the ${number} that have to agree${concerned < counted ? " and that it concerns" : ""}`;
  if (concerned < counted) return `the ${number} parties that it concerns`;
  return hasOthers ? `all ${number} parties` : "";
}

/**
 * The opening sentences where some parties need not agree or some questions do not concern all; `furthest` is the last of
 * them for more than two parties.
 */
export function formatCountedHeadline(headline: Headline, furthest: string): string {
  const { counted, principals, chosen, leftOut } = headline;
  const start = principals
    ? `between the ${formatNumberInWords(counted.length)} ${chosen ? "shown " : ""}that have to agree: `
    : "";
  const left =
    leftOut > 0
      ? [
          `${capitalise(formatCount(leftOut, "question that concerns", "questions that concern"))} fewer than two of them ${leftOut === 1 ? "is" : "are"} not counted.`,
        ]
      : [];
  return [
    capitalise(`${start}${writeAgreed(headline)}`),
    ...(headline.questions === 0 ? [] : [writeComparable(headline), writeOpposite(headline, furthest)]),
    ...left,
  ]
    .filter(Boolean)
    .join(" ");
}

function writeAgreed({ questions, agree, counted, partly, principals, chosen }: Headline): string {
  if (questions === 0) return "no question concerns two of them, so there is nothing to compare.";
  const parties = principals ? "" : `${chosen ? " parties shown" : " parties"}`;
  const all = partly ? `all${parties} whom it concerns` : `${counted.length === 2 ? "both" : "all"}${parties}`;
  if (questions === 1) {
    const none = counted.length === 2 ? "they do not" : `not ${all}`;
    return `on the one question ${agree === 1 ? all : none} state the same position.`;
  }
  if (agree === 0)
    return `on none of the ${formatNumberInWords(questions)} questions do ${all} state the same position.`;
  const share = agree === questions ? "all" : `${formatNumberInWords(agree)} of the`;
  return `on ${share} ${formatNumberInWords(questions)} questions ${all} state the same position.`;
}

function writeComparable({ notComparable, questions, counted }: Headline): string {
  const who = counted.length === 2 ? "they" : "every pair";
  if (notComparable === 0)
    return questions === 1
      ? `${capitalise(who)} can be compared there.`
      : `${capitalise(who)} can be compared on every question.`;
  const where = questions === 1 ? "There" : `On ${formatNumberInWords(notComparable)}`;
  return counted.length === 2
    ? `${where} they cannot be compared, because at least one of them has no position that was found.`
    : `${where} not every pair can be compared, because at least one party has no position that was found.`;
}

function writeOpposite({ counted, furthest, questions, notComparable }: Headline, otherwise: string): string {
  if (counted.length !== 2) return otherwise;
  // Of two who can be compared nowhere there is no more to say.
  if (notComparable === questions) return "";
  if (!furthest && questions === 1) return "They do not stand at opposite ends.";
  if (!furthest) return "They stand at opposite ends of no question.";
  const { opposite, comparable } = furthest;
  const names = formatList(counted.map(({ name }) => name));
  if (questions === 1) return `${names} stand at opposite ends.`;
  const share =
    comparable === 1
      ? "the only question"
      : opposite === comparable
        ? `all ${formatNumberInWords(comparable)} questions`
        : `${formatNumberInWords(opposite)} of the ${formatNumberInWords(comparable)} questions`;
  return `${names} stand at opposite ends on ${share} on which they can be compared.`;
}
