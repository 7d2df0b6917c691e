import { expect, it } from "vitest";
import { addBasePath, addPolicy, dropLeftOut, isLeftOut, nameAsked, nameFiles } from "./export-names";

const named = [
  ["/pier.png?size=social", "/pier.social.png"],
  ["/pier/issues/ferry?page=2", "/pier/issues/ferry/page/2"],
  ["/pier?page=12", "/pier/page/12"],
  ["/pier.csl.json?accessed=none", "/pier.csl.json"],
  ["/pier/issues/ferry.bib?accessed=none", "/pier/issues/ferry.bib"],
  ["/pier/issues/ferry", "/pier/issues/ferry"],
] as const;

it("what needs a query on the server has a name in a folder, and back", () => {
  for (const [asked, file] of named) {
    expect(nameFiles(asked)).toBe(file);
    expect(nameAsked(file)).toBe(asked);
  }
});

it("links of a page lead to the names that a folder has, with their fragments", () => {
  expect(nameFiles(`<a href="/pier/issues/ferry?page=2#q-one">`)).toBe(`<a href="/pier/issues/ferry/page/2#q-one">`);
  expect(nameFiles(`<td><a href='/pier/issues/ferry?page=3#two'>`)).toBe(
    `<td><a href='/pier/issues/ferry/page/3#two'>`,
  );
});

it("what a folder cannot answer is left as it is", () => {
  for (const text of [
    `href="/pier.png?size=social&amp;theme=dark"`,
    `href="/pier?evidence=record&amp;page=2"`,
    `href="/pier?page=2&amp;show=all"`,
    "on ?page=2",
  ])
    expect(nameFiles(text)).toBe(text);
});

it("comparisons as of other dates are left out with their files, and nothing else is", () => {
  for (const path of [
    "/pier/compare/amber/basalt/at/2031-05-01",
    "/pier/compare/amber/basalt/at/2031-05-01.svg",
    "/embed/pier/compare/amber/basalt/at/2031-05-01",
    "/words/pier/compare/amber/basalt/at/2031-05-01",
  ])
    expect(isLeftOut(path), path).toBe(true);
  for (const path of [
    "/pier/compare/amber/basalt",
    "/pier/compare",
    "/pier/at/2031-05-01",
    "/pier/issues/compare/at/2031-05-01",
    "/pier/compare/amber/basalt.csv",
  ])
    expect(isLeftOut(path), path).toBe(false);
});

it("links to what is left out have no address, and keep all else", () => {
  const link =
    '<a class="step" href="/pier/compare/amber/basalt/at/2031-05-01?evidence=record#ferry" data-step="next">';
  expect(dropLeftOut(`<p>${link}→</a> <a href="/pier/at/2031-05-01">1 May</a>`)).toBe(
    '<p><a class="step" data-step="next">→</a> <a href="/pier/at/2031-05-01">1 May</a>',
  );
});

it("a page says its policy itself where no header does, right after its letters, and not what only a header can", () => {
  const page = `<!doctype html><html><head><meta charset="utf-8"/><title>Pier</title></head></html>`;
  const policy = "default-src 'none'; script-src 'sha256-abc='; frame-ancestors 'none'; base-uri 'none'";
  const own = "default-src 'none'; script-src 'sha256-abc='; base-uri 'none'";
  expect(addPolicy(page, policy)).toBe(
    page.replace("<title>", `<meta http-equiv="Content-Security-Policy" content="${own}"><title>`),
  );
  expect(addPolicy(page, null)).toBe(page);
});

it("below a path, links within the site begin with it, and links elsewhere do not", () => {
  expect(addBasePath('<a href="/pier">Pier</a><a href="//cdn.example">x</a><img src="/pier.png">', "/projects/p")).toBe(
    '<a href="/projects/p/pier">Pier</a><a href="//cdn.example">x</a><img src="/projects/p/pier.png">',
  );
  expect(addBasePath('<a href="https://example.org/">x</a>', "/projects/p")).toBe(
    '<a href="https://example.org/">x</a>',
  );
  expect(addBasePath('<a href="/pier">', "")).toBe('<a href="/pier">');
});
