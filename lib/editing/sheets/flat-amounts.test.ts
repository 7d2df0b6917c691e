import { describe, expect, it } from "vitest";
import type { JsonObject } from "../records";
import { isAmount, readAmount, readHeldAmount, readRefusedAmount } from "./flat-amounts";
import type { DayOrder } from "./written-day";

/** What is read, and the faults that are reported. */
function ask(question: JsonObject, dates?: DayOrder) {
  const faults: string[][] = [];
  return { how: { question, dates, fault: (...one: [string, string]) => faults.push(one) }, faults };
}

const amount = (unit?: object) => ({ kind: "amount", ...(unit && { amount: { unit } }) }) as JsonObject;

describe("an amount in a cell", () => {
  it.each([
    ["2,5", undefined, 2.5],
    [" 30 ", { many: "# writers" }, 30],
    ["30 writers", { many: "# writers" }, 30],
    ["1 writer", { one: "# writer", many: "# writers" }, 1],
    ["€ 2 billion", { many: "€# billion" }, 2],
    ["2 billion", { many: "€# billion" }, 2],
    ["2.5 %", { many: "#%" }, 2.5],
    ["2.5 per cent", { many: "#%" }, 2.5],
    ["2.5 percent", { many: "# percent" }, 2.5],
    ["2.5%", { many: "# per cent" }, 2.5],
    // What cannot be read stays, and is a fault later.
    ["2.5%", { many: "# writers" }, "2.5%"],
    ["many", undefined, "many"],
  ])("“%s” with the unit %j is %j", (text, unit, value) => {
    const { how, faults } = ask(amount(unit));
    expect(readAmount(how, text)).toBe(value);
    expect(faults).toEqual([]);
  });

  it("that can be read in two ways is reported", () => {
    const { how, faults } = ask(amount({ many: "# writers" }));
    expect(readAmount(how, "1.000 writers")).toBe("1.000 writers");
    expect(faults).toEqual([
      [
        "“1.000 writers” can be read as two different numbers",
        "Write it with a decimal point and without a sign between thousands: 1000, or 1.0.",
      ],
    ]);
  });
});

describe("a day in a cell", () => {
  it("is read as people write it", () => {
    const { how } = ask({ kind: "date" }, "day-first");
    expect(readAmount(how, "12 May 2031")).toBe("2031-05-12");
    expect(readAmount(how, "05/06/2031")).toBe("2031-06-05");
    expect(readAmount(how, "soon")).toBe("soon");
  });

  it("that can be read in two ways is reported", () => {
    const { how, faults } = ask({ kind: "date" });
    expect(readAmount(how, "05/06/2031")).toBe("05/06/2031");
    expect(faults).toEqual([
      ["“05/06/2031” can be read in two ways", "Write the day as YYYY-MM-DD, or say --dates day-first."],
    ]);
  });
});

describe("what a party holds of an amount", () => {
  const { how } = ask(amount());

  it.each([
    ["30", "", { from: 30 }],
    ["30", "40", { from: 30, to: 40 }],
    ["at least 4", "", { atLeast: 4 }],
    ["At Most 4", "", { atMost: 4 }],
    [">= 4", "", { atLeast: 4 }],
    ["≥4", "", { atLeast: 4 }],
    ["<=4", "", { atMost: 4 }],
    ["≤ 4", "", { atMost: 4 }],
    ["about 4", "", { from: "about 4" }],
  ])("“%s” up to “%s” is %j", (text, to, held) => {
    expect(readHeldAmount(how, text, to)).toEqual(held);
  });

  it.each([
    ["above 7", { above: 7 }],
    ["Below  2,5", { below: 2.5 }],
    ["7", 7],
  ])("is not “%s”: %j", (text, refused) => {
    expect(readRefusedAmount(how, text)).toEqual(refused);
  });

  it.each([
    ["amount", true],
    ["date", true],
    ["ordered", false],
    [undefined, false],
  ])("is asked for by a question of the kind %s: %s", (kind, expected) => {
    expect(isAmount(kind === undefined ? {} : { kind })).toBe(expected);
  });
});
