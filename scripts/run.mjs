import { spawn } from "node:child_process";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");

/** Runs a program of node_modules/.bin with its output shown. Ends this process with its code when it fails. */
export async function run(name, args = [], env = {}) {
  const code = await runForCode(name, args, env);
  if (code !== 0) process.exit(code);
}

/** The same, but gives the exit code back. */
export function runForCode(name, args = [], env = {}) {
  const program = path.join(root, "node_modules", ".bin", name);
  const child = spawn(program, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on("error", (error) => {
      console.error(`${name} could not be started (${error.message}). Run \`npm ci\` first.`);
      resolve(1);
    });
    child.on("exit", (code, signal) => {
      if (signal === "SIGKILL") console.error(`${name} was ended by SIGKILL: the machine may have run out of memory.`);
      resolve(code ?? 1);
    });
  });
}
