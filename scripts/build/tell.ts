// The webhook of a build, if one is set.
import path from "node:path";
import { findDataDir, readDataset } from "../../lib/dataset/read-dataset";
import { ownDir } from "./folders";
import { sendNews } from "./webhook";

const url = process.env.PARLEY_WEBHOOK ?? "";
if (url === "") process.exit(0);
if (!/^https?:/.test(url) || !URL.canParse(url)) {
  console.error("Webhook: PARLEY_WEBHOOK is not an address that begins with https:// or http://, so nobody was told.");
  process.exit(0);
}
// Beside the builds, which are replaced.
const file = process.env.PARLEY_WEBHOOK_FILE || path.join(path.dirname(ownDir), `told-${path.basename(ownDir)}.json`);
try {
  const { negotiations } = readDataset(findDataDir());
  console.log(await sendNews(negotiations, { url, secret: process.env.PARLEY_WEBHOOK_SECRET, file }));
} catch (error) {
  console.error(`Webhook: nobody was told (${(error as Error).message}). The build is complete.`);
}
