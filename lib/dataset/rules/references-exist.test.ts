import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { changeFolder } from "../../testing/change-folder";
import { soundFolder } from "../../testing/sound-folder";
import { referencesExist } from "./references-exist";

const parties = "Use one of: amber, basalt; or add the party.";

/** Every place that names a party, an issue, a question, a statement or a deal, with what to put there to break it. */
const naming = [
  { what: "a statement", kind: "party", file: "issues/ferry.json", place: "questions[0].statements[0].party" },
  {
    what: "a reaction",
    kind: "party",
    file: "issues/ferry.json",
    place: "questions[0].statements[1].reactions[0].party",
  },
  { what: "a term, as giving", kind: "party", file: "deals/truce.json", place: "terms[0].gives[0]" },
  { what: "a term, as getting", kind: "party", file: "deals/truce.json", place: "terms[0].gets[0]" },
  { what: "a term", kind: "question", file: "deals/truce.json", place: "terms[0].question" },
  { what: "an event", kind: "issue", file: "events.json", place: "events[0].issues[0]" },
  { what: "a correction", kind: "issue", file: "corrections.json", place: "corrections[0].issue" },
  { what: "a correction", kind: "statement", file: "corrections.json", place: "corrections[0].statement" },
  { what: "negotiation.json, as the headline,", kind: "deal", file: "negotiation.json", place: "headlineDeal" },
] as const;

const remedies = {
  party: parties,
  question: "Use one of: course; or add the question.",
  issue: "Use one of: ferry; or add the issue.",
  statement: "Use one of: the ids in issues/; or add the statement.",
  deal: "Use one of: truce; or add the deal.",
};

describe("whatever is named", () => {
  it("exists throughout a sound folder", () => {
    expect(referencesExist.check(soundFolder)).toEqual([]);
    const headline = changeFolder(soundFolder, "negotiation.json", "headlineDeal", "truce");
    expect(referencesExist.check(headline)).toEqual([]);
  });

  it.each(naming)("by $what as a $kind has to exist", ({ kind, file, place }) => {
    expect(referencesExist.check(changeFolder(soundFolder, file, place, "nobody"))).toEqual([
      { file: `pier/${file}`, path: place, wrong: `there is no ${kind} “nobody”`, remedy: remedies[kind] },
    ]);
  });

  it.each([0, 1])("by side %i of a contradiction as a question has to exist", (side) => {
    const sides = [
      { question: "course", options: ["north"] },
      { question: "course", options: ["south"] },
    ];
    const between = sides.map((one, i) => (i === side ? { ...one, question: "nobody" } : one));
    const folder = changeFolder(soundFolder, "negotiation.json", "contradictions", [{ between, says: "Not both." }]);
    expect(referencesExist.check(folder)).toEqual([
      {
        file: "pier/negotiation.json",
        path: `contradictions[0].between[${side}].question`,
        wrong: "there is no question “nobody”",
        remedy: remedies.question,
      },
    ]);
  });

  it("as a silent party has to exist", () => {
    const silent = [{ party: "nobody", note: "The log has nothing." }];
    const folder = changeFolder(soundFolder, "issues/ferry.json", "questions[0].silent", silent);
    expect(referencesExist.check(folder)).toMatchObject([
      { path: "questions[0].silent[0].party", wrong: "there is no party “nobody”", remedy: parties },
    ]);
  });

  it("as a party with a name of its own for something has to exist", () => {
    const names = [{ here: "The pier", others: [{ party: "nobody", name: "The jetty" }], note: "Both are heard." }];
    const folder = changeFolder(soundFolder, "issues/ferry.json", "names", names);
    expect(referencesExist.check(folder)).toMatchObject([
      { path: "names[0].others[0].party", wrong: "there is no party “nobody”", remedy: parties },
    ]);
  });

  it.each([
    ["proposedBy", "proposedBy[0]"],
    ["binds", "binds[0]"],
    ["terms[0].proposedBy", "terms[0].proposedBy[0]"],
  ])("as a party in the `%s` of a deal has to exist", (key, path) => {
    expect(referencesExist.check(changeFolder(soundFolder, "deals/truce.json", key, ["nobody"]))).toMatchObject([
      { file: "pier/deals/truce.json", path, wrong: "there is no party “nobody”", remedy: parties },
    ]);
  });

  it("as a party in the history of a deal has to exist, and so has the deal that one revises", () => {
    const signed = changeFolder(soundFolder, "deals/truce.json", "history[0].by", ["amber", "nobody"]);
    expect(referencesExist.check(signed)).toMatchObject([
      { path: "history[0].by[1]", wrong: "there is no party “nobody”", remedy: parties },
    ]);
    expect(referencesExist.check(changeFolder(soundFolder, "deals/truce.json", "revises", "rumour"))).toMatchObject([
      { path: "revises", wrong: "there is no deal “rumour”", remedy: "Use one of: truce; or add the deal." },
    ]);
  });

  it("as the headline deal has to exist even where there is no deal at all", () => {
    expect(referencesExist.check(buildFolder({ headlineDeal: "truce" }))).toMatchObject([
      { path: "headlineDeal", wrong: "there is no deal “truce”", remedy: "Use one of: none yet; or add the deal." },
    ]);
  });

  it("as an issue in negotiation.json has to have its file", () => {
    const folder = changeFolder(soundFolder, "negotiation.json", "issues[1]", "tolls");
    expect(referencesExist.check(folder)).toEqual([
      {
        file: "pier/negotiation.json",
        path: "issues[1]",
        wrong: "there is no issue “tolls”",
        remedy: "Use one of: ferry; or add the issue.",
      },
    ]);
  });

  it("cannot leave an issue’s file out of negotiation.json", () => {
    const folder = buildFolder({ issues: [{ id: "ferry" }, { id: "tolls", questions: [{ id: "toll" }] }] });
    expect(referencesExist.check(changeFolder(folder, "negotiation.json", "issues[1]", undefined))).toEqual([
      {
        file: "pier/negotiation.json",
        path: "issues",
        wrong: "the issue “tolls” (pier/issues/tolls.json) is not listed",
        remedy: "Add “tolls” to `issues`, at the position where the page should show it.",
      },
    ]);
  });
});
