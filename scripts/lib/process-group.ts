import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

/** A process with all the processes it starts, which end together. */
interface ProcessGroup {
  child: ChildProcess;
  /** Resolves with the exit code once the process and everything it started have ended. Rejects where it cannot start. */
  ended: Promise<number>;
  /** Interrupts the group as Ctrl+C does, and kills what is still running after thirty seconds. */
  stop: () => Promise<void>;
}

// Playwright ends its browsers and servers one after the other, which takes a while on a busy machine.
const graceMs = 30_000;
const running = new Set<ProcessGroup>();

// Playwright puts browsers and servers into sessions of their own, where a signal to the group does not reach them. They
// inherit the environment all the same. The mark of an outer command is the beginning of that of a command within it.
const mark = `${process.env.PARLEY_RUN ?? ""}/${randomUUID()}`;

/**
 * Starts a process as the leader of a group, which ends with this process, and when the parent of this process ends. Only
 * what kills this process with SIGKILL leaves it behind.
 */
export function startProcessGroup(
  program: string,
  args: readonly string[],
  { env, ...options }: Pick<SpawnOptions, "cwd" | "stdio"> & { env?: Record<string, string> } = {},
): ProcessGroup {
  watchSignals();
  const child = spawn(program, args, {
    ...options,
    detached: true,
    env: { ...process.env, ...env, PARLEY_RUN: mark },
  });
  const group: ProcessGroup = {
    child,
    ended: waitForEnd(child).finally(() => {
      running.delete(group);
      killGroup(group);
    }),
    stop: () => stopGroup(group),
  };
  running.add(group);
  // `stop` and the end of this process need no answer; whoever awaits `ended` gets the error.
  group.ended.catch(() => {});
  return group;
}

async function waitForEnd(child: ChildProcess): Promise<number> {
  await once(child, "exit");
  return child.exitCode ?? 1;
}

async function stopGroup(group: ProcessGroup): Promise<void> {
  // After Ctrl+C a terminal signals the whole foreground group: vitest, Playwright and Next all expect that.
  signalGroup(group, "SIGINT");
  const ended = group.ended.catch(() => {});
  await Promise.race([ended, wait(graceMs, undefined, { ref: false })]);
  killGroup(group);
  await ended;
}

function signalGroup({ child }: ProcessGroup, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nobody is left in it.
  }
}

function killGroup(group: ProcessGroup): void {
  signalGroup(group, "SIGKILL");
  if (running.size === 0) killMarked();
}

/** Kills what this command has started and what has left its group. Only Linux lets others read an environment. */
function killMarked(): void {
  if (process.platform !== "linux") return;
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const environment = `\0${readFileSync(`/proc/${name}/environ`, "latin1")}`;
      if (environment.includes(`\0PARLEY_RUN=${mark}`)) process.kill(Number(name), "SIGKILL");
    } catch {
      // It has ended, or belongs to somebody else.
    }
  }
}

let isWatching = false;
let isStopping = false;

/** Whether a signal has told this process to stop: its groups fail then, which is not a failure to report. */
export function isInterrupted(): boolean {
  return isStopping;
}

function watchSignals(): void {
  if (isWatching) return;
  isWatching = true;
  for (const [signal, number] of [
    ["SIGHUP", 1],
    ["SIGINT", 2],
    ["SIGTERM", 15],
  ] as const) {
    process.on(signal, () => stopAll(128 + number));
  }
  // The shell in which npm runs a script passes no signal on: npm and the shell end, and the script would go on alone.
  const { ppid } = process;
  const watch = setInterval(() => {
    if (process.ppid === ppid) return;
    clearInterval(watch);
    stopAll(128 + 15);
  }, 250);
  watch.unref();
  process.on("exit", () => {
    for (const group of running) signalGroup(group, "SIGKILL");
    killMarked();
  });
}

async function stopAll(code: number): Promise<void> {
  // Whoever asks twice does not want to wait.
  if (!isStopping) {
    isStopping = true;
    await Promise.all([...running].map((group) => group.stop()));
  }
  process.exit(code);
}
