import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRounds, findQuantile, summarise, takeTurns } from "./measure";

const someNumbers = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 });

describe("the median and the spread", () => {
  it("are those of the middle, whatever the order", () => {
    expect(summarise([5, 1, 3, 2, 4])).toEqual({ median: 3, low: 2, high: 4, count: 5 });
    expect(summarise([4, 1, 3, 2])).toEqual({ median: 2.5, low: 1.75, high: 3.25, count: 4 });
    expect(summarise([7])).toEqual({ median: 7, low: 7, high: 7, count: 1 });
  });

  it("are not moved by one run that was held up", () => {
    expect(summarise([10, 11, 12, 13, 9000]).median).toBe(12);
    expect(summarise([10, 11, 12, 13, 9000]).high).toBe(13);
  });

  it("are of nothing where nothing was measured", () => {
    expect(summarise([])).toMatchObject({ median: Number.NaN, count: 0 });
  });

  it("stand in order, within what was measured", () => {
    fc.assert(
      fc.property(someNumbers, (values) => {
        const { low, median, high } = summarise(values);
        expect(Math.min(...values)).toBeLessThanOrEqual(low);
        expect(low).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  it("leave the values as they were", () => {
    const values = [3, 1, 2];
    findQuantile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe("a ratio", () => {
  it("is taken round by round, so that a slow moment slows both", () => {
    expect(compareRounds([10, 100, 10], [20, 200, 20])).toEqual({ median: 0.5, low: 0.5, high: 0.5, count: 3 });
  });

  it("is one of anything with itself", () => {
    fc.assert(
      fc.property(someNumbers, (values) => {
        expect(compareRounds(values, values).median).toBe(1);
      }),
    );
  });

  it("leaves out rounds in which there is nothing to hold it against", () => {
    expect(compareRounds([4, 6], [0, 3])).toEqual({ median: 2, low: 2, high: 2, count: 1 });
    expect(compareRounds([4], [0]).median).toBeNaN();
  });
});

it("contestants take turns, each round begins with another, and the first round does not count", async () => {
  const order: string[] = [];
  const measured = await takeTurns({
    contestants: ["a", "b", "c"],
    rounds: 2,
    run: async (one, round) => {
      order.push(one);
      return `${one}${round}`;
    },
  });
  expect(order.join("")).toBe("abcbcacab");
  expect(measured.get("a")).toEqual(["a0", "a1"]);
});
