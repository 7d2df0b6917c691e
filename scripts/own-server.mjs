import { spawn } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";

/** Starts the site on a free port of this machine, building it first where there is no build; ends with this process. */
export async function startOwnServer(env = {}) {
  const port = await findFreePort();
  const base = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, [path.join(import.meta.dirname, "start.mjs")], {
    cwd: path.join(import.meta.dirname, ".."),
    env: { ...process.env, ...env, PORT: String(port), HOSTNAME: "127.0.0.1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  process.on("exit", () => server.kill());
  server.on("exit", (code) => {
    if (code) process.exit(code);
  });
  for (let tries = 0; tries < 1200; tries++) {
    const answer = await fetch(`${base}/robots.txt`).catch(() => undefined);
    if (answer?.ok) return { base, stop: () => server.kill() };
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("the site did not start; run `npm start` to see why");
}

/** A port of this machine on which nothing listens. */
export async function findFreePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
