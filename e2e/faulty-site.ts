import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import { findFreePort } from "../scripts/lib/free-port";
import type { RawAnswer } from "./ask-raw";
import { test as base } from "./parley-test";

const root = path.join(import.meta.dirname, "..");

interface Faults {
  /** Modules from e2e/faults that are preloaded into the server. */
  preload?: readonly string[];
  env?: Record<string, string>;
  /** A folder made by `npm run image`, to serve that by itself. */
  standalone?: string;
}

/** A process meant to serve the build of the invented data. */
export interface Started {
  child: ChildProcess;
  /** Everything written to standard output and standard error so far. */
  said: () => string;
  /** Resolves to the exit code. */
  ended: Promise<number | null>;
}

/** A server that is listening. */
export interface Site extends Started {
  base: string;
}

interface FaultTools {
  /** Starts a server on a port, with faults. */
  start: (port: number, faults?: Faults) => Started;
  /** Starts a server on a free port, and waits until it listens. */
  serve: (faults?: Faults) => Promise<Site>;
  /** Creates a folder that is deleted after the test. */
  makeFolder: () => string;
}

/** Playwright's `test` with servers that stop when the test ends. */
export const test = base.extend<FaultTools>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from the pattern.
  start: async ({}, use) => {
    const running = new Set<ChildProcess>();
    await use((port, faults) => {
      const started = startSite(port, faults);
      running.add(started.child);
      started.ended.then(() => running.delete(started.child));
      return started;
    });
    for (const child of running) child.kill("SIGKILL");
  },
  serve: async ({ start }, use) => {
    await use(async (faults) => {
      const port = await findFreePort();
      return listening(port, start(port, faults));
    });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from the pattern.
  makeFolder: async ({}, use) => {
    const folders: string[] = [];
    await use(() => {
      const folder = mkdtempSync(path.join(tmpdir(), "parley-"));
      folders.push(folder);
      return folder;
    });
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  },
});

/** Serves the build of the invented data on a port, with faults; the caller has to stop it. */
export function startSite(port: number, { preload = [], env = {}, standalone }: Faults = {}): Started {
  const args = preload.flatMap((name) => ["--import", path.join(import.meta.dirname, "faults", name)]);
  const program = standalone ? ["server.js"] : ["--import", "tsx", "scripts/serve.ts"];
  const child = spawn(process.execPath, [...args, ...program], {
    cwd: standalone ?? root,
    env: { ...process.env, PARLEY_DATA: "e2e/data", PORT: String(port), HOSTNAME: "127.0.0.1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (part) => {
      text += part;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  return { child, said: () => text, ended };
}

/** Waits until a started server listens. */
export async function listening(port: number, started: Started): Promise<Site> {
  let end = "";
  void started.ended.then((code) => {
    end = `The site ended with ${code ?? started.child.signalCode}.`;
  });
  // Two hundred parties are read in half a minute, and on a busy machine in two.
  await expect
    .poll(() => started.said() + end, { message: "the site starts", timeout: 200_000 })
    .toMatch(/http:\/\/127\.0\.0\.1:|The site ended/);
  expect(started.said() + end).toContain(`http://127.0.0.1:${port}`);
  return { ...started, base: `http://127.0.0.1:${port}` };
}

/** Expects a friendly error page: it says in words what happened, reveals nothing of the machine, and is not cached. */
export function expectCalm({ status, headers, body }: RawAnswer, expected: number) {
  const text = body.toString();
  expect(status).toBe(expected);
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  expect(headers.get("cache-control")).toBe("no-store");
  expect(text.replaceAll(/<[^>]*>/g, " ").trim().length).toBeGreaterThan(60);
  expect(text).not.toMatch(/FAULT|Error|\bat \/|node_modules/);
  expect(text).not.toContain(root);
}
