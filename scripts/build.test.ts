import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { makeDataDir } from "../lib/testing/write-folder";

const root = path.join(import.meta.dirname, "..");

/** A copy of the project, so that no build that is being served is moved. Without a build. */
function copyProject(): string {
  const folder = makeDataDir();
  for (const name of [
    "app",
    "components",
    "lib",
    "scripts",
    "data",
    "package.json",
    "tsconfig.json",
    "next.config.js",
  ]) {
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  return folder;
}

/** What a build before it may have left: pages, a file that is no text, and the stamp. */
function writeEarlierBuild(distDir: string) {
  for (const [name, bytes] of [
    ["BUILD_ID", "earlier"],
    ["parley-build.json", '{"inputs":"earlier"}\n'],
    ["server/app/index.html", "<!doctype html>\n"],
    ["pages/index.html.br", Buffer.from([0, 255, 13, 10, 128])],
  ] as const) {
    const full = path.join(distDir, name);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, bytes);
  }
}

/** Every file of a build with its bytes, but what the compiler keeps for the next time, which may have grown. */
function readBuild(distDir: string): Map<string, string> {
  const names = readdirSync(distDir, { recursive: true, encoding: "utf8" }).toSorted();
  return new Map(
    names
      .filter((name) => !name.startsWith("cache") && statSync(path.join(distDir, name)).isFile())
      .map((name) => [name, readFileSync(path.join(distDir, name), "base64")]),
  );
}

/** `npm run build`, with a fault of e2e/faults/broken-build.mjs in it. */
function build(folder: string, { fault = "", data = "" }) {
  return spawnSync("npm", ["run", "--silent", "build"], {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...process.env,
      PARLEY_DATA: data,
      NODE_OPTIONS: `--import=${pathToFileURL(path.join(root, "e2e/faults/broken-build.mjs"))}`,
      FAULT_BUILD: fault,
    },
  });
}

// `next build` is the real one, and so is what is around it. Each starts npm, which takes its time on a busy machine.
describe("npm run build", { timeout: 60_000 }, () => {
  it.each([
    // The packages are linked to from outside of the copy, where the compiler takes nothing from.
    ["the compiler cannot compile", {}, "Turbopack build failed"],
    ["the compiler finds the disk full", { fault: "full" }, "ENOSPC: no write"],
    ["the compiler is killed, as where memory runs out", { fault: "killed" }, "next was ended by SIGKILL"],
    ["there is no data folder", { data: "nowhere" }, "No negotiation is sound"],
  ])("leaves the build before it as it was, to the byte, and says so, where %s", (_, faults, said) => {
    const folder = copyProject();
    const distDir = path.join(folder, "data" in faults ? ".next-other" : ".next");
    writeEarlierBuild(distDir);
    const earlier = readBuild(distDir);
    const { status, stderr } = build(folder, faults);
    expect(status).toBe(1);
    expect(stderr).toContain(said);
    expect(stderr.trim().split("\n").at(-1)).toBe(
      "The build failed. The earlier one is as it was; `node scripts/serve.mjs` serves it.",
    );
    expect(readBuild(distDir)).toEqual(earlier);
    expect(readdirSync(folder).filter((name) => name.endsWith("-before"))).toEqual([]);
  });
});
