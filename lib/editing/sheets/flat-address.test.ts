import { describe, expect, it } from "vitest";
import { settleAddress } from "./flat-address";
import type { FlatField } from "./flat-fields";

type Texts = Partial<Record<FlatField, string>>;

const a = "https://example.org/a";

/** The texts of a row after its address was looked for, with links behind some of its cells. */
function settle(given: Texts, links: Texts = {}) {
  const texts = new Map(Object.entries(given) as [FlatField, string][]);
  const fault = settleAddress(texts, (field) => links[field]);
  return { texts: Object.fromEntries(texts), fault };
}

describe("the address of a source", () => {
  it.each<[string, Texts, Texts, Texts]>([
    ["is what stands under it", { url: a }, {}, { url: a }],
    ["is taken out of what stands there", { url: `see (${a}), p. 2` }, {}, { url: a }],
    ["may stand there twice", { url: `${a}; ${a}` }, {}, { url: a }],
    ["keeps what is not an address, so that it is reported", { url: "example.org" }, {}, { url: "example.org" }],
    ["is before the link behind it", { url: a }, { url: "https://example.org/b" }, { url: a }],
    ["is behind the name of a source", { url: "The Post" }, { url: a }, { url: a, source: "The Post" }],
    ["leaves a source its name", { url: "Link", source: "The Post" }, { url: a }, { url: a, source: "The Post" }],
    ["is behind another text", { summary: "Wants north." }, { summary: a }, { url: a, summary: "Wants north." }],
    ["is behind the likeliest text", {}, { date: "https://example.org/b", title: a }, { url: a }],
    ["is within the name of a source", { source: `The Post, ${a}` }, {}, { url: a, source: "The Post" }],
    ["is within a title", { title: `(${a}) Fog – dense` }, {}, { url: a, title: "Fog – dense" }],
    ["leaves a name alone that has none", { url: a, source: "The Post:" }, {}, { url: a, source: "The Post:" }],
    ["is not guessed where there are several", { source: `${a} https://example.org/b` }, {}, {}],
    ["is not looked for elsewhere where something stands under it", { url: "none" }, { title: a }, { url: "none" }],
  ])("%s", (_, given, links, texts) => {
    const expected = Object.keys(texts).length === 0 ? given : texts;
    expect(settle(given, links)).toEqual({ texts: expected, fault: undefined });
  });

  it("is gone from a source that was nothing else", () => {
    expect(settle({ source: `(${a})` }).texts).toEqual({ url: a });
  });

  it("is one for each row", () => {
    expect(settle({ url: `${a} and https://example.org/b` })).toEqual({
      texts: { url: `${a} and https://example.org/b` },
      fault: {
        field: "url",
        wrong: "the cell has several addresses",
        remedy: "Keep one of them, and write the row again for each of the others.",
      },
    });
  });
});
