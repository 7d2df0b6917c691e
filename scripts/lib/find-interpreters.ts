import { spawnSync } from "node:child_process";

/** A Python that has pandas; undefined where there is none. The first in the path may be one without. */
export function findPandas(): string | undefined {
  return ["python3", "/usr/bin/python3"].find((python) => runs(python, ["-c", "import pandas"]));
}

/** R; undefined where there is none. */
export function findR(): string | undefined {
  return ["Rscript"].find((program) => runs(program, ["--version"]));
}

function runs(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}
