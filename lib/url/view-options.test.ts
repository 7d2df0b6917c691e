import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Column } from "../model/column";
import { defaultViewOptions, formatViewOptions, parseViewOptions, type Query, type ViewOptions } from "./view-options";

const available = ["amber", "basalt", "deal.first", "status-quo"].map(
  // Parsing view options only needs the keys of columns.
  (key) => ({ kind: "status-quo", key }) satisfies Column,
);

const viewOptions: fc.Arbitrary<ViewOptions> = fc.record({
  show: fc.constantFrom("overview", "full"),
  evidence: fc.constantFrom("all", "record"),
  within: fc.constantFrom(undefined, 1, 3, 6, 12),
  only: fc.constantFrom("all", "differences"),
  parties: fc.constantFrom("principals", "all"),
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

describe("view options in the URL", () => {
  it("survive a round trip through the URL", () => {
    fc.assert(
      fc.property(viewOptions, (one) => {
        expect(parseViewOptions(parseQuery(formatViewOptions(one)), available)).toEqual(one);
      }),
    );
  });

  it("omit defaults, so that the plain URL is the default page", () => {
    expect(formatViewOptions(defaultViewOptions)).toBe("");
    expect(formatViewOptions({ ...defaultViewOptions, evidence: "record" })).toBe("?evidence=record");
    expect(formatViewOptions({ ...defaultViewOptions, within: 3 })).toBe("?within=3");
    expect(formatViewOptions({ ...defaultViewOptions, parties: "all" })).toBe("?parties=all");
  });

  it("fall back to the default for anything unknown", () => {
    const anything = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("show", "evidence", "within", "only", "parties", "columns", "x"), anything),
        (query) => {
          const read = parseViewOptions(query, available);
          expect(parseViewOptions(parseQuery(formatViewOptions(read)), available)).toEqual(read);
        },
      ),
    );
    expect(parseViewOptions({ show: "<script>", columns: "nobody" }, available)).toEqual(defaultViewOptions);
    for (const within of ["2", "03", "3.0", "-3", "three", ""]) {
      expect(parseViewOptions({ within }, available).within, within).toBeUndefined();
    }
  });

  it("accept columns separated by commas, as in links, and repeated, as forms submit them", () => {
    expect(parseViewOptions({ columns: "status-quo,amber" }, available).columns).toEqual(["amber", "status-quo"]);
    expect(parseViewOptions({ columns: ["basalt", "amber"] }, available).columns).toEqual(["amber", "basalt"]);
  });
});
