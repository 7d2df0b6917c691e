import { serializeForScript } from "@/lib/text/escape";

/** What a page says of itself to search engines, as JSON-LD. It is data: no browser runs it. */
export function StructuredData({ data }: { data: object }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the text is JSON in which no sign can end the element.
      dangerouslySetInnerHTML={{ __html: serializeForScript(data) }}
    />
  );
}
