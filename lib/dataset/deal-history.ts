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

/** The entries of a deal's history after the first, which says how it became known. */
export function listLaterStages({ history }: WithHistory): StageEntry[] {
  return history.slice(1);
}

/** The newest entry of a deal's history as of a date. For a deal not yet known it is the first. */
export function getStageEntry(deal: WithHistory, asOf: string): StageEntry {
  const entry = listKnownStages(deal, asOf).at(-1) ?? deal.history[0];
  if (!entry) throw new Error("a deal without a history");
  return entry;
}

/** The stage of a deal as of a date: that of its newest entry. */
export function getStage(deal: WithHistory, asOf: string): DealStage {
  return getStageEntry(deal, asOf).stage;
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
  for (const entry of deal.history) {
    applyStage(agreed, entry, bound);
    const isAgreed = bound.length > 0 && bound.every((id) => agreed.has(id));
    if (isAgreed) from ??= entry.date;
    else if (from) return { from, until: entry.date };
  }
  return from && { from };
}

/** Whether those whom a deal binds have agreed to it as of a date, and it still binds them. */
export function isAgreed(deal: WithHistory, parties: readonly Party[], asOf: string): boolean {
  const time = findAgreedTime(deal, parties);
  return time !== undefined && time.from <= asOf && (time.until === undefined || asOf < time.until);
}

/** The parties that have agreed to a deal as of a date, whether or not all whom it binds have. */
export function listAgreeing(deal: WithHistory, parties: readonly Party[], asOf: string): Party[] {
  const bound = listBound(deal, parties).map(({ id }) => id as string);
  const agreed = new Set<string>();
  for (const entry of listKnownStages(deal, asOf)) applyStage(agreed, entry, bound);
  return parties.filter(({ id }) => agreed.has(id));
}

/** Adds to those who agree, or takes away from them, what an entry of the history says. */
function applyStage(agreed: Set<string>, { stage, by }: StageEntry, bound: readonly string[]): void {
  if (stage === "accepted" || agreedStages.has(stage)) for (const id of by ?? bound) agreed.add(id);
  if (stage === "rejected") for (const id of by ?? bound) agreed.delete(id);
  if (stage === "lapsed") agreed.clear();
}
