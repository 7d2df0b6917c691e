// The dependencies of the benchmarks: installed into a folder of their own, and never part of the site.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { benchDir } from "./folder";

const peersDir = path.join(benchDir, "peers");

/** Installs exactly what package-lock.json names, unless it is there. No script of a package runs while it is installed. */
export function installPeers(): void {
  const lock = "package-lock.json";
  const done = path.join(peersDir, "node_modules/.package-lock.json");
  const isSame =
    existsSync(done) &&
    existsSync(path.join(peersDir, lock)) &&
    readFileSync(path.join(peersDir, lock), "utf8") === readFileSync(path.join(import.meta.dirname, lock), "utf8");
  if (isSame) return;
  console.log("Installing what Parley is compared with …");
  mkdirSync(peersDir, { recursive: true });
  for (const file of ["package.json", lock]) {
    copyFileSync(path.join(import.meta.dirname, file), path.join(peersDir, file));
  }
  const options = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", options, { cwd: peersDir, stdio: "inherit", shell: process.platform === "win32" });
}

const require = createRequire(path.join(peersDir, "package.json"));

/** Loads a package. Its types are not installed with the project, so the caller says which part of it is used. */
export function loadPeer<Module>(name: string): Promise<Module> {
  return import(pathToFileURL(require.resolve(name)).href);
}

/** The path of a file of a package, given from node_modules on. */
export function findPeerFile(file: string): string {
  return path.join(peersDir, "node_modules", file);
}

/** The version of a package. */
export function readPeerVersion(name: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(findPeerFile(`${name}/package.json`), "utf8"));
  return version;
}
