import { memoizeFor } from "../dataset/memoize";
import type { Negotiation } from "../dataset/negotiation";
import type { Review } from "../schema/coding";

/** Who has checked a record as it is now, and when; undefined where nobody has, or it was changed since. */
export function findSignOff({ reviews }: Pick<Negotiation, "reviews">, record: string): Review | undefined {
  if (!reviews) return undefined;
  const valid = memoizeFor(
    reviews,
    "valid",
    () => new Map(reviews.filter(({ lapsed }) => !lapsed).map((one) => [one.record, one])),
  );
  return valid.get(record);
}
