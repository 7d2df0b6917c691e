import { describe, expect, it } from "vitest";
import { listPlacedQuestions } from "@/lib/dataset/negotiation";
import { listColumns } from "@/lib/model/column";
import { buildNegotiation } from "@/lib/testing/build-negotiation";
import { formatPageQuery, paginateIssues, parsePage } from "@/lib/url/pagination";
import { defaultViewOptions } from "@/lib/url/view-options";
import { buildHeadView, buildMatrixPageView } from "@/lib/view/matrix/matrix";
import { buildOverviewView } from "@/lib/view/matrix/overview";
import { renderOverviewTable } from "./overview-html";

const negotiation = buildNegotiation({
  parties: [{ id: "amber", name: "Amber & 'Sons' <b>", monogram: "AS" }, "basalt"],
  questions: [
    { id: "one", statements: [{ id: "a1", holds: ["north", "east"], rulesOut: ["south"] }] },
    { id: "two", statements: [{ id: "b1", party: "basalt", holds: "south", evidence: "anonymous" }] },
  ],
});
const columns = listColumns(negotiation, negotiation.asOf);
const look = { columns, viewOptions: defaultViewOptions, path: "/pier", page: 1 };
const view = buildOverviewView(negotiation, listPlacedQuestions(negotiation), look);
const html = view.sections
  .map(({ rows }) =>
    renderOverviewTable(
      columns.map((column) => buildHeadView(negotiation, column)),
      rows,
      true,
    ),
  )
  .join("");

describe("an overview", () => {
  it("has a cell for each column on each question, with a description and a link to the question", () => {
    expect(html.match(/<td>/g)).toHaveLength(columns.length * 2);
    expect(html.match(/<a href='\/pier\/issues\/ferry#(one|two)' tabindex/g)).toHaveLength(columns.length * 2);
    expect(html).toContain("title='Basalt: nothing on the record; reported: south.'");
    expect(html).toContain("title='Basalt: No position found.'");
  });

  it("describes a range and a red line as the matrix in words does", () => {
    expect(html).toContain("from “north” to “east”, on the record; ruled out: south.'");
  });

  it("draws every sign of a row once, in the right column and at the right option", () => {
    const [first] = view.sections.flatMap(({ rows }) => rows);
    const [row = ""] = html.match(/<tr id='one'>.*?<\/tr>/) ?? [];
    expect(first?.cells.map(({ marks }) => marks.map(({ place }) => place))).toEqual([[0, 2], [], []]);
    expect(row).toContain("<path class='b' d='M18 4.5V13'/>");
    expect(row).toContain("<path class='o-record' d='M18 4.5L18 13'/>");
    expect(row).toContain("<path class='o-red-line' d='M12.5 21.5'/>");
    expect(row).toContain("<path class='o-silent' d='M58 13L98 13'/>");
    expect(row.match(/<path/g)).toHaveLength(4);
  });

  it("needs two elements per cell, and a few for the signs of a row", () => {
    const cells = columns.length;
    const [row = ""] = html.match(/<tr id='one'>.*?<\/tr>/) ?? [];
    expect((row.match(/<[a-z]/g) ?? []).length).toBeLessThanOrEqual(2 * cells + 3 + 6);
  });

  it("escapes everything that comes from the data", () => {
    expect(html).toContain("Amber &amp; &#39;Sons&#39; &lt;b&gt;");
    expect(html).not.toContain("<b>");
    // Every quote around an attribute is closed.
    expect((html.match(/'/g) ?? []).length % 2).toBe(0);
  });

  it("is short, because a page has so many cells", () => {
    expect(html.length / (columns.length * 2)).toBeLessThan(400);
  });
});

describe("a page of the matrix", () => {
  it("is in words while it is small enough to read", () => {
    expect(buildMatrixPageView(negotiation, defaultViewOptions, "/pier", 1).kind).toBe("words");
  });

  it("is an overview when it is too large, and in words again with fewer columns", () => {
    const many = buildNegotiation({
      parties: Array.from({ length: 21 }, (_, i) => ({ id: `p${i}`, name: `P ${i}`, monogram: `${letter(i)}X` })),
      questions: Array.from({ length: 100 }, (_, i) => ({ id: `q${i}` })),
    });
    expect(buildMatrixPageView(many, defaultViewOptions, "/pier", 1).kind).toBe("overview");
    expect(buildMatrixPageView(many, { ...defaultViewOptions, columns: ["p0", "p1"] }, "/pier", 1).kind).toBe("words");
  });

  it("keeps each issue on one page, and within the cells of a page where it fits", () => {
    const issues = Array.from({ length: 30 }, (_, i) => Array.from({ length: (i % 7) + 1 }, () => i));
    const pages = paginateIssues(issues, 10, 200);
    expect(pages.flat()).toEqual(issues);
    for (const page of pages) expect(page.flat().length * 10).toBeLessThanOrEqual(200);
    expect(paginateIssues([[1, 2, 3]], 10, 5)).toEqual([[[1, 2, 3]]]);
  });

  it("is requested by number, and anything else means the first", () => {
    expect([{ page: "3" }, { page: "0" }, { page: "-1" }, { page: "x" }, {}].map(parsePage)).toEqual([3, 1, 1, 1, 1]);
    expect(formatPageQuery(defaultViewOptions, 1)).toBe("");
    expect(formatPageQuery({ ...defaultViewOptions, evidence: "record" }, 2)).toBe("?evidence=record&page=2");
    expect(
      buildOverviewView(negotiation, listPlacedQuestions(negotiation), { ...look, page: 99 }).sections,
    ).toHaveLength(1);
  });
});

function letter(i: number): string {
  return String.fromCharCode(65 + i);
}
