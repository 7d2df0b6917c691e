import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import {
  datasetFileName,
  exportedPath,
  exportFileName,
  exportFormats,
  exportPath,
  formatSubjectTitle,
  isPictureFormat,
  nameSubject,
  pageUrlPath,
  parseSubject,
  viewUrlPath,
} from "./subject";

const negotiation = buildNegotiation({
  id: "pier",
  asOf: "2031-05-20",
  parties: ["amber", "basalt", "coral"],
  questions: [
    {
      statements: [
        { date: "2031-04-20", holds: "south" },
        { date: "2031-03-20", holds: "north" },
      ],
    },
  ],
  deals: [
    { id: "truce", title: "A truce", date: "2031-04-10", terms: [{ question: "course", position: "east" }] },
    { id: "later", date: "2031-05-30", terms: [{ question: "course", position: "east" }] },
  ],
});
const read = (path: string, query = {}) => parseSubject([negotiation], path, query);
const address = (path: string, query = {}) => {
  const route = read(path, query);
  return route.kind === "not-found" ? route.kind : pageUrlPath(route.subject);
};

describe("the URL of a view", () => {
  it.each([
    "/pier",
    "/pier/at/2031-04-20",
    "/pier/issues/ferry",
    "/pier/issues/ferry/at/2031-03-20",
    "/pier/parties/amber",
    "/pier/compare/amber/basalt",
    "/pier/compare/amber@2031-04-01/deal.truce/status-quo",
    "/pier/compare/amber/coral/at/2031-04-20",
    "/pier/deals/truce",
    "/pier/deals/later",
    "/pier/deals/new",
  ])("survives a round trip: %s", (path) => {
    expect(address(path)).toBe(path);
  });

  it("keeps the view options and the answers of a draft, and nothing else in a query", () => {
    expect(address("/pier", { evidence: "record", columns: "basalt,zzz", evil: "<b>" })).toBe(
      "/pier?evidence=record&columns=basalt",
    );
    expect(address("/pier/deals/new", { terms: "course.east~nonsense.x" })).toBe("/pier/deals/new?terms=course.east");
  });

  it("redirects to the last date with a change, if nothing changed on its own", () => {
    expect(read("/pier/issues/ferry/at/2031-04-19").kind).toBe("moved");
    expect(address("/pier/issues/ferry/at/2031-04-19")).toBe("/pier/issues/ferry/at/2031-04-10");
  });

  it.each([
    "/",
    "/nowhere",
    "/pier/issues",
    "/pier/issues/nowhere",
    "/pier/at/2030-01-01",
    "/pier/at/2040-01-01",
    "/pier/at/today",
    "/pier/compare/amber",
    "/pier/compare/amber/amber",
    "/pier/compare/amber/deal.later",
    "/pier/deals/truce/at/2031-04-20",
    "/pier/deals/nowhere",
    "/pier/../etc/passwd",
    "/pier/%ff",
  ])("is not found if it names nothing: %s", (path) => {
    expect(address(path)).toBe("not-found");
  });

  it("never throws, and whatever it parses to survives a round trip", () => {
    const segment = fc.oneof(
      fc.constantFrom("pier", "issues", "ferry", "compare", "amber", "at", "2031-04-20", "deals", "new", "status-quo"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(segment), fc.dictionary(fc.string(), fc.string()), (segments, query) => {
        const route = read(segments.join("/"), query);
        if (route.kind === "not-found") return;
        const [path = "", search = ""] = viewUrlPath(route.subject).split("?");
        const again = read(path, Object.fromEntries(new URLSearchParams(search)));
        expect(again.kind).toBe("shown");
        expect(again.kind !== "not-found" && viewUrlPath(again.subject)).toBe(viewUrlPath(route.subject));
      }),
    );
  });
});

describe("one question of an issue", () => {
  const one = (path: string, query = {}) => {
    const route = read(path, { question: "course", ...query });
    if (route.kind === "not-found") throw new Error(`there is no ${path}`);
    return route.subject;
  };

  it("is a view with files of its own, and a place on the page of its issue", () => {
    const subject = one("/pier/issues/ferry", { evidence: "record" });
    expect(viewUrlPath(subject)).toBe("/pier/issues/ferry?evidence=record&question=course");
    expect(exportPath(subject, "png")).toBe("/pier/issues/ferry.png?evidence=record&question=course");
    expect(pageUrlPath(subject)).toBe("/pier/issues/ferry?evidence=record#course");
    expect(exportFileName(subject)).toBe("parley-pier-ferry-course-2031-05-20");
    expect(pageUrlPath(one("/pier/issues/ferry/at/2031-04-20"))).toBe("/pier/issues/ferry/at/2031-04-20#course");
  });

  it("is the whole issue where the issue has no such question, and nothing on other pages", () => {
    expect(address("/pier/issues/ferry", { question: "moon" })).toBe("/pier/issues/ferry");
    expect(address("/pier", { question: "course" })).toBe("/pier");
  });
});

it("an export has the URL of its view with an extension, and a descriptive file name", () => {
  const route = read("/pier/compare/amber@2031-04-01/deal.truce", { evidence: "record" });
  if (route.kind === "not-found") throw new Error("not found");
  expect(exportPath(route.subject, "csv")).toBe("/pier/compare/amber@2031-04-01/deal.truce.csv?evidence=record");
  expect(exportFileName(route.subject)).toBe("parley-pier-amber-2031-04-01-deal-truce-2031-05-20");
  expect(formatSubjectTitle(route.subject)).toContain("as of 20 May 2031");
});

it("a view as a workbook has an address of its own, since that of the negotiation is the whole of it", () => {
  const formatted = ["/pier", "/pier/at/2031-04-20", "/pier/issues/ferry"].map((path) => {
    const route = read(path, { evidence: "record" });
    return route.kind === "not-found" ? route.kind : exportPath(route.subject, "xlsx");
  });
  expect(formatted).toEqual([
    "/pier/positions.xlsx?evidence=record",
    "/pier/at/2031-04-20.xlsx?evidence=record",
    "/pier/issues/ferry.xlsx?evidence=record",
  ]);
  expect(exportedPath("/pier/positions", "xlsx")).toBe("/pier");
  expect(exportedPath("/pier/issues/positions", "xlsx")).toBe("/pier/issues/positions");
  expect(exportedPath("/pier/positions", "csv")).toBe("/pier/positions");
});

describe("a view", () => {
  function find(path: string) {
    const route = read(path);
    if (route.kind === "not-found") throw new Error(`there is no ${path}`);
    return route.subject;
  }

  it.each([
    ["/pier", "Positions", "parley-pier-positions-2031-05-20"],
    ["/pier/at/2031-04-20", "Positions", "parley-pier-positions-2031-04-20"],
    ["/pier/issues/ferry", "The ferry", "parley-pier-ferry-2031-05-20"],
    ["/pier/parties/amber", "Amber", "parley-pier-amber-2031-05-20"],
    [
      "/pier/compare/amber@2031-04-01/deal.truce",
      "Amber on 1 April 2031 and Truce compared",
      "parley-pier-amber-2031-04-01-deal-truce-2031-05-20",
    ],
    ["/pier/deals/truce", "A truce", "parley-pier-truce-2031-05-20"],
    ["/pier/deals/later", "Truce on the pier", "parley-pier-later-2031-05-30"],
    ["/pier/deals/new", "What if: a deal of a reader’s own", "parley-pier-what-if-2031-05-20"],
  ])("at %s is called “%s”, and its files %s", (path, title, file) => {
    expect(nameSubject(find(path))).toBe(title);
    expect(exportFileName(find(path))).toBe(file);
  });

  it("has files whose names any system can keep", () => {
    const [id, party, deal] = ["p", "a", "d"].map((letter) => letter.repeat(60)) as [string, string, string];
    const long = buildNegotiation({ id, parties: [{ id: party, name: "Amber" }, "basalt"], deals: [{ id: deal }] });
    const route = parseSubject([long], `/${id}/compare/${party}/deal.${deal}`, {});
    if (route.kind === "not-found") throw new Error("there is no such view");
    expect(exportFileName(route.subject)).toBe(`parley-${id}-${party}-deal-${"d".repeat(46)}`);
    expect(datasetFileName(negotiation)).toBe("parley-pier-2031-05-20");
  });

  it("is a picture in two of its formats", () => {
    expect(exportFormats.filter(isPictureFormat)).toEqual(["png", "svg"]);
  });

  it("is not found where its address says more or less than there is", () => {
    for (const path of [
      "",
      "/",
      "/quay",
      "/pier/issues",
      "/pier/issues/ferry/more",
      "/pier/parties",
      "/pier/nothing/ferry",
      "/pier/nothing/truce",
      "/pier/deals/truce/at/2031-04-20",
      "/pier/at/x2031-04-20",
      "/pier/at/2031-04-200",
      "/pier/compare/amber/amber",
    ])
      expect(read(path).kind, path).toBe("not-found");
  });

  it("has no view options of the matrix on the pages of issues, parties and comparisons", () => {
    const query = { columns: "amber", evidence: "record" };
    for (const path of ["/pier/issues/ferry", "/pier/parties/amber", "/pier/compare/amber/basalt"])
      expect(address(path, query)).toBe(`${path}?evidence=record`);
  });

  it("takes the answers of a draft from its own key alone", () => {
    expect(address("/pier/deals/new", { "q.course": "east", other: "course.east" })).toBe("/pier/deals/new");
    expect(address("/pier/deals/new", { terms: ["course.east", "course.north"] })).toBe(
      "/pier/deals/new?terms=course.east",
    );
  });
});
