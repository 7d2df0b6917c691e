import path from "node:path";
import { nameAside } from "./rollback";

/** The folder of the project. */
const root = path.join(import.meta.dirname, "../..");

const name = process.env.PARLEY_DATA ? "other" : "site";

/** Where Next puts its build: another data folder has a build of its own (see next.config.js). */
export const distDir = path.join(root, process.env.PARLEY_DATA ? ".next-other" : ".next");

/** Where our own parts of builds are. A test that compares two builds gives each a folder of its own. */
const buildDir = process.env.PARLEY_BUILD_DIR ?? path.join(root, ".parley");

/** Our own part of a build: its fingerprint, and what was rendered ahead for our server. */
export const ownDir = path.join(buildDir, name);
/** The pixels of pictures, which the next build uses again: a folder for each state of the code. */
export const pixelsDir = path.join(buildDir, `${name}-pixels`);
export const prerenderedDir = path.join(ownDir, "prerendered");
/** The responses of the build before, while this one is made. */
export const earlierPrerenderedDir = path.join(nameAside(ownDir), "prerendered");
/** Written last, so that it says a build is complete. */
export const fingerprintFile = path.join(ownDir, "fingerprint.json");
