import path from "node:path";
import { root } from "../lib/run";

/** Where the benchmarks put what they install, build and invent. It can be removed at any time. */
export const benchDir = path.join(root, ".bench");
