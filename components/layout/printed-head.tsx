import { escapeCssString } from "@/lib/text/escape";

/**
 * The style that gives the head of each printed sheet its text: where the page came from, and its date. Rules for paper in
 * frame.css put it into the margin, because a style cannot read text of the page.
 */
export function formatPrintedStyle(text: string): string {
  return `:root{--printed:"${escapeCssString(text)}"}`;
}

/** Holds that style in an `svg`, where HTML allows one outside the head: when a step swaps the body, it goes along. */
export function PrintedHead({ style }: { style: string }) {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: React would write quotation marks as entities; formatPrintedStyle escapes. */}
      <style dangerouslySetInnerHTML={{ __html: style }} />
    </svg>
  );
}
