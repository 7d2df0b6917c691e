import { escapeCssString } from "@/lib/text/escape";

/**
 * What stands at the head of every printed page: where the page came from, and of which day it speaks. A style cannot read
 * a text of the page, so the text is given to it as a value, which the rules for paper in frame.css put into the margin. It
 * stands in an `svg`, where HTML allows a style outside of the head: it goes with its page when a step swaps that in place.
 */
export function PrintedHead({ text }: { text: string }) {
  const style = `:root{--printed:"${escapeCssString(text)}"}`;
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: React would write quotation marks as entities; see below. */}
      <style dangerouslySetInnerHTML={{ __html: style }} />
    </svg>
  );
}
