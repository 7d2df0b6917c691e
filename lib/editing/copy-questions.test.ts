import { describe, expect, it } from "vitest";
import { isError } from "../dataset/problem";
import { readTexts } from "../dataset/read-folder";
import { readInventedTexts } from "../testing/copy-invented";
import { copyQuestions } from "./copy-questions";
import { listOpenWork } from "./open-work";
import { printDataFile } from "./print-file";
import { type Contents, listRecords, parseContents } from "./records";

const today = "2032-02-03";

function copy(name: string, withParties: boolean): Contents {
  return copyQuestions("harbour-2032", today, { name, contents: parseContents(readInventedTexts(name)), withParties });
}

function check(contents: Contents) {
  const texts = new Map([...contents].map(([file, content]) => [file, printDataFile(content)]));
  return readTexts("harbour-2032", texts);
}

describe.each(["two-hives", "lake-orune", "stagehands-2028"])("a negotiation from the questions of %s", (name) => {
  it.each([true, false])("is sound, with its parties or without: %s", (withParties) => {
    const { problems, negotiation } = check(copy(name, withParties));
    expect(problems.filter(isError)).toEqual([]);
    expect(negotiation?.id).toBe("harbour-2032");
  });

  it("has every question with its answers and their coding notes, in their order", () => {
    const old = listRecords(parseContents(readInventedTexts(name)), name, "question");
    const made = listRecords(copy(name, true), "harbour-2032", "question");
    const pick = ({ value: { id, code, label, text, kind, options, amount, dates } }: (typeof old)[number]) => ({
      ...{ id, code, label, text, kind, options, amount, dates },
    });
    const byId = (all: typeof old) => new Map(all.map((one) => [one.id, pick(one)]));
    expect(byId(made)).toEqual(byId(old));
  });

  it("has nothing of what was said and found: each party is to be asked anew", () => {
    const contents = copy(name, true);
    expect([...contents.keys()].filter((file) => /deals|corrections/.test(file))).toEqual([]);
    expect(listRecords(contents, "harbour-2032", "statement")).toEqual([]);
    for (const { value } of listRecords(contents, "harbour-2032", "question")) {
      expect(value).not.toHaveProperty("hardCases");
      expect(value.checked).toBe(today);
    }
    const { unasked, counts } = listOpenWork(contents, "harbour-2032", []);
    const parties = counts.find(({ kind }) => kind === "parties")?.count ?? 0;
    expect(unasked.length).toBeGreaterThan(0);
    expect(unasked.length).toBeLessThanOrEqual(parties * listRecords(contents, "harbour-2032", "question").length);
  });
});

describe("a negotiation from the questions of another one", () => {
  it("is written as literally as this", () => {
    const made = copy("two-hives", false);
    expect(made.get("harbour-2032/issues/meadow.json")).toMatchObject({
      $schema: "../../../../data/schemas/issue.schema.json",
      id: "meadow",
      questions: [
        {
          id: "morning",
          checked: "2032-02-03",
          silent: [
            { party: "first-party", note: "No statement has been entered yet." },
            { party: "second-party", note: "No statement has been entered yet." },
          ],
          statements: [],
        },
      ],
    });
    expect(made.get("harbour-2032/negotiation.json")).toEqual({
      $schema: "../../../data/schemas/negotiation.schema.json",
      format: 2,
      id: "harbour-2032",
      title: "Harbour 2032",
      short: "Harbour 2032",
      summary: "Not yet described.",
      standard: "quick",
      asOf: "2032-02-03",
      issues: ["meadow"],
    });
  });

  it("takes contradictions between its options along", () => {
    const { contradictions } = copy("lake-orune", false).get("harbour-2032/negotiation.json") ?? {};
    expect(contradictions).toEqual(
      parseContents(readInventedTexts("lake-orune")).get("lake-orune/negotiation.json")?.contradictions,
    );
  });
});
