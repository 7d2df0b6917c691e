import { describe, expect, it } from "vitest";
import {
  findKind,
  listPath,
  negotiationEditPath,
  newRecordPath,
  recordPath,
  secondPath,
  wholeStatementPath,
} from "./paths";

describe("the address of a form", () => {
  it.each([
    [{ kind: "negotiation", id: "pier" }, "/edit/pier/about"],
    [{ kind: "party", id: "amber" }, "/edit/pier/parties/amber"],
    [{ kind: "party", id: "a b/c" }, "/edit/pier/parties/a%20b%2Fc"],
    [{ kind: "source", id: "log", within: "elsewhere" }, "/edit/pier/sources/log"],
    [{ kind: "term", id: "halt" }, "/edit/pier/terms/halt"],
    [{ kind: "term", id: "halt", within: "truce&peace" }, "/edit/pier/terms/halt?within=truce%26peace"],
    [{ kind: "statement", id: "am/1" }, "/edit/pier/code?statement=am%2F1"],
    [{ kind: "answer", id: "am-1" }, "/edit/pier/agreement"],
    [{ kind: "coding", id: "second" }, "/edit/pier/second/second"],
    [{ kind: "review", id: "am-1" }, "/edit/pier/review"],
  ] as const)("of %j is %s", (record, address) => {
    expect(recordPath("pier", record)).toBe(address);
  });

  it("of a statement with everything that one can hold is another", () => {
    expect(wholeStatementPath("pier", "am/1")).toBe("/edit/pier/statements/am%2F1");
  });

  it("of a record that is not there yet says so, and what it will be in", () => {
    expect(newRecordPath("pier", "deal")).toBe("/edit/pier/deals?new=1");
    expect(newRecordPath("pier", "term", "truce&peace")).toBe("/edit/pier/terms?new=1&within=truce%26peace");
  });
});

describe("the address of a screen", () => {
  it("lies under that of its negotiation", () => {
    expect(negotiationEditPath("pier")).toBe("/edit/pier");
    expect(negotiationEditPath("pier", "code")).toBe("/edit/pier/code");
    expect(listPath("pier", "correction")).toBe("/edit/pier/corrections");
  });

  it("of a second coder can be opened at one statement", () => {
    expect(secondPath("pier")).toBe("/edit/pier/second");
    expect(secondPath("pier", "ida")).toBe("/edit/pier/second/ida");
    expect(secondPath("pier", "ida", "am-1")).toBe("/edit/pier/second/ida?item=am-1");
  });

  it.each([
    ["about", "negotiation"],
    ["parties", "party"],
    ["statements", "statement"],
    ["terms", "term"],
    ["negotiations", undefined],
    // These have screens of their own.
    ["codings", undefined],
    ["answers", undefined],
    ["reviews", undefined],
  ])("%s lists the kind of record %s", (slug, kind) => {
    expect(findKind(slug)).toBe(kind);
  });
});
