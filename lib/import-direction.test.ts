import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

/** The layers of lib, lowest first. A file imports from its own layer and from those before it, never from a later one. */
const layers = [
  "schema",
  "text",
  "dataset",
  "model",
  "url",
  "search",
  "view",
  "picture",
  "embed",
  "feed",
  "export",
  "runtime",
  "editing",
];

const lib = import.meta.dirname;

/** The production files of lib, by their paths within it. Tests, and what only tests use, may import from anywhere. */
const files = readdirSync(lib, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll(path.sep, "/"))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.d\.ts$/.test(file) && !file.startsWith("testing/"));

interface Import {
  file: string;
  to: string;
  /** Only types are imported, so that nothing is left of it when the program runs. */
  isOfTypes: boolean;
}

/** What a file imports from within the project. */
function listImports(file: string): Import[] {
  const text = readFileSync(path.join(lib, file), "utf8");
  const statements = text.matchAll(/(import type|import|export)\b[^;"]*?"(\.[^"]+|@\/[^"]+)"/g);
  return [...statements].map(([, keyword, name = ""]) => {
    const to = name.startsWith("@/")
      ? path.posix.join("..", name.slice(2))
      : path.posix.join(path.posix.dirname(file), name);
    return { file, to: to.replace(/^\.\.\/lib\//, ""), isOfTypes: keyword === "import type" };
  });
}

const imports = files.flatMap(listImports);

/** The folder directly in lib; the few files that lie in lib itself have none and may be imported from anywhere. */
function getLayer(file: string): string | undefined {
  return file.includes("/") ? file.split("/")[0] : undefined;
}

describe("the imports of lib", () => {
  it("are found at all", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it("stay inside it, in folders that have a place in the order", () => {
    expect(imports.filter(({ to }) => to.startsWith(".."))).toEqual([]);
    expect(files.map(getLayer).filter((layer) => layer !== undefined && !layers.includes(layer))).toEqual([]);
  });

  it("run from later layers to earlier ones only", () => {
    const up = imports.filter(({ file, to }) => {
      const [from, target] = [getLayer(file), getLayer(to)];
      if (target === undefined) return false;
      return from === undefined || layers.indexOf(target) > layers.indexOf(from);
    });
    expect(up).toEqual([]);
  });

  it("form no circle between files when the program runs", () => {
    const graph = new Map<string, Set<string>>();
    for (const { file, to } of imports.filter(({ isOfTypes }) => !isOfTypes)) {
      const target = files.find((one) => one === `${to}.ts` || one === `${to}.tsx`) ?? to;
      graph.set(file, (graph.get(file) ?? new Set()).add(target));
    }
    expect(findCircle(graph)).toBeUndefined();
  });
});

/** The first circle in a graph, as the way around it. */
function findCircle(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const done = new Set<string>();
  const visit = (node: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next, [...way, node]);
      if (circle) return circle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const circle = visit(node, []);
    if (circle) return circle;
  }
  return undefined;
}
