import { describe, expect, it } from "vitest";
import { changeFolder } from "../../testing/change-folder";
import { soundFolder } from "../../testing/sound-folder";
import { viewDatesLieWithinTheData } from "./view-dates-lie-within-the-data";

/** The sound folder, whose data reach from 1 February to 10 April 2031, with these further dates to look from. */
const withDates = (...dates: string[]) =>
  changeFolder(
    soundFolder,
    "negotiation.json",
    "viewDates",
    dates.map((date) => ({ date, label: "after the fair" })),
  );

describe("the further dates to look from", () => {
  it("need not be there", () => {
    expect(viewDatesLieWithinTheData.check(soundFolder)).toEqual([]);
  });

  it("may be any day from the first to the last of the data, whether or not something changed on it", () => {
    expect(viewDatesLieWithinTheData.check(withDates("2031-02-01", "2031-03-15", "2031-04-10"))).toEqual([]);
  });

  it("lie neither before the data nor after them", () => {
    const remedy = "Choose a day between the two, or take the date out.";
    expect(viewDatesLieWithinTheData.check(withDates("2031-01-31", "2031-04-11"))).toEqual([
      {
        file: "pier/negotiation.json",
        path: "viewDates[0].date",
        wrong: "2031-01-31 is outside the data, which reach from 2031-02-01 to 2031-04-10",
        remedy,
      },
      {
        file: "pier/negotiation.json",
        path: "viewDates[1].date",
        wrong: "2031-04-11 is outside the data, which reach from 2031-02-01 to 2031-04-10",
        remedy,
      },
    ]);
  });

  it("are listed once each, oldest first", () => {
    for (const second of ["2031-03-14", "2031-03-15"])
      expect(viewDatesLieWithinTheData.check(withDates("2031-03-15", second))).toEqual([
        {
          file: "pier/negotiation.json",
          path: "viewDates[1].date",
          wrong: `${second} comes after 2031-03-15`,
          remedy: "List each date once, the oldest first.",
        },
      ]);
  });

  it("are not held against data of which a part could not be read", () => {
    const outside = withDates("2031-01-31");
    expect(viewDatesLieWithinTheData.check({ ...outside, unread: new Set(["issue" as const]) })).toEqual([]);
    expect(viewDatesLieWithinTheData.check({ ...outside, partial: new Set(["pier/issues/ferry.json"]) })).toEqual([]);
  });
});
