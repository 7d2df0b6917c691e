import path from "node:path";

/** The project. */
export const root = path.join(import.meta.dirname, "../..");

/** Where the bench puts what it installs, builds and invents. It can be removed at any time. */
export const benchDir = path.join(root, ".bench");
