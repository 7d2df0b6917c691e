// The same matrix as a page of Observable Framework and as one of AG Grid, built as their documentation recommends.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { benchDir } from "./folder";
import type { PlainMatrix } from "./matrix";
import { findPeerFile, loadPeer, readPeerVersion } from "./peers";

/** The part of esbuild that is used. */
interface Esbuild {
  build: (options: Record<string, unknown>) => Promise<unknown>;
}

/**
 * Builds a page of Observable Framework with its `Inputs.table`, and returns the folder to serve. Framework downloads two
 * modules while it builds; they are put into its cache beforehand, from the same packages, so that it needs no network.
 */
export async function buildObservable(matrix: PlainMatrix): Promise<string> {
  const dir = path.join(benchDir, "observable");
  const src = path.join(dir, "src");
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(src, { recursive: true });
  for (const name of ["htl", "isoformat"]) await cacheModule(src, name);
  writeFileSync(
    path.join(dir, "observablehq.config.js"),
    `export default ${JSON.stringify({ title: matrix.title, root: "src", theme: "air", globalStylesheets: [], sidebar: false, pager: false, toc: false, search: false, footer: "" })};\n`,
  );
  writeFileSync(path.join(src, "matrix.json"), JSON.stringify(listRows(matrix)));
  writeFileSync(
    path.join(src, "index.md"),
    [
      `# ${matrix.title}`,
      matrix.lead,
      '```js\nconst rows = await FileAttachment("matrix.json").json();\n```',
      "```js\ndisplay(Inputs.table(rows, {select: false, rows: 100, maxHeight: 100000, layout: 'auto'}));\n```",
      "",
    ].join("\n\n"),
  );
  const bin = findPeerFile("@observablehq/framework/dist/bin/observable.js");
  execFileSync(process.execPath, [bin, "build"], {
    cwd: dir,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "1" },
  });
  return compressAll(path.join(dir, "dist"));
}

async function cacheModule(src: string, name: string): Promise<void> {
  const { build } = await loadPeer<Esbuild>("esbuild");
  const out = path.join(src, ".observablehq/cache/_npm", `${name}@${readPeerVersion(name)}`, "_esm.js");
  await build({
    entryPoints: [findPeerFile(`${name}/src/index.js`)],
    bundle: true,
    minify: true,
    format: "esm",
    outfile: out,
  });
}

/**
 * Builds a page with AG Grid Community and only the modules that it needs, and returns the folder to serve. Text wraps, and
 * rows are as high as their text.
 */
export async function buildGrid(matrix: PlainMatrix): Promise<string> {
  const dir = path.join(benchDir, "grid");
  const out = path.join(dir, "dist");
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const columns = ["Issue", "Question", ...matrix.columns].map((field) => ({ field }));
  const entry = `
    import { createGrid, ModuleRegistry, ClientSideRowModelModule, RowAutoHeightModule, TextFilterModule, ColumnAutoSizeModule } from ${JSON.stringify(findPeerFile("ag-grid-community"))};
    ModuleRegistry.registerModules([ClientSideRowModelModule, RowAutoHeightModule, TextFilterModule, ColumnAutoSizeModule]);
    createGrid(document.querySelector("#grid"), {
      rowData: ${JSON.stringify(listRows(matrix))},
      columnDefs: ${JSON.stringify(columns)},
      defaultColDef: { sortable: true, filter: true, wrapText: true, autoHeight: true, width: 200 },
      domLayout: "autoHeight",
    });`;
  const { build } = await loadPeer<Esbuild>("esbuild");
  await build({
    stdin: { contents: entry, resolveDir: dir, loader: "js" },
    bundle: true,
    minify: true,
    format: "esm",
    outfile: path.join(out, "grid.js"),
    define: { "process.env.NODE_ENV": '"production"' },
  });
  writeFileSync(
    path.join(out, "index.html"),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(matrix.title)}</title><script type="module" src="grid.js"></script></head><body><h1>${escapeHtml(matrix.title)}</h1><p>${escapeHtml(matrix.lead)}</p><div id="grid"></div></body></html>`,
  );
  return compressAll(out);
}

function listRows({ columns, rows }: PlainMatrix): Record<string, string | undefined>[] {
  return rows.map(({ issue, question, cells }) => ({
    Issue: issue,
    Question: question,
    ...Object.fromEntries(columns.map((name, i) => [name, cells[i]])),
  }));
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Compresses every file as far as possible, so that a static server sends as little as it can. Returns the folder. */
export function compressAll(folder: string): string {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.(html|js|css|json|svg|csv|txt)$/.test(name)) continue;
    const bytes = readFileSync(path.join(folder, name));
    writeFileSync(path.join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    writeFileSync(path.join(folder, `${name}.br`), brotliCompressSync(bytes));
  }
  return folder;
}
