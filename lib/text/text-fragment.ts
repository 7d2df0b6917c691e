import type { Quotation } from "../schema/evidence";

/**
 * The address of a source, led to the very words where there is a quotation: a text fragment made from the quotation's
 * `TextQuoteSelector`. A browser that does not know text fragments opens the page at its top.
 * https://wicg.github.io/scroll-to-text-fragment/
 */
export function linkToWords(url: string, quote: Quotation | undefined): string {
  if (!quote) return url;
  const parts = [
    quote.prefix ? `${encode(quote.prefix)}-,` : "",
    encode(quote.exact),
    quote.suffix ? `,-${encode(quote.suffix)}` : "",
  ];
  const directive = `:~:text=${parts.join("")}`;
  return url.includes("#") ? `${url}${directive}` : `${url}#${directive}`;
}

/** In a text directive the hyphen, the comma and the ampersand are syntax, so they are escaped beyond the usual. */
function encode(text: string): string {
  return encodeURIComponent(text.trim().replaceAll(/\s+/g, " ")).replaceAll("-", "%2D");
}
