import { serveText } from "@/app/_http/serve-json";
import { siteUrl } from "@/lib/url/paths";

/** Rules for crawlers: everything but searches. */
export function GET(request: Request): Promise<Response> {
  const rules = ["User-Agent: *", "Allow: /", "Disallow: /*/search", "", `Sitemap: ${siteUrl()}/sitemap.xml`, ""];
  return serveText(request, "text/plain; charset=utf-8", () => rules.join("\n"));
}
