// Serves the build with `next start` and nothing of our own, as a host that knows only Next does; builds first when needed.
// The browser tests run on it: PORT=4000 npx tsx scripts/next-start.ts
import { spawn } from "node:child_process";
import path from "node:path";
import { distDir } from "./build/folders";
import { shareBuild } from "./lib/build-lock";
import { root, runScript } from "./lib/run";

await runScript("scripts/lib/build-if-needed.ts");
await shareBuild(distDir);
const next = spawn(
  path.join(root, "node_modules/.bin/next"),
  ["start", "--hostname", process.env.HOSTNAME || "127.0.0.1", "--port", process.env.PORT || "3000"],
  { cwd: root, stdio: "inherit", env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" } },
);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => next.kill(signal));
next.once("exit", (code) => process.exit(code ?? 1));
