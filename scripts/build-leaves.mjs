// Bundles what needs script into a few small modules: one that every page has, and others that it fetches when they are
// needed. The pages themselves are HTML; see docs/decisions/0018.
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { distDir } from "./build-stamp.mjs";
import { leavesOptions } from "./leaves-options.mjs";

const out = path.join(distDir, "leaves");
rmSync(out, { recursive: true, force: true });
const { metafile } = await build({
  ...leavesOptions,
  outdir: out,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  minify: true,
  legalComments: "external",
  metafile: true,
  define: { "process.env.NODE_ENV": '"production"' },
});
const [entry] = Object.entries(metafile.outputs).find(([, one]) => one.entryPoint) ?? [];
writeFileSync(path.join(out, "index.json"), `${JSON.stringify({ entry: `/leaves/${path.basename(entry)}` })}\n`);
