import { readdirSync } from "node:fs";
import path from "node:path";

const app = path.join(import.meta.dirname, "../app");

/** Other files in the app folder that have a URL. */
const files = new Map([
  ["sitemap.ts", "sitemap.xml"],
  ["robots.ts", "robots.txt"],
]);

/** Every route of app/, in segments; `[name]` matches any one segment, `[...name]` several. */
export function listRoutes(folder = app, under: readonly string[] = []): string[][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return listRoutes(path.join(folder, entry.name), [...under, entry.name]);
    if (/^(page|route)\.tsx?$/.test(entry.name)) return [[...under]];
    const file = files.get(entry.name);
    return file ? [[...under, file]] : [];
  });
}
