import { describe, expect, it } from "vitest";
import { describeField } from "./describe-field";

describe("a field in words", () => {
  it.each([
    ["parties", ["parties", 0, "speaks"], "a text of at most 60 characters. Who speaks for the party."],
    ["parties", ["parties", 0, "id"], "lower-case letters, digits and single hyphens."],
    ["parties", ["parties"], "a list of at least 2 entries."],
    ["sources", ["sources", 3, "url"], "a web address."],
    [
      "sources",
      ["sources", 3, "date"],
      "a day as YYYY-MM-DD, a month as YYYY-MM or a year as YYYY. When it was published: the day, or the month or year if no more is known.",
    ],
    [
      "issue",
      ["questions", 0, "options"],
      "a list of at least 2 and at most 9 entries. For `ordered` and `unordered`, required there.",
    ],
    [
      "issue",
      ["questions", 0, "options", 1, "statusQuo"],
      "true. What holds if nothing is agreed. At most one option.",
    ],
    ["deal", ["terms", 0, "concrete"], "one of concrete, vague. concrete: who does what could be checked afterwards."],
    ["negotiation", ["contradictions", 0, "between", 1], "an object with question and options."],
    [
      "issue",
      ["questions", 0, "checked"],
      "a day as YYYY-MM-DD. The day the sources were last searched for statements on this question.",
    ],
    ["issue", ["questions", 0, "amount", "decimals"], "a number. How many decimals values have. None where left out."],
    ["issue", ["questions", 0, "amount", "from"], /^a number\. The low end/],
    [
      "issue",
      ["questions", 0, "statements", 0, "holds", "from"],
      "lower-case letters, digits and single hyphens, or a number. The option or value, or the near end of a range.",
    ],
    ["issue", ["questions", 0, "statements"], "a list. Newest first."],
    ["issue", ["questions", 0, "statements", 0, "keeps"], /^a list of at least 1 entry\. /],
    ["sources", ["sources", 3, "language"], "a text. The language in which it was read. Left out for English."],
    ["parties", ["parties", 0, "nothing"], ""],
    ["parties", ["parties", 0, "name", "of"], ""],
    ["negotiation", ["no", "such", "key"], ""],
  ] as const)("of %s at %j is %s", (kind, path, words) => {
    if (typeof words === "string") expect(describeField(kind, path)).toBe(words);
    else expect(describeField(kind, path)).toMatch(words);
  });
});
