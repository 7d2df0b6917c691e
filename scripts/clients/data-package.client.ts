// The data package of each negotiation, and the tables that the site describes, in the programs with which people read
// them. npm has two of these, which are installed in a folder that is gone afterwards; Debian has the others:
//   apt-get install --no-install-recommends python3-pandas r-base-core
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";

export const name = "Readers of data packages";

interface Resource {
  name: string;
  path: string;
  format: string;
  schema: { fields: { name: string }[] };
}

/** What there is to read of a table: the name of its first column, and how many rows there are. */
type Facts = Record<string, [first: string, rows: number]>;

/** Reads every table in every program. Throws where a program finds another number of rows, or another first column. */
export async function run(base: string): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "data-package-"));
  try {
    execFileSync("npm", ["install", "--silent", "--no-save", "datapackage@1.1.10", "frictionless.js@0.13.4"], {
      cwd: folder,
      timeout: 180_000,
    });
    const { negotiations } = (await (await fetch(`${base}/healthz`)).json()) as { negotiations: { id: string }[] };
    const said: string[] = [];
    for (const { id } of negotiations) {
      const packed = await unpack(base, id, path.join(folder, id));
      const served = await download(base, id, path.join(folder, `${id}-served`));
      for (const [what, { dir, facts }] of Object.entries({ package: packed, site: served })) {
        for (const [reader, read] of Object.entries(readers)) {
          const { version, tables, note = "" } = await read(dir, folder);
          compare(`${reader}, ${what} of ${id}`, tables, facts);
          const rows = Object.values(tables).reduce((sum, [, count]) => sum + count, 0);
          said.push(
            `${reader} ${version}, ${what} of ${id}: ${Object.keys(tables).length} tables, ${rows} rows${note}`,
          );
        }
      }
    }
    return said;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Unpacks the archive of a negotiation. */
async function unpack(base: string, id: string, dir: string) {
  const files = unzipSync(new Uint8Array(await (await fetch(`${base}/${id}.zip`)).arrayBuffer()));
  mkdirSync(dir);
  for (const [file, bytes] of Object.entries(files)) writeFileSync(path.join(dir, file), bytes);
  return { dir, facts: findFacts(files) };
}

/** Downloads the tables that the site describes beside their descriptor. */
async function download(base: string, id: string, dir: string) {
  const { resources, ...rest } = await (await fetch(`${base}/${id}/datapackage.json`)).json();
  const files: Record<string, Uint8Array> = {};
  const own = await Promise.all(
    (resources as Resource[]).map(async (resource) => {
      const file = `${resource.name}.csv`;
      files[file] = new Uint8Array(await (await fetch(base + new URL(resource.path).pathname)).arrayBuffer());
      return { ...resource, path: file };
    }),
  );
  files["datapackage.json"] = new TextEncoder().encode(JSON.stringify({ ...rest, resources: own }));
  mkdirSync(dir);
  for (const [file, bytes] of Object.entries(files)) writeFileSync(path.join(dir, file), bytes);
  return { dir, facts: findFacts(files) };
}

/** What the descriptor says that there is, with the rows as another library counts them. */
function findFacts(files: Record<string, Uint8Array>): Facts {
  const text = (file: string) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(files[file]);
  const { resources } = JSON.parse(text("datapackage.json")) as { resources: Resource[] };
  const tables = resources.filter(({ format }) => format === "csv");
  return Object.fromEntries(
    tables.map(({ path: file, schema }): [string, Facts[string]] => {
      return [file, [schema.fields[0]?.name ?? "", (parse(text(file), { columns: true }) as object[]).length]];
    }),
  );
}

function compare(what: string, read: Facts, facts: Facts): void {
  for (const [file, expected] of Object.entries(facts)) {
    if (String(read[file]) !== String(expected)) {
      throw new Error(`${what}: ${file} is read as ${read[file]}; it is ${expected} (first column, rows)`);
    }
  }
}

type Reader = (dir: string, installed: string) => Promise<{ version: string; tables: Facts; note?: string }>;

const readers: Record<string, Reader> = {
  "npm datapackage": readWithDatapackage,
  "npm frictionless.js": readWithFrictionless,
  "Python csv": (dir) => readWithPython(dir, "csv"),
  pandas: (dir) => readWithPython(dir, "pandas"),
  R: readWithR,
};

/** Casts every cell to the type of its column, and follows every foreign key. */
async function readWithDatapackage(dir: string, installed: string) {
  const require = createRequire(path.join(installed, "index.js"));
  const { Package } = require("datapackage");
  const opened = await Package.load(path.join(dir, "datapackage.json"), { basePath: dir });
  if (!opened.valid) throw new Error(`npm datapackage: ${opened.errors.join("; ")}`);
  const tables: Facts = {};
  let keys = 0;
  for (const resource of opened.resources) {
    if (resource.descriptor.format !== "csv") continue;
    const foreign = resource.schema.foreignKeys.length;
    const rows = (await resource.read({ keyed: true, relations: foreign > 0 })) as object[];
    keys += foreign;
    tables[resource.descriptor.path] = [resource.headers[0], rows.length];
  }
  return {
    version: readVersion(installed, "datapackage"),
    tables,
    ...(keys > 0 && { note: `, ${keys} foreign keys followed` }),
  };
}

async function readWithFrictionless(dir: string, installed: string) {
  const require = createRequire(path.join(installed, "index.js"));
  const { Dataset, open } = require("frictionless.js");
  const dataset = await Dataset.load(path.join(dir, "datapackage.json"));
  const tables: Facts = {};
  for (const { descriptor } of dataset.resources) {
    if (descriptor.format !== "csv") continue;
    const rows: string[][] = [];
    for await (const row of await open(path.join(dir, descriptor.path)).rows()) rows.push(row);
    tables[descriptor.path] = [rows[0]?.[0] ?? "", rows.length - 1];
  }
  return { version: readVersion(installed, "frictionless.js"), tables };
}

function readVersion(installed: string, module: string): string {
  return createRequire(path.join(installed, "index.js"))(`./node_modules/${module}/package.json`).version;
}

const python = {
  csv: `
import csv, glob, json, os, platform, sys
tables = {}
for file in glob.glob(sys.argv[1] + "/*.csv"):
    with open(file, encoding="utf-8", newline="") as text:
        reader = csv.DictReader(text)
        tables[os.path.basename(file)] = [reader.fieldnames[0], sum(1 for _ in reader)]
print(json.dumps({"version": platform.python_version(), "tables": tables}))`,
  pandas: `
import glob, json, os, sys, pandas
tables = {}
for file in glob.glob(sys.argv[1] + "/*.csv"):
    table = pandas.read_csv(file)
    tables[os.path.basename(file)] = [table.columns[0], len(table)]
print(json.dumps({"version": pandas.__version__, "tables": tables}))`,
};

async function readWithPython(dir: string, library: keyof typeof python) {
  return runReader("/usr/bin/python3", ["-c", python[library], dir]);
}

const r = `
files <- list.files(commandArgs(TRUE)[1], "[.]csv$", full.names = TRUE)
one <- function(file) {
  table <- read.csv(file, encoding = "UTF-8")
  sprintf('"%s": ["%s", %d]', basename(file), names(table)[1], nrow(table))
}
cat(sprintf('{"version": "%s", "tables": {%s}}', getRversion(), paste(sapply(files, one), collapse = ", ")))`;

async function readWithR(dir: string) {
  return runReader("Rscript", ["-e", r, dir]);
}

function runReader(program: string, args: readonly string[]): { version: string; tables: Facts } {
  return JSON.parse(execFileSync(program, args, { encoding: "utf8", timeout: 120_000 }));
}
