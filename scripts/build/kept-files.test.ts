import { readdirSync, utimesSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { makeDataDir, writeText } from "../../lib/testing/write-folder";
import { dropUnused } from "./kept-files";

it("what was neither made nor used since a build began is dropped, with folders that are empty then", () => {
  const folder = makeDataDir();
  const begun = new Date("2031-04-01T12:00:00Z");
  for (const [name, time] of [
    ["now/used.png", "2031-04-01T12:00:30Z"],
    ["now/unused.png", "2031-03-30T12:00:00Z"],
    ["before/unused.png", "2031-03-30T12:00:00Z"],
  ] as const) {
    writeText(folder, name, "pixels");
    utimesSync(path.join(folder, name), new Date(time), new Date(time));
  }
  dropUnused(folder, begun);
  expect(readdirSync(folder, { recursive: true })).toEqual(["now", path.join("now", "used.png")]);
  dropUnused(path.join(folder, "nowhere"), begun);
});
