import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { fleet } from "../../testing/value-questions";
import { secondCodersAnswerTheQuestion } from "./second-coders-answer-the-question";

const file = "pier/codings/second.json";

function check(...answers: NonNullable<NonNullable<Parameters<typeof buildFolder>[0]>["codings"]>[string]) {
  const folder = buildFolder({
    questions: [
      { id: "course", options: ["north", "east", "south"], statements: [{ id: "first", holds: "north" }] },
      fleet({ statements: [{ id: "boats", holds: { from: 4 } }] }),
    ],
    codings: { second: answers },
  });
  return secondCodersAnswerTheQuestion.check(folder).map(({ path, wrong }) => `${path}: ${wrong}`);
}

describe("the answers of a second coder", () => {
  it("may hold, refuse, guess, or say that the words are unclear", () => {
    expect(check({ statement: "first", holds: { from: "north", to: "east" } })).toEqual([]);
    expect(check({ statement: "first", rejects: ["south"] })).toEqual([]);
    expect(check({ statement: "first", unclear: true })).toEqual([]);
    expect(check({ statement: "boats", holds: { from: 7 } })).toEqual([]);
    expect(check({ statement: "boats", holds: { atLeast: 7 }, rejects: [{ below: 3 }] })).toEqual([]);
  });

  it("say something, once, about a statement that is there", () => {
    expect(check({ statement: "first" })).toEqual(["answers[0]: an answer that says nothing"]);
    expect(check({ statement: "gone", unclear: true })).toEqual(["answers[0].statement: there is no statement “gone”"]);
    expect(check({ statement: "first", unclear: true }, { statement: "first", unclear: true })).toEqual([
      "answers[1].statement: a second answer about “first” by the same coder",
    ]);
  });

  it("name options of the question, in its order, and values within its range", () => {
    expect(check({ statement: "first", holds: { from: "up" } })).toEqual([
      "answers[0].holds.from: the question “course” has no option “up”",
    ]);
    expect(check({ statement: "first", holds: { from: "east", to: "north" } })).toEqual([
      "answers[0].holds: “north” does not come after “east”",
    ]);
    expect(check({ statement: "boats", holds: { from: 1200 } })).toEqual([
      "answers[0].holds.from: 1200 is outside the plausible range of the question",
    ]);
  });

  it("are decided after they were given, from a first coding that could be one", () => {
    const decision = {
      date: "2031-06-09",
      by: "An editor",
      stands: "first",
      why: "So.",
      first: { holds: { from: "up" } },
    };
    expect(check({ statement: "first", holds: { from: "east" }, decision: decision as never })).toEqual([
      "answers[0].decision.first.holds.from: the question “course” has no option “up”",
      "answers[0].decision.date: decided on 2031-06-09, before the answer of 2031-06-10",
    ]);
  });

  it("name their file in each fault", () => {
    const folder = buildFolder({ codings: { second: [{ statement: "gone", unclear: true }] } });
    expect(secondCodersAnswerTheQuestion.check(folder)).toEqual([
      {
        file,
        path: "answers[0].statement",
        wrong: "there is no statement “gone”",
        remedy: "Correct the id, or remove the answer if the statement has been removed.",
      },
    ]);
  });
});
