import type { DealStage, StageEntry } from "../schema/deal";
import type { Party } from "../schema/negotiation";
import type { IsoDate } from "../schema/primitives";

/** The part of a deal that its history is read from. */
export interface WithHistory {
  history: readonly StageEntry[];
  binds?: readonly string[] | undefined;
}

/** The stages at which those whom a deal binds have agreed to it. */
const agreedStages: ReadonlySet<DealStage> = new Set(["agreed-in-principle", "signed", "ratified", "in-force"]);

/** The parties that a deal binds: those it names or, where it names none, every principal. */
export function listBound(deal: WithHistory, parties: readonly Party[]): Party[] {
  const { binds } = deal;
  return parties.filter(({ id, role = "principal" }) => (binds ? binds.includes(id) : role === "principal"));
}

/** The entries of a deal's history that had become public by a date, oldest first. */
export function listKnownStages({ history }: WithHistory, asOf: string): StageEntry[] {
  return history.filter(({ date }) => date <= asOf);
}

/** The stage of a deal as of a date: that of its newest entry. For a deal not yet known it is that of the first. */
export function getStage(deal: WithHistory, asOf: string): DealStage {
  const entry = listKnownStages(deal, asOf).at(-1) ?? deal.history[0];
  if (!entry) throw new Error("a deal without a history");
  return entry.stage;
}

/** The time for which a deal binds: from the day on which the last of those it binds agreed, until it lapsed or one of them took its consent back. */
export interface AgreedTime {
  from: IsoDate;
  /** The first day on which it no longer binds. */
  until?: IsoDate | undefined;
}

/** When a deal was agreed by all whom it binds; undefined if it never was. */
export function findAgreedTime(deal: WithHistory, parties: readonly Party[]): AgreedTime | undefined {
  const bound = listBound(deal, parties).map(({ id }) => id as string);
  const agreed = new Set<string>();
  let from: IsoDate | undefined;
  for (const { stage, date, by = bound } of deal.history) {
    if (stage === "accepted" || agreedStages.has(stage)) for (const id of by) agreed.add(id);
    if (stage === "rejected") for (const id of by) agreed.delete(id);
    if (stage === "lapsed") agreed.clear();
    const isAgreed = bound.length > 0 && bound.every((id) => agreed.has(id));
    if (isAgreed) from ??= date;
    else if (from) return { from, until: date };
  }
  return from && { from };
}
