import { expect, it } from "vitest";
import { listWorse, writeMeasured, writeNumber, writeRatios, writeSummary } from "./report";

const own = {
  name: "Own",
  rounds: [
    { time: 10, rate: 50 },
    { time: 20, rate: 60 },
  ],
};
const other = {
  name: "Other",
  rounds: [
    { time: 5, rate: 100 },
    { time: 10, rate: 120 },
  ],
};
const time = { key: "time", label: "Time, ms", less: true };
const rate = { key: "rate", label: "Rate", less: false };

it("a number has as many digits as mean something", () => {
  expect([0.12345, 12.345, 123.45, 1234.5, Number.NaN].map(writeNumber)).toEqual([
    "0.123",
    "12.3",
    "123",
    "1,235",
    "–",
  ]);
});

it("a median stands with its spread, where there is one", () => {
  expect(writeSummary({ median: 3, low: 2, high: 4, count: 5 })).toBe("3 (2–4)");
  expect(writeSummary({ median: 3, low: 3, high: 3, count: 5 })).toBe("3");
});

it("what was measured and the ratios are tables of a row for each quantity", () => {
  expect(writeMeasured([own, other], [time])).toBe(
    "|  | Own | Other |\n| --- | ---: | ---: |\n| Time, ms | 15 (12.5–17.5) | 7.5 (6.25–8.75) |",
  );
  expect(writeRatios([[own, other]], [time, rate])).toBe(
    "|  | Own / Other |\n| --- | ---: |\n| Time, ms | 2x |\n| Rate | 0.5x |",
  );
});

it("more time is worse and so is a lower rate, and nothing is said of what is alike", () => {
  expect(listWorse([[own, other]], [time, rate])).toEqual([
    "Own: Time, ms 15, Other 7.5, 2x",
    "Own: Rate 55, Other 110, 0.5x",
  ]);
  expect(listWorse([[other, own]], [time, rate])).toEqual([]);
  expect(listWorse([[own, own]], [time, rate])).toEqual([]);
});

it("is worse of what another has nothing of, without a ratio", () => {
  const none = { name: "None", rounds: [{ time: 0 }, { time: 0 }] };
  expect(listWorse([[own, none]], [time])).toEqual(["Own: Time, ms 15, None 0"]);
});

it("says nothing of what one of them did not measure", () => {
  const blank = { name: "Blank", rounds: [{}, {}] };
  expect(listWorse([[own, blank]], [time])).toEqual([]);
  expect(writeRatios([[own, blank]], [time])).toContain("| – |");
});
