import { describe, expect, it } from "vitest";
import type { Negotiation } from "../dataset/negotiation";
import { maxAskedOfPicture, maxColumnsOfPicture } from "../limits";
import { readInvented } from "../testing/read-invented";
import { type PageSubject, parseSubject } from "../url/subject";
import { formatAsks } from "./alt-text";
import { buildPictureContent } from "./content";

function invent(parties: number): Negotiation {
  return readInvented({ id: "many", parties, questions: 12, statements: parties * 12, seed: 2 });
}

function read(negotiation: Negotiation, path: string, query = {}): PageSubject {
  const route = parseSubject([negotiation], `/many${path}`, query);
  if (route.kind !== "shown") throw new Error(`${path} is not shown`);
  return route.subject;
}

// The deal is a column too.
const [few, many] = [invent(maxColumnsOfPicture - 1), invent(maxColumnsOfPicture)];

describe("a picture of many parties", () => {
  it.each(["matrix", "issue"])("shows counts as soon as there is one too many, in the %s", (kind) => {
    const path = (own: Negotiation) => (kind === "issue" ? `/issues/${own.issues[0]?.id}` : "");
    const drawn = buildPictureContent(read(few, path(few)));
    expect(drawn.counted).toBe("");
    expect(drawn.rows.every(({ tally }) => tally === undefined)).toBe(true);
    const counted = buildPictureContent(read(many, path(many)));
    const deals = counted.heads.filter(({ deal }) => deal).map(({ key }) => key);
    expect(deals).toHaveLength(1);
    expect(counted.counted).toContain(
      `How many of ${many.parties.length === 20 ? "twenty" : many.parties.length} parties`,
    );
    for (const { tally, beside, options } of counted.rows) {
      expect(tally?.parties).toBe(many.parties.length);
      expect(tally?.options).toHaveLength(options.length);
      // Non-party columns are not counted but shown alongside.
      expect(beside?.map(({ key }) => key)).toEqual(deals);
    }
    expect(counted.key.map(({ shape }) => shape)).toEqual(expect.arrayContaining(["held", "reported-of", "red-line"]));
  });

  it("counts only the parties shown, and says if reports are left out", () => {
    const figure = buildPictureContent(read(many, "", { evidence: "record" }));
    expect(figure.counted).toContain("on the record only");
    expect(figure.key.map(({ shape }) => shape)).not.toContain("reported-of");
    const [a, b] = many.parties;
    const two = buildPictureContent(read(many, "", { columns: `${a?.id},${b?.id}` }));
    expect(two.heads).toHaveLength(2);
    expect(two.counted).toBe("");
  });

  it("counts what a deal asks: each party once per term, in the order of the method page", () => {
    expect(few.parties.length).toBeGreaterThan(maxAskedOfPicture);
    const figure = buildPictureContent(read(few, `/deals/${few.deals[0]?.id}`));
    expect(figure.counted).toContain("Of how many parties");
    expect(figure.rows.length).toBeGreaterThan(0);
    for (const { asks, askTally = [] } of figure.rows) {
      expect(askTally.reduce((sum, { parties }) => sum + parties, 0)).toBe(few.parties.length);
      for (const { heading, parties, reports } of askTally) {
        const own = asks.filter((ask) => ask.heading === heading);
        expect([parties, reports]).toEqual([own.length, own.filter(({ report }) => report).length]);
      }
      const order = figure.askColumns.map(({ heading }) => heading);
      const places = askTally.map(({ heading }) => order.indexOf(heading));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    }
    expect(figure.askColumns.at(-1)?.heading).toBe("No position found");
  });

  it("has its counts, but not every cell, in the alternative text", () => {
    const figure = buildPictureContent(read(many, `/issues/${many.issues[0]?.id}`));
    const [row] = figure.rows;
    if (!row?.tally) throw new Error("the picture counts nothing");
    expect(figure.alt).toContain(figure.counted);
    for (const [place, { label }] of row.options.entries()) {
      const { held = 0, reported = 0, ruledOut = 0 } = row.tally.options[place] ?? {};
      expect(figure.alt).toContain(`“${label}”: `);
      if (held > 0) expect(figure.alt).toContain(`held by ${held}`);
      if (reported > 0) expect(figure.alt).toContain(`reported of ${reported}`);
      if (ruledOut > 0) expect(figure.alt).toContain(`ruled out by ${ruledOut}`);
    }
    expect(figure.alt.length).toBeLessThan(3000);
    const deal = buildPictureContent(read(many, `/deals/${many.deals[0]?.id}`));
    for (const ask of deal.rows[0]?.askTally ?? []) expect(deal.alt).toContain(formatAsks(ask));
  });
});
