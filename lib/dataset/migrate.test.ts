import { describe, expect, it } from "vitest";
import { migrateFile } from "./migrate";

const write = (content: object) => `${JSON.stringify(content, null, 2)}\n`;

describe("a file of the first format", () => {
  it("is given the version of the format, and keeps the rest letter for letter", () => {
    const before = '{\n  "$schema": "../schemas/events.schema.json",\n  "events": [ { "id":"storm" } ]\n}\n';
    expect(migrateFile("events", before)).toBe(
      '{\n  "$schema": "../schemas/events.schema.json",\n  "format": 2,\n  "events": [ { "id":"storm" } ]\n}\n',
    );
  });

  it.each([
    ["reported", "reported"],
    ["draft", "drafted"],
    ["published", "published"],
    ["agreed", "agreed-in-principle"],
  ])("has for the status “%s” of a deal a history that begins with “%s”", (status, stage) => {
    const before = write({ $schema: "", id: "truce", date: "2031-04-01", status, source: "log" });
    expect(JSON.parse(migrateFile("deal", before))).toEqual({
      $schema: "",
      format: 2,
      id: "truce",
      date: "2031-04-01",
      history: [{ stage, date: "2031-04-01", source: "log" }],
      source: "log",
    });
  });
});

it("a history stands where the status stood, whatever follows it, and the version comes after the schema", () => {
  const before = write({ $schema: "", id: "truce", status: "draft", date: "2031-04-01", source: "log", terms: [] });
  expect(Object.keys(JSON.parse(migrateFile("deal", before)))).toEqual([
    "$schema",
    "format",
    "id",
    "history",
    "date",
    "source",
    "terms",
  ]);
  expect(migrateFile("events", "{}")).toMatch(/^\{\s*"format": 2\s*\}$/);
});

it("a status in a file of another kind, or one that no deal had, stays what it is", () => {
  const before = write({ $schema: "", id: "ferry", status: "draft" });
  expect(JSON.parse(migrateFile("issue", before))).toEqual({ $schema: "", format: 2, id: "ferry", status: "draft" });
  const odd = JSON.parse(migrateFile("deal", write({ $schema: "", status: "buried", date: "2031-04-01" })));
  expect(odd.history).toEqual([{ stage: "buried", date: "2031-04-01" }]);
});

describe("nothing is done", () => {
  it("to a file of the newest format, or to one that was migrated before", () => {
    const once = migrateFile("deal", write({ $schema: "", id: "truce", status: "draft", date: "2031-04-01" }));
    expect(migrateFile("deal", once)).toBe(once);
    expect(migrateFile("issue", write({ $schema: "", format: 2 }))).toBe(write({ $schema: "", format: 2 }));
    const last = write({ $schema: "", status: "draft", format: 2 });
    expect(migrateFile("deal", last)).toBe(last);
  });

  it("to what is no object", () => {
    for (const text of ["[]", "null", "", "{"]) expect(migrateFile("issue", text)).not.toContain('"status"');
    expect(migrateFile("issue", "[]")).toBe("[]");
  });
});
