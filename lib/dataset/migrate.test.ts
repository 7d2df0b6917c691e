import { describe, expect, it } from "vitest";
import { migrateFile } from "./migrate";

describe("bringing a file up to the newest format", () => {
  it("adds the version below the schema and leaves the rest as it is", () => {
    const before = '{\n  "$schema": "../schemas/events.schema.json",\n  "events": []\n}\n';
    expect(migrateFile("events", before)).toBe(
      '{\n  "$schema": "../schemas/events.schema.json",\n  "format": 2,\n  "events": []\n}\n',
    );
  });

  it("puts a history of one stage in the place of a deal’s status", () => {
    const before = JSON.stringify(
      { $schema: "x", id: "truce", date: "2031-04-01", status: "draft", by: "The Post", source: "log" },
      null,
      2,
    );
    expect(JSON.parse(migrateFile("deal", before))).toEqual({
      $schema: "x",
      format: 2,
      id: "truce",
      date: "2031-04-01",
      history: [{ stage: "drafted", date: "2031-04-01", source: "log" }],
      by: "The Post",
      source: "log",
    });
  });

  it.each([
    ["reported", "reported"],
    ["draft", "drafted"],
    ["published", "published"],
    ["agreed", "agreed-in-principle"],
  ])("calls the status “%s” the stage “%s”", (status, stage) => {
    const before = JSON.stringify({ $schema: "x", date: "2031-04-01", status, source: "log" });
    expect(JSON.parse(migrateFile("deal", before))).toMatchObject({ history: [{ stage }] });
  });

  it.each(['{ "$schema": "x", "format": 2 }', "[]", "no JSON", ""])("changes nothing in %j", (text) => {
    expect(migrateFile("deal", text)).toBe(text);
  });
});
