import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

/**
 * Puts the build that is there aside until the next one is whole, and gives back what to call then. Where the process ends
 * before, as it does with faulty data or a full disk, the earlier build is put back: moving a folder needs no room.
 */
export function keepBuild(distDir, stampFile) {
  const aside = `${distDir}-before`;
  const isWhole = () => existsSync(stampFile);
  // A build that was cut off has left its predecessor there.
  if (existsSync(aside)) putBack();
  if (!isWhole()) return () => {};
  try {
    renameSync(distDir, aside);
  } catch {
    // The folder is a mount of its own, and cannot be moved.
    return () => {};
  }
  mkdirSync(distDir);
  move(aside, distDir);
  const onExit = () => {
    putBack();
    console.error("The build failed. The earlier one is as it was; `node scripts/serve.mjs` serves it.");
  };
  process.once("exit", onExit);
  return () => {
    process.off("exit", onExit);
    rmSync(aside, { recursive: true, force: true });
  };

  function putBack() {
    if (isWhole()) return rmSync(aside, { recursive: true, force: true });
    move(distDir, aside);
    rmSync(distDir, { recursive: true, force: true });
    renameSync(aside, distDir);
  }
}

/** What the compiler keeps for the next time goes along: with it a build takes half as long. */
function move(from, to) {
  const [there, here] = [path.join(from, "cache"), path.join(to, "cache")];
  if (existsSync(there) && !existsSync(here)) renameSync(there, here);
}
