import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { readEveryNegotiation } from "../../testing/list-subjects";
import { readArchive } from "../../testing/read-archive";
import { parseSubject } from "../../url/subject";
import { writePlainCsv } from "../view/csv";
import { describeServedTables, writeDataPackage } from "./data-package";

interface Schema {
  fields: { name: string; type: string; description: string; constraints?: { required?: boolean } }[];
  primaryKey?: string[];
  foreignKeys?: { fields: [string]; reference: { resource: string; fields: [string] } }[];
}
interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema?: Schema;
}
interface Descriptor {
  $schema: string;
  name: string;
  version: string;
  resources: Resource[];
}

const types: Record<string, RegExp> = {
  string: /^/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
};

/** As strictly as programs do that know no byte order mark. */
const readTable = (text: string) => parse(text, { columns: true }) as Record<string, string>[];

describe.each(readEveryNegotiation().map((one) => [one.id, one] as const))(
  "the data package of %s",
  (_, negotiation) => {
    it("can be unpacked by another library, with every cell, key and reference matching its descriptor", async () => {
      const files = await readArchive(writeDataPackage(negotiation));
      const descriptor = JSON.parse(files.get("datapackage.json") ?? "") as Descriptor;
      expect(descriptor).toMatchObject({ name: negotiation.id, version: negotiation.version });
      expect([...files.keys()].toSorted()).toEqual(
        [
          "datapackage.json",
          "README.md",
          "CITATION.cff",
          "LICENSE.txt",
          ...descriptor.resources.map(({ path }) => path),
        ].toSorted(),
      );
      const tables = new Map(
        descriptor.resources.flatMap(({ name, path, schema }) =>
          schema ? [[name, { schema, rows: readTable(files.get(path) ?? "") }] as const] : [],
        ),
      );
      for (const [name, { schema, rows }] of tables) {
        const faults = rows.flatMap((row) =>
          schema.fields.flatMap((field) => {
            const value = row[field.name];
            if (value === undefined) return [`${name}.${field.name} is missing`];
            if (value === "") return field.constraints?.required ? [`${name}.${field.name} is empty`] : [];
            return types[field.type]?.test(value) ? [] : [`${name}.${field.name} is no ${field.type}: ${value}`];
          }),
        );
        expect(faults).toEqual([]);
        expect(schema.fields.filter(({ description }) => !description)).toEqual([]);
        const { primaryKey } = schema;
        if (primaryKey)
          expect(new Set(rows.map((row) => primaryKey.map((key) => row[key]).join(" "))).size).toBe(rows.length);
        for (const { fields, reference } of schema.foreignKeys ?? []) {
          const known = new Set(tables.get(reference.resource)?.rows.map((row) => row[reference.fields[0]]));
          const unknown = rows.map((row) => row[fields[0]] ?? "").filter((value) => value !== "" && !known.has(value));
          expect(unknown, `${name}.${fields[0]}`).toEqual([]);
        }
      }
      expect(tables.get("stances")?.rows.length).toBeGreaterThanOrEqual(
        negotiation.issues.flatMap(({ questions }) => questions).length * negotiation.parties.length,
      );
      for (const { path, bytes, hash } of descriptor.resources) {
        const text = files.get(path) ?? "";
        expect(Buffer.byteLength(text)).toBe(bytes);
        expect(`sha256:${createHash("sha256").update(text).digest("hex")}`).toBe(hash);
      }
    });

    it("has a descriptor on the site whose tables all exist", () => {
      const { resources } = describeServedTables(negotiation) as {
        resources: { name: string; path: string; schema: Schema }[];
      };
      expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
      for (const { name, path, schema } of resources) {
        expect(name).toMatch(/^[a-z0-9._/-]+$/);
        expect(path).toMatch(/\.plain\.csv$/);
        const route = parseSubject([negotiation], new URL(path).pathname.replace(/\.plain\.csv$/, ""), {});
        expect(route.kind, path).toBe("shown");
        if (route.kind !== "shown") continue;
        for (const row of readTable(writePlainCsv(route.subject))) {
          expect(Object.keys(row)).toEqual(schema.fields.map((field) => field.name));
        }
      }
    });
  },
);
