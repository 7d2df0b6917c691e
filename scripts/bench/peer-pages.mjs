// The same matrix as a page of Observable Framework and as one of AG Grid, as their own documentation has it done.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { benchDir } from "./folder.mjs";
import { findPeerFile, loadPeer, readPeerVersion } from "./peers.mjs";

/** @typedef {import("./matrix").PlainMatrix} PlainMatrix */

/**
 * A page of Observable Framework with its `Inputs.table`. Framework takes two modules from a public network while it
 * builds; they are put where it keeps them, from the same packages, so that it needs none.
 *
 * @param {PlainMatrix} matrix
 * @returns {Promise<string>} the folder to serve
 */
export async function buildObservable(matrix) {
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

/**
 * @param {string} src
 * @param {string} name
 */
async function cacheModule(src, name) {
  const { build } = await loadPeer("esbuild");
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
 * A page with AG Grid Community, with the modules that it uses and no others. Words wrap, and rows are as high as they need.
 *
 * @param {PlainMatrix} matrix
 * @returns {Promise<string>} the folder to serve
 */
export async function buildGrid(matrix) {
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
  const { build } = await loadPeer("esbuild");
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

/** @param {PlainMatrix} matrix */
function listRows({ columns, rows }) {
  return rows.map(({ issue, question, cells }) => ({
    Issue: issue,
    Question: question,
    ...Object.fromEntries(columns.map((name, i) => [name, cells[i]])),
  }));
}

/** @param {string} text */
function escapeHtml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/**
 * Compresses beforehand and as small as it gets, so that a static server sends the least it can.
 *
 * @param {string} folder
 */
export function compressAll(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.(html|js|css|json|svg|csv|txt)$/.test(name)) continue;
    const bytes = readFileSync(path.join(folder, name));
    writeFileSync(path.join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    writeFileSync(path.join(folder, `${name}.br`), brotliCompressSync(bytes));
  }
  return folder;
}
