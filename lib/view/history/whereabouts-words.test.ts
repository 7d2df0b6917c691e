import { describe, expect, it } from "vitest";
import { formatWhereabouts, type Whereabouts } from "./whereabouts-words";

const labels = ["north", "east", "south"];

describe("the position of a party, in words", () => {
  it.each([
    [{ stated: [], reported: [] }, "No position found"],
    [{ stated: [{ from: 0, to: 0, shape: "record" }], reported: [] }, "north"],
    [
      {
        stated: [{ from: 0, to: 1, shape: "record" }],
        reported: [{ from: 2, to: 2, shape: "reported" }],
      },
      "from “north” to “east”; reported: south",
    ],
    [
      {
        stated: [
          { from: 0, to: 0, shape: "record" },
          { from: 2, to: 2, shape: "document" },
        ],
        reported: [],
        contested: true,
      },
      "north and south, contested: these cannot both hold",
    ],
    [
      {
        stated: [],
        reported: [
          { from: 0, to: 0, shape: "summary" },
          { from: 2, to: 2, shape: "disputed" },
        ],
      },
      "Nothing on the record; by a news summary: north; reported: south, disputed",
    ],
  ] as [Whereabouts, string][])("%j is “%s”", (where, words) => {
    expect(formatWhereabouts({ kind: "ordered", labels }, where)).toBe(words);
  });
});
