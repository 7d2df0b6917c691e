import { describe, expect, it } from "vitest";
import { escapeCssString, escapeHtml, escapeXml, serializeForScript, unescapeXml } from "./escape";

describe("a text in markup", () => {
  it("ends neither an element nor an attribute in quotation marks of either kind", () => {
    expect(escapeHtml(`</a> & "b" 'c'`)).toBe("&lt;/a&gt; &amp; &quot;b&quot; &#39;c&#39;");
  });

  it("loses in XML the characters that XML does not allow, and is otherwise read back as it was", () => {
    expect(escapeXml("a\u0000b\ud800c")).toBe("abc");
    const text = 'one\r\n<two> & "three"';
    expect(unescapeXml(escapeXml(text))).toBe(text);
  });

  it("ends no script element and no line of it, and means the same", () => {
    const data = { text: "</script>\u2028<!--\u2029" };
    const written = serializeForScript(data);
    expect(written).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(written)).toEqual(data);
  });

  it("ends no string of a style sheet", () => {
    expect(escapeCssString('a"b</style>')).toBe("a\\22 b\\3c /style\\3e ");
  });
});
