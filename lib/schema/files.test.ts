import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type FileKind, fileKinds, schemaPath, writeJsonSchema } from "./files";

// The project's own folder whatever PARLEY_DATA says: the schemas are checked in there and nowhere else.
const dataDir = path.join(import.meta.dirname, "../../data");
const kinds = Object.keys(fileKinds) as FileKind[];

describe("the checked-in JSON Schema", () => {
  it.each(kinds)("of %s is what its definition says (if not, run `npm run data:schemas`)", (kind) => {
    expect(readFileSync(path.join(dataDir, schemaPath(kind)), "utf8")).toBe(writeJsonSchema(kind));
  });

  it("exists for every kind of file, and for nothing else", () => {
    expect(readdirSync(path.join(dataDir, "schemas")).toSorted()).toEqual(
      kinds.map((kind) => path.basename(schemaPath(kind))).toSorted(),
    );
  });

  it.each(kinds)("of %s refuses keys that it does not know, and allows $schema", (kind) => {
    const schema: unknown = JSON.parse(writeJsonSchema(kind));
    expect(schema).toMatchObject({
      title: `Parley: ${kind}`,
      type: "object",
      additionalProperties: false,
      properties: { $schema: { type: "string" } },
      required: expect.arrayContaining(["$schema"]),
    });
  });
});
