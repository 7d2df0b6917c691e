import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import { expect } from "@playwright/test";

/** A site of a test's own. */
export interface Site {
  base: string;
  child: ChildProcess;
  /** What was written to its standard output and its standard error up to now. */
  said: () => string;
  /** Resolves with its exit code. */
  ended: Promise<number | null>;
}

const root = path.join(import.meta.dirname, "..");

/** Serves the build of the invented data on a free port, with other settings or a module preloaded into it. */
export async function serveBuild({
  preload,
  env = {},
}: {
  /** The name of a module in e2e/faults. */
  preload?: string;
  env?: Record<string, string>;
} = {}): Promise<Site> {
  const port = await findFreePort();
  const args = preload ? ["--import", path.join(import.meta.dirname, "faults", preload)] : [];
  const child = spawn(process.execPath, [...args, path.join(root, "scripts/serve.mjs")], {
    cwd: root,
    env: { ...process.env, PARLEY_DATA: "e2e/data", PORT: String(port), HOSTNAME: "127.0.0.1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (part) => {
      text += part;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  await expect.poll(() => text, { timeout: 60_000, message: "the site starts" }).toContain(`127.0.0.1:${port}`);
  return { base: `http://127.0.0.1:${port}`, child, said: () => text, ended };
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
