import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** A program is not there: nothing failed, and nothing was tried. */
export class NotInstalled extends Error {
  constructor(program: string, debianPackage: string) {
    super(`${program}: not installed; on Debian: apt-get install --no-install-recommends ${debianPackage}`);
  }
}

/** Runs a program of a Debian package and gives what it wrote. Throws what it complained of if it fails. */
export async function runProgram(
  program: string,
  args: readonly string[],
  { debianPackage, timeout = 120_000 }: { debianPackage: string; timeout?: number },
): Promise<string> {
  try {
    const { stdout } = await execute(program, args, { timeout, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new NotInstalled(program, debianPackage);
    throw error;
  }
}
