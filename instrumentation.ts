import { PHASE_PRODUCTION_BUILD } from "next/constants.js";
import { publicUrl } from "@/lib/url/paths";
import { findReportAddress } from "@/lib/url/report-link";

/** Next calls this once when a server starts, and while it builds. */
export function register() {
  if (process.env.PARLEY_REPORT && findReportAddress() === undefined)
    console.warn(
      `Parley: PARLEY_REPORT is “${process.env.PARLEY_REPORT}”, which is neither a mail address nor an address that begins with https://. Pages have no link to report an error.`,
    );
  if (publicUrl() !== undefined || process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD) return;
  console.warn(
    "Parley: PARLEY_URL is not set. Pictures, citations and downloads leave out the address of their page; feeds, the sitemap, link previews and oEmbed say http://localhost:3000. Set it to the public address before building and starting.",
  );
}
