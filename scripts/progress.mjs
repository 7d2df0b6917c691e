/** Says on one line how far long work has come, and about how long it still takes; where nobody watches, now and then. */
export function startProgress(total, what) {
  const begun = Date.now();
  let done = 0;
  let said = 0;
  return {
    step() {
      done++;
      const part = total === 0 ? 1 : done / total;
      const left = Math.round(((Date.now() - begun) / 1000) * (1 / part - 1));
      const line = `${"█".repeat(Math.round(part * 24)).padEnd(24, "░")} ${done} of ${total} ${what}${done < total ? `, about ${left} s left` : ""}`;
      if (process.stdout.isTTY) process.stdout.write(`\r${line.padEnd(78)}${done === total ? "\n" : ""}`);
      else if (done === total || Date.now() - said > 10_000) {
        said = Date.now();
        console.log(line);
      }
    },
  };
}
