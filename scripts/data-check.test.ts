import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeDataDir } from "../lib/testing/write-folder";

const root = path.join(import.meta.dirname, "..");

/** Runs `npm run data:check` on a data folder, as an editor would. */
function checkData(dataDir: string, preload = "") {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "data:check"], {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      PARLEY_DATA: dataDir,
      NODE_OPTIONS: preload && `--import=data:text/javascript,${encodeURIComponent(preload)}`,
    },
  });
  return { status, stdout, stderr };
}

/** A copy of the invented negotiations, to be broken. */
function copyData(): string {
  const dataDir = makeDataDir();
  cpSync(path.join(root, "e2e/data"), dataDir, { recursive: true });
  return dataDir;
}

function edit(dataDir: string, file: string, from: string | RegExp, to: string) {
  const full = path.join(dataDir, file);
  const text = readFileSync(full, "utf8");
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} has no ${from} to break`);
  writeFileSync(full, changed);
}

/** Changes a sound negotiation’s folder. */
type Break = (folder: string) => void;

const parties = (folder: string) => path.join(folder, "parties.json");
const write =
  (change: (text: string) => string | Buffer): Break =>
  (folder) =>
    writeFileSync(parties(folder), change(readFileSync(parties(folder), "utf8")));
const move =
  (from: string, to: string): Break =>
  (folder) =>
    renameSync(path.join(folder, from), path.join(folder, to));
const replace =
  (make: (file: string) => void): Break =>
  (folder) => {
    rmSync(parties(folder));
    make(parties(folder));
  };

const syntax = "Check the commas, quotation marks and brackets around that position.";
const coding = "Save it as UTF-8; in any other encoding some letters would be shown wrongly.";
const access = "Make sure that the Parley process can read the file.";

/** How a file can be broken: the file named, with its place, what is wrong, and what to do. */
const broken: Record<string, [Break, string, string, string]> = {
  "cut-off": [
    write((text) => text.trim().slice(0, -1)),
    "parties.json",
    "not valid JSON: close brace expected at line 20, column 1",
    syntax,
  ],
  "no-comma": [
    write((text) => text.replace('"bramble",', '"bramble"')),
    "parties.json",
    "not valid JSON: comma expected at line 7, column 7",
    syntax,
  ],
  "no-end": [
    write(() => "[".repeat(200_000)),
    "parties.json",
    "not valid JSON: brackets are nested too deeply",
    syntax,
  ],
  deep: [
    write(() => `${"[".repeat(200_000)}${"]".repeat(200_000)}`),
    "parties.json",
    "expected object, received array",
    "Correct the value; the file’s $schema describes what is expected.",
  ],
  large: [
    write((text) => text.padEnd(16 * 1024 * 1024 + 1)),
    "parties.json",
    "larger than 16 MB",
    "Split it: each issue and each deal has its own file.",
  ],
  empty: [write(() => ""), "parties.json", "the file is empty", "Fill it in as schemas/parties.schema.json describes."],
  twice: [
    write((text) => text.replace('"name":', '"name": "Bramble", "name":')),
    "parties.json, line 7, parties[0].name\n  in:      party bramble (Bramble Hive)",
    "duplicate key “name”, repeated at line 7, column 26",
    "Keep only one of them; otherwise the last one counts.",
  ],
  latin: [
    write((text) => Buffer.from(text.replace("Bramble Hive", "Brämble Hive"), "latin1")),
    "parties.json",
    "not UTF-8 (line 7)",
    coding,
  ],
  wide: [write((text) => Buffer.from(text, "utf16le")), "parties.json", "not UTF-8 (line 1)", coding],
  none: [replace(() => {}), "parties.json", "missing", "Create it; schemas/parties.schema.json describes its content."],
  folder: [
    replace(mkdirSync),
    "parties.json",
    "a folder in place of a file",
    "Put the file there, or rename the folder.",
  ],
  device: [
    replace((file) => symlinkSync("/dev/zero", file)),
    "parties.json",
    "not a regular file",
    "Replace it with a file that the Parley process can read.",
  ],
  nowhere: [
    replace((file) => symlinkSync("/no/such/file", file)),
    "parties.json",
    "a broken link",
    "Point the link to a file, or put the file in its place.",
  ],
  closed: [() => {}, "parties.json", "cannot be read (EACCES)", access],
  capitals: [
    move("parties.json", "Parties.json"),
    "Parties.json",
    "the name contains capital letters",
    "Rename it to “parties.json”.",
  ],
  ending: [
    move("issues/meadow.json", "issues/meadow.JSON"),
    "issues/meadow.JSON",
    "the name contains capital letters",
    "Rename it to “meadow.json”.",
  ],
  issues: [move("issues", "Issues"), "Issues", "the name contains capital letters", "Rename it to “issues”."],
};

/** What looks broken and is not. */
const sound: Record<string, Break> = {
  mark: write((text) => `\ufeff${text}`),
  linked: (folder) => {
    const elsewhere = path.join(makeDataDir(), "any-name");
    renameSync(parties(folder), elsewhere);
    symlinkSync(elsewhere, parties(folder));
  },
  notes: (folder) => writeFileSync(path.join(folder, "README.md"), "Notes."),
};

/** Permissions do not bind who may do everything: the system says no all the same to whoever reads this file. */
const closed = `
  import fs from "node:fs";
  import { syncBuiltinESMExports } from "node:module";
  const { readFileSync } = fs;
  fs.readFileSync = (file, ...rest) => {
    if (!String(file).endsWith("closed/parties.json")) return readFileSync(file, ...rest);
    throw Object.assign(new Error("EACCES: " + file), { code: "EACCES" });
  };
  syncBuiltinESMExports();`;

describe("npm run data:check", () => {
  it("says nothing against sound data, and ends well", () => {
    const { status, stdout, stderr } = checkData(path.join(root, "e2e/data"));
    expect(stderr).toBe("");
    expect(stdout).toContain("data: no problem found");
    expect(stdout.match(/.* that nothing cites: .*/g)).toEqual(["  1 source that nothing cites: uncited-2031-01-05"]);
    expect(status).toBe(0);
  });

  it("tells every fault of every file at once, with its place, what is wrong and what to do, and ends badly", () => {
    const dataDir = copyData();
    edit(dataDir, "lake-orune/negotiation.json", /"asOf": "[^"]+"/, '"asOf": "20 May 2031"');
    edit(dataDir, "lake-orune/parties.json", /"monogram": "DFG"/, '"monogram": "D1"');
    edit(dataDir, "lake-orune/sources.json", /"url": "[^"]+"/, '"url": "example.org"');
    edit(dataDir, "lake-orune/events.json", /"title":/, '"titel":');
    edit(dataDir, "lake-orune/corrections.json", /"why":/, '"because":');
    edit(dataDir, "lake-orune/issues/ferry.json", /"evidence": "on-record"/, '"evidence": "rumour"');
    edit(dataDir, "lake-orune/issues/water.json", /\}\s*$/, "");
    edit(dataDir, "lake-orune/deals/tea-house-2031-05-16.json", /"stage": "reported"/, '"stage": "whispered"');
    edit(dataDir, "two-hives/issues/meadow.json", /"source": "[^"]+"/, '"source": "no-such-source"');
    const { status, stderr } = checkData(dataDir);
    const places = stderr.match(/^(?:lake-orune|two-hives)\/.*$/gm)?.map((line) => line.replace(/, line \d+/, ""));
    expect(places).toEqual(
      expect.arrayContaining([
        "lake-orune/negotiation.json, asOf",
        "lake-orune/parties.json, parties[1].monogram",
        "lake-orune/sources.json, sources[0].url",
        "lake-orune/events.json, events[0]",
        "lake-orune/corrections.json, corrections[0]",
        expect.stringMatching(/^lake-orune\/issues\/ferry.json, questions\[0\].statements/),
        "lake-orune/issues/water.json",
        "lake-orune/deals/tea-house-2031-05-16.json, history[0].stage",
        "two-hives/issues/meadow.json, questions[0].statements[0].source",
      ]),
    );
    const paragraphs = stderr.trim().split("\n\n");
    const last = paragraphs.pop();
    expect(paragraphs.length).toBeGreaterThanOrEqual(9);
    for (const paragraph of paragraphs)
      expect(paragraph).toMatch(/^\S.*\n( {2}in: {6}\S.*\n)? {2}error: {3}\S.*\n {2}remedy: {2}\S/);
    expect(last).toContain(`${paragraphs.length} errors in ${dataDir}`);
    expect(status).toBe(1);
  });

  it("tells of each way in which a file can be broken, by file, place and remedy, and reads what only looks so", () => {
    const dataDir = makeDataDir();
    for (const [name, change] of [
      ...Object.entries(sound),
      ...Object.entries(broken).map(([name, [change]]) => [name, change] as const),
    ]) {
      const folder = path.join(dataDir, name);
      cpSync(path.join(root, "e2e/data/two-hives"), folder, { recursive: true });
      edit(dataDir, `${name}/negotiation.json`, '"id": "two-hives"', `"id": "${name}"`);
      change(folder);
    }
    const { status, stdout, stderr } = checkData(dataDir, closed);
    const told = Object.entries(broken).map(
      ([name, [, place, wrong, remedy]]) => `${name}/${place}\n  error:   ${wrong}\n  remedy:  ${remedy}`,
    );
    const paragraphs = stderr.trim().split("\n\n");
    expect(paragraphs.slice(0, -1)).toEqual(told.toSorted());
    expect(paragraphs.at(-1)).toBe(
      `${told.length} errors in ${dataDir}\nA negotiation with errors has no pages until they are fixed.`,
    );
    expect(stdout.match(/^[a-z-]+(?= [0-9a-f]{10}:)/gm)?.toSorted()).toEqual(Object.keys(sound).toSorted());
    expect(status).toBe(1);
  });

  it("ends well where there are only warnings, and says what they are for", () => {
    const dataDir = copyData();
    edit(dataDir, "two-hives/negotiation.json", '"asOf"', '"standard": "quick", "asOf"');
    edit(dataDir, "two-hives/issues/meadow.json", /,\s*"placement": "[^"]*"/, "");
    const { status, stdout, stderr } = checkData(dataDir);
    expect(stderr).toContain("  warning: `placement` is missing, which the quick standard allows\n");
    expect(stderr.trim().split("\n\n").at(-1)).toBe(
      `1 warning in ${dataDir}\nWarnings do not stop pages from being built; fix them before you publish.`,
    );
    expect(stdout).toContain("two-hives");
    expect(stdout).not.toContain("no problem found");
    expect(status).toBe(0);
  });

  it("still names what is sound beside what is broken", () => {
    const dataDir = copyData();
    edit(dataDir, "lake-orune/negotiation.json", /"asOf": "[^"]+"/, '"asOf": "20 May 2031"');
    const { status, stdout } = checkData(dataDir);
    expect(stdout).toContain("two-hives");
    expect(stdout).not.toContain("no problem found");
    expect(status).toBe(1);
  });
});

describe("npm run data:schemas", () => {
  it("writes the schemas into another data folder, and data:check warns when they are out of date", () => {
    const dataDir = copyData();
    const { status } = spawnSync("npm", ["run", "--silent", "data:schemas", "--", dataDir], { cwd: root });
    expect(status).toBe(0);
    expect(checkData(dataDir).stderr).toBe("");
    edit(dataDir, "schemas/issue.schema.json", '"type"', '"kind"');
    const checked = checkData(dataDir);
    expect(checked.stderr.trim().split("\n")).toEqual([
      "schemas/issue.schema.json",
      "  warning: not what the definitions in lib/schema say",
      `  remedy:  Run \`npm run data:schemas -- ${dataDir}\`.`,
      "",
      `1 warning in ${dataDir}`,
      "Warnings do not stop pages from being built; fix them before you publish.",
    ]);
    expect(checked.status).toBe(0);
  });

  it("says so where there is no such folder", () => {
    const { status, stderr } = spawnSync("npm", ["run", "--silent", "data:schemas", "--", "/no/such/folder"], {
      cwd: root,
      encoding: "utf8",
    });
    expect(stderr).toContain("There is no folder /no/such/folder.");
    expect(status).toBe(1);
  });
});
