import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { buildFolder } from "../testing/build-folder";
import { changeFolder } from "../testing/change-folder";
import { soundFolder } from "../testing/sound-folder";
import { makeDataDir, writeFolder, writeText } from "../testing/write-folder";
import { findDataDir, readDataset } from "./read-dataset";

/** A data folder with the sound negotiation `pier` in it. */
function makeSound(): string {
  const dataDir = makeDataDir();
  writeFolder(dataDir, soundFolder);
  return dataDir;
}

describe("a sound data folder", () => {
  it("gives its negotiations, and no problem", () => {
    const { negotiations, problems } = readDataset(makeSound());
    expect(problems).toEqual([]);
    expect(negotiations).toMatchObject([
      {
        id: "pier",
        asOf: "2031-05-20",
        version: expect.stringMatching(/^[0-9a-f]{10}$/),
        issues: [{ id: "ferry", questions: [{ id: "course" }] }],
        deals: [{ id: "truce" }],
        events: [{ id: "pier-opens" }],
        sources: [{ id: "log" }],
      },
    ]);
  });

  it("gives the negotiation with the latest as-of date first", () => {
    const dataDir = makeDataDir();
    writeFolder(dataDir, buildFolder({ id: "first", asOf: "2030-01-01" }));
    writeFolder(dataDir, buildFolder({ id: "third", asOf: "2032-01-01" }));
    writeFolder(dataDir, buildFolder({ id: "second", asOf: "2031-01-01" }));
    writeFolder(dataDir, buildFolder({ id: "another-second", asOf: "2031-01-01" }));
    expect(readDataset(dataDir).negotiations.map(({ id }) => id)).toEqual([
      "third",
      "another-second",
      "second",
      "first",
    ]);
  });

  it("lists parties by name, issues as negotiation.json has them, deals newest first, events oldest first", () => {
    const dataDir = makeDataDir();
    const folder = buildFolder({
      parties: [
        { id: "d", name: "היישוב" },
        { id: "c", name: "Берег" },
        { id: "b", name: "éclair" },
        { id: "a", name: "Fog" },
      ],
      issues: [{ id: "tolls", questions: [{ id: "toll" }] }, { id: "ferry" }],
      deals: [
        { id: "a", date: "2031-01-01" },
        { id: "b", date: "2031-02-01" },
        { id: "c", date: "2031-02-01" },
      ],
      events: [
        { id: "late", date: "2031-02-02" },
        { id: "early", date: "2031-01-01" },
      ],
    });
    writeFolder(dataDir, folder);
    const [negotiation] = readDataset(dataDir).negotiations;
    const ids = (list: { id: string }[] | undefined) => list?.map(({ id }) => id);
    expect(ids(negotiation?.parties)).toEqual(["b", "a", "c", "d"]);
    expect(ids(negotiation?.issues)).toEqual(["tolls", "ferry"]);
    expect(ids(negotiation?.deals)).toEqual(["b", "c", "a"]);
    expect(ids(negotiation?.events)).toEqual(["early", "late"]);
  });

  it("needs no deal, no deals folder and no event", () => {
    const dataDir = makeDataDir();
    writeFolder(dataDir, buildFolder({ deals: [], events: [] }));
    expect(readDataset(dataDir)).toMatchObject({ negotiations: [{ id: "pier", deals: [], events: [] }], problems: [] });
  });

  it("needs no file of corrections; if there is one, the negotiation has what is in it", () => {
    const read = (corrections: { id: string }[] | undefined) => {
      const dataDir = makeDataDir();
      writeFolder(dataDir, buildFolder({ corrections }));
      return readDataset(dataDir);
    };
    expect(read(undefined)).toMatchObject({ negotiations: [{ corrections: [] }], problems: [] });
    expect(read([])).toEqual(read(undefined));
    const { negotiations } = read([{ id: "second" }, { id: "first" }]);
    expect(negotiations[0]?.corrections.map(({ id }) => id)).toEqual(["second", "first"]);
    expect(negotiations[0]?.version).not.toBe(read(undefined).negotiations[0]?.version);
  });

  it("may contain schemas, hidden folders and loose files, which are not negotiations", () => {
    const dataDir = makeSound();
    writeText(dataDir, "schemas/issue.schema.json", "{}");
    writeText(dataDir, ".hidden/negotiation.json", "{}");
    writeText(dataDir, "LICENSE", "Words.");
    symlinkSync(path.join(dataDir, "nowhere"), path.join(dataDir, "dangling"));
    writeText(dataDir, "pier/issues/notes.md", "Words.");
    expect(readDataset(dataDir)).toMatchObject({ negotiations: [{ id: "pier" }], problems: [] });
  });

  it("gives the same version however its files are written", () => {
    const dataDir = makeSound();
    const [before] = readDataset(dataDir).negotiations;
    writeText(dataDir, "pier/parties.json", JSON.stringify(soundFolder.parties.value));
    const { $schema: _, ...head } = soundFolder.negotiation.value;
    writeText(
      dataDir,
      "pier/negotiation.json",
      JSON.stringify(Object.fromEntries(Object.entries({ ...head, $schema: "negotiation.schema.json" }).reverse())),
    );
    const [after] = readDataset(dataDir).negotiations;
    expect(after).toEqual(before);
  });
});

describe("a data folder with faults", () => {
  it("reports the faults of several files at once", () => {
    const dataDir = makeSound();
    writeText(dataDir, "pier/parties.json", '{ "parties": [');
    writeText(dataDir, "pier/events.json", '{ "$schema": "x", "format": 2, "events": [], "evnets": [] }');
    writeText(dataDir, "pier/issues/tolls.json", "{}");
    writeText(
      dataDir,
      "pier/deals/truce.json",
      JSON.stringify({ ...soundFolder.deals[0]?.value, date: "2025-02-30", history: "whispered" }),
    );
    const { negotiations, problems } = readDataset(dataDir);
    expect(negotiations).toEqual([]);
    expect(problems.map(({ file, path: place }) => `${file} ${place}`.trim())).toEqual([
      "pier/parties.json",
      "pier/events.json",
      "pier/issues/tolls.json $schema",
      "pier/issues/tolls.json format",
      "pier/issues/tolls.json id",
      "pier/issues/tolls.json title",
      "pier/issues/tolls.json summary",
      "pier/issues/tolls.json questions",
      "pier/deals/truce.json date",
      "pier/deals/truce.json history",
    ]);
    for (const { wrong, remedy } of problems) expect([wrong, remedy]).not.toContain("");
  });

  it("reports every missing file, and what belongs in it", () => {
    const dataDir = makeDataDir();
    mkdirSync(path.join(dataDir, "pier"));
    expect(readDataset(dataDir)).toMatchObject({
      negotiations: [],
      broken: [{ id: "pier" }],
      problems: ["negotiation", "parties", "sources", "events"].map((kind) => ({
        file: `pier/${kind}.json`,
        path: "",
        wrong: "missing",
        remedy: `Create it; schemas/${kind}.schema.json describes its content.`,
      })),
    });
  });

  it("reports a missing file together with the faults of the others", () => {
    const dataDir = makeSound();
    rmSync(path.join(dataDir, "pier/sources.json"));
    writeText(dataDir, "pier/parties.json", '{ "$schema": "x", "format": 2, "parties": [], "flag": "none" }');
    expect(readDataset(dataDir).problems.map(({ file, wrong }) => `${file}: ${wrong}`)).toEqual([
      "pier/parties.json: fewer than 2 entries",
      "pier/parties.json: unknown key “flag”",
      "pier/sources.json: missing",
    ]);
  });

  it("reports the faults of corrections.json like those of a required file", () => {
    const dataDir = makeSound();
    writeText(
      dataDir,
      "pier/corrections.json",
      '{ "$schema": "corrections.schema.json", "format": 2, "corrections": [{}] }',
    );
    const { negotiations, problems } = readDataset(dataDir);
    expect(negotiations).toEqual([]);
    expect(problems.map(({ file, path: place, wrong }) => `${file} ${place}: ${wrong}`)).toEqual(
      ["id", "date", "what", "why"].map((key) => `pier/corrections.json corrections[0].${key}: missing`),
    );
  });

  it("reports the faults that only rules find, of all rules at once", () => {
    const dataDir = makeDataDir();
    const early = changeFolder(soundFolder, "issues/ferry.json", "questions[0].statements[0].date", "2031-01-01");
    writeFolder(dataDir, changeFolder(early, "deals/truce.json", "terms[0].source", "diary"));
    expect(readDataset(dataDir)).toMatchObject({
      negotiations: [],
      problems: [
        { file: "pier/deals/truce.json", path: "terms[0].source", wrong: "no source has the id “diary”" },
        { file: "pier/issues/ferry.json", path: "questions[0].statements[1].date" },
        { file: "pier/issues/ferry.json", path: "questions[0].statements[0].said" },
      ],
    });
  });

  it("still gives the sound negotiation beside the broken one", () => {
    const dataDir = makeSound();
    writeFolder(dataDir, buildFolder({ id: "quay" }));
    writeText(dataDir, "quay/negotiation.json", "{");
    expect(readDataset(dataDir)).toMatchObject({
      negotiations: [{ id: "pier" }],
      broken: [{ id: "quay", problems: [{ file: "quay/negotiation.json" }] }],
      problems: [{ file: "quay/negotiation.json", wrong: expect.stringContaining("not valid JSON") }],
    });
  });

  it("says so where there is no such folder, or nothing in it", () => {
    const dataDir = makeDataDir();
    expect(readDataset(dataDir)).toMatchObject({
      negotiations: [],
      problems: [
        {
          file: dataDir,
          wrong: "the folder contains no negotiation",
          remedy: expect.stringContaining("negotiation.json"),
        },
      ],
    });
    const nowhere = path.join(dataDir, "nowhere");
    expect(readDataset(nowhere)).toEqual({
      negotiations: [],
      broken: [],
      problems: [
        {
          file: nowhere,
          path: "",
          line: undefined,
          record: undefined,
          severity: "error",
          wrong: "the folder does not exist",
          remedy: "Create it, or set PARLEY_DATA to the folder that contains your negotiations.",
        },
      ],
    });
  });
});

describe("the data folder in use", () => {
  it("is the one that PARLEY_DATA names, from the project’s folder, or data", () => {
    vi.stubEnv("PARLEY_DATA", "e2e/data");
    expect(findDataDir()).toBe(path.join(process.cwd(), "e2e/data"));
    vi.stubEnv("PARLEY_DATA", "/elsewhere");
    expect(findDataDir()).toBe("/elsewhere");
    vi.stubEnv("PARLEY_DATA", "");
    expect(findDataDir()).toBe(path.join(process.cwd(), "data"));
    vi.unstubAllEnvs();
  });
});
