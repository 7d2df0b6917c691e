import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Column } from "../model/column";
import { defaultLens, type Lens, type Query, readLens, writeLens } from "./view-options";

const available = ["amber", "basalt", "deal.first", "status-quo"].map(
  // Reading a lens asks a column for its key only.
  (key) => ({ kind: "status-quo", key }) satisfies Column,
);

const lens: fc.Arbitrary<Lens> = fc.record({
  show: fc.constantFrom("full", "scales"),
  evidence: fc.constantFrom("all", "record"),
  only: fc.constantFrom("all", "differences"),
  columns: fc.option(
    fc.subarray(
      available.map(({ key }) => key),
      { minLength: 1 },
    ),
    { nil: undefined },
  ),
});

function parseQuery(text: string): Query {
  const query: Query = {};
  for (const [key, value] of new URLSearchParams(text)) {
    const before = query[key];
    query[key] = before === undefined ? value : [before, value].flat();
  }
  return query;
}

describe("the lens in the address", () => {
  it("comes back from the address as it was written", () => {
    fc.assert(
      fc.property(lens, (one) => {
        expect(readLens(parseQuery(writeLens(one)), available)).toEqual(one);
      }),
    );
  });

  it("leaves defaults out, so that the plain address is the plain page", () => {
    expect(writeLens(defaultLens)).toBe("");
    expect(writeLens({ ...defaultLens, evidence: "record" })).toBe("?evidence=record");
  });

  it("falls back to the default for whatever it does not know, whoever wrote it", () => {
    const anything = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("show", "evidence", "only", "columns", "x"), anything), (query) => {
        const read = readLens(query, available);
        expect(readLens(parseQuery(writeLens(read)), available)).toEqual(read);
      }),
    );
    expect(readLens({ show: "<script>", columns: "nobody" }, available)).toEqual(defaultLens);
  });

  it("reads columns from a link with commas and from a form that sends them one by one", () => {
    expect(readLens({ columns: "status-quo,amber" }, available).columns).toEqual(["amber", "status-quo"]);
    expect(readLens({ columns: ["basalt", "amber"] }, available).columns).toEqual(["amber", "basalt"]);
  });
});
