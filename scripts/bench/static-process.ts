// Serves the folder named, in a process of its own, and sends its address to the process that started it.
import { serveFolder } from "./static-server";

const { base } = await serveFolder(process.argv[2] ?? "");
process.send?.(base);
process.once("disconnect", () => process.exit(0));
