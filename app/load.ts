import "server-only";
import { notFound } from "next/navigation";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { formatProblem } from "@/lib/dataset/problem";
import { type Dataset, findDataDir, readDataset } from "@/lib/dataset/read-dataset";

/** Pages and routes are built apart, and each part has this module for itself; the data are held once. */
const held = globalThis as { parleyDataset?: Dataset };

/** The dataset, read once per process. What is broken is said in the log; what is sound is served. */
export function loadDataset(): Dataset {
  if (!held.parleyDataset) {
    held.parleyDataset = readDataset(findDataDir());
    for (const problem of held.parleyDataset.problems) console.error(formatProblem(problem));
  }
  return held.parleyDataset;
}

/** The negotiation of an address. An unknown one is a page that is not found. */
export function loadNegotiation(id: string): Negotiation {
  return loadDataset().negotiations.find((negotiation) => negotiation.id === id) ?? notFound();
}
