import { describe, expect, it } from "vitest";
import { buildStatement, type StatementSketch } from "../testing/build-statement";
import { canShareDay, isNewerByName, putInOrder } from "./statement-order";

const say = (id: string, date: string, more: StatementSketch = {}) => buildStatement({ id, date, ...more });

describe("two statements may be of one day", () => {
  it.each([
    ["2031-03-01", "2031-03-01", true],
    ["2031-03-01", "2031-03-02", false],
    ["2031-03", "2031-03-01", true],
    ["2031-03", "2031-03-31", true],
    ["2031-03", "2031-04-01", false],
    ["2031-03", "2031-02-28", false],
    ["2031-03", "2031-03", true],
    ["2031-03", "2031-04", false],
    ["2031", "2031-12-31", true],
    ["2031", "2032-01-01", false],
    ["2031", "2031-06", true],
  ])("of %s and of %s: %s", (one, other, can) => {
    expect(canShareDay(say("one", one), say("other", other))).toBe(can);
    expect(canShareDay(say("other", other), say("one", one))).toBe(can);
  });
});

describe("a statement is the newer of two because it names the other", () => {
  const morning = say("morning", "2031-03-01");

  it("as one that it keeps, or one that it replaces", () => {
    expect(isNewerByName(say("evening", "2031-03-01", { keeps: ["morning"] }), morning)).toBe(true);
    expect(isNewerByName(say("evening", "2031-03-01", { replaces: ["morning"] }), morning)).toBe(true);
  });

  it("not where it names another, or none", () => {
    expect(isNewerByName(say("evening", "2031-03-01", { keeps: ["noon"] }), morning)).toBe(false);
    expect(isNewerByName(say("evening", "2031-03-01"), morning)).toBe(false);
  });

  it("not where their days say it", () => {
    expect(isNewerByName(say("evening", "2031-03-02", { keeps: ["morning"] }), morning)).toBe(false);
  });
});

describe("statements are put in order", () => {
  const order = (...statements: ReturnType<typeof say>[]) => putInOrder(statements).map(({ id }) => id);

  it("as they are listed, where none names another", () => {
    expect(order(say("b", "2031-03-02"), say("a", "2031-03-01"), say("c", "2031-03-01"))).toEqual(["b", "a", "c"]);
  });

  it("with each before those of its day that it names", () => {
    expect(
      order(
        say("late", "2031-03-02"),
        say("morning", "2031-03-01"),
        say("noon", "2031-03-01", { replaces: ["morning"] }),
        say("evening", "2031-03-01", { keeps: ["noon"] }),
        say("early", "2031-02-01"),
      ),
    ).toEqual(["late", "evening", "noon", "morning", "early"]);
  });

  it("with one of that month before another whose month is all that is known, where it names that", () => {
    expect(order(say("month", "2031-03"), say("day", "2031-03-10", { keeps: ["month"] }))).toEqual(["day", "month"]);
  });

  it("all of them, even where they name each other in a circle, which the rules refuse", () => {
    expect(
      order(
        say("one", "2031-03-01", { replaces: ["two"] }),
        say("two", "2031-03-01", { replaces: ["one"] }),
        say("three", "2031-02-01"),
      ).toSorted(),
    ).toEqual(["one", "three", "two"]);
  });
});
