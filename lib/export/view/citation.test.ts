import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { Cite } from "@citation-js/core";
import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { parseSubject } from "../../url/subject";
import { defaultViewOptions } from "../../url/view-options";
import { type CitationFormat, cite } from "./citation";

const formats = ["bibtex", "ris", "csl"] as const;
const titles = ["The ferry of the pier", "100% & {more} #1_$ of “Óst”", "Берег, 50 % & more"];

describe.each(titles)("the citation of a view of “%s”", (title) => {
  const negotiation = buildNegotiation({ title });
  const subject = { kind: "matrix", negotiation, viewOptions: defaultViewOptions } as const;

  it.each(formats)("as %s is read back with its title, address and dates", (format) => {
    const [item] = new Cite(cite(subject, format, "2031-06-07")).data;
    expect(item).toMatchObject({
      title: `Positions: ${title}, as of 20 May 2031`,
      URL: "http://localhost:3000/pier",
      issued: { "date-parts": [[2031, 5, 20]] },
      accessed: { "date-parts": [[2031, 6, 7]] },
    });
  });

  it.each(formats)("as %s has no day of access if none is known", (format) => {
    expect(new Cite(cite(subject, format)).data[0]).not.toHaveProperty("accessed");
  });
});

describe("a citation is of what was seen", () => {
  const pier = buildNegotiation({
    questions: [{ statements: [{ date: "2031-05-20", holds: "south" }, { holds: "north" }] }],
    deals: [{ id: "truce", terms: [{ question: "course", position: "east" }] }],
  });
  const read = (path: string, query = {}) => {
    const route = parseSubject([pier], path, query);
    if (route.kind === "not-found") throw new Error(`there is no ${path}`);
    return route.subject;
  };
  const citeAt = (path: string, query = {}, format: CitationFormat = "bibtex") => cite(read(path, query), format);
  const urlOf = (path: string, query = {}) => /url = \{http:\/\/localhost:3000(.*)\}/.exec(citeAt(path, query))?.[1];
  const keyOf = (path: string, query = {}) => /^@misc\{(.*),/.exec(citeAt(path, query))?.[1];

  it.each([
    ["/pier", {}, "/pier/at/2031-05-20"],
    ["/pier", { evidence: "record" }, "/pier/at/2031-05-20?evidence=record"],
    ["/pier/issues/ferry", {}, "/pier/issues/ferry/at/2031-05-20"],
    ["/pier/parties/amber", {}, "/pier/parties/amber/at/2031-05-20"],
    [
      "/pier/compare/amber/basalt",
      { only: "differences" },
      "/pier/compare/amber/basalt/at/2031-05-20?only=differences",
    ],
    ["/pier/at/2031-03-01", {}, "/pier/at/2031-03-01"],
    // These have no pages by date.
    ["/pier/deals/truce", {}, "/pier/deals/truce"],
    ["/pier/deals/new", { terms: "course.east" }, "/pier/deals/new?terms=course.east"],
  ])("so %s %j is cited at the address that stays at its date", (path, query, expected) => {
    expect(urlOf(path, query)).toBe(expected);
  });

  it("in a sentence with the version of the data and the day of access", () => {
    expect(cite(read("/pier"), "sentence", "2031-06-07")).toBe(
      `Parley, “Positions: The ferry of the invented pier, as of 20 May 2031”, dataset version ${pier.version}, 20 May 2031, http://localhost:3000/pier/at/2031-05-20, accessed 7 June 2031.\n`,
    );
  });

  it("in full in each form, with who publishes it, the year and the version", () => {
    const spaced = buildNegotiation({ title: "The ferry  of the pier" });
    const subject = { kind: "matrix", negotiation: spaced, viewOptions: defaultViewOptions } as const;
    const { version } = spaced;
    expect(cite(subject, "bibtex", "2031-06-07").split("\n")).toEqual([
      expect.stringMatching(/^@misc\{parley-pier-positions-2031-05-20-[0-9a-f]{8},$/),
      "  author = {{Parley}},",
      "  title = {{Positions: The ferry of the pier, as of 20 May 2031}},",
      "  date = {2031-05-20},",
      "  year = {2031},",
      `  version = {${version}},`,
      `  note = {Dataset version ${version}},`,
      "  url = {http://localhost:3000/pier},",
      "  urldate = {2031-06-07}",
      "}",
      "",
    ]);
    expect(cite(subject, "ris", "2031-06-07").split("\r\n")).toEqual([
      "TY  - DATA",
      expect.stringMatching(/^ID {2}- parley-pier-positions-2031-05-20-/),
      "AU  - Parley",
      "TI  - Positions: The ferry of the pier, as of 20 May 2031",
      "PY  - 2031",
      "DA  - 2031/05/20",
      `ET  - ${version}`,
      "UR  - http://localhost:3000/pier",
      "Y2  - 2031/06/07",
      "ER  - ",
      "",
    ]);
    expect(JSON.parse(cite(subject, "csl"))).toMatchObject([
      { type: "dataset", author: [{ literal: "Parley" }], version, issued: { "date-parts": [[2031, 5, 20]] } },
    ]);
  });

  it("under a key of its own for each address, and always the same one", () => {
    const keys = [
      keyOf("/pier"),
      keyOf("/pier", { evidence: "record" }),
      keyOf("/pier/at/2031-03-01"),
      keyOf("/pier/deals/truce"),
      keyOf("/pier/deals/new", { terms: "course.east" }),
      keyOf("/pier/deals/new", { terms: "course.north" }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9-]+$/);
    expect(keyOf("/pier/at/2031-05-20"), "the same address, found in another way").toBe(keys[0]);
  });

  it("so that two what-ifs are both in one bibliography", () => {
    const both = ["course.east", "course.north"].map((terms) => citeAt("/pier/deals/new", { terms })).join("\n");
    const items = new Cite(both).data as { id: string; URL: string }[];
    expect(new Set(items.map(({ id }) => id)).size).toBe(2);
  });
});
