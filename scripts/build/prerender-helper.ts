// A process of its own that renders URLs for `prerender.ts`, which tells it which.
import type { HelperAnswer, HelperMessage } from "./helper";
import { renderUrls } from "./render-urls";

const waiting: ((url: string | undefined) => void)[] = [];
process.on("message", ({ url }: HelperAnswer) => waiting.shift()?.(url));
process.on("disconnect", () => process.exit());

/** Answers come in the order of the questions. */
function askForNext(): Promise<string | undefined> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    void tell({ kind: "wants" });
  });
}

function tell(message: HelperMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}

const rendered = await renderUrls(askForNext, () => void tell({ kind: "step" }));
await tell({ kind: "end", rendered });
process.exit(0);
