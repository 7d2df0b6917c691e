import { mkdirSync, rmSync, symlinkSync, utimesSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { buildFolder } from "../testing/build-folder";
import { makeDataDir, writeFolder, writeText } from "../testing/write-folder";
import { readDataset } from "./read-dataset";
import { readWhenChanged } from "./read-when-changed";

describe("a data folder that is being worked on", () => {
  it("is read once as long as nothing in it changes", () => {
    const dataDir = makeDataDir();
    writeFolder(dataDir, buildFolder());
    const load = readWhenChanged(dataDir, readDataset);
    const first = load();
    for (const name of ["pier/notes.md", "pier/notes.json.bak", ".notes.json", "pier/issues/old/ferry.json"])
      writeText(dataDir, name, "Words.");
    symlinkSync(path.join(dataDir, "nowhere"), path.join(dataDir, "dangling.md"));
    expect(load()).toBe(first);
  });

  it("is read again when a link that leads nowhere comes to lead to a file", () => {
    const dataDir = makeDataDir();
    writeFolder(dataDir, buildFolder());
    symlinkSync(path.join(dataDir, "quay/elsewhere.txt"), path.join(dataDir, "pier/dangling.json"));
    const load = readWhenChanged(dataDir, () => ({}));
    const first = load();
    expect(load()).toBe(first);
    writeText(dataDir, "quay/elsewhere.txt", "Words.");
    expect(load()).not.toBe(first);
  });

  it("is read again when it appears, and once while it is not there", () => {
    const dataDir = makeDataDir();
    rmSync(dataDir, { recursive: true });
    const load = readWhenChanged(dataDir, () => ({}));
    const first = load();
    expect(load()).toBe(first);
    mkdirSync(dataDir);
    expect(load()).not.toBe(first);
  });

  it("is read again when a file changes, breaks, appears or goes", () => {
    const dataDir = makeDataDir();
    writeFolder(dataDir, buildFolder());
    const load = readWhenChanged(dataDir, readDataset);
    const read = () => {
      const { negotiations, broken } = load();
      return [negotiations.map(({ title }) => title), broken.map(({ id }) => id)];
    };
    const title = "The ferry of the invented pier";
    expect(read()).toEqual([[title], []]);
    writeFolder(dataDir, buildFolder({ title: "The toll of the invented pier" }));
    expect(read()).toEqual([["The toll of the invented pier"], []]);
    writeText(dataDir, "pier/issues/ferry.json", "{");
    expect(read()).toEqual([[], ["pier"]]);
    writeFolder(dataDir, buildFolder());
    writeFolder(dataDir, buildFolder({ id: "quay", asOf: "2031-01-01" }));
    expect(read()).toEqual([[title, title], []]);
    rmSync(path.join(dataDir, "quay"), { recursive: true });
    expect(read()).toEqual([[title], []]);
    rmSync(dataDir, { recursive: true });
    expect(read()).toEqual([[], []]);
  });

  it("is read again where only the time of a change tells", () => {
    const dataDir = makeDataDir();
    writeFolder(dataDir, buildFolder());
    const load = readWhenChanged(dataDir, readDataset);
    const first = load();
    utimesSync(path.join(dataDir, "pier/parties.json"), new Date(), new Date("2031-01-01"));
    expect(load()).not.toBe(first);
  });
});
