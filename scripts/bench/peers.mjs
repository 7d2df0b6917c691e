// What Parley is held beside, from the registry: installed into a folder of its own, and never part of the site.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { benchDir } from "./folder.mjs";

const listed = path.join(import.meta.dirname, "peers");

/** Where the peers are installed. */
export const peersDir = path.join(benchDir, "peers");

/** Installs exactly what peers/package-lock.json names, unless it is there. Nothing of it is run while it is installed. */
export function installPeers() {
  const lock = "package-lock.json";
  const done = path.join(peersDir, "node_modules/.package-lock.json");
  const isSame =
    existsSync(done) &&
    existsSync(path.join(peersDir, lock)) &&
    readFileSync(path.join(peersDir, lock), "utf8") === readFileSync(path.join(listed, lock), "utf8");
  if (isSame) return;
  console.log("Installing what Parley is held beside …");
  mkdirSync(peersDir, { recursive: true });
  for (const file of ["package.json", lock]) copyFileSync(path.join(listed, file), path.join(peersDir, file));
  const options = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", options, { cwd: peersDir, stdio: "inherit", shell: process.platform === "win32" });
}

const require = createRequire(path.join(peersDir, "package.json"));

/**
 * A module of a peer.
 *
 * @param {string} name
 */
export function loadPeer(name) {
  return import(pathToFileURL(require.resolve(name)).href);
}

/**
 * A file of a peer.
 *
 * @param {string} file from the folder of the modules on
 */
export function findPeerFile(file) {
  return path.join(peersDir, "node_modules", file);
}

/**
 * The version of a peer.
 *
 * @param {string} name
 * @returns {string}
 */
export function readPeerVersion(name) {
  return JSON.parse(readFileSync(findPeerFile(`${name}/package.json`), "utf8")).version;
}
