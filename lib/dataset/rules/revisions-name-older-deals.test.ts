import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { soundFolder } from "../../testing/sound-folder";
import { revisionsNameOlderDeals } from "./revisions-name-older-deals";

function check(...deals: [id: string, date: string, revises?: string][]) {
  return revisionsNameOlderDeals.check(
    buildFolder({ deals: deals.map(([id, date, revises]) => ({ id, date, ...(revises && { revises }) })) }),
  );
}

describe("a deal that revises another", () => {
  it("revises nothing in a sound folder", () => {
    expect(revisionsNameOlderDeals.check(soundFolder)).toEqual([]);
  });

  it("names a deal that became known before it, or on the same day", () => {
    expect(
      check(["first", "2031-04-01"], ["second", "2031-04-01", "first"], ["third", "2031-04-02", "second"]),
    ).toEqual([]);
  });

  it("does not name a later one", () => {
    expect(check(["first", "2031-04-01", "second"], ["second", "2031-04-02"])).toEqual([
      {
        file: "pier/deals/first.json",
        path: "revises",
        wrong: "“second” (2031-04-02) became known after “first” (2031-04-01)",
        remedy: "Name the earlier draft; the later one revises it.",
      },
    ]);
  });

  it("is part of no circle, not even of one with itself", () => {
    expect(check(["first", "2031-04-01", "first"])).toMatchObject([
      { file: "pier/deals/first.json", path: "revises", wrong: "the revisions of “first” run in a circle" },
    ]);
    expect(
      check(["first", "2031-04-01", "second"], ["second", "2031-04-01", "first"], ["third", "2031-04-02", "first"]),
    ).toMatchObject([
      { file: "pier/deals/first.json", remedy: "Remove `revises` from the first draft." },
      { file: "pier/deals/second.json" },
    ]);
  });

  it("is left to another rule where there is no such deal", () => {
    expect(check(["first", "2031-04-01", "nowhere"])).toEqual([]);
  });
});
