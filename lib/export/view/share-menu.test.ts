import { afterEach, expect, it, vi } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { siteUrl } from "../../url/paths";
import { parseSubject } from "../../url/subject";
import { buildShareView } from "./share-menu";

const pier = buildNegotiation({ questions: [{ statements: [{ holds: "north" }] }] });

afterEach(() => vi.unstubAllEnvs());

function share(address: string, query: Record<string, string> = {}) {
  const route = parseSubject([pier], address, query);
  if (route.kind === "not-found") throw new Error(`there is no ${address}`);
  return buildShareView(route.subject);
}

it("a view is taken away with its address, its titles, its citation and its frame", () => {
  expect(share("/pier/issues/ferry", { evidence: "record" })).toEqual({
    site: siteUrl(),
    path: "/pier/issues/ferry",
    query: "?evidence=record",
    title: "The ferry: The ferry of the invented pier, as of 20 May 2031",
    lastingTitle: "The ferry: The ferry of the invented pier",
    hasTables: true,
    workbook: "/pier/issues/ferry.xlsx?evidence=record",
    whole: "/pier",
    citation: expect.stringContaining("The ferry of the invented pier"),
    cited: "",
    frame: {
      height: 520,
      path: "/pier/issues/ferry/at/2031-03-01",
      title: "The ferry: The ferry of the invented pier, as of 1 March 2031",
      version: pier.version,
    },
  });
  expect(share("/pier").citation).not.toMatch(/^\s|\s$/);
});

it("a party has a frame, and a reader’s own deal has none", () => {
  expect(share("/pier/parties/amber").frame?.path).toBe("/pier/parties/amber/at/2031-03-01");
  expect(share("/pier/deals/new").frame).toBeUndefined();
});

it("a question by itself has feeds of its own, and is reported as its figure", () => {
  vi.stubEnv("PARLEY_REPORT", "desk@parley.example");
  const figure = share("/pier/issues/ferry", { question: "course" });
  expect(figure.feeds).toEqual({ atom: "/pier/questions/course/feed.atom", json: "/pier/questions/course/feed.json" });
  const letter = decodeURIComponent(figure.reportHref ?? "");
  expect(letter).toContain("mailto:desk@parley.example?subject=Error in figure of question course&");
  expect(letter).toContain(`Data: version ${pier.version}`);
  const issue = share("/pier/issues/ferry");
  expect(issue).not.toHaveProperty("feeds");
  expect(decodeURIComponent(issue.reportHref ?? "")).toContain("subject=Error in view /pier/issues/ferry&");
  expect(share("/pier").feeds).toBeUndefined();
});

it("a site that does not know its address names the page to cite after it", () => {
  vi.stubEnv("PARLEY_URL", "");
  expect(share("/pier", { evidence: "record" })).toMatchObject({
    site: "",
    cited: "/pier/at/2031-03-01?evidence=record",
  });
});
