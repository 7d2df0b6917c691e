import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { soundFolder } from "../../testing/sound-folder";
import { struckClausesAreNamed } from "./struck-clauses-are-named";

function check(second: { revises?: string; drops?: string[] }, clauses: (string | undefined)[] = ["1", "2(b)"]) {
  return struckClausesAreNamed.check(
    buildFolder({
      deals: [
        { id: "first", terms: clauses.map((clause) => ({ clause })) },
        { id: "second", ...second },
      ],
    }),
  );
}

describe("a clause that is struck out", () => {
  it("does not occur in the sound folder", () => {
    expect(struckClausesAreNamed.check(soundFolder)).toEqual([]);
  });

  it("is one of the draft that is revised", () => {
    expect(check({ revises: "first", drops: ["1", "2(b)"] })).toEqual([]);
    expect(check({ revises: "first", drops: ["1", "3"] })).toEqual([
      {
        file: "pier/deals/second.json",
        path: "drops[1]",
        wrong: "“first” has no term with the clause “3”",
        remedy: "Use one of its clauses: 1 and 2(b).",
      },
    ]);
    expect(check({ revises: "first", drops: ["1"] }, [undefined])).toMatchObject([
      { path: "drops[0]", remedy: "Give its terms the numbers of their clauses." },
    ]);
  });

  it("is in no draft where none is revised", () => {
    expect(check({ drops: ["1"] })).toMatchObject([
      { path: "drops", remedy: "Name the earlier draft in `revises`, or remove `drops`." },
    ]);
    expect(check({ revises: "nowhere", drops: ["1"] })).toEqual([]);
  });
});
