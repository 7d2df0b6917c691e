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
function writeEarlierBuild([distDir, ownDir]: readonly [string, string]) {
  for (const [folder, name, bytes] of [
    [distDir, "BUILD_ID", "earlier"],
    [distDir, "server/page.js", "export {};\n"],
    [ownDir, "fingerprint.json", '{"inputs":"earlier"}\n'],
    [ownDir, "prerendered/index.html.br", Buffer.from([0, 255, 13, 10, 128])],
  ] as const) {
    const full = path.join(folder, name);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, bytes);
  }
}

/** Every file of a build with its bytes, but what the compiler keeps for the next time, which may have grown. */
function readBuild(folders: readonly string[]): Map<string, string> {
  return new Map(
    folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .toSorted()
        .filter((name) => !name.startsWith("cache") && statSync(path.join(folder, name)).isFile())
        .map((name) => [`${path.basename(folder)}/${name}`, readFileSync(path.join(folder, name), "base64")] as const),
    ),
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
describe("npm run build", { timeout: 300_000 }, () => {
  it.each([
    // The packages are linked to from outside of the copy, where the compiler takes nothing from.
    ["the compiler cannot compile", {}, "Turbopack build failed"],
    ["the compiler finds the disk full", { fault: "full" }, "ENOSPC: no write"],
    ["the compiler is killed, as where memory runs out", { fault: "killed" }, "next was ended by SIGKILL"],
    ["there is no data folder", { data: "nowhere" }, "No negotiation is sound"],
  ])("leaves the build before it as it was, to the byte, and says so, where %s", (_, faults, said) => {
    const folder = copyProject();
    const isOther = "data" in faults;
    const folders = [
      path.join(folder, isOther ? ".next-other" : ".next"),
      path.join(folder, ".parley", isOther ? "other" : "site"),
    ] as const;
    writeEarlierBuild(folders);
    const earlier = readBuild(folders);
    const { status, stderr } = build(folder, faults);
    expect(status).toBe(1);
    expect(stderr).toContain(said);
    expect(stderr.trim().split("\n").at(-1)).toBe(
      "The build failed. The previous build is untouched; `npm run serve` serves it.",
    );
    expect(readBuild(folders)).toEqual(earlier);
    expect(readdirSync(folder).filter((name) => name.endsWith("-before"))).toEqual([]);
  });
});
