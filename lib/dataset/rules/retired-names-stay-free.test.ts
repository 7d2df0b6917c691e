import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { retiredNamesStayFree } from "./retired-names-stay-free";

const { check } = retiredNamesStayFree;

describe("the names of what was removed", () => {
  it("may be remembered as long as nothing has them", () => {
    expect(check(buildFolder({ retired: ["question toll", "party cobalt", "option toll/free"] }))).toEqual([]);
  });

  it("are refused as the id of a new thing of the kind", () => {
    const folder = buildFolder({ parties: ["amber", "basalt"], retired: ["party basalt"] });
    expect(check(folder)).toEqual([
      {
        file: "pier/parties.json",
        path: "parties[1].id",
        wrong: "“party basalt” was removed, and its name is not given again",
        remedy:
          "Choose another: addresses that were shared contain the old one. If it is the same thing again, take “party basalt” out of `retired` in negotiation.json.",
      },
    ]);
  });

  it("are refused as a short code too, because an address can use either", () => {
    const folder = buildFolder({ questions: [{ id: "toll", code: "to" }], retired: ["question to"] });
    expect(check(folder).map(({ path }) => path)).toEqual(["questions[0].code"]);
  });

  it("are those of a kind: a source may be called what a party was called", () => {
    expect(check(buildFolder({ sources: ["log"], retired: ["party log", "event log"] }))).toEqual([]);
  });

  it("of an option are those of its question", () => {
    const folder = buildFolder({ questions: [{ id: "course" }], retired: ["option toll/a"] });
    const [first] = folder.issues[0]?.value.questions[0]?.options ?? [];
    expect(check(folder)).toEqual([]);
    const same = buildFolder({ questions: [{ id: "course" }], retired: [`option course/${first?.id}`] });
    expect(check(same).map(({ path }) => path)).toEqual(["questions[0].options[0].id"]);
  });
});
