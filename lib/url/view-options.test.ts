import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Column } from "../model/column";
import { defaultViewOptions, formatViewOptions, parseViewOptions, type Query, type ViewOptions } from "./view-options";

const available = ["amber", "basalt", "deal.first", "status-quo"].map(
  // Reading a lens asks a column for its key only.
  (key) => ({ kind: "status-quo", key }) satisfies Column,
);

const viewOptions: fc.Arbitrary<ViewOptions> = fc.record({
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
      fc.property(viewOptions, (one) => {
        expect(parseViewOptions(parseQuery(formatViewOptions(one)), available)).toEqual(one);
      }),
    );
  });

  it("leaves defaults out, so that the plain address is the plain page", () => {
    expect(formatViewOptions(defaultViewOptions)).toBe("");
    expect(formatViewOptions({ ...defaultViewOptions, evidence: "record" })).toBe("?evidence=record");
  });

  it("falls back to the default for whatever it does not know, whoever wrote it", () => {
    const anything = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("show", "evidence", "only", "columns", "x"), anything), (query) => {
        const read = parseViewOptions(query, available);
        expect(parseViewOptions(parseQuery(formatViewOptions(read)), available)).toEqual(read);
      }),
    );
    expect(parseViewOptions({ show: "<script>", columns: "nobody" }, available)).toEqual(defaultViewOptions);
  });

  it("reads columns from a link with commas and from a form that sends them one by one", () => {
    expect(parseViewOptions({ columns: "status-quo,amber" }, available).columns).toEqual(["amber", "status-quo"]);
    expect(parseViewOptions({ columns: ["basalt", "amber"] }, available).columns).toEqual(["amber", "basalt"]);
  });
});
