import { describe, expect, it, vi } from "vitest";
import { atDate } from "../model/history/as-of";
import { buildNegotiation } from "../testing/build-negotiation";
import { memoize } from "./memoize";

describe("what is kept of a negotiation", () => {
  it("is made once for each key, also where it is nothing", () => {
    const negotiation = buildNegotiation();
    const make = vi.fn(() => undefined);
    memoize(negotiation, "one", make);
    memoize(negotiation, "one", make);
    expect(make).toHaveBeenCalledTimes(1);
    memoize(negotiation, "other", make);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it("is shared by a negotiation and itself at another date", () => {
    const negotiation = buildNegotiation();
    const kept = memoize(negotiation, "one", () => ({}));
    expect(memoize(atDate(negotiation, "2031-05-01"), "one", () => ({}))).toBe(kept);
  });

  it("is not shared by two negotiations, even if they say the same", () => {
    const kept = memoize(buildNegotiation(), "one", () => ({}));
    expect(memoize(buildNegotiation(), "one", () => ({}))).not.toBe(kept);
  });
});
