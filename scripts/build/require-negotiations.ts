import { formatProblem } from "../../lib/dataset/problem";
import type { Dataset } from "../../lib/dataset/read-dataset";

/** Ends a build for which there is nothing to show, before it takes the place of one that shows something. */
export function requireNegotiations({ negotiations, problems }: Dataset): void {
  if (negotiations.length > 0) return;
  for (const problem of problems) console.error(`\n${formatProblem(problem)}`);
  console.error(
    "\nNo negotiation is sound, so there is no site to build. Mend the data; `npm run data:check` checks them.",
  );
  process.exit(1);
}
