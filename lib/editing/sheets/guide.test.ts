import { describe, expect, it } from "vitest";
import { describeBook } from "./guide";

/** What the sheet says of each thing, by its name. */
function read(): Map<unknown, unknown> {
  const { rows, fields } = describeBook();
  const [first, second] = fields.map(({ name }) => name);
  return new Map(rows.map((row) => [row[first ?? ""], row[second ?? ""]]));
}

describe("the sheet that explains an editing workbook", () => {
  it("is called so, and begins with what to do", () => {
    expect(describeBook().name).toBe("About");
    expect([...read()].slice(0, 9).map(([name]) => name)).toEqual([
      ...["What this is", "A new row", "A changed cell", "A missing row", "fingerprint", "place", "Days"],
      ...["Several values", "none"],
    ]);
  });

  it.each([
    [
      "What this is",
      "Everything that the files of a negotiation hold. Change it, then: npm run data:import -- <negotiation> <this file>",
    ],
    ["A new row", "Leave “fingerprint” empty. Leave “id” empty too if you want one to be proposed."],
    ["A changed cell", "Just change it. An emptied cell takes the value out."],
    ["A missing row", "Removes nothing. To remove a record write yes in its column “delete”."],
    [
      "fingerprint",
      "Leave it as it is: it tells which cells you have changed, so that newer changes by others are kept.",
    ],
    [
      "place",
      "The place of a row in its list, from 1. Of options, questions and terms it may be changed to move them.",
    ],
    ["Days", "Write YYYY-MM-DD; YYYY-MM or YYYY where no more is known and the column allows it."],
    ["none", "Says of a list that it is there and empty: nothing was found, there were no hard cases."],
    ["Silences", "Parties with no statement on a question, and what the search found instead."],
    ["Silences: question", "The id of the question to which the row belongs."],
    ["Silences: party", "Required."],
    ["Term chains: term", "The id of the term to which the row belongs."],
    ["Terms: gives", "Required. Parties that give something up or take something on."],
    ["Statements: quote.exact", expect.not.stringMatching(/Required/)],
  ])("says of %s: %s", (name, text) => {
    expect(read().get(name)).toEqual(text);
  });
});
