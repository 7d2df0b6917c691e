import type { Negotiation } from "../dataset/negotiation";
import type { Question } from "../schema/issue";
import type { Party, PartyRole } from "../schema/negotiation";
import { isConcerned } from "./stance";

/** Over whom a view counts: over the parties that have to agree, or over all of them, as a reader can choose. */
export type PartiesFilter = "principals" | "all";

/** The roles of parties and what each means, as the method page lists them. */
export const roleLabels: readonly { role: PartyRole; label: string; rule: string }[] = [
  {
    role: "principal",
    label: "Principal",
    rule: "Has to agree; without it there is no agreement.",
  },
  {
    role: "mediator",
    label: "Mediator",
    rule: "Brings the principals together. It need not agree, even if it makes offers of its own.",
  },
  {
    role: "third-party",
    label: "Third party",
    rule: "Has a say or an interest in the outcome, but need not agree.",
  },
];

/** The role of a party. A party without one is a principal. */
export function getRole({ role = "principal" }: Pick<Party, "role">): PartyRole {
  return role;
}

export function isPrincipal(party: Pick<Party, "role">): boolean {
  return getRole(party) === "principal";
}

/** The parties over whom a view counts, in the order in which they come. */
export function listCounted(parties: readonly Party[], filter: PartiesFilter = "principals"): Party[] {
  return parties.filter((party) => filter === "all" || isPrincipal(party));
}

/** The parties whom a question concerns, in the order in which they come. */
export function listConcerned(question: Pick<Question, "concerns">, parties: readonly Party[]): Party[] {
  return parties.filter(({ id }) => isConcerned(question, id));
}

/** The parties that need not agree. Where there are none, no page speaks of roles. */
export function listOthers({ parties }: Pick<Negotiation, "parties">): Party[] {
  return parties.filter((party) => !isPrincipal(party));
}
