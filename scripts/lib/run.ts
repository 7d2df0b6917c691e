import path from "node:path";
import { isInterrupted, startProcessGroup } from "./process-group";

/** The folder of the project. */
export const root = path.join(import.meta.dirname, "../..");

/** Runs a program of node_modules/.bin with its output shown. Ends this process with its exit code when it fails. */
export function run(name: string, args: readonly string[] = [], env: Record<string, string> = {}): Promise<void> {
  return runShown(name, path.join(root, "node_modules/.bin", name), args, env);
}

/** Does the same with a script of the project, in a process of its own. */
export function runScript(file: string, env: Record<string, string> = {}): Promise<void> {
  // The program `tsx` is a process in between, which kills a script that takes longer than a moment to stop.
  return runShown(file, process.execPath, ["--import", "tsx", path.join(root, file)], env);
}

async function runShown(
  name: string,
  program: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<void> {
  const { child, ended } = startProcessGroup(program, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  const code = await ended.catch((error: Error) => {
    console.error(`${name} could not be started (${error.message}). Run \`npm ci\` first.`);
    return 1;
  });
  // The signal ends this process, once everything it has started has ended.
  if (isInterrupted()) await new Promise(() => {});
  if (child.signalCode === "SIGKILL") {
    console.error(`${name} was ended by SIGKILL: the machine may have run out of memory.`);
  }
  if (code !== 0) process.exit(code);
}
