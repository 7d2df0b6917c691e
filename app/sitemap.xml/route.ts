import { serveText } from "@/app/_http/serve-json";
import { loadDataset } from "@/app/load";
import { escapeXml } from "@/lib/text/escape";
import {
  agreementPath,
  comparePath,
  dealPath,
  dealsPath,
  issuePath,
  methodPath,
  negotiationPath,
  partyAcrossPath,
  partyPath,
  siteUrl,
  sourcesPath,
  timelinePath,
} from "@/lib/url/paths";
import { listCanonicalPairs } from "@/lib/url/prerendered-comparisons";
import { listPartiesAcross } from "@/lib/view/across/party";

/** The canonical URLs. Of the comparisons it has those that readers ask for first; the list of pairs leads to the others. */
export function GET(request: Request): Promise<Response> {
  return serveText(request, "application/xml; charset=utf-8", () => {
    const across = listPartiesAcross(loadDataset().negotiations).map(partyAcrossPath);
    const urls = ["", methodPath, ...across, ...listPaths()].map(
      (path) => `<url><loc>${escapeXml(siteUrl() + path)}</loc></url>`,
    );
    return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
  });
}

function listPaths(): string[] {
  return loadDataset().negotiations.flatMap((negotiation) => [
    negotiationPath(negotiation),
    ...negotiation.issues.map((issue) => issuePath(negotiation, issue)),
    ...negotiation.parties.map((party) => partyPath(negotiation, party)),
    dealsPath(negotiation),
    ...negotiation.deals.map((deal) => dealPath(negotiation, deal)),
    timelinePath(negotiation),
    sourcesPath(negotiation),
    comparePath(negotiation),
    ...listCanonicalPairs(negotiation).map((pair) => comparePath(negotiation, ...pair)),
    agreementPath(negotiation),
  ]);
}
