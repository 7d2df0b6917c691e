import { fork } from "node:child_process";
import path from "node:path";
import type { Rendered } from "./render-urls";

/** What a helper says: that it wants a URL, that it has rendered one, and at its end all that it has rendered. */
export type HelperMessage = { kind: "wants" } | { kind: "step" } | { kind: "end"; rendered: Rendered };

/** What it is told: the next URL, or none if there are no more. */
export interface HelperAnswer {
  url?: string | undefined;
}

/** Gives a helper URLs until there is no next one. Rejects where its process fails. */
type RenderWithHelper = (takeNext: () => string | undefined, step: () => void) => Promise<Rendered>;

/** Starts a process that renders URLs, which gets ready at once and ends with this process. */
export function startHelper(): RenderWithHelper {
  const child = fork(path.join(import.meta.dirname, "prerender-helper.ts"));
  const early: HelperMessage[] = [];
  let hear = (message: HelperMessage): void => void early.push(message);
  child.on("message", (message: HelperMessage) => hear(message));
  const failed = new Promise<never>((_, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      reject(new Error(`A share of the URLs was not rendered (${signal ?? `exit code ${code}`}).`));
    });
  });
  // It may fail before anything is asked of it.
  failed.catch(() => {});
  return (takeNext, step) => {
    const ended = new Promise<Rendered>((resolve) => {
      hear = (message) => {
        if (message.kind === "end") resolve(message.rendered);
        else if (message.kind === "step") step();
        else child.send({ url: takeNext() } satisfies HelperAnswer);
      };
      for (const message of early) hear(message);
    });
    return Promise.race([ended, failed]);
  };
}
