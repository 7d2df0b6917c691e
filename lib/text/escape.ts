/** Escapes a text for XML and removes the characters XML 1.0 forbids. */
export function escapeXml(text: string): string {
  return (
    escapeMarkup(
      text
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML 1.0 does not allow
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
        .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ""),
    )
      // A parser would read a bare carriage return as a line feed.
      .replaceAll("\r", "&#13;")
  );
}

/** Text for an HTML document, between tags or in an attribute with quotation marks of either kind. */
export function escapeHtml(text: string): string {
  return escapeMarkup(text).replaceAll("'", "&#39;");
}

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Data as JSON for the text of a script element: nothing in it ends the element, and it is one line. */
export function serializeForScript(data: object): string {
  return JSON.stringify(data)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

/** Text for a string of a style sheet within HTML: what could end the string or the element is written as its number. */
export function escapeCssString(text: string): string {
  return text.replaceAll(/[^\w\-./:, ?=~]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
}

/** The text that `escapeXml` wrote. */
export function unescapeXml(text: string): string {
  return text
    .replaceAll("&#13;", "\r")
    .replaceAll("&quot;", '"')
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}
