import { setTimeout as wait } from "node:timers/promises";
import { findFreePort } from "./free-port";
import { isInterrupted, startProcessGroup } from "./process-group";
import { root } from "./run";

/** A server of the site that ends with this process. */
interface TemporaryServer {
  base: string;
  stop: () => Promise<void>;
}

/** Serves the site on a free port of this machine, and builds it first where there is no current build. */
export async function startTemporaryServer(env: Record<string, string> = {}): Promise<TemporaryServer> {
  const port = await findFreePort();
  const base = `http://127.0.0.1:${port}`;
  const { child, ended, stop } = startProcessGroup("npm", ["start", "--silent"], {
    cwd: root,
    env: { ...env, PORT: String(port), HOSTNAME: "127.0.0.1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  // A build takes its time on a busy machine: in the end the process either listens or ends.
  while (child.exitCode === null && child.signalCode === null) {
    const response = await fetch(`${base}/robots.txt`).catch(() => undefined);
    if (response?.ok) {
      let isWanted = true;
      ended.then((code) => {
        if (isWanted && !isInterrupted()) process.exit(code || 1);
      });
      return {
        base,
        stop: () => {
          isWanted = false;
          return stop();
        },
      };
    }
    await wait(250);
  }
  throw new Error("The site did not start. Run `npm start` to see why.");
}
