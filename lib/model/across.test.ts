import { describe, expect, it } from "vitest";
import { listPlacedQuestions, type Negotiation } from "../dataset/negotiation";
import type { FolderSketch } from "../testing/build-folder";
import { buildNegotiation } from "../testing/build-negotiation";
import { buildQuestion, compass, type QuestionSketch } from "../testing/build-question";
import { type AskedIn, findNeighbours, findOthersAsking, isSameQuestion, listAskedAgain, measureMove } from "./across";

const build = (id: string, asOf: string, sketch: FolderSketch = {}) => buildNegotiation({ id, asOf, ...sketch });

/** The question that a negotiation asks first. */
function ask(negotiation: Negotiation): AskedIn {
  const [placed] = listPlacedQuestions(negotiation);
  if (!placed) throw new Error(`${negotiation.id} asks nothing`);
  return { negotiation, placed };
}

const boats = { unit: { one: "# boat", many: "# boats" }, from: 0, to: 1000 };
const fleet = (amount: object = {}): QuestionSketch => ({
  id: "fleet",
  kind: "amount",
  amount: { ...boats, sentence: "The fleet would have #.", means: "Boats.", evidence: "A number.", ...amount },
});

describe("a question is the same in another negotiation", () => {
  const same = (one: QuestionSketch, other: QuestionSketch) => isSameQuestion(buildQuestion(one), buildQuestion(other));

  it("if it has the same id and the same options, however it is worded", () => {
    expect(same({}, { text: "Where would the ferry go?", label: "Ferry" })).toBe(true);
    expect(same({}, { id: "toll" })).toBe(false);
    expect(same({}, { options: ["north", "south"] })).toBe(false);
  });

  it("if its options are in the same order, where they have one", () => {
    const turned = compass.toReversed();
    expect(same({}, { options: turned })).toBe(false);
    expect(same({ kind: "unordered" }, { kind: "unordered", options: turned })).toBe(true);
    expect(same({}, { kind: "unordered" })).toBe(false);
  });

  it("if its amounts have the same unit, whichever of them somebody has named", () => {
    expect(same(fleet(), fleet({ to: 500 }))).toBe(true);
    expect(same(fleet(), { ...fleet(), statements: [{ holds: { from: 300 } }] })).toBe(true);
    expect(same(fleet(), fleet({ unit: { many: "# sails" } }))).toBe(false);
  });
});

describe("questions that are asked again", () => {
  const first = build("pier-2029", "2029-05-20", { questions: [{ id: "toll" }, { id: "course" }, { id: "nets" }] });
  const second = build("pier-2030", "2030-05-20", { questions: [{ id: "course", options: ["left", "right"] }] });
  const third = build("pier-2031", "2031-05-20", { questions: [{ id: "course" }, { id: "bells" }, { id: "toll" }] });

  it("come in the order of the newest negotiation, each with those that ask it, oldest first", () => {
    const again = listAskedAgain([third, second, first]);
    expect(
      again.map((group) => group.map(({ negotiation, placed }) => `${placed.question.id} in ${negotiation.id}`)),
    ).toEqual([
      ["course in pier-2029", "course in pier-2031"],
      ["toll in pier-2029", "toll in pier-2031"],
    ]);
    expect(listAskedAgain([first, second])).toEqual([]);
  });

  it("are found from either negotiation, past one that asks something else under the same id", () => {
    const of = (negotiation: Negotiation) => {
      const [placed] = listPlacedQuestions(negotiation).filter(({ question }) => question.id === "course");
      const { earlier, later } = findOthersAsking(negotiation, placed?.question as never, [third, second, first]);
      return [earlier?.negotiation.id, later?.negotiation.id];
    };
    expect(of(first)).toEqual([undefined, "pier-2031"]);
    expect(of(second)).toEqual([undefined, undefined]);
    expect(of(third)).toEqual(["pier-2029", undefined]);
  });

  it("are not found where the two negotiations have no party in common", () => {
    const strangers = build("far-pier", "2032-05-20", { parties: ["cedar", "dune"] });
    expect(findOthersAsking(third, ask(third).placed.question, [strangers, third]).later).toBeUndefined();
    expect(findNeighbours(third, [strangers, third])).toEqual({ earlier: undefined, later: undefined });
  });
});

describe("the negotiations before and after one", () => {
  it("are the nearest that share a party and a question with it", () => {
    const years = ["2028", "2029", "2030", "2031"].map((year) => build(`pier-${year}`, `${year}-05-20`));
    const other = build("bridge-2030", "2030-02-01", { questions: [{ id: "arches" }] });
    const name = (negotiation: Negotiation | undefined) => {
      if (!negotiation) throw new Error("there is no negotiation");
      const { earlier, later } = findNeighbours(negotiation, [other, ...years]);
      return [earlier?.id, later?.id];
    };
    expect(name(years[0])).toEqual([undefined, "pier-2029"]);
    expect(name(years[2])).toEqual(["pier-2029", "pier-2031"]);
    expect(name(years[3])).toEqual(["pier-2030", undefined]);
    expect(name(other)).toEqual([undefined, undefined]);
  });

  it("are told apart by their ids where they open on the same day", () => {
    const twins = [build("pier-east", "2031-05-20"), build("pier-west", "2031-05-20")];
    const pairs = twins.map((one) => findNeighbours(one, twins));
    expect(pairs.map(({ earlier, later }) => [earlier?.id, later?.id])).toEqual([
      ["pier-west", undefined],
      [undefined, "pier-east"],
    ]);
  });
});

describe("a party’s position then and now", () => {
  const before = (question: QuestionSketch) => ask(build("pier-2030", "2030-05-20", { questions: [question] }));
  const after = (question: QuestionSketch) => ask(build("pier-2031", "2031-05-20", { questions: [question] }));
  const move = (then: QuestionSketch, now: QuestionSketch) => measureMove(before(then), after(now), "amber");
  const on = (date: string, holds: string, more: object = {}): QuestionSketch => ({
    statements: [{ date, holds, ...more }],
  });

  it("is measured in steps on the record, with the end of the scale towards which it moved", () => {
    const { difference, towards, absent } = move(on("2030-03-01", "north"), on("2031-03-01", "east"));
    expect(difference).toEqual({
      result: { kind: "apart", steps: 2 },
      restsOnReport: false,
      ifReportsCounted: undefined,
    });
    expect(towards).toBe(4);
    expect(absent).toEqual([undefined, undefined]);
  });

  it("counts what was public on the day on which each negotiation opens, and nothing later", () => {
    const late: QuestionSketch = {
      statements: [
        { date: "2031-06-01", holds: "south" },
        { date: "2031-03-01", holds: "north" },
      ],
    };
    expect(move(on("2030-03-01", "north"), late).difference.result).toEqual({ kind: "same" });
  });

  it("says where it is known by report alone, and where one of the two is not known", () => {
    const reported = move(on("2030-03-01", "north"), on("2031-03-01", "east", { evidence: "anonymous" }));
    expect(reported.difference).toMatchObject({ result: { kind: "apart", steps: 2 }, restsOnReport: true });
    const unknown = move({}, on("2031-03-01", "east"));
    expect(unknown).toMatchObject({
      difference: { result: { kind: "not-comparable" } },
      absent: ["silent", undefined],
    });
  });

  it("is measured between amounts of which the other negotiation names none", () => {
    const value = (holds: object, amount = {}): QuestionSketch => ({ ...fleet(amount), statements: [{ holds }] });
    const dated = (question: QuestionSketch, date: string): QuestionSketch => ({
      ...question,
      statements: question.statements?.map((one) => ({ ...one, date })) ?? [],
    });
    const amounts = (then: QuestionSketch, now: QuestionSketch) =>
      move(dated(then, "2030-03-01"), dated(now, "2031-03-01")).difference.result;
    expect(amounts(value({ from: 300 }), value({ from: 450 }))).toEqual({ kind: "apart", steps: 150 });
    expect(amounts(value({ from: 300 }), value({ from: 300 }, { to: 500 }))).toEqual({ kind: "same" });
    // At least 300 boats reaches beyond the highest number that was plausible then.
    expect(amounts(value({ atLeast: 300 }, { to: 500 }), value({ from: 900 }))).toEqual({ kind: "overlapping" });
    expect(amounts(value({ atMost: 300 }), value({ from: 900 }))).toEqual({ kind: "apart", steps: 600 });
  });
});
