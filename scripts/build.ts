// Builds the site, renders ahead what most readers ask for, and records what it was made from.
import { mkdirSync } from "node:fs";
import { hashInputs, isWithoutFiles, writeFingerprint } from "./build/fingerprint";
import { distDir, fingerprintFile, ownDir } from "./build/folders";
import { setBuildAside } from "./build/rollback";
import { lockBuild } from "./lib/build-lock";
import { run, runScript } from "./lib/run";

await lockBuild(distDir);
const inputs = hashInputs();
const dropEarlier = setBuildAside([distDir, ownDir], fingerprintFile);
await runScript("scripts/build/require-valid-data.ts");
await run("next", ["build"]);
mkdirSync(ownDir, { recursive: true });
if (!isWithoutFiles) await runScript("scripts/build/prerender.ts");
writeFingerprint(inputs);
dropEarlier();
if (process.env.PARLEY_WEBHOOK) await runScript("scripts/build/tell.ts");
