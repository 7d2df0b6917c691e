// Builds the site, renders ahead what most readers ask for, and records what it was made from. The code is compiled only if it
// has changed since the build before: the compiled site reads its data when it answers.
import { mkdirSync } from "node:fs";
import { hashCode, hashInputs, isCodeCurrent, readBuildTimes, writeFingerprint } from "./build/fingerprint";
import { distDir, fingerprintFile, ownDir } from "./build/folders";
import { setBuildAside } from "./build/rollback";
import { lockBuild } from "./lib/build-lock";
import { run, runScript } from "./lib/run";

await lockBuild(distDir);
const [inputs, code] = [hashInputs(), hashCode()];
const isCompiled = isCodeCurrent();
const last = readBuildTimes();
const dropEarlier = setBuildAside(isCompiled ? [ownDir] : [distDir, ownDir], fingerprintFile);
// What renders ahead asks too, and has read the data anyway.
if (!isCompiled) await runScript("scripts/build/require-valid-data.ts");
const begun = performance.now();
if (isCompiled) console.log("The code is as it was: only what depends on the data is made again.");
else {
  console.log(`Compiling the code${estimate(last?.compiling)} …`);
  await run("next", ["build"]);
}
const compiled = performance.now();
mkdirSync(ownDir, { recursive: true });
console.log(`Rendering ahead what most readers ask for${estimate(last?.rendering)} …`);
await runScript("scripts/build/prerender.ts");
const seconds = {
  compiling: isCompiled ? (last?.compiling ?? 0) : countSeconds(begun, compiled),
  rendering: countSeconds(compiled, performance.now()),
};
writeFingerprint({ inputs, code, seconds });
dropEarlier();
if (process.env.PARLEY_WEBHOOK) await runScript("scripts/build/tell.ts");

function countSeconds(from: number, to: number): number {
  return Math.round((to - from) / 1000);
}

/** About how long a part takes, by the build before. */
function estimate(before: number | undefined): string {
  return before ? `, which took ${before} s last time` : "";
}
