// Lets two commands work in one checkout: many may use a build at the same time, and whoever replaces it is alone with it.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const pollMs = 250;

/**
 * Waits until no other process replaces the build in `distDir` or uses it. Call what it gives back to let others go on.
 * A process that holds the lock may take it again, and lets go of it once.
 */
export async function lockBuild(distDir: string): Promise<() => void> {
  const lock = openLock(distDir);
  const say = sayOnce(distDir);
  const builder = path.join(lock, "builder");
  if (readHolder(builder) === process.pid) return () => {};
  for (;;) {
    if (tryToHold(builder)) {
      const users = findHolders(lock, isUser);
      if (users.length === 0) return releaseAtExit(builder);
      // A user may start others of its own, which would wait for this process while it waits for them.
      rmSync(builder);
      await say(users);
    } else await say(findHolders(lock, isBuilder));
  }
}

/** Waits until no other process replaces the build in `distDir`, and keeps it as it is until what it gives back is called. */
export async function shareBuild(distDir: string): Promise<() => void> {
  const lock = openLock(distDir);
  const say = sayOnce(distDir);
  const user = path.join(lock, `user-${process.pid}-${Math.random().toString(36).slice(2)}`);
  for (;;) {
    // It holds before it looks, as a builder does: one of the two sees the other, whichever comes first.
    tryToHold(user);
    const builders = findHolders(lock, isBuilder);
    if (builders.length === 0) return releaseAtExit(user);
    rmSync(user, { force: true });
    await say(builders);
  }
}

const isBuilder = (name: string) => name === "builder";
const isUser = (name: string) => name.startsWith("user-");

/** The folder that holds who holds what: outside the checkout, which may be read-only or linked to. */
function openLock(distDir: string): string {
  const name = createHash("sha256").update(path.resolve(distDir)).digest("hex").slice(0, 16);
  const lock = path.join(tmpdir(), `parley-build-${name}`);
  mkdirSync(lock, { recursive: true });
  return lock;
}

/** A link is made whole or not at all, and its target says which process made it. */
function tryToHold(file: string): boolean {
  try {
    symlinkSync(String(process.pid), file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** The processes that hold one of these names. What a process has left behind that was killed is removed. */
function findHolders(lock: string, isWanted: (name: string) => boolean): number[] {
  return readdirSync(lock)
    .filter(isWanted)
    .flatMap((name) => {
      const file = path.join(lock, name);
      const pid = readHolder(file);
      if (pid === undefined) return [];
      if (isAlive(pid)) return [pid];
      rmSync(file, { force: true });
      return [];
    });
}

function readHolder(file: string): number | undefined {
  try {
    return Number(readlinkSync(file));
  } catch {
    // It was let go just now.
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function sayOnce(distDir: string): (pids: readonly number[]) => Promise<void> {
  let hasSaid = false;
  return async (pids) => {
    const [pid] = pids;
    if (!hasSaid && pid !== undefined) {
      hasSaid = true;
      console.log(`Process ${pid} uses ${path.basename(distDir)}. Waiting for it to end …`);
    }
    await wait(pollMs);
  };
}

function releaseAtExit(file: string): () => void {
  const release = () => {
    process.off("exit", release);
    rmSync(file, { force: true });
  };
  process.on("exit", release);
  return release;
}
