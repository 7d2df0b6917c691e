import fc from "fast-check";
import { expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { siteUrl } from "../url/paths";
import { parseSubject } from "../url/subject";
import { answerOembed } from "./oembed";
import { embedPath, pin } from "./options";
import { formatFrameSnippet, formatPictureSnippet } from "./snippet";

const negotiation = buildNegotiation({
  id: "pier",
  asOf: "2031-05-20",
  parties: ["amber", "basalt"],
  questions: [{ statements: [{ date: "2031-04-20", holds: "south" }] }],
});

const ask = (query: Record<string, string>) => answerOembed([negotiation], new URLSearchParams(query));

it.each([
  ["/pier", 200],
  [`${siteUrl()}/pier`, 200],
  [`${siteUrl()}/pier/compare/amber/basalt?evidence=record`, 200],
  ["/pier/parties/amber", 200],
  ["http://localhost:3000/pier", 200],
  ["https://localhost:3000/pier", 200],
  ["ftp://localhost:3000/pier", 404],
  ["/pier/deals/new", 404],
  ["https://elsewhere.example/pier", 404],
  [`${siteUrl()}.elsewhere.example/pier`, 404],
  ["javascript:alert(1)", 404],
  ["", 404],
])("the endpoint answers a request for %s with %i", (url, status) => {
  expect(ask({ url }).status).toBe(status);
});

it("the endpoint answers any query, echoes no input, and respects the given width", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (url, maxwidth, format) => {
      const mark = `<x-${maxwidth}>`;
      const { status, body } = ask({ url: `/pier?evidence=${url}${mark}`, maxwidth, ...(format && { format }) });
      expect([200, 404, 501]).toContain(status);
      expect(JSON.stringify(body)).not.toContain("<x-");
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (maxwidth) => {
      const { body } = ask({ url: "/pier", maxwidth: String(maxwidth) });
      expect(body.width).toBeLessThanOrEqual(maxwidth);
      expect(body.html).toContain(`width="${body.width}"`);
    }),
  );
});

it("the endpoint answers in the shape of oEmbed 1.0", () => {
  const { html, height, ...facts } = ask({ url: "/pier" }).body;
  expect(facts).toEqual({
    version: "1.0",
    type: "rich",
    title: "Positions: The ferry of the invented pier, as of 20 May 2031",
    provider_name: "Parley",
    provider_url: siteUrl(),
    cache_age: 3600,
    width: 640,
  });
});

it("the endpoint says why it does not answer", () => {
  expect(ask({ url: "/pier", format: "xml" })).toEqual({ status: 501, body: { error: "Only json is given." } });
  expect(ask({ url: "/nowhere" })).toEqual({
    status: 404,
    body: { error: "There is no view to embed at this address." },
  });
});

it("the endpoint gives a thumbnail where there is room for it, and the usual width for one that cannot be", () => {
  expect(ask({ url: "/pier", maxwidth: "1199" }).body).not.toHaveProperty("thumbnail_url");
  expect(ask({ url: "/pier", maxwidth: "1200" }).body).toMatchObject({
    width: 1200,
    thumbnail_url: expect.stringContaining("/pier.png?size=social"),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
  expect(ask({ url: "/pier", maxwidth: "5000" }).body.width).toBe(1200);
  for (const maxwidth of ["0", "-5", "1.5", "wide"]) expect(ask({ url: "/pier", maxwidth }).body.width).toBe(640);
});

it("the endpoint takes the place of a question on its page for that question", () => {
  const html = (url: string) => ask({ url }).body.html;
  expect(html("/pier/issues/ferry#course")).toContain(
    'src="http://localhost:3000/embed/pier/issues/ferry?question=course"',
  );
  expect(html("/pier/issues/ferry#moon")).toBe(html("/pier/issues/ferry"));
});

it("the frame is as high as its figure at that width, unless the height is limited", () => {
  const height = (query: object) => Number(ask({ url: "/pier", ...query }).body.height);
  expect(height({ maxwidth: "200" })).toBeGreaterThan(height({ maxwidth: "600" }));
  expect(height({ maxheight: "300" })).toBe(300);
  expect(ask({ url: "/pier", maxheight: "300" }).body.html).toContain('height="300"');
  for (const maxheight of ["0", "0.5", "-3", "all"]) expect(height({ maxheight }), maxheight).toBe(height({}));
});

// WordPress has the frame of an unknown site, and of what stands before it, only what these expressions find.
it("WordPress finds a quotation with the link and a frame", () => {
  const { html } = ask({ url: "/pier" }).body;
  const kept = String(html).replace(/<img[^>]*>|<blockquote hidden>|<\/?script>/g, (tag) =>
    tag.startsWith("<block") ? "<blockquote>" : "",
  );
  const [, quotation, frame] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(kept) ?? [];
  expect(quotation).toContain(`<a href="${siteUrl()}/pier">`);
  expect(frame).toContain(` src="${siteUrl()}/embed/pier"`);
  expect(frame?.match(/ src=/g)).toHaveLength(1);
});

// More makes Discourse fall back on the link preview.
it("the snippet is shorter than 4000 bytes", () => {
  const url = "/pier/compare/amber/basalt?evidence=record&only=differences";
  expect(new TextEncoder().encode(String(ask({ url }).body.html)).length).toBeLessThan(4000);
});

it("nothing in a title or a URL can close a tag or an attribute of a snippet", () => {
  fc.assert(
    fc.property(fc.string(), (title) => {
      const facts = { site: "https://parley.example", page: "/a?b=1&c", picture: "/a.png", title };
      const frame = formatFrameSnippet({ ...facts, embed: "/embed/a", height: 300 });
      expect(frame.match(/<[a-z/]+/g)).toEqual([
        "<blockquote",
        "<a",
        "<img",
        "</a",
        "</blockquote",
        "<iframe",
        "</iframe",
        "<script",
        "</script",
      ]);
      expect(frame.match(/"/g)?.length).toBe(22);
      expect(formatPictureSnippet(facts).match(/<[a-z/]+/g)).toEqual(["<a", "<img", "</a"]);
    }),
  );
});

it("a pinned embed shows a view of the same kind, with the version of the data", () => {
  for (const path of ["/pier", "/pier/at/2031-04-20", "/pier/compare/amber/basalt"]) {
    const route = parseSubject([negotiation], path, {});
    if (route.kind === "not-found") throw new Error(`${path} is not found`);
    const { subject, version } = pin(route.subject);
    const address = embedPath(subject, { version });
    expect(address).toMatch(/^\/embed\/pier.*\/at\/\d{4}-\d{2}-\d{2}\?version=/);
    const again = parseSubject([negotiation], address.slice("/embed".length).replace(/\?.*/, ""), {});
    expect(again).toMatchObject({ subject: { kind: subject.kind } });
  }
});
