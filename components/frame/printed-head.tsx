/**
 * What stands at the head of every printed page: where the page came from, and of which day it speaks. A style cannot read
 * a text of the page, so the text is given to it as a value, which the rules for paper in frame.css put into the margin.
 */
export function PrintedHead({ text }: { text: string }) {
  const style = `:root{--printed:"${escapeString(text)}"}`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would write the quotation marks as entities; see below.
  return <style dangerouslySetInnerHTML={{ __html: style }} />;
}

/** A text as it stands in a string of a style sheet in HTML: what could end either is written as its number. */
function escapeString(text: string): string {
  return text.replaceAll(/[^\w\-./:, ?=~]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
}
