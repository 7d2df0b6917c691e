import type { Question } from "../schema/issue";
import type { Member, Party } from "../schema/negotiation";
import { compare, getStanding } from "./difference";
import { getScale } from "./scale";
import { deriveFrom, type Stance, type StanceFilter, unfiltered } from "./stance";
import { listStatementsOf } from "./statements";

/** What one member of a party says on a question. The stance is the member's alone; the party's is derived from all. */
export interface Voice {
  member: Member;
  stance: Stance;
}

/** The members of a party that have spoken on a question by a date, in the order of the party's members. */
export function listVoices(
  question: Question,
  { id: party, members = [] }: Pick<Party, "id" | "members">,
  asOf: string,
  filter: StanceFilter = unfiltered,
): Voice[] {
  const statements = members.length > 0 ? listStatementsOf(question, party).filter(({ voice }) => voice) : [];
  return members.flatMap((member) => {
    const own = statements.filter(({ voice }) => voice === member.id);
    const stance = deriveFrom(question, own, asOf, filter);
    const isHeard = stance.kind !== "silent" || stance.redLines.length > 0 || stance.rejections.length > 0;
    return isHeard ? [{ member, stance }] : [];
  });
}

/** The voices that share no option with at least one other. Empty where nobody differs. */
export function listDiffering(question: Question, voices: readonly Voice[]): Voice[] {
  return voices.filter((one) =>
    voices.some((other) => {
      const { result } = compare(getStanding(one.stance), getStanding(other.stance), getScale(question));
      return result.kind === "apart" || result.kind === "opposite" || result.kind === "different";
    }),
  );
}
