import { parse } from "csv-parse/sync";
import { afterEach, describe, expect, it, vi } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { readArchive } from "../../testing/read-archive";
import { writeDataPackage } from "./data-package";

interface Descriptor {
  resources: { name: string; schema?: object }[];
}

/** As strictly as programs do that know no byte order mark. */
const readTable = (text: string) => parse(text, { columns: true }) as Record<string, string>[];

afterEach(() => vi.useRealTimers());

describe("a data package", () => {
  const negotiation = buildNegotiation({ title: 'The "ferry": a # talk', summary: "Two villages argue: a\\b." });

  it("has the same bytes whenever it is made, and different bytes when the data change", () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-06-01T08:00:00Z") });
    const bytes = Buffer.from(writeDataPackage(negotiation));
    vi.setSystemTime(new Date("2031-06-02T09:00:00Z"));
    expect(bytes.equals(Buffer.from(writeDataPackage(negotiation)))).toBe(true);
    expect(bytes.equals(Buffer.from(writeDataPackage(buildNegotiation({ title: "Another" }))))).toBe(false);
  });

  it("says where nothing was found, what was searched and when, and how hard cases were decided", async () => {
    const quiet = buildNegotiation({
      parties: ["amber", "basalt"],
      questions: [
        {
          id: "course",
          checked: "2031-05-19",
          searched: "The log of the pier.",
          silent: [{ party: "basalt", note: "Basalt spoke of the weather alone." }],
          hardCases: [{ case: "She only nodded.", decision: "A nod is no statement." }],
          statements: [{ party: "amber", holds: "north" }],
        },
      ],
    });
    const files = await readArchive(writeDataPackage(quiet));
    expect(readTable(files.get("silences.csv") ?? "")).toEqual([
      {
        question: "course",
        party: "basalt",
        note: "Basalt spoke of the weather alone.",
        searched: "The log of the pier.",
        checked: "2031-05-19",
      },
    ]);
    expect(readTable(files.get("hard-cases.csv") ?? "")).toEqual([
      { question: "course", case: "She only nodded.", decision: "A nod is no statement." },
    ]);
    const { resources } = JSON.parse(files.get("datapackage.json") ?? "") as Descriptor;
    const schemas = new Map(resources.map(({ name, schema }) => [name, schema]));
    expect(schemas.get("silences")).toMatchObject({
      primaryKey: ["question", "party"],
      foreignKeys: [
        { fields: ["question"], reference: { resource: "questions", fields: ["id"] } },
        { fields: ["party"], reference: { resource: "parties", fields: ["id"] } },
      ],
    });
    expect(schemas.get("hard-cases")).toMatchObject({
      foreignKeys: [{ fields: ["question"], reference: { resource: "questions", fields: ["id"] } }],
    });
  });

  it("is cited at the address that keeps the date of its stances", async () => {
    const dated = buildNegotiation({ questions: [{ statements: [{ date: "2031-05-20", holds: "north" }] }] });
    const text = (await readArchive(writeDataPackage(dated))).get("CITATION.cff");
    expect(text).toContain('url: "http://localhost:3000/pier/at/2031-05-20"\n');
  });

  it("says how to cite it, whatever its title contains", async () => {
    const text = (await readArchive(writeDataPackage(negotiation))).get("CITATION.cff") ?? "";
    const lines = new Map(text.split("\n").map((line) => line.split(/: (.*)/) as [string, string]));
    expect(JSON.parse(lines.get("title") ?? "")).toContain(negotiation.title);
    expect(JSON.parse(lines.get("abstract") ?? "")).toBe(negotiation.summary);
    expect(lines.get("license")).toBe("CC-BY-4.0");
  });
});
