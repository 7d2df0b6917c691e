import { createHash } from "node:crypto";
import { type RenderedEmbed, renderEmbed } from "@/components/embed/draw-embed";
import { buildEmbedView } from "@/lib/embed/embed";
import type { EmbedOptions } from "@/lib/embed/options";
import type { PageSubject } from "@/lib/url/subject";

/** An embed as it leaves the site. */
export interface MadeEmbed {
  html: string;
  headers: Record<string, string>;
}

/** Makes the embed of a view, with its headers: the same where it is made for a request and where the build has made it. */
export async function makeEmbed(subject: PageSubject, options: EmbedOptions): Promise<MadeEmbed> {
  const drawn = await renderEmbed(buildEmbedView(subject, options.version), options);
  return {
    html: drawn.html,
    headers: {
      "cache-control": "public, max-age=300, s-maxage=86400",
      "content-security-policy": writePolicy(drawn),
      "content-type": "text/html; charset=utf-8",
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex",
    },
  };
}

/** Nothing is loaded, and nothing runs or is styled but what stands in the document. Anybody may frame it. */
function writePolicy({ style, script }: RenderedEmbed): string {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    ...(script ? [`script-src ${hash(script)}`] : []),
    "img-src 'self'",
    "frame-ancestors *",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
