import type { Quotation } from "../schema/evidence";
import { splitAtEllipses } from "./find-quotation";

/**
 * The URL of a source, with a text fragment that points at the quoted words, built from the quotation's
 * `TextQuoteSelector`. Browsers without text fragments open the page at the top.
 * https://wicg.github.io/scroll-to-text-fragment/
 */
export function linkToWords(url: string, quote: Quotation | undefined): string {
  if (!quote) return url;
  // Of words that something was left out of, a browser looks for the first ones and for the last.
  const ends = splitAtEllipses(quote.exact);
  const [first = quote.exact, last = ""] = ends.length > 1 ? [ends[0], ends.at(-1)] : [];
  const parts = [
    quote.prefix ? `${encode(quote.prefix)}-,` : "",
    encode(first),
    last && `,${encode(last)}`,
    quote.suffix ? `,-${encode(quote.suffix)}` : "",
  ];
  const directive = `:~:text=${parts.join("")}`;
  return url.includes("#") ? `${url}${directive}` : `${url}#${directive}`;
}

/** Hyphens, commas and ampersands are syntax in a text directive, so they need escaping on top of percent-encoding. */
function encode(text: string): string {
  return encodeURIComponent(text.trim().replaceAll(/\s+/g, " ")).replaceAll("-", "%2D");
}
