import type { Negotiation } from "@/lib/dataset/negotiation";
import { formatProblem, isError } from "@/lib/dataset/problem";
import { type Dataset, findDataDir, readDataset } from "@/lib/dataset/read-dataset";
import { readWhenChanged } from "@/lib/dataset/read-when-changed";

/** Routes are bundled separately, each with its own copy of this module; the process has one reader. */
const shared = globalThis as { parleyReader?: () => Dataset };

/**
 * The dataset, read once per process and, while the site is being worked on or edited, again when a file has changed.
 * Errors are logged; the valid negotiations are served.
 */
export function loadDataset(): Dataset {
  shared.parleyReader ??= createReader();
  return shared.parleyReader();
}

function createReader(): () => Dataset {
  const read = (dataDir: string) => {
    const dataset = readDataset(dataDir);
    // The editor shows them, at their fields.
    const logged = process.env.PARLEY_EDIT_KEY ? [] : dataset.problems.filter(isError);
    for (const problem of logged) console.error(formatProblem(problem));
    return dataset;
  };
  const dataDir = findDataDir();
  if (process.env.NODE_ENV === "development" || process.env.PARLEY_EDIT_KEY) return readWhenChanged(dataDir, read);
  const dataset = read(dataDir);
  return () => dataset;
}

/** The negotiation with an id. */
export function findNegotiation(id: string): Negotiation | undefined {
  return loadDataset().negotiations.find((negotiation) => negotiation.id === id);
}
