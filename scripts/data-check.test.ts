import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeDataDir } from "../lib/testing/write-folder";

const root = path.join(import.meta.dirname, "..");

/** Runs `npm run data:check` on a data folder, as an editor would. */
function checkData(dataDir: string) {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "data:check"], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, PARLEY_DATA: dataDir },
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

// Each test starts npm, which takes its time on a busy machine.
describe("npm run data:check", { timeout: 60_000 }, () => {
  it("says nothing against sound data, and ends well", () => {
    const { status, stdout, stderr } = checkData(path.join(root, "e2e/data"));
    expect(stderr).toBe("");
    expect(stdout).toContain("data: no problem found");
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
    edit(dataDir, "lake-orune/deals/tea-house-2031-05-16.json", /"status": "reported"/, '"status": "whispered"');
    edit(dataDir, "two-hives/issues/meadow.json", /"source": "[^"]+"/, '"source": "no-such-source"');
    const { status, stderr } = checkData(dataDir);
    for (const place of [
      "lake-orune/negotiation.json asOf",
      "lake-orune/parties.json parties[1].monogram",
      "lake-orune/sources.json sources[0].url",
      "lake-orune/events.json events[0]",
      "lake-orune/corrections.json corrections[0]",
      "lake-orune/issues/ferry.json questions[0].statements",
      "lake-orune/issues/water.json",
      "lake-orune/deals/tea-house-2031-05-16.json status",
      "two-hives/issues/meadow.json questions[0].statements[0].source",
    ]) {
      expect(stderr).toContain(place);
    }
    const paragraphs = stderr.trim().split("\n\n");
    const last = paragraphs.pop();
    expect(paragraphs.length).toBeGreaterThanOrEqual(9);
    for (const paragraph of paragraphs) expect(paragraph).toMatch(/^\S.*\n {2}wrong: {2}\S.*\n {2}remedy: \S/);
    expect(last).toContain(`${paragraphs.length} problems in ${dataDir}`);
    expect(status).toBe(1);
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
