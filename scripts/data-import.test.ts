import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeDataDir } from "../lib/testing/write-folder";

const root = path.join(import.meta.dirname, "..");

/** Runs a command on a data folder, as somebody at a terminal would. */
function run(dataDir: string, command: string, ...args: string[]) {
  const script = `scripts/${command.replace(":", "-")}.ts`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", script, ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, PARLEY_DATA: dataDir },
  });
  return { status, stdout, stderr };
}

function readAll(dataDir: string): Record<string, string> {
  const files = readdirSync(dataDir, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(json|tmp)$/.test(file),
  );
  return Object.fromEntries(
    files
      .filter((file) => !file.includes(".edit"))
      .map((file) => [file, readFileSync(path.join(dataDir, file), "utf8")]),
  );
}

const row = "Amber,Who steers?,A seaman,2031-05-12,https://example.org/a,on-record\n";
const table = `Actor,Question,Answer,Date,Link,Evidence\n${row}Basalt,Who steers?,An owner,2031-05-13,https://example.org/b,on-record\n`;

describe("the command for a new negotiation", { timeout: 60_000 }, () => {
  it("takes the questions of another one, or says that there is none", () => {
    const dataDir = makeDataDir();
    cpSync(path.join(root, "e2e/data/two-hives"), path.join(dataDir, "two-hives"), { recursive: true });
    const before = readAll(dataDir);
    const wrong = run(dataDir, "data:new", "orchard-2031", "--from", "three-hives");
    expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining("There is no three-hives")]);
    expect(readAll(dataDir)).toEqual(before);
    expect(run(dataDir, "data:new", "orchard-2031", "--from", "two-hives", "--parties").status).toBe(0);
    expect(readAll(dataDir)["orchard-2031/issues/meadow.json"]).toContain("No statement has been entered yet.");
    expect(run(dataDir, "data:check").stderr).not.toContain("error:");
  });
});

describe("the commands for spreadsheets", { timeout: 60_000 }, () => {
  it("begin a negotiation from a table, and write nothing where there is an error or it is a dry run", () => {
    const dataDir = makeDataDir();
    const file = path.join(dataDir, "wishes.csv");
    writeFileSync(file, table.replace("2031-05-13", "soon"));
    const faulty = run(dataDir, "data:import", "ferry-2031", file);
    expect(faulty.status).toBe(1);
    expect(faulty.stdout).toContain("error: wishes, row 3, column “Date”: “soon” cannot be read as a date");
    expect(faulty.stderr).toContain("Nothing was written, because there are errors.");
    writeFileSync(file, table);
    expect(readAll(dataDir)).toEqual({});
    const dry = run(dataDir, "data:import", "ferry-2031", file, "--dry-run", "--map", "Actor=party");
    expect(dry).toMatchObject({ status: 0, stdout: expect.stringContaining("this was a dry run") });
    expect(readAll(dataDir)).toEqual({});
    expect(run(dataDir, "data:import", "ferry-2031", file).status).toBe(0);
    expect(Object.keys(readAll(dataDir)).sort()).toEqual([
      "ferry-2031/events.json",
      "ferry-2031/issues/questions.json",
      "ferry-2031/negotiation.json",
      "ferry-2031/parties.json",
      "ferry-2031/sources.json",
    ]);
  });

  it("take a table with a column for each party, in the letters of any spreadsheet program or with a word on how to save it", () => {
    const dataDir = makeDataDir();
    const file = path.join(dataDir, "Parties across.csv");
    const text = readFileSync(path.join(root, "lib/editing/sheets/fixtures/parties-across.csv"), "utf8");
    // Excel’s own CSV, in which letters beyond ASCII are one byte.
    writeFileSync(file, Buffer.from(text.replaceAll("crane", "Brücke"), "latin1"));
    const refused = run(dataDir, "data:import", "harbour-2031", file);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain("first in row 4, column 1: “Who guards the Br\ufffdcke?”. Save it as “CSV UTF-8”");
    // What Excel calls Unicode text.
    writeFileSync(file, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]));
    const taken = run(dataDir, "data:import", "harbour-2031", file, "--map", "Weight=");
    expect(taken.status).toBe(0);
    expect(taken.stdout).toContain("Northland (source) → source of Northland");
    expect(readAll(dataDir)["harbour-2031/issues/questions.json"]).toContain("so-2031-05-01-who-lights-the-lamp");
  });

  it("ask which number is the month, and are told", () => {
    const dataDir = makeDataDir();
    const file = path.join(dataDir, "wishes.csv");
    writeFileSync(file, table.replace("2031-05-13", "05/06/2031"));
    const asked = run(dataDir, "data:import", "ferry-2031", file);
    expect(asked.stdout).toContain(
      "error: wishes, row 3, column “Date”: “05/06/2031” can be read in two ways\n    remedy: Write the day as YYYY-MM-DD, or say what comes first in all such days: --dates day-first or --dates month-first.",
    );
    const told = run(dataDir, "data:import", "ferry-2031", file, "--dates", "day-first");
    expect([told.status, readAll(dataDir)["ferry-2031/issues/questions.json"]?.includes("2031-06-05")]).toEqual([
      0,
      true,
    ]);
    expect(run(dataDir, "data:import", "ferry-2031", file, "--dates", "dmy").stderr).toBe(
      "--dates “dmy” has to be day-first or month-first.\n",
    );
  });

  it("take a negotiation out to a workbook and in again without a change", () => {
    const dataDir = makeDataDir();
    cpSync(path.join(root, "e2e/data/two-hives"), path.join(dataDir, "two-hives"), { recursive: true });
    const before = readAll(dataDir);
    const book = path.join(dataDir, "hives.xlsx");
    expect(run(dataDir, "data:sheet", "two-hives", book)).toMatchObject({ status: 0, stdout: `${book}\n` });
    const { status, stdout } = run(dataDir, "data:import", "two-hives", book);
    expect({ status, end: stdout.trim().split("\n").at(-1) }).toEqual({ status: 0, end: "Nothing to write." });
    expect(readAll(dataDir)).toEqual(before);
  });

  it("begin an empty negotiation once", () => {
    const dataDir = makeDataDir();
    expect(run(dataDir, "data:new", "bridge-2032").status).toBe(0);
    const again = run(dataDir, "data:new", "bridge-2032");
    expect(again).toMatchObject({
      status: 1,
      stderr: `There is a bridge-2032 in ${dataDir} already. Nothing was changed.\n`,
    });
    expect(run(dataDir, "data:new", "Bridge!").status).toBe(1);
  });
});
