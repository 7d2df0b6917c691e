import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeNegotiation } from "../../scripts/bench/generate";
import type { Size } from "../../scripts/bench/invent-negotiation";
import type { Negotiation } from "../dataset/negotiation";
import { readDataset } from "../dataset/read-dataset";

/** An invented negotiation of any size, read as one of an editor is. */
export function readInvented(size: Size): Negotiation {
  const dataDir = mkdtempSync(path.join(tmpdir(), "parley-"));
  try {
    writeNegotiation(dataDir, size);
    const [negotiation] = readDataset(dataDir).negotiations;
    if (!negotiation) throw new Error(`${size.id} is not sound`);
    return negotiation;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
