import { describe, expect, it } from "vitest";
import { knownDate } from "../schema/primitives";
import { getFirstDay, getLastDay } from "./calendar";

describe("a date as far as it is known", () => {
  it("is a day, a month or a year of the calendar", () => {
    const isKnown = (date: string) => knownDate.safeParse(date).success;
    for (const date of ["2031-05-12", "2031-05", "2031", "2028-02-29"]) expect(isKnown(date), date).toBe(true);
    for (const date of ["2031-02-29", "2031-13", "2031-00", "31", "2031-5", "May 2031", "2031-05-12x"])
      expect(isKnown(date), date).toBe(false);
  });

  it("has a first and a last day", () => {
    expect([getFirstDay("2031-04"), getLastDay("2031-04")]).toEqual(["2031-04-01", "2031-04-30"]);
    expect([getFirstDay("2028-02"), getLastDay("2028-02")]).toEqual(["2028-02-01", "2028-02-29"]);
    expect([getFirstDay("2031"), getLastDay("2031")]).toEqual(["2031-01-01", "2031-12-31"]);
    expect([getFirstDay("2031-05-12"), getLastDay("2031-05-12")]).toEqual(["2031-05-12", "2031-05-12"]);
  });
});
