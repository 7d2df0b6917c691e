import { cpSync } from "node:fs";
import path from "node:path";
import { readTextsOf } from "../editing/store";
import { makeDataDir } from "./write-folder";

const invented = path.join(import.meta.dirname, "../../e2e/data");

/** The texts of an invented negotiation. */
export function readInventedTexts(name: string): Map<string, string> {
  return readTextsOf(invented, name);
}

/** A data folder with a copy of an invented negotiation, gone when the test is over. */
export function copyInvented(name: string): string {
  const dataDir = makeDataDir();
  cpSync(path.join(invented, name), path.join(dataDir, name), { recursive: true });
  return dataDir;
}
