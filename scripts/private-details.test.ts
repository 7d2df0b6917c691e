import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

// What the next version of the framework may change without a word, and what would then break in silence. The site relies
// on none of it, but for what a decision allows.

const root = path.join(import.meta.dirname, "..");

const htmlTag = "<\\\\?/?(?:!doctype|html|head|body|main|script|style|link|meta|title|div|a)\\b";

const details: Record<string, RegExp> = {
  "a private variable of Next": /__NEXT_PRIVATE|__next_f\b/,
  "a file within the package of Next": /\bnext\/dist\b/,
  "an internal file of a build": /required-server-files|\.(?:segments|meta|rsc)["'`]/,
  "an option that is not stable": /\bisrFlushToDisk\b|\bexperimental\b|\bunstable_/,
  "the inside of the folder of a build": /["'`/]\.next(?:-[a-z]+)?\/|\.?(?:join|resolve)\(\s*distDir\s*,/,
  "a renderer that Next keeps out of routes": /import\(\s*["']react-dom\/server/,
  "a header that changes what Next does with a response": /key: "content-(?:type|encoding|length)"/,
  "a method of a response that is replaced": /\b\w+\.(?:writeHead|end|write|flushHeaders)\s*=[^=>]/,
  "HTML that a pattern takes apart": new RegExp(
    `[(=,:]\\s*/(?:[^/\\s"'\`<\\\\]|\\\\.)*${htmlTag}|\\.(?:includes|indexOf|replace|replaceAll|split)\\(\\s*["'\`]${htmlTag}`,
  ),
};

/** At most three, each with the record that says why the site cannot do without it. */
const allowed: readonly { file: string; detail: string; decision: `docs/decisions/${string}.md` }[] = [
  {
    file: "components/layout/render-html.ts",
    detail: "a renderer that Next keeps out of routes",
    decision: "docs/decisions/0022-pages-are-route-handlers.md",
  },
  {
    file: "next.config.js",
    detail: "a header that changes what Next does with a response",
    decision: "docs/decisions/0022-pages-are-route-handlers.md",
  },
];

const files = execFileSync(
  "git",
  [
    "ls-files",
    "-z",
    "--cached",
    "--others",
    "--exclude-standard",
    "app",
    "components",
    "lib",
    "scripts",
    "next.config.*",
  ],
  { cwd: root, encoding: "utf8" },
)
  .split("\0")
  .filter(
    (file) => /\.(?:[cm]?[jt]s|tsx)$/.test(file) && !file.endsWith(".test.ts") && existsSync(path.join(root, file)),
  );

/** Lines of code that have a detail in them, as `file:line: text`. A comment may name what the code does not use. */
function findLines(file: string, pattern: RegExp): string[] {
  return readFileSync(path.join(root, file), "utf8")
    .split("\n")
    .flatMap((line, i) => {
      const code = line.replace(/^\s*(?:\/\/|\/?\*).*|\s\/\/ .*/, "");
      return pattern.test(code) ? [`${file}:${i + 1}: ${line.trim()}`] : [];
    });
}

/** HTML is taken apart in the browser too, where it is nobody's private detail. */
const concerns = (detail: string, file: string) => !detail.startsWith("HTML") || !file.startsWith("components/");

describe.each(Object.entries(details))("%s", (detail, pattern) => {
  it("is relied on nowhere", () => {
    const found = files
      .filter((file) => concerns(detail, file) && !allowed.some((one) => one.file === file && one.detail === detail))
      .flatMap((file) => findLines(file, pattern));
    expect(found).toEqual([]);
  });
});

it("what is allowed is little, has a decision that says why, and is still there", () => {
  expect(allowed.length).toBeLessThanOrEqual(3);
  for (const { file, detail, decision } of allowed) {
    expect(existsSync(path.join(root, decision)), decision).toBe(true);
    const pattern = details[detail];
    expect(pattern && findLines(file, pattern), `${file}: ${detail}`).not.toEqual([]);
  }
});

it.each([
  ["a private variable of Next", 'process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = "";'],
  ["a private variable of Next", 'if ("__next_f" in window) attach();'],
  ["a file within the package of Next", 'import nft from "next/dist/compiled/@vercel/nft";'],
  ["an internal file of a build", 'const file = "no-such-column.meta";'],
  ["an internal file of a build", 'name.endsWith(".segments")'],
  ["an option that is not stable", "experimental: { cpus: 2 },"],
  ["the inside of the folder of a build", 'readFileSync(path.join(distDir, "server/app"))'],
  ["the inside of the folder of a build", 'readFileSync(".next/routes-manifest.json")'],
  ["a renderer that Next keeps out of routes", 'const server = await import("react-dom/server");'],
  ["a header that changes what Next does with a response", '{ key: "content-type", value: "text/html" }'],
  ["a method of a response that is replaced", "response.writeHead = (...args) => {"],
  ["HTML that a pattern takes apart", "html.replaceAll(/<script\\b[^>]*>/g, '')"],
  ["HTML that a pattern takes apart", 'html.replace("</head>", head)'],
])("%s is recognised in a line of code", (detail, line) => {
  expect(line).toMatch(details[detail] ?? /^$/);
});

it.each([
  "if (import.meta.filename === process.argv[1]) run();",
  'answer.end("text");',
  "const list = html.split(/\\s+/);",
  "response.end(() => done());",
  'escape(text).replaceAll("<", "&lt;")',
  '<a href="/">The front page</a></p></main></body>',
])("%s is none of them", (line) => {
  expect(Object.values(details).filter((pattern) => pattern.test(line))).toEqual([]);
});
