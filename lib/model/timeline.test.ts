import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { atFirstShown, findPage, listTimeline, paginate, type TimelineEntry } from "./timeline";

const negotiation = buildNegotiation({
  questions: [
    {
      statements: [
        { id: "said-late", date: "2031-04-10", holds: "north" },
        { id: "said-early", party: "basalt", date: "2031-03-01", reactions: [{ party: "amber", date: "2031-04-12" }] },
      ].map((one) => ({ holds: "east", ...one })),
    },
  ],
  deals: [
    {
      id: "truce",
      date: "2031-04-10",
      reactions: [{ party: "basalt", date: "2031-05-01" }],
      terms: [{ question: "course", position: "east", gives: ["amber"], date: "2031-04-20" }],
    },
  ],
  events: [
    { id: "opening", date: "2031-04-10", issues: ["ferry"] },
    { id: "fog", date: "2031-06-01" },
  ],
});

describe("the timeline", () => {
  it("has every event, deal and statement, newest first; of one day events, then deals, then statements", () => {
    expect(listTimeline(negotiation).map(({ anchor }) => anchor)).toEqual([
      "event-fog",
      "event-opening",
      "deal-truce",
      "statement-said-late",
      "statement-said-early",
    ]);
  });

  it("knows whom and what each entry concerns: a deal also those who answered it, an event nobody", () => {
    const about = listTimeline(negotiation).map(({ parties, issues }) => [parties, issues]);
    expect(about).toEqual([
      [[], []],
      [[], ["ferry"]],
      [["amber", "basalt"], ["ferry"]],
      [["amber"], ["ferry"]],
      [["basalt", "amber"], ["ferry"]],
    ]);
  });

  it("finds the first day with pages that show a statement: the next on which something changed", () => {
    const early = { ...negotiation, asOf: "2031-01-01" as typeof negotiation.asOf };
    expect(atFirstShown(early, { date: "2031-04-10" })?.at).toBe("2031-04-10");
    expect(atFirstShown(early, { date: "2031-04-11" })?.at).toBe("2031-04-20");
    expect(atFirstShown(early, { date: "2031-05-02" })).toBeUndefined();
    expect(atFirstShown(negotiation, { date: negotiation.asOf })).toBe(negotiation);
  });
});

/** Entries of these months, newest first, as many of each as the number says. */
function build(months: readonly (readonly [month: string, count: number])[]): TimelineEntry[] {
  return months.flatMap(([month, count]) =>
    Array.from({ length: count }, (_, i) => {
      const [first] = listTimeline(negotiation);
      if (!first) throw new Error("no entry");
      return { ...first, anchor: `${month}-${i}`, date: `${month}-01` };
    }),
  );
}

const anyMonths = fc
  .uniqueArray(
    fc.tuple(fc.integer({ min: 2000, max: 2040 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 30 })),
    {
      selector: ([year, month]) => year * 12 + month,
      maxLength: 30,
    },
  )
  .map((list) =>
    list
      .map(([year, month, count]) => [`${year}-${String(month).padStart(2, "0")}`, count] as const)
      .toSorted(([a], [b]) => (a < b ? 1 : -1)),
  );

describe("the pages of the timeline", () => {
  it("have whole months, and no more of them than fit", () => {
    const months = [
      ["2031-05", 3],
      ["2031-04", 2],
      ["2031-01", 9],
      ["2030-12", 1],
    ] as const;
    const pages = paginate(build(months), 5);
    expect(pages.map(({ newest, oldest, entries }) => [newest, oldest, entries.length])).toEqual([
      ["2031-05", "2031-04", 5],
      ["2031-01", "2031-01", 9],
      ["2030-12", "2030-12", 1],
    ]);
    expect(paginate([])).toEqual([]);
  });

  it("have every entry exactly once, in order, and each month on one page", () => {
    fc.assert(
      fc.property(anyMonths, fc.integer({ min: 1, max: 60 }), (months, most) => {
        const entries = build(months);
        const pages = paginate(entries, most);
        expect(pages.flatMap((page) => page.entries)).toEqual(entries);
        const monthsOf = pages.map((page) => new Set(page.entries.map(({ date }) => date.slice(0, 7))));
        expect(monthsOf.reduce((sum, { size }) => sum + size, 0)).toBe(months.length);
        for (const [i, page] of pages.entries()) {
          expect(page.entries.length <= most || monthsOf[i]?.size === 1).toBe(true);
        }
      }),
    );
  });

  it("are found by any month on them, and any other month finds the page that reaches so far back", () => {
    fc.assert(
      fc.property(anyMonths, fc.integer({ min: 1, max: 60 }), (months, most) => {
        const pages = paginate(build(months), most);
        for (const [month] of months) {
          expect(pages[findPage(pages, month)]?.entries.some(({ date }) => date.startsWith(month))).toBe(true);
        }
        expect(findPage(pages, undefined)).toBe(0);
        expect(findPage(pages, "9999-12")).toBe(0);
        expect(findPage(pages, "0000-01")).toBe(Math.max(0, pages.length - 1));
      }),
    );
  });

  it("are few where the negotiation is long: five thousand entries make pages of about four hundred", () => {
    const months = Array.from({ length: 250 }, (_, i) => {
      const month = 249 - i;
      return [`${2010 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`, 20] as const;
    });
    const sizes = paginate(build(months)).map(({ entries }) => entries.length);
    expect(sizes).toEqual([...Array.from({ length: 12 }, () => 400), 200]);
  });
});
