import type { Negotiation } from "@/lib/dataset/negotiation";
import { formatProblem, isError } from "@/lib/dataset/problem";
import { type Dataset, findDataDir, readDataset } from "@/lib/dataset/read-dataset";

/** Routes are bundled separately, each with its own copy of this module; the process reads the data once. */
const shared = globalThis as { parleyDataset?: Dataset };

/** The dataset, read once per process. Errors are logged; the valid negotiations are served. */
export function loadDataset(): Dataset {
  if (!shared.parleyDataset) {
    shared.parleyDataset = readDataset(findDataDir());
    for (const problem of shared.parleyDataset.problems.filter(isError)) console.error(formatProblem(problem));
  }
  return shared.parleyDataset;
}

/** The negotiation with an id. */
export function findNegotiation(id: string): Negotiation | undefined {
  return loadDataset().negotiations.find((negotiation) => negotiation.id === id);
}
