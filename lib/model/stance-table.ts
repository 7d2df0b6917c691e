import { memoize } from "../dataset/memoize";
import type { Negotiation } from "../dataset/negotiation";
import type { Question } from "../schema/issue";
import { deriveStance, restsOnRecord, type Stance, type StanceFilter } from "./stance";

/** The stances of a negotiation's parties as of a date and under a filter, each derived when first needed. */
export interface StanceTable {
  asOf: string;
  filter: StanceFilter;
  /** The stance of a party on a question of this negotiation. */
  get: (question: Question, party: string) => Stance;
  /** The stances of the same negotiation at another date. */
  at: (asOf: string) => StanceTable;
}

/** How many stances of a negotiation are kept. Readers can request pages of any date, so the oldest tables are dropped. */
const maxStances = 20_000;
/** The tables that are kept whatever they hold: a page needs all evidence and what is on record, of one date. */
const minTables = 2;

interface KeptTable extends StanceTable {
  count: () => number;
  /** The stance, if it has been derived already. */
  find: (question: Question, party: string) => Stance | undefined;
}

/** The table that all parts of a page share, so that no stance is derived twice. */
export function getStanceTable(
  negotiation: Pick<Negotiation, "issues">,
  asOf: string,
  filter: StanceFilter,
): StanceTable {
  const kept = memoize(negotiation, "stances", () => new Map<string, KeptTable>());
  const key = `${asOf} ${formatFilter(filter)}`;
  const known = kept.get(key);
  const table = known ?? createTable(negotiation, asOf, filter, findWhole(kept, asOf, filter));
  // The one used last is the last to go.
  kept.delete(key);
  kept.set(key, table);
  if (!known) dropOldest(kept);
  return table;
}

/** Two filters under which the same counts give the same text. */
export function formatFilter({ evidence, within }: StanceFilter): string {
  return `${evidence} ${within ?? ""}`;
}

/** For a table of what is on the record, the one that also counts reports, if there is one. */
function findWhole(kept: ReadonlyMap<string, KeptTable>, asOf: string, filter: StanceFilter): KeptTable | undefined {
  if (filter.evidence === "all") return undefined;
  return kept.get(`${asOf} ${formatFilter({ ...filter, evidence: "all" })}`);
}

/** Stances in `whole` that rest on no report are reused. */
function createTable(
  negotiation: Pick<Negotiation, "issues">,
  asOf: string,
  { evidence, within }: StanceFilter,
  whole?: KeptTable,
): KeptTable {
  const filter = { evidence, within };
  // By question and then by party: to compose a key of both for each look would cost more than the look.
  const byQuestion = new Map<Question, Map<string, Stance>>();
  return {
    asOf,
    filter,
    get: (question, party) => {
      let own = byQuestion.get(question);
      if (!own) {
        own = new Map();
        byQuestion.set(question, own);
      }
      let stance = own.get(party);
      if (!stance) {
        const known = whole?.find(question, party);
        stance = known && restsOnRecord(known) ? known : deriveStance(question, party, asOf, filter);
        own.set(party, stance);
      }
      return stance;
    },
    find: (question, party) => byQuestion.get(question)?.get(party),
    at: (other) => getStanceTable(negotiation, other, filter),
    count: () => [...byQuestion.values()].reduce((sum, own) => sum + own.size, 0),
  };
}

function dropOldest(kept: Map<string, KeptTable>): void {
  const counts = [...kept].map(([key, table]) => ({ key, count: table.count() }));
  let sum = counts.reduce((all, { count }) => all + count, 0);
  for (const { key, count } of counts.slice(0, -minTables)) {
    if (sum <= maxStances) return;
    kept.delete(key);
    sum -= count;
  }
}
