import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { soundFolder } from "../../testing/sound-folder";
import { principalsCanAgree } from "./principals-can-agree";

const mediator = { id: "cedar", role: "mediator" } as const;

describe("the parties that have to agree", () => {
  it("are at least two, beside whom there may be others", () => {
    expect(principalsCanAgree.check(soundFolder)).toEqual([]);
    expect(principalsCanAgree.check(buildFolder({ parties: ["amber", "basalt", mediator] }))).toEqual([]);
  });

  it("cannot be one alone, or none", () => {
    const remedy = "Remove `role` from each party that has to agree; there are at least two.";
    const file = "pier/parties.json";
    expect(principalsCanAgree.check(buildFolder({ parties: ["amber", mediator] }))).toEqual([
      { file, path: "parties", wrong: "only one party is a principal", remedy },
    ]);
    const others = [mediator, { id: "dune", role: "third-party" } as const];
    expect(principalsCanAgree.check(buildFolder({ parties: others }))).toEqual([
      { file, path: "parties", wrong: "no party is a principal", remedy },
    ]);
  });

  it("are concerned by every question, at least one of them", () => {
    const ask = (...concerns: string[]) =>
      principalsCanAgree.check(buildFolder({ parties: ["amber", "basalt", mediator], questions: [{ concerns }] }));
    expect(ask("amber", "cedar")).toEqual([]);
    expect(ask("cedar")).toEqual([
      {
        file: "pier/issues/ferry.json",
        path: "questions[0].concerns",
        wrong: "“course” concerns no party that has to agree",
        remedy: "Add a principal (amber, basalt), or remove the question: nobody can agree on it.",
      },
    ]);
  });
});
