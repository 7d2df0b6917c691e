import "server-only";
import { notFound } from "next/navigation";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { writeProblem } from "@/lib/dataset/problem";
import { type Dataset, findDataDir, readDataset } from "@/lib/dataset/read-dataset";

let dataset: Dataset | undefined;

/** The dataset, read once per process. What is broken is said in the log; what is sound is served. */
export function loadDataset(): Dataset {
  if (!dataset) {
    dataset = readDataset(findDataDir());
    for (const problem of dataset.problems) console.error(writeProblem(problem));
  }
  return dataset;
}

/** The negotiation of an address. An unknown one is a page that is not found. */
export function loadNegotiation(id: string): Negotiation {
  return loadDataset().negotiations.find((negotiation) => negotiation.id === id) ?? notFound();
}
