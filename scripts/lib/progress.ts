/** Says on one line how far long work has come, and about how long it still takes. */
interface Progress {
  step: () => void;
}

/** Starts to count `total` steps. Where nobody watches a terminal, it says so every ten seconds. */
export function startProgress(total: number, unit: string): Progress {
  const startedAt = Date.now();
  let done = 0;
  let printedAt = 0;
  return {
    step() {
      done++;
      const part = total === 0 ? 1 : done / total;
      const secondsLeft = Math.round(((Date.now() - startedAt) / 1000) * (1 / part - 1));
      const bar = "█".repeat(Math.round(part * 24)).padEnd(24, "░");
      // The first step is often slow, and says nothing of the others.
      const estimate = part >= 0.02 && done < total ? `, about ${secondsLeft} s left` : "";
      const line = `${bar} ${done} of ${total} ${unit}${estimate}`;
      if (process.stdout.isTTY) process.stdout.write(`\r${line.padEnd(78)}${done === total ? "\n" : ""}`);
      else if (done === total || Date.now() - printedAt > 10_000) {
        printedAt = Date.now();
        console.log(line);
      }
    },
  };
}
