import { describe, expect, it } from "vitest";
import { formatPlace, formatProblem, isError, type Problem, sanitizeProblem } from "./problem";

const problem: Problem = {
  file: "pier/issues/ferry.json",
  path: "questions[0].label",
  wrong: "a label of no letters",
  remedy: "Write one.",
  severity: "error",
  line: 12,
  record: "question course",
};

describe("a problem in words", () => {
  it("names the file, the line and the path, as far as they are known", () => {
    expect(formatPlace(problem)).toBe("pier/issues/ferry.json, line 12, questions[0].label");
    expect(formatPlace({ ...problem, line: undefined })).toBe("pier/issues/ferry.json, questions[0].label");
    expect(formatPlace({ ...problem, line: undefined, path: "" })).toBe("pier/issues/ferry.json");
  });

  it("is a paragraph whose parts stand one below the other", () => {
    expect(formatProblem(problem).split("\n")).toEqual([
      "pier/issues/ferry.json, line 12, questions[0].label",
      "  in:      question course",
      "  error:   a label of no letters",
      "  remedy:  Write one.",
    ]);
    expect(formatProblem({ ...problem, severity: "warning", record: undefined }).split("\n")).toEqual([
      "pier/issues/ferry.json, line 12, questions[0].label",
      "  warning: a label of no letters",
      "  remedy:  Write one.",
    ]);
  });

  it("keeps a negotiation from being shown if it is an error, and not if it is a warning", () => {
    expect(isError(problem)).toBe(true);
    expect(isError({ ...problem, severity: "warning" })).toBe(false);
  });
});

describe("a problem is safe to print", () => {
  it.each(["\u001b[2J", "\u0007", "\n", "\u202e", "\u2066", "\u200f", "\u061c", "\ud800"])(
    "whatever the file contains: %j",
    (sign) => {
      const [first = ""] = sign;
      const bad = `a${sign}b`;
      const safe = sanitizeProblem({ ...problem, file: bad, path: bad, wrong: bad, remedy: bad, record: bad });
      for (const text of [safe.file, safe.path, safe.wrong, safe.remedy, safe.record]) {
        expect(text).not.toContain(first);
        expect(text).toMatch(/^a\ufffd.*b$/);
      }
    },
  );

  it("and cut, a remedy later than the rest, with what it is not about left as it is", () => {
    const long = "x".repeat(2000);
    const safe = sanitizeProblem({ ...problem, wrong: long, remedy: long, record: undefined });
    expect(safe.wrong).toBe(`${"x".repeat(240)}…`);
    expect(safe.remedy).toBe(`${"x".repeat(960)}…`);
    expect(safe).toMatchObject({ severity: "error", line: 12, record: undefined });
    expect(sanitizeProblem({ ...problem, wrong: "x".repeat(240) }).wrong).toBe("x".repeat(240));
  });

  it("and has no half of a letter at its end", () => {
    expect(sanitizeProblem({ ...problem, wrong: `${"x".repeat(239)}💥` }).wrong).toBe(`${"x".repeat(239)}\ufffd…`);
  });
});
