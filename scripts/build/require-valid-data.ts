// Ends a build for which there is nothing to show, before it takes the place of one that shows something.
import { formatProblem } from "../../lib/dataset/problem";
import { findDataDir, readDataset } from "../../lib/dataset/read-dataset";

const { negotiations, problems } = readDataset(findDataDir());
if (negotiations.length === 0) {
  for (const problem of problems) console.error(`\n${formatProblem(problem)}`);
  console.error(
    "\nNo negotiation is sound, so there is no site to build. Mend the data; `npm run data:check` checks them.",
  );
  process.exitCode = 1;
}
