// Writes the JSON Schemas of the data files from their definitions in lib/schema.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type FileKind, fileKinds, schemaPath, writeJsonSchema } from "../lib/schema/files";

const dataDir = path.join(import.meta.dirname, "../data");
mkdirSync(path.join(dataDir, "schemas"), { recursive: true });
for (const kind of Object.keys(fileKinds) as FileKind[]) {
  writeFileSync(path.join(dataDir, schemaPath(kind)), writeJsonSchema(kind));
  console.log(`data/${schemaPath(kind)}`);
}
