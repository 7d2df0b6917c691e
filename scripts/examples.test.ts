import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDataset } from "../lib/dataset/read-dataset";
import { writeDataPackage } from "../lib/export/dataset/data-package";
import { findPandas, findR } from "./lib/find-interpreters";

/** What a person found in the data of the two negotiations. Whoever changes them changes this by hand. */
const expected: Record<string, string[]> = {
  // Ostrel’s word on the toll and the reedfolk’s on the draws stand beside their earlier ones. The guild’s board of five comes
  // after the day of the pages.
  "lake-orune": [
    "Moves on the record up to 2031-05-20: 1",
    "2031-05-02 Dremmel Ferry Guild, Who sets the draws: from Each shore, once the others have been told to Each shore for itself",
  ],
  // Ranges that overlap are no move, nor is what one member says, or what is said of some cases alone.
  "stagehands-2028": [
    "Moves on the record up to 2028-04-24: 5",
    "2028-04-01 Association of Lantern Halls, Guilds’ chest: from 1.5% to 2%",
    "2028-04-01 Association of Lantern Halls, Late work: from As late as the hall likes to An hour longer, at double pay",
    "2028-04-01 Association of Lantern Halls, Rise in rates: from 2% to 3.5%–4%",
    "2028-04-01 Association of Lantern Halls, Writers’ room: from at most 2 writers to 3 writers",
    "2028-04-05 Guild of Fablewrights, Rise in rates: from at least 6% to 4.5%–5.5%",
  ],
};

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "parley-examples-"));
  const { negotiations } = readDataset("e2e/data");
  for (const id of Object.keys(expected)) {
    mkdirSync(path.join(folder, id));
    const negotiation = negotiations.find((one) => one.id === id);
    if (!negotiation) throw new Error(`${id} is not there`);
    const files = unzipSync(writeDataPackage(negotiation));
    for (const [file, bytes] of Object.entries(files)) writeFileSync(path.join(folder, id, file), bytes);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

// `npm test` says so where one of them is not installed, and .ci/run installs both.
describe.each([
  ["positions.py", findPandas()],
  ["positions.R", findR()],
])("the example docs/examples/%s", (file, program) => {
  it.skipIf(!program).each(Object.entries(expected))("says who moved on what in %s", (id, lines) => {
    const out = path.join(folder, `${id} ${file}`);
    mkdirSync(out);
    const said = execFileSync(
      program ?? "",
      [path.join(import.meta.dirname, "../docs/examples", file), path.join(folder, id), out],
      {
        encoding: "utf8",
        // Whatever the language of the machine.
        env: { ...process.env, LC_ALL: "C", PYTHONIOENCODING: "utf-8" },
        stdio: ["ignore", "pipe", "ignore"],
      },
    );
    expect(said.trim().split(/\r?\n/)).toEqual(lines);
    if (program && file.endsWith(".R")) expect(existsSync(path.join(out, "moves.pdf"))).toBe(true);
  });
});
