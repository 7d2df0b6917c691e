import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, it } from "vitest";
import { makeDataDir } from "../../lib/testing/write-folder";
import { lockBuild, shareBuild } from "./build-lock";

/** Starts a process that takes a lock, prints “held”, and keeps it until it is killed. */
async function holdElsewhere(kind: "lockBuild" | "shareBuild", distDir: string) {
  const script = `
    import { ${kind} } from ${JSON.stringify(path.join(import.meta.dirname, "build-lock.ts"))};
    await ${kind}(${JSON.stringify(distDir)});
    console.log("held");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for (let said = ""; !said.includes("held"); ) said += await once(child.stdout, "data");
  return async () => {
    child.kill("SIGKILL");
    await once(child, "exit");
  };
}

/** Whether a promise has settled once everything that could settle it by now has run. */
async function isSettled(promise: Promise<unknown>) {
  const pending = Symbol();
  const tick = new Promise((resolve) => setTimeout(resolve, 600, pending));
  return (await Promise.race([promise, tick])) !== pending;
}

it("many use a build at the same time", async () => {
  const distDir = makeDataDir();
  const end = await holdElsewhere("shareBuild", distDir);
  (await shareBuild(distDir))();
  await end();
});

it.each([
  ["whoever builds waits for those who use the build", "shareBuild", lockBuild],
  ["whoever builds waits for another who builds", "lockBuild", lockBuild],
  ["whoever uses a build waits until it is whole", "lockBuild", shareBuild],
] as const)("%s, even where they are killed", async (_, kind, take) => {
  const distDir = makeDataDir();
  const end = await holdElsewhere(kind, distDir);
  const taken = take(distDir);
  expect(await isSettled(taken)).toBe(false);
  await end();
  (await taken)();
});

it("while one waits to build, those who use the build may start others who do", async () => {
  const distDir = makeDataDir();
  const release = await shareBuild(distDir);
  const building = holdElsewhere("lockBuild", distDir);
  expect(await isSettled(building)).toBe(false);
  (await shareBuild(distDir))();
  release();
  await (await building)();
});

it("a process that builds does not wait for itself", async () => {
  const distDir = makeDataDir();
  const release = await lockBuild(distDir);
  (await lockBuild(distDir))();
  const using = holdElsewhere("shareBuild", distDir);
  expect(await isSettled(using)).toBe(false);
  release();
  await (await using)();
});

it("another folder has a lock of its own", async () => {
  const end = await holdElsewhere("lockBuild", makeDataDir());
  (await lockBuild(makeDataDir()))();
  await end();
});
