import { describe, expect, it } from "vitest";
import { allRules } from "../dataset/rules/all-rules";
import { buildFolder } from "./build-folder";
import { buildNegotiation } from "./build-negotiation";
import { buildQuestion } from "./build-question";
import { buildStatement } from "./build-statement";
import { changeFolder } from "./change-folder";

describe("a built folder", () => {
  it("keeps every rule when nothing is said about it", () => {
    expect(allRules.flatMap((rule) => rule.check(buildFolder()))).toEqual([]);
  });

  it("has what is said about it, and the rest filled in", () => {
    const statement = buildStatement({ party: "a", date: "2031-01-02", holds: ["x", "y"] });
    const { issues, parties, deals } = buildNegotiation({
      parties: ["a", "b"],
      questions: [buildQuestion({ id: "toll", options: ["x", "y"], statements: [statement] }), {}],
      deals: [{ id: "pact", terms: [{ question: "toll", position: "x" }] }],
    });
    expect(parties.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(issues[0]?.questions[0]).toMatchObject({ id: "toll", statements: [statement], silent: [{ party: "b" }] });
    expect(deals[0]).toMatchObject({ id: "pact", terms: [{ question: "toll", position: { from: "x" } }] });
  });

  it("is refused as a negotiation where it breaks a rule", () => {
    expect(() => buildNegotiation({ questions: [{ statements: [{ holds: "nowhere" }] }] })).toThrow("no option");
  });
});

describe("changing one thing", () => {
  const folder = buildFolder({ questions: [{ statements: [{ holds: "north" }] }] });
  const place = "questions[0].statements[0]";

  it("leaves the rest, and the original folder, unchanged", () => {
    const changed = changeFolder(folder, "issues/ferry.json", `${place}.date`, "2031-02-02");
    expect(changed.issues[0]?.value.questions[0]?.statements[0]?.date).toBe("2031-02-02");
    expect(folder.issues[0]?.value.questions[0]?.statements[0]?.date).toBe("2031-03-01");
    expect(changeFolder(changed, "issues/ferry.json", `${place}.date`, "2031-03-01")).toEqual(folder);
  });

  it("takes a thing out, and adds one at the end of a list", () => {
    const silenced = changeFolder(folder, "issues/ferry.json", place, undefined);
    expect(silenced.issues[0]?.value.questions[0]?.statements).toEqual([]);
    const third = { id: "cinder", name: "Cinder", monogram: "CI", speaks: "Nobody", note: "Nobody." };
    expect(changeFolder(folder, "parties.json", "parties[2]", third).parties.value.parties).toHaveLength(3);
  });

  it("is refused where it would break a schema, or where there is no such file", () => {
    expect(() => changeFolder(folder, "issues/ferry.json", `${place}.date`, "2031-02-30")).toThrow();
    expect(() => changeFolder(folder, "issues/none.json", "id", "x")).toThrow("no file");
  });
});
