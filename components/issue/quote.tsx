import type { QuoteView } from "@/lib/view/issue/evidence";

/** A quotation with its speaker, linked to the exact words in the source. */
export function Quote({ quote }: { quote: QuoteView }) {
  return (
    <blockquote className="quote">
      <p dir="auto" lang={quote.lang}>
        “{quote.text}”
      </p>
      {quote.original && (
        <p dir="auto" lang={quote.original.lang} className="meta">
          “{quote.original.text}”
        </p>
      )}
      <footer>
        <a href={quote.href} dir="auto">
          {quote.from}
        </a>
        {quote.whose && `, ${quote.whose}`}
        {quote.check && `. ${quote.check}`}
      </footer>
    </blockquote>
  );
}
