// Asks before the code is compiled whether there is anything to show.
import { findDataDir, readDataset } from "../../lib/dataset/read-dataset";
import { requireNegotiations } from "./require-negotiations";

requireNegotiations(readDataset(findDataDir()));
