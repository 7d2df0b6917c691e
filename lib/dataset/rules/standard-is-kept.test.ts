import { describe, expect, it } from "vitest";
import { changeFolder } from "../../testing/change-folder";
import { soundFolder } from "../../testing/sound-folder";
import { standardIsKept } from "./standard-is-kept";

const issue = "issues/ferry.json";
const deal = "deals/truce.json";
const chain = "who said it, who reported it and who carried it, from the origin of the claim to its publication.";
const gaps = [
  [issue, "questions[0].statements[0].speaker", "Add `speaker`: who speaks."],
  [issue, "questions[0].statements[0].chain", `Add \`chain\`: ${chain}`],
  [
    issue,
    "questions[0].statements[0].placement",
    "Add `placement`: why the statement stands where it stands on the scale.",
  ],
  [issue, "questions[0].searched", "Add `searched`: what was searched for statements on this question."],
  [
    issue,
    "questions[0].hardCases",
    "Add `hardCases`: the hard cases and how each was decided; an empty list if there were none.",
  ],
  [issue, "questions[0].options[1].means", "Add `means`: what holding this option means."],
  [issue, "questions[0].options[1].evidence", "Add `evidence`: what counts as evidence for it."],
  [deal, "chain", `Add \`chain\`: ${chain}`],
  [deal, "terms[0].chain", `Add \`chain\`: ${chain}`],
  [deal, "terms[0].placement", "Add `placement`: why the term stands where it stands, and who gives and gets."],
] as const;

const quick = changeFolder(soundFolder, "negotiation.json", "standard", "quick");
const full = changeFolder(soundFolder, "negotiation.json", "standard", "full");

describe("the standard of a negotiation", () => {
  it("is kept by a sound folder, whichever it is", () => {
    for (const folder of [soundFolder, quick, full]) expect(standardIsKept.check(folder)).toEqual([]);
  });

  it.each(gaps)("is asked in %s about %s", (file, path, remedy) => {
    const key = path.split(".").at(-1);
    // A negotiation that names no standard keeps the full one.
    for (const folder of [soundFolder, full]) {
      expect(standardIsKept.check(changeFolder(folder, file, path, undefined))).toEqual([
        {
          file: `pier/${file}`,
          path,
          wrong: `\`${key}\` is missing, which the full standard asks for`,
          remedy: `${remedy} Or write \`"standard": "quick"\` in negotiation.json and add it later.`,
        },
      ]);
    }
    expect(standardIsKept.check(changeFolder(quick, file, path, undefined))).toEqual([
      {
        file: `pier/${file}`,
        path,
        wrong: `\`${key}\` is missing, which the quick standard allows`,
        remedy,
        severity: "warning",
      },
    ]);
  });

  it("asks for no hard cases of a question that has no statement yet", () => {
    const without = changeFolder(soundFolder, issue, "questions[0].hardCases", undefined);
    expect(standardIsKept.check(without)).toHaveLength(1);
    expect(standardIsKept.check(changeFolder(without, issue, "questions[0].statements", []))).toEqual([]);
  });

  it("is not asked about while negotiation.json cannot be read", () => {
    const folder = changeFolder(soundFolder, issue, "questions[0].searched", undefined);
    expect(standardIsKept.check({ ...folder, negotiation: undefined })).toEqual([]);
  });
});
