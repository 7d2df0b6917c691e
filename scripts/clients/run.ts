// Tries what the site gives out with the programs that people use: every *.client.ts beside this file, on the build of the
// invented data. A program that is not installed is named with the package that has it. Arguments choose clients by their
// file names: npm run clients -- svg
import { readdirSync } from "node:fs";
import path from "node:path";
import { findFreePort } from "../lib/free-port";
import { offerHelp } from "../lib/offer-help";
import { startProcessGroup } from "../lib/process-group";
import { root, runScript } from "../lib/run";
import { NotInstalled } from "./programs";

offerHelp(`
Opens exports of the invented data in the programs people use for them, as far as they are installed.

  npm run clients            every program
  npm run clients -- svg     those of svg.client.ts
`);

/** What each of the files exports. `run` gives a line for each thing that it tried, and throws where one of them fails. */
interface Client {
  name: string;
  run: (base: string) => Promise<string[]>;
}

process.env.PARLEY_DATA = "e2e/data";
await runScript("scripts/lib/build-if-needed.ts");
const port = await findFreePort();
const base = `http://127.0.0.1:${port}`;
const site = startProcessGroup(process.execPath, ["--import", "tsx", "scripts/serve.ts"], {
  cwd: root,
  stdio: ["ignore", "ignore", "inherit"],
  env: { PORT: String(port), HOSTNAME: "127.0.0.1" },
});
let failed = false;
try {
  await waitForSite();
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".client.ts"));
  const chosen = process.argv.slice(2);
  for (const file of files.sort()) {
    if (chosen.length > 0 && !chosen.some((one) => file.startsWith(one))) continue;
    const client: Client = await import(path.join(import.meta.dirname, file));
    console.log(`\n${client.name}`);
    await client.run(base).then(
      (lines) => {
        for (const line of lines) console.log(`  ${line}`);
      },
      (error: unknown) => {
        console.log(`  ${error instanceof Error ? error.message : error}`);
        failed ||= !(error instanceof NotInstalled);
      },
    );
  }
} finally {
  await site.stop();
}
process.exit(failed ? 1 : 0);

async function waitForSite(): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 200))) {
    const answer = await fetch(`${base}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error("The site did not start within a minute.");
}
