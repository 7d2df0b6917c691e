import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, it, vi } from "vitest";

const script = (lines: string) => ["--import", "tsx", "--input-type=module", "-e", lines];
const own = JSON.stringify(path.join(import.meta.dirname, "process-group.ts"));

/** Waits for ever, in a child, in a child of that, and in one that has left the group, as Playwright's browsers do. */
const deep = `
  const { spawn } = require("node:child_process");
  const wait = "console.log(process.pid); process.on('SIGINT', () => {}); setInterval(() => {}, 1000);";
  const start = (code, detached) => spawn(process.execPath, ["-e", code], { stdio: ["ignore", "inherit", "inherit"], detached });
  start(wait, true);
  start("require('node:child_process').spawn(process.execPath, ['-e', " + JSON.stringify(wait) + "], { stdio: 'inherit' });" + wait, false);
  `;

/** Starts a command that runs `code` in a group, and reads the ids of the processes that print theirs. */
async function startCommand(code: string, then: string, pids: number) {
  const child = spawn(
    process.execPath,
    script(`
      import { startProcessGroup } from ${own};
      const group = startProcessGroup(process.execPath, ["-e", ${JSON.stringify(code)}], { stdio: ["ignore", "inherit", "inherit"] });
      ${then}`),
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  return { child, pids: await readPids(child, pids) };
}

async function readPids({ stdout }: ChildProcess, count: number): Promise<number[]> {
  const found: number[] = [];
  while (stdout && found.length < count) {
    const [chunk]: unknown[] = await once(stdout, "data");
    found.push(...String(chunk).trim().split("\n").map(Number));
  }
  return found;
}

function isAlive(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function exitOf(child: ChildProcess) {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode;
}

// Elsewhere nobody may read which command a process belongs to.
const linux = it.runIf(process.platform === "linux");

linux.each([
  ["SIGTERM", 143],
  ["SIGINT", 130],
] as const)("a command that %s stops leaves nothing behind, even of what ignores it", async (signal, code) => {
  const { child, pids } = await startCommand(deep, "await group.ended;", 3);
  child.kill(signal);
  // Whoever asks twice does not want to wait.
  await vi.waitFor(
    async () => {
      child.kill(signal);
      expect(child.exitCode).toBe(code);
    },
    { timeout: 60_000 },
  );
  await vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 60_000 });
});

linux("a command whose shell is stopped ends too, as under npm, where the shell passes no signal on", async () => {
  const command = script(`
    import { startProcessGroup } from ${own};
    await startProcessGroup(process.execPath, ["-e", ${JSON.stringify(deep)}], { stdio: ["ignore", "inherit", "inherit"] }).ended;`);
  const quoted = [process.execPath, ...command].map((one) => `'${one.replaceAll("'", "'\\''")}'`).join(" ");
  const child = spawn("sh", ["-c", `${quoted}; true`], { stdio: ["ignore", "pipe", "inherit"] });
  const pids = await readPids(child, 3);
  child.kill();
  await vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 60_000 });
});

linux.each([
  ["a command that ends takes with it what it has started", "process.stdin.once('data', () => process.exit(3));", 3],
  [
    "a process that fails takes with it what it has started",
    "process.stdin.once('data', () => process.kill(group.child.pid, 'SIGKILL')).unref(); process.exitCode = await group.ended;",
    1,
  ],
])("%s", async (_, then, code) => {
  const { child, pids } = await startCommand(deep, then, 3);
  child.stdin?.write("now");
  expect(await exitOf(child)).toBe(code);
  await vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 60_000 });
});

it("a program that does not exist rejects", async () => {
  const child = spawn(
    process.execPath,
    script(`
      import { startProcessGroup } from ${own};
      await startProcessGroup("no-such-program", []).ended.catch((error) => console.log(error.code));`),
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const [chunk]: unknown[] = await once(child.stdout, "data");
  expect(String(chunk)).toBe("ENOENT\n");
  expect(await exitOf(child)).toBe(0);
});
