import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maxCellsOfIssue } from "../limits";
import {
  countIssuePages,
  countQuestionsPerPage,
  findPageOfQuestion,
  findPageOfStatement,
  formatPageQuery,
  isOnPage,
  paginateIssues,
  parsePage,
} from "./pagination";
import { questionPath, statementPath } from "./paths";
import { defaultViewOptions } from "./view-options";

const issue = {
  id: "ferry",
  questions: Array.from({ length: 9 }, (_, i) => ({ id: `q${i}`, statements: [{ id: `s${i}` }] })),
};

describe("an issue too large for one page", () => {
  it("has whole questions on each page, at least one and no more than fit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (parties) => {
        const own = countQuestionsPerPage(parties);
        expect(own === 1 || own * parties <= maxCellsOfIssue).toBe(true);
        const parts = issue.questions.map(({ id }) => findPageOfQuestion(issue, parties, id));
        expect(Math.max(...parts)).toBe(countIssuePages(issue, parties));
        for (const part of new Set(parts)) expect(parts.filter((one) => one === part).length).toBeLessThanOrEqual(own);
        expect(
          issue.questions.map(({ statements: [one] }) => findPageOfStatement(issue, parties, one?.id ?? "")),
        ).toEqual(parts);
      }),
    );
  });

  it("is reflected in the URLs of questions and statements on later pages only", () => {
    const few = { id: "lake", parties: Array.from({ length: 4 }) };
    const many = { id: "lake", parties: Array.from({ length: 200 }) };
    expect(questionPath(few, issue, { id: "q8" })).toBe("/lake/issues/ferry#q8");
    expect(questionPath(many, issue, { id: "q0" })).toBe("/lake/issues/ferry#q0");
    expect(questionPath(many, issue, { id: "q8" })).toBe("/lake/issues/ferry?page=9#q8");
    expect(statementPath({ ...many, at: "2031-05-02" }, issue, { id: "s1" })).toBe(
      "/lake/issues/ferry/at/2031-05-02?page=2#statement-s1",
    );
  });
});

describe("the page that an address asks for", () => {
  it("is a number from 1 to 9999, and the first where it is anything else", () => {
    const page = (value: string) => parsePage({ page: value });
    expect(page("1")).toBe(1);
    expect(page("27")).toBe(27);
    expect(page("9999")).toBe(9999);
    for (const value of ["", "0", "-2", "10000", "2nd", "p2", "02", "1.5"]) expect(page(value), value).toBe(1);
    expect(parsePage({})).toBe(1);
    expect(parsePage({ page: ["3", "4"] })).toBe(3);
  });

  it("is in the address after the view options, and is left out for the first page", () => {
    const record = { ...defaultViewOptions, evidence: "record" } as const;
    expect(formatPageQuery(defaultViewOptions, 1)).toBe("");
    expect(formatPageQuery(defaultViewOptions, 2)).toBe("?page=2");
    expect(formatPageQuery(record, 1)).toBe("?evidence=record");
    expect(formatPageQuery(record, 2)).toBe("?evidence=record&page=2");
  });
});

describe("issues on the pages of an overview", () => {
  const issues = [["a1", "a2"], ["b1"], ["c1", "c2", "c3"], ["d1"]];

  it("are on one page as long as they fit, and none is cut in two", () => {
    expect(paginateIssues(issues, 10, 30)).toEqual([[["a1", "a2"], ["b1"]], [["c1", "c2", "c3"]], [["d1"]]]);
    expect(paginateIssues(issues, 10, 70)).toEqual([issues]);
    expect(paginateIssues(issues, 10, 69)).toEqual([issues.slice(0, 3), issues.slice(3)]);
    expect(paginateIssues(issues, 10, 5).map((page) => page.length)).toEqual([1, 1, 1, 1]);
    expect(paginateIssues([], 10, 30)).toEqual([]);
  });
});

describe("a question on the page of its issue", () => {
  // 120 parties: two questions on each page, five pages.
  const at = (question: string, page: number) => isOnPage(issue, 120, question, page);

  it("is on one page, and a page that does not exist shows the first", () => {
    expect([at("q0", 1), at("q1", 1), at("q2", 1), at("q2", 2)]).toEqual([true, true, false, true]);
    expect([at("q8", 5), at("q8", 6), at("q0", 6), at("q0", 5)]).toEqual([true, false, true, false]);
    expect(countIssuePages(issue, 120)).toBe(5);
  });
});
