// @ts-check
// Bundles what a page loads besides its HTML: the islands' script, the style sheet and the fonts, each under a name that
// changes with its content. next.config.js runs this, so that `next build` and `next dev` need nothing before them.
import { readFileSync } from "node:fs";
import path from "node:path";
import tailwind from "@tailwindcss/postcss";
import { context } from "esbuild";
import postcss from "postcss";

const root = path.join(import.meta.dirname, "../..");
/** While the site is developed, and in the editor, every style is in one sheet. */
const developed = { islands: "components/islands/main.ts", style: "components/styles/globals.css" };
/** Readers get in the page what is painted first, and the rest after it (decision 0026). */
const published = {
  islands: "components/islands/main.ts",
  shell: "components/styles/shell.css",
  overview: "components/styles/overview.css",
  rest: "components/styles/rest.css",
  issue: "components/styles/issue.css",
  compare: "components/styles/compare.css",
  deal: "components/styles/deal.css",
  party: "components/styles/party.css",
  other: "components/styles/other.css",
};
/** The kinds of pages that have a sheet of their own. */
const kinds = /** @type {const} */ (["issue", "compare", "deal", "party", "other"]);
const publicFolder = path.join(root, "public/assets");

/** The fonts that nearly every page needs at once. */
const preloaded = ["sans-core", "serif-heading-core", "serif-text-core"];

/** What the script fetches only when it is needed. Each is one file, and none shares another with the script. */
const lazy = {
  charts: "components/islands/mount.tsx",
  morph: "components/islands/morph.ts",
  "read-picture": "lib/picture/metadata/read.ts",
};

/**
 * What a page needs besides its HTML. `script`, `rest` and `fonts` are URLs, and so are `sheets`, by the kind of page. `shell` is
 * the text of the style that each page holds itself, `overview` of that in pages that begin with an overview. With a sheet for
 * everything, `rest` is that sheet.
 *
 * @typedef {{ script: string, rest: string, fonts: string[], shell?: string, overview?: string, sheets?: Record<string, string> }} Assets
 */

/** Tailwind resolves the imports of a style sheet and adds the utilities that the components use. */
const tailwindPlugin = {
  name: "tailwind",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onLoad({ filter: /styles\/(globals|shell|rest)\.css$/ }, async ({ path: file }) => {
      const { css, messages } = await postcss([tailwind()]).process(readFileSync(file, "utf8"), { from: file });
      const watchFiles = messages.flatMap(({ type, file: name }) => (type === "dependency" ? [name] : []));
      return { contents: css, loader: "css", resolveDir: path.dirname(file), watchFiles: [file, ...watchFiles] };
    });
  },
};

/**
 * Bundles the assets into `public/assets` and returns their URLs. Earlier files stay, because a running server may still
 * have pages that refer to them. With `isWatching` the names are constant and each change is bundled again.
 *
 * @param {{ isWatching?: boolean, entries?: Record<string, string>, folder?: string }} options
 * @returns {Promise<Assets>}
 */
export async function buildAssets({
  isWatching = false,
  entries = isWatching ? developed : published,
  folder = publicFolder,
} = {}) {
  /** @type {import("esbuild").BuildOptions} */
  const options = {
    absWorkingDir: root,
    outdir: folder,
    entryNames: isWatching ? "dev/[name]" : "[name]-[hash]",
    assetNames: "[name]-[hash]",
    bundle: true,
    format: "esm",
    target: ["es2022", "chrome123", "firefox125", "safari17.5"],
    jsx: "automatic",
    loader: { ".woff2": "file" },
    minify: !isWatching,
    sourcemap: isWatching ? "inline" : false,
    legalComments: isWatching ? "none" : "external",
    define: { "process.env.NODE_ENV": isWatching ? '"development"' : '"production"' },
    logLevel: "warning",
  };
  const fetched = await bundle({ ...options, entryPoints: lazy }, isWatching);
  /** @type {import("esbuild").Plugin} */
  const lazyPlugin = {
    name: "lazy",
    setup(build) {
      build.onResolve({ filter: /./ }, async ({ kind, path: name, ...rest }) => {
        if (kind !== "dynamic-import") return undefined;
        const source = await build.resolve(name, { kind: "import-statement", resolveDir: rest.resolveDir });
        const file = fetched.find(([, { entryPoint }]) => path.join(root, entryPoint ?? "") === source.path)?.[0];
        if (file === undefined) throw new Error(`${name} is not in the list of what is fetched later.`);
        return { path: `./${path.basename(file)}`, external: true };
      });
    },
  };
  const outputs = await bundle(
    {
      ...options,
      entryPoints: entries,
      plugins: [tailwindPlugin, lazyPlugin],
    },
    isWatching,
  );
  /** @param {(name: string, entry: string | undefined) => boolean} isWanted */
  const find = (isWanted) => {
    const [file] = outputs.find(([name, { entryPoint }]) => isWanted(path.basename(name), entryPoint)) ?? [];
    if (file === undefined) throw new Error("An asset is missing from the bundle.");
    return path.join(root, file);
  };
  /** @param {string} file */
  const toUrl = (file) => `/assets/${path.relative(folder, file).replaceAll("\\", "/")}`;
  /** @param {string} entry */
  const findStyle = (entry) => find((name, point) => name.endsWith(".css") && point === entry);
  const shared = {
    script: toUrl(find((name, entry) => entry !== undefined && name.endsWith(".js"))),
    fonts: preloaded.map((font) => toUrl(find((name) => name.startsWith(`${font}-`)))),
  };
  if (entries !== published) {
    return { ...shared, rest: toUrl(find((name, entry) => entry !== undefined && name.endsWith(".css"))) };
  }
  /** @param {string} entry */
  const readStyle = (entry) => readFileSync(findStyle(entry), "utf8").trim();
  return {
    ...shared,
    rest: toUrl(findStyle(published.rest)),
    shell: readStyle(published.shell),
    overview: readStyle(published.overview),
    sheets: Object.fromEntries(kinds.map((kind) => [kind, toUrl(findStyle(published[kind]))])),
  };
}

/**
 * Bundles, now and with `isWatching` at each change, and lists the files that were written.
 *
 * @param {import("esbuild").BuildOptions} options
 * @param {boolean} isWatching
 */
async function bundle(options, isWatching) {
  const bundler = await context({ ...options, metafile: true });
  const { metafile } = await bundler.rebuild();
  if (isWatching) await bundler.watch();
  else await bundler.dispose();
  return Object.entries(metafile?.outputs ?? {});
}
