import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { makeDataDir } from "../../lib/testing/write-folder";

/** Runs a build that writes one file, in a process of its own, and ends as it is told to. */
function build(folder: string, name: string, end: string) {
  const script = `
    import { mkdirSync, writeFileSync } from "node:fs";
    import { setBuildAside } from ${JSON.stringify(path.join(import.meta.dirname, "rollback.ts"))};
    const dir = ${JSON.stringify(path.join(folder, "dist"))};
    const drop = setBuildAside([dir], dir + "/stamp");
    mkdirSync(dir + "/cache", { recursive: true });
    writeFileSync(dir + "/page", ${JSON.stringify(name)});
    ${end}
    writeFileSync(dir + "/stamp", "");
    drop();`;
  return spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], { encoding: "utf8" });
}

const read = (folder: string) => readFileSync(path.join(folder, "dist/page"), "utf8");

it("a build that is whole takes the place of the one before", () => {
  const folder = makeDataDir();
  build(folder, "first", "");
  writeFileSync(path.join(folder, "dist/cache/kept"), "");
  expect(build(folder, "second", "").status).toBe(0);
  expect(read(folder)).toBe("second");
  expect(existsSync(path.join(folder, "dist/cache/kept"))).toBe(true);
  expect(existsSync(path.join(folder, "dist-before"))).toBe(false);
});

it.each([
  ["ends", "process.exit(1);"],
  ["throws", 'throw Object.assign(new Error("no space left"), { code: "ENOSPC" });'],
])("where a build %s before it is whole, the earlier one is as it was, and that is said", (_, end) => {
  const folder = makeDataDir();
  build(folder, "first", "");
  const { status, stderr } = build(folder, "second", end);
  expect(status).toBe(1);
  expect(stderr).toContain("The previous build is untouched");
  expect(read(folder)).toBe("first");
  expect(existsSync(path.join(folder, "dist/stamp"))).toBe(true);
});

it("where a build is cut off, the next one puts the earlier one back first", () => {
  const folder = makeDataDir();
  build(folder, "first", "");
  build(folder, "second", 'process.kill(process.pid, "SIGKILL"); await new Promise(() => {});');
  expect(existsSync(path.join(folder, "dist-before"))).toBe(true);
  build(folder, "third", "process.exit(1);");
  expect(read(folder)).toBe("first");
});

it("the first build of all needs none before it", () => {
  const folder = makeDataDir();
  mkdirSync(path.join(folder, "dist"));
  expect(build(folder, "first", "").status).toBe(0);
  expect(read(folder)).toBe("first");
});
