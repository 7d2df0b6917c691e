import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import type { QuestionSketch } from "../../testing/build-question";
import { soundFolder } from "../../testing/sound-folder";
import { everyPartyIsAsked } from "./every-party-is-asked";
import { onlyThoseConcernedSpeak } from "./only-those-concerned-speak";

const build = (question: QuestionSketch) => buildFolder({ questions: [question] });

describe("on a question that does not concern a party,", () => {
  it("the party is neither asked nor listed as silent", () => {
    const folder = build({ concerns: ["amber"], statements: [{ party: "amber", holds: "north" }] });
    expect(onlyThoseConcernedSpeak.check(folder)).toEqual([]);
    expect(everyPartyIsAsked.check(folder)).toEqual([]);
    expect(onlyThoseConcernedSpeak.check(soundFolder)).toEqual([]);
  });

  it("a party that it does concern is still asked", () => {
    expect(everyPartyIsAsked.check(build({ concerns: ["amber"], silent: [] }))).toMatchObject([
      { wrong: "the party “amber” has no statement on “course” and is not listed as silent" },
    ]);
  });

  it("a statement by the party is a fault", () => {
    const folder = build({ concerns: ["amber"], statements: [{ id: "nod", party: "basalt", holds: "north" }] });
    expect(onlyThoseConcernedSpeak.check(folder)).toEqual([
      {
        file: "pier/issues/ferry.json",
        path: "questions[0].statements[0]",
        wrong: "the statement “nod” is by “basalt”, whom “course” does not concern",
        remedy: "Remove the statement, or add “basalt” to `concerns` of “course”.",
      },
    ]);
  });

  it("an entry that says it is silent is a fault", () => {
    const silent = ["amber", "basalt"].map((party) => ({ party, note: "The log has nothing." }));
    expect(onlyThoseConcernedSpeak.check(build({ concerns: ["amber"], silent }))).toEqual([
      {
        file: "pier/issues/ferry.json",
        path: "questions[0].silent[1]",
        wrong: "“basalt” is listed as silent, but “course” does not concern it",
        remedy: "Remove the entry, or add “basalt” to `concerns` of “course”.",
      },
    ]);
  });
});
