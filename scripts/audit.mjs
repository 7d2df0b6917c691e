// Asks the registry what is known against the packages that the site runs on.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { readAudit } from "./read-audit.mjs";

const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json", "--fetch-retries=0", "--fetch-timeout=15000"], {
  cwd: path.join(import.meta.dirname, ".."),
  encoding: "utf8",
  timeout: 60_000,
});
const result = readAudit(stdout ?? "");
if (result.kind === "weak") {
  console.error(
    `${result.list.join("\n")}\n\nRaise the version in package.json, or take the package out; \`npm audit\` says more.`,
  );
  process.exitCode = 1;
} else if (result.kind === "sound") console.log("audit: nothing of high severity is known against any package");
else console.log(`audit: not audited, since the registry gave no answer (${result.why})`);
