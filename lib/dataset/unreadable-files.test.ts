import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { soundFolder } from "../testing/sound-folder";
import { makeDataDir, writeFolder } from "../testing/write-folder";
import { readFolder } from "./read-folder";

/** What is reported of the sound folder on a disk, with something else in place of one of its files. */
function tell(file: string, put: (full: string) => void): string[] {
  const dataDir = makeDataDir();
  writeFolder(dataDir, soundFolder);
  const full = path.join(dataDir, "pier", file);
  rmSync(full, { recursive: true, force: true });
  put(full);
  const { negotiation, problems } = readFolder(dataDir, "pier");
  expect(negotiation === undefined).toBe(problems.length > 0);
  return problems.map((one) => [one.file, one.wrong, one.remedy].join(" | "));
}

const parties = `${JSON.stringify(soundFolder.parties.value, null, 2)}\n`;
const limit = 16 * 1024 * 1024;
const saveAs = "Save it as UTF-8; in any other encoding some letters would be shown wrongly.";

describe("a file that cannot be read", () => {
  it.each([
    [
      "a folder",
      (full: string) => mkdirSync(full),
      "a folder in place of a file | Put the file there, or rename the folder.",
    ],
    [
      "a device, which might never end",
      (full: string) => symlinkSync("/dev/zero", full),
      "not a regular file | Replace it with a file that the Parley process can read.",
    ],
    [
      "a link to nothing",
      (full: string) => symlinkSync(`${full}.lost`, full),
      "a broken link | Point the link to a file, or put the file in its place.",
    ],
    [
      "a file of more than 16 MB",
      (full: string) => {
        writeFileSync(full, "");
        truncateSync(full, limit + 1);
      },
      "larger than 16 MB | Split it: each issue and each deal has its own file.",
    ],
    [
      "16 MB of nothing, which are read",
      (full: string) => {
        writeFileSync(full, "");
        truncateSync(full, limit);
      },
      `not UTF-8 (line 1) | ${saveAs}`,
    ],
    [
      "Latin-1",
      (full: string) => writeFileSync(full, Buffer.from('{\n  "parties":\n  ["é"]\n}\n', "latin1")),
      `not UTF-8 (line 3) | ${saveAs}`,
    ],
    ["UTF-16", (full: string) => writeFileSync(full, parties, "utf16le"), `not UTF-8 (line 1) | ${saveAs}`],
    ["a null byte", (full: string) => writeFileSync(full, '{\n"\0"}'), `not UTF-8 (line 2) | ${saveAs}`],
    [
      "nothing but spaces",
      (full: string) => writeFileSync(full, " \n"),
      "the file is empty | Fill it in as schemas/parties.schema.json describes.",
    ],
  ])("is reported with the reason and the remedy: %s", (_, put, told) => {
    expect(tell("parties.json", put)).toEqual([`pier/parties.json | ${told}`]);
  });

  it("is read after all with a byte order mark at its start, and through a link", () => {
    expect(tell("parties.json", (full) => writeFileSync(full, `\ufeff${parties}`))).toEqual([]);
    const place = (full: string) => {
      writeFileSync(`${full}.elsewhere`, parties);
      symlinkSync(`${full}.elsewhere`, full);
    };
    expect(tell("parties.json", place)).toEqual([]);
  });
});

describe("a folder that cannot be read", () => {
  const access = "Make sure that the Parley process can read the folder.";

  it("is reported with the reason, and what may be in it is not reported as missing", () => {
    const told = (name: string) => tell(name, (full) => writeFileSync(full, ""));
    expect(told("issues")).toEqual([`pier/issues | cannot be read (ENOTDIR) | ${access}`]);
    expect(told("deals")).toEqual([`pier/deals | cannot be read (ENOTDIR) | ${access}`]);
    expect(told("codings")).toEqual([`pier/codings | cannot be read (ENOTDIR) | ${access}`]);
  });

  it("is reported, and nothing is thrown, if it is a whole negotiation", () => {
    const { name, negotiation, problems } = readFolder(makeDataDir(), "nowhere");
    expect([name, negotiation]).toEqual(["nowhere", undefined]);
    expect(problems).toMatchObject([
      { file: "nowhere", path: "", severity: "error", wrong: "cannot be read (ENOENT)", remedy: access },
    ]);
  });
});
