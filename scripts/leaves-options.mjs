import path from "node:path";

/** How the modules that need script are bundled: one entry, and what it fetches when that is needed. */
export const leavesOptions = {
  absWorkingDir: path.join(import.meta.dirname, ".."),
  entryPoints: ["components/islands/main.ts"],
  bundle: true,
  splitting: true,
  format: "esm",
  target: ["es2022"],
  jsx: "automatic",
};
