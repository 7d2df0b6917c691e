// Serves the folder named, in a process of its own, and tells the one that started it where.
import { serveFolder } from "./static-server.mjs";

const { base } = await serveFolder(process.argv[2] ?? "");
process.send?.(base);
process.once("disconnect", () => process.exit(0));
