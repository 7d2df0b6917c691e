import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import type { ParsedFolder } from "../lib/dataset/parsed-folder";
import { changeFolder } from "../lib/testing/change-folder";
import { soundFolder } from "../lib/testing/sound-folder";
import { writeFolder } from "../lib/testing/write-folder";
import { startProcessGroup } from "../scripts/lib/process-group";
import { root } from "../scripts/lib/run";

const statement = "questions[0].statements[0]";

/** Edits one after the other, as an editor makes them between two builds. */
const edits: readonly [what: string, edit: (folder: ParsedFolder) => ParsedFolder][] = [
  ["nothing", (folder) => folder],
  ["the words of a statement", (one) => changeFolder(one, "issues/ferry.json", `${statement}.summary`, "Stays north.")],
  ["what a party holds", (one) => changeFolder(one, "issues/ferry.json", `${statement}.holds`, { from: "north-east" })],
  ["the name of a party", (one) => changeFolder(one, "parties.json", "parties[1].name", "Basalt Head")],
];

let work: string;

test.beforeAll(() => {
  work = mkdtempSync(path.join(tmpdir(), "parley-incremental-"));
});

test.afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** Renders a data folder ahead with the build that is here, into a folder of its own. */
async function render(folder: ParsedFolder, buildDir: string): Promise<void> {
  const dataDir = path.join(work, "data");
  rmSync(dataDir, { recursive: true, force: true });
  writeFolder(dataDir, folder);
  const { ended } = startProcessGroup(process.execPath, ["--import", "tsx", "scripts/build/prerender.ts"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { PARLEY_DATA: dataDir, PARLEY_BUILD_DIR: buildDir },
  });
  expect(await ended).toBe(0);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .toSorted();
}

test("a build after an edit has the very files of a build from clean, and draws only pictures that look different", async () => {
  const [kept, clean] = [path.join(work, "kept"), path.join(work, "clean")];
  const own = path.join(kept, "other");
  const pixels = path.join(kept, "other-pixels");
  let folder = soundFolder;
  const drawn: number[] = [];
  for (const [what, edit] of edits) {
    folder = edit(folder);
    const before = new Set(statSync(pixels, { throwIfNoEntry: false }) ? listFiles(pixels) : []);
    // What `npm run build` does before it renders.
    rmSync(`${own}-before`, { recursive: true, force: true });
    mkdirSync(own, { recursive: true });
    renameSync(own, `${own}-before`);
    await render(folder, kept);
    rmSync(clean, { recursive: true, force: true });
    await render(folder, clean);
    const [ours, theirs] = [path.join(own, "prerendered"), path.join(clean, "other/prerendered")];
    expect(listFiles(ours), what).toEqual(listFiles(theirs));
    const differing = listFiles(ours).filter(
      (name) =>
        name !== "index.json" && !readFileSync(path.join(ours, name)).equals(readFileSync(path.join(theirs, name))),
    );
    expect(differing, what).toEqual([]);
    const index = (in_: string) => JSON.parse(readFileSync(path.join(in_, "index.json"), "utf8"));
    expect(index(ours), what).toEqual(index(theirs));
    drawn.push(listFiles(pixels).filter((name) => !before.has(name)).length);
  }
  const [first = 0, again, words = 0, position = 0] = drawn;
  expect(first).toBeGreaterThan(0);
  expect(again).toBe(0);
  // The pictures of parties and comparisons do not have the words of a statement.
  expect(words).toBeLessThan(first);
  expect(position).toBeGreaterThan(0);
});
