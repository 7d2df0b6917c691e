import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
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

/** Talks beside them that are not edited until the last build: the pages of each show something of the other. */
const neighbours = ["two-hives", "two-hives-2029"];

/** Renders a data folder ahead with the build that is here, into a folder of its own. */
async function render(folder: ParsedFolder, buildDir: string, nameOfNeighbour = "Bramble Hive"): Promise<void> {
  const dataDir = path.join(work, "data");
  rmSync(dataDir, { recursive: true, force: true });
  writeFolder(dataDir, folder);
  for (const name of neighbours)
    cpSync(path.join(root, "e2e/data", name), path.join(dataDir, name), { recursive: true });
  const parties = path.join(dataDir, "two-hives/parties.json");
  writeFileSync(parties, readFileSync(parties, "utf8").replace("Bramble Hive", nameOfNeighbour));
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

/** The files of a build that it took over from the one before: they are the same place on the disk. */
function listTakenOver(now: string, before: string): string[] {
  const earlier = new Map(listFiles(before).map((name) => [name, statSync(path.join(before, name)).ino]));
  return listFiles(now).filter((name) => earlier.get(name) === statSync(path.join(now, name)).ino);
}

test("a build after an edit has the very files of a build from clean, and makes anew only what may look different", async () => {
  const [kept, clean] = [path.join(work, "kept"), path.join(work, "clean")];
  const own = path.join(kept, "other");
  const pixels = path.join(kept, "other-pixels");
  const drawn: number[] = [];
  /** Builds after an edit, compares with a build from clean, and lists what was taken over. */
  const build = async (what: string, folder: ParsedFolder, nameOfNeighbour?: string): Promise<string[]> => {
    const before = new Set(listFiles(pixels));
    // What `npm run build` does before it renders.
    rmSync(`${own}-before`, { recursive: true, force: true });
    mkdirSync(own, { recursive: true });
    renameSync(own, `${own}-before`);
    await render(folder, kept, nameOfNeighbour);
    rmSync(clean, { recursive: true, force: true });
    await render(folder, clean, nameOfNeighbour);
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
    // Compressed forms are also taken over where a page was rendered anew and is as it was.
    return listTakenOver(ours, path.join(`${own}-before`, "prerendered")).filter((name) => !/\.(gz|br)$/.test(name));
  };
  let folder = soundFolder;
  await render(folder, kept);
  const first = listFiles(pixels).length;
  for (const [what, edit] of edits) {
    folder = edit(folder);
    const taken = await build(what, folder);
    for (const file of ["two-hives.html", "two-hives/feed.json", "embed/two-hives-2029.html"])
      expect(taken, what).toContain(file);
    for (const file of [`${folder.name}.html`, "index.html"]) expect(taken, what).not.toContain(file);
  }
  const taken = await build("a name in other talks", folder, "Bramble Hives");
  expect(taken).toEqual(
    expect.arrayContaining([`${folder.name}.html`, "two-hives-2029/feed.json", "embed/two-hives-2029.html"]),
  );
  for (const file of ["two-hives.html", "two-hives/feed.json", "two-hives-2029.html", "index.html"])
    expect(taken).not.toContain(file);
  const [words = 0, position = 0] = drawn;
  expect(first).toBeGreaterThan(0);
  // The pictures of parties and comparisons do not have the words of a statement.
  expect(words).toBeLessThan(first);
  expect(position).toBeGreaterThan(0);
});
