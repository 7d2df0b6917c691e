import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maxCellsOfIssue } from "../limits";
import { countIssuePages, countQuestionsPerPage, findPageOfQuestion, findPageOfStatement } from "./pagination";
import { questionPath, statementPath } from "./paths";

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
