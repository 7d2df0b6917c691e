import { describe, expect, it } from "vitest";
import { escapeHtml } from "../text/escape";
import { fillGaps, formatFrameSnippet, formatPictureSnippet, listSnippetPaths, writeWithSite } from "./snippet";

const facts = {
  site: "https://parley.example",
  page: "/pier?columns=amber&show=scales",
  picture: "/pier.png?size=social",
  embed: "/embed/pier",
  title: 'The "ferry" & <others>',
  height: 480,
};

describe("the addresses in a snippet", () => {
  it("carry the view options, and the version where the view is pinned", () => {
    expect(listSnippetPaths("/pier", "?show=scales")).toEqual({
      page: "/pier?show=scales",
      picture: "/pier.png?show=scales&size=social",
      embed: "/embed/pier?show=scales",
    });
    expect(listSnippetPaths("/pier/issues/ferry", "?question=course")).toEqual({
      page: "/pier/issues/ferry?question=course#course",
      picture: "/pier/issues/ferry.png?question=course&size=social",
      embed: "/embed/pier/issues/ferry?question=course",
    });
    expect(listSnippetPaths("/pier/at/2031-04-01", "", "0123abcdef")).toEqual({
      page: "/pier/at/2031-04-01",
      picture: "/pier/at/2031-04-01.png?size=social",
      embed: "/embed/pier/at/2031-04-01?version=0123abcdef",
    });
  });
});

describe("the snippet of a frame", () => {
  const [fallback, frame, script] = formatFrameSnippet(facts).split("\n");

  it("begins with a hidden picture and its link, for whatever takes the frame out", () => {
    expect(fallback).toBe(
      '<blockquote hidden><a href="https://parley.example/pier?columns=amber&amp;show=scales"><img src="https://parley.example/pier.png?size=social" alt="" width="600" loading="lazy"> Parley: The &quot;ferry&quot; &amp; &lt;others&gt;</a></blockquote>',
    );
  });

  it("has a frame as wide as its place, without a style attribute", () => {
    expect(frame).toBe(
      '<iframe src="https://parley.example/embed/pier" title="Parley: The &quot;ferry&quot; &amp; &lt;others&gt;" loading="lazy" width="100%" height="480" frameborder="0"></iframe>',
    );
    expect(formatFrameSnippet({ ...facts, width: 640 })).toContain('width="640"');
  });

  it("takes a height from that frame and that site alone, and only one that is a height", () => {
    let heard: ((event: unknown) => void) | undefined;
    const contentWindow = {};
    const element = { src: "https://parley.example/embed/pier", height: 480 as number, contentWindow };
    const code = script?.replace(/^<script>|<\/script>$/g, "") ?? "";
    new Function("document", "addEventListener", code)(
      { currentScript: { previousElementSibling: element } },
      (kind: string, listener: (event: unknown) => void) => {
        expect(kind).toBe("message");
        heard = listener;
      },
    );
    const post = (event: object) =>
      heard?.({ source: contentWindow, origin: "https://parley.example", data: { parleyHeight: 700 }, ...event });
    post({ source: {} });
    post({ origin: "https://elsewhere.example" });
    post({ data: { parleyHeight: 0 } });
    post({ data: { parleyHeight: "tall" } });
    expect(element.height).toBe(480);
    post({});
    expect(element.height).toBe(700);
    // A frame within a sandbox has no origin.
    post({ origin: "null", data: { parleyHeight: 710 } });
    expect(element.height).toBe(710);
  });
});

describe("the snippet of a picture", () => {
  it("is the picture with its words and its link", () => {
    expect(formatPictureSnippet(facts)).toBe(
      '<a href="https://parley.example/pier?columns=amber&amp;show=scales"><img src="https://parley.example/pier.png?size=social" alt="Parley: The &quot;ferry&quot; &amp; &lt;others&gt;" width="600" style="display:block;width:100%;max-width:600px;height:auto;border:0"></a>',
    );
  });
});

describe("a snippet of a site that does not know its own address", () => {
  it("has relative addresses until script fills in the site at which the reader found it", () => {
    const write = (site: string) => formatFrameSnippet({ ...facts, site });
    const relative = writeWithSite("", write);
    expect(relative.text).toContain('<iframe src="/embed/pier"');
    expect(relative.gaps).toHaveLength(3);
    expect(fillGaps(relative, "https://parley.example")).toBe(write("https://parley.example"));
    expect(writeWithSite("https://parley.example", write)).toEqual({ text: write("https://parley.example"), gaps: [] });
  });
});

it("a text in HTML has no letter left that HTML would read", () => {
  expect(escapeHtml('a & b < c > d "e" & <f>')).toBe("a &amp; b &lt; c &gt; d &quot;e&quot; &amp; &lt;f&gt;");
});
