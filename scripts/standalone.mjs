// Writes the build that is there with all that serving it takes, and nothing else, into a folder: the image is made of it.
// `node scripts/standalone.mjs <folder>`, then `node scripts/serve.mjs` in that folder.
//
// Of the packages it has the files that can be reached from the server and from what Next has bundled. Next notes the
// latter beside each bundle (`.nft.json`), with the tracer that is used here for the former.
import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import nft from "next/dist/compiled/@vercel/nft/index.js";
import { distDir, stampFile } from "./build-stamp.mjs";

const root = path.join(import.meta.dirname, "..");
const out = process.argv[2] && path.resolve(process.argv[2]);
if (!out || !existsSync(stampFile) || (existsSync(out) && readdirSync(out).length > 0)) {
  console.error("There has to be a build (`npm run build`), and an empty folder: node scripts/standalone.mjs <folder>");
  process.exit(1);
}

// What only builds, what only `npm run dev` loads, and the maker of other sizes of a picture, which is off.
const needless = [
  "**/next/dist/{build/{babel,swc,webpack},compiled/{@babel,babel*,webpack},docs}/**",
  "**/node_modules/{sharp,@img}/**",
  "**/*.{development.js,dev.js,d.ts,map}",
];
const { fileList } = await nft.nodeFileTrace([path.join(import.meta.dirname, "serve.mjs")], {
  base: root,
  processCwd: root,
  ignore: needless,
  moduleSyncCatchall: true,
});
const bundled = readdirSync(path.join(distDir, "server"), { recursive: true })
  .filter((name) => name.endsWith(".nft.json"))
  .map((name) => path.join(distDir, "server", name))
  .flatMap((note) =>
    JSON.parse(readFileSync(note, "utf8")).files.map((file) => path.relative(root, path.join(note, "..", file))),
  );
// What is of the build itself.
const unserved = /^(?:cache|diagnostics|trace|trace-build|turbopack|types)$|\.map$|\.nft\.json$/;
const data = path.relative(root, path.resolve(root, process.env.PARLEY_DATA || "data"));
const files = new Set([...fileList, ...bundled.filter((name) => name.startsWith("node_modules/")), "package.json"]);
for (const name of files) cpSync(path.join(root, name), path.join(out, name), { verbatimSymlinks: true });
for (const name of [path.relative(root, distDir), data, "public"]) {
  if (!existsSync(path.join(root, name)) || name.startsWith("..")) continue;
  cpSync(path.join(root, name), path.join(out, name), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => !unserved.test(path.relative(distDir, file)),
  });
}
