import { describe, expect, it } from "vitest";
import { findDeal } from "../../dataset/negotiation";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildVersusView } from "./versus";

const scale = ["north", "north-east", { id: "east", statusQuo: true as const }, "south-east", "south"];

const pier = buildNegotiation({
  questions: [
    { id: "course", options: scale },
    { id: "toll", label: "Toll", text: "How high?", options: ["low", "high"] },
    { id: "nets", label: "Nets", text: "How many nets?", options: scale },
    { id: "bell", label: "Bell", text: "Is a bell hung?", options: ["yes", "no"] },
  ],
  deals: [
    { id: "later", date: "2031-05-29", terms: [{ question: "bell", position: "yes" }] },
    {
      id: "truce",
      date: "2031-04-10",
      terms: [
        { id: "a", question: "course", position: "north" },
        { id: "b", question: "toll", position: "low" },
      ],
    },
    {
      id: "pact",
      short: "Pact",
      date: "2031-04-01",
      stage: "reported",
      evidence: "anonymous",
      terms: [
        { id: "a", question: "course", position: "south", evidence: "anonymous" },
        { id: "b", question: "nets", position: "south-east", evidence: "anonymous" },
      ],
    },
  ],
});

function viewVersus(id: string) {
  const deal = findDeal(pier, id);
  if (!deal) throw new Error(`there is no deal ${id}`);
  return buildVersusView(pier, deal);
}

describe("a deal beside the others", () => {
  const view = viewVersus("truce");

  it("is compared with every other deal known by then, and with the status quo", () => {
    expect(view.heads).toEqual([
      { key: "deal.pact", name: "Pact (reported)", href: "/pier/compare/deal.truce/deal.pact" },
      { key: "status-quo", name: "Status quo", href: "/pier/compare/deal.truce/status-quo" },
    ]);
  });

  it("has a row for each question on which it differs from another, and says which others there are", () => {
    expect(view.rows.map(({ key, label, text }) => [key, label, text])).toEqual([
      ["course", "Course", "Which way does the ferry leave?"],
    ]);
    expect(view.left).toEqual(["On “Toll” only this deal has an answer.", "On “Nets” only others have an answer."]);
  });

  it("says what each comparison comes to, and which of the two leaves the question open", () => {
    expect(view.rows.map(({ cells }) => cells.map(({ words }) => words))).toEqual([
      ["Opposite ends", "Two steps apart"],
    ]);
    expect(viewVersus("pact").rows.map(({ cells }) => cells.map(({ words }) => words))).toEqual([
      ["Opposite ends", "Two steps apart"],
      ["Left out there", "One step apart"],
    ]);
    expect(viewVersus("pact").rows.map(({ cells }) => cells.map(({ isAbsent }) => isAbsent))).toEqual([
      [false, false],
      [true, false],
    ]);
  });

  it("has no row where it says the same as all that answer", () => {
    const deals = ["a", "b"].map((id) => ({
      id,
      date: "2031-04-01",
      terms: [{ question: "course", position: "north" }],
    }));
    const two = buildNegotiation({ deals });
    const deal = findDeal(two, "a");
    if (!deal) throw new Error("there is no deal");
    expect(buildVersusView(two, deal)).toMatchObject({
      rows: [],
      left: ["On “Course” it says the same as all others that answer."],
    });
  });

  it("stands beside four at a time: the drafts before and after it, what holds today, and the nearest in time", () => {
    const course = { question: "course", position: "north" };
    const many = buildNegotiation({
      asOf: "2031-05-20",
      questions: [
        { id: "course", options: scale },
        { id: "toll", label: "Toll" },
      ],
      deals: [1, 2, 3, 4, 5, 6, 7].map((day) => ({
        id: `draft-${day}`,
        short: `Draft ${day}`,
        date: `2031-04-0${day}`,
        ...(day === 5 && { revises: "draft-1" }),
        terms: [day === 3 ? { question: "toll", position: "north" } : course],
      })),
    });
    const deal = findDeal(many, "draft-5");
    if (!deal) throw new Error("there is no deal");
    const names = (chosen?: string[]) => buildVersusView(many, deal, chosen).heads.map(({ name }) => name);
    expect(names()).toEqual(["Draft 6", "Draft 4", "Draft 1", "Status quo"]);
    const { choice, left } = buildVersusView(many, deal);
    expect(choice?.words).toBe(
      "Four of seven are shown: the drafts before and after it, what holds today, and those nearest in time.",
    );
    expect(choice?.options.filter(({ checked }) => !checked).map(({ name }) => name)).toEqual([
      "Draft 7",
      "Draft 3",
      "Draft 2",
    ]);
    expect(left).toEqual([]);
    expect(names(["deal.draft-3", "nowhere"])).toEqual(["Draft 3"]);
    const chosen = buildVersusView(many, deal, ["deal.draft-3"]);
    expect(chosen.choice?.words).toBe("One of seven is shown.");
    expect(chosen.left).toEqual([
      "Of these, only this deal has an answer on “Course”.",
      "Of these, only others have an answer on “Toll”.",
    ]);
    const all = many.deals.map(({ id }) => `deal.${id}`);
    expect(names(all)).toEqual(["Draft 7", "Draft 6", "Draft 4", "Draft 3"]);
    expect(buildVersusView(many, deal, all).choice?.words).toBe(
      "Four of seven are shown: of those chosen, the first four.",
    );
  });

  it("leaves no choice where all others fit", () => {
    expect(view.choice).toBeUndefined();
  });

  it("leads to the question in the comparison, and says where the result rests on a report", () => {
    expect(view.rows[0]?.cells).toEqual([
      {
        key: "deal.pact",
        name: "Pact (reported)",
        result: { kind: "opposite", steps: 4 },
        words: "Opposite ends",
        href: "/pier/compare/deal.truce/deal.pact#course",
        report: true,
        isAbsent: false,
      },
      {
        key: "status-quo",
        name: "Status quo",
        result: { kind: "apart", steps: 2 },
        words: "Two steps apart",
        href: "/pier/compare/deal.truce/status-quo#course",
        report: false,
        isAbsent: false,
      },
    ]);
  });
});
