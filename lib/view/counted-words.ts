import type { Negotiation } from "../dataset/negotiation";
import { maxPartiesNamed } from "../limits";
import { getRole, isPrincipal, listCounted, listOthers, type PartiesFilter, roleLabels } from "../model/counted";
import { nameInSentence } from "../model/party-name";
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
export function nameWithRole(party: Party, name = party.name): string {
  const role = nameRole(party);
  return role ? `${name} (${role.toLowerCase()})` : name;
}

/** The parties among these that need not agree, in a sentence; empty if there are none. */
export function describeOthers(parties: readonly Party[]): string {
  const others = listOthers({ parties: [...parties] });
  if (others.length === 0) return "";
  if (others.length > maxPartiesNamed)
    return `${capitalise(formatCount(others.length, "party", "parties"))} need not agree.`;
  const names = formatList(others.map((party) => nameWithRole(party, nameInSentence(party))));
  return `${capitalise(names)} ${others.length === 1 ? "does not have" : "do not have"} to agree.`;
}

/** Whose pairs are counted, where not every party has to agree; otherwise empty. */
export function describeCounted(negotiation: Negotiation, filter: PartiesFilter): string {
  const { parties } = negotiation;
  if (listOthers(negotiation).length === 0) return "";
  const principals = listCounted(parties);
  const names = principals.length > maxPartiesNamed ? "" : formatList(principals.map(nameInSentence));
  return filter === "principals"
    ? `Pairs are those of the ${formatCount(principals.length, "party", "parties")} that have to agree${names && `: ${names}`}.`
    : `Pairs are those of all ${formatCount(parties.length, "party", "parties")}, of which ${formatNumberInWords(principals.length)} have to agree${names && `: ${names}`}.`;
}
