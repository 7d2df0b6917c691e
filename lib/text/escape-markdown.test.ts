import fc from "fast-check";
import { marked, type Token, type Tokens } from "marked";
import { describe, expect, it } from "vitest";
import { escapeMarkdown, escapeMarkdownUrl, markdownLink, markdownTable } from "./escape-markdown";

const parse = (text: string) => marked.lexer(text, { gfm: true });
const isTable = (token: Token): token is Tokens.Table => token.type === "table";
/** The text a reader sees, as rendered by another library. */
const show = (markdown: string) =>
  (marked.parse(markdown, { gfm: true, async: false }) as string)
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .trim();

describe("a text from the data", () => {
  it.each([
    "a | b",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert)",
    "*a* _b_ ~~c~~ `d`",
    "# a",
    "- a",
    "1. a",
    "https://evil.example/ www.evil.example a@evil.example",
    "&lt;b&gt; AT&T",
    "a\\",
    "a\n\n# b",
    "![a](b)",
    "“Anything” but east, 50 % & more",
  ])("is shown as it is: %j", (text) => {
    const whole = text.replaceAll(/\s+/g, " ").trim();
    expect(show(escapeMarkdown(text))).toBe(whole);
    const [table] = parse(markdownTable(["a", "b"], [[escapeMarkdown(text), "c"]])).filter(isTable);
    expect(table?.rows[0]?.[1]?.text).toBe("c");
    expect(marked.parse(escapeMarkdown(text), { async: false })).not.toMatch(/<(?!\/?p>)/);
  });

  it("is shown verbatim, whatever it contains", () => {
    const sign = fc.constantFrom(..."ab1 .)(|\\`*_[]<>~$^&#;!+-=:@/\"'".split(""));
    fc.assert(
      fc.property(fc.string({ unit: sign, minLength: 1 }), (text) => {
        expect(show(`x ${escapeMarkdown(text)}`)).toBe(`x ${text.replaceAll(/\s+/g, " ").trim()}`.trim());
      }),
      { numRuns: 300 },
    );
  });

  it("a URL cannot close its link", () => {
    const [paragraph] = parse(markdownLink("a", "https://x.example/a b)(<|>?q=\\"));
    expect(marked.parse(paragraph?.raw ?? "", { async: false })).toMatch(/^<p><a href="[^"]+">a<\/a><\/p>\n$/);
    expect(escapeMarkdownUrl("https://x.example/(a)")).toBe("<https://x.example/(a)>");
  });
});
