import { describe, expect, it } from "vitest";
import type { FolderSketch } from "../../testing/build-folder";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildConcessionsView } from "./concessions";

const options = ["north", "north-east", { id: "east", statusQuo: true as const }, "south-east", "south"];

const pier: FolderSketch = {
  questions: [
    {
      id: "course",
      options,
      statements: [
        { date: "2031-04-01", holds: "east" },
        { date: "2031-03-01", holds: "north", quote: "North it is." },
        { party: "basalt", date: "2031-03-01", holds: "south", rulesOut: ["north", "north-east"] },
      ],
    },
    {
      id: "toll",
      label: "Toll",
      text: "How high is the toll?",
      options: ["low", "middle", "high"],
      statements: [
        { id: "toll-new", date: "2031-04-01", holds: ["low", "middle"] },
        { id: "toll-old", date: "2031-03-01", holds: "low" },
      ],
    },
  ],
  deals: [
    {
      id: "truce",
      date: "2031-04-10",
      terms: [
        { id: "a", question: "course", position: "south" },
        { id: "b", question: "toll", position: "high" },
      ],
    },
    {
      id: "pact",
      short: "Pact",
      date: "2031-03-15",
      stage: "reported",
      evidence: "anonymous",
      terms: [{ question: "course", position: ["north", "north-east"], evidence: "anonymous" }],
    },
  ],
};

const [amber, basalt] = buildConcessionsView(buildNegotiation(pier)).parties;

describe("the ledger of moves", () => {
  it("counts questions for each party, and never steps across them", () => {
    expect(amber?.party).toEqual({ id: "amber", name: "Amber", monogram: "PA" });
    expect(amber?.lead).toBe("It has moved on one question and kept its position on one.");
    expect(basalt?.lead).toBe("It has moved on no questions, kept its position on one and stated none on one.");
  });

  it("says where a party began, where it is now and how far it moved", () => {
    const [course, toll] = amber?.rows ?? [];
    expect(course).toMatchObject({
      key: "course",
      label: "Course",
      href: "/pier/issues/ferry#course",
      first: {
        text: "north",
        link: { text: "1 March 2031", href: "https://example.org/log#:~:text=North%20it%20is." },
      },
      now: "east",
      moved: "two steps",
    });
    expect(toll).toMatchObject({
      first: { text: "low" },
      now: "from “low” to “middle”",
      moved: "None: the two still meet",
    });
  });

  it("says that a party has the same position, or that it has stated nothing", () => {
    const [course, toll] = basalt?.rows ?? [];
    expect(course).toMatchObject({ first: { text: "south" }, now: "The same", moved: "None" });
    expect(toll).toMatchObject({ first: undefined, now: "", moved: "" });
  });

  it("says what each deal asked of it, measured from its own position and from the status quo", () => {
    expect(amber?.rows.map(({ asked }) => asked)).toEqual([
      [
        {
          key: "truce-4-4",
          deal: "Truce",
          href: "/pier/deals/truce",
          icon: { kind: "beyond", steps: 2 },
          report: false,
          asked: "Two steps away",
          fromStatusQuo: "two steps from the status quo",
        },
        {
          key: "pact-0-1",
          deal: "Pact (reported)",
          href: "/pier/deals/pact",
          icon: { kind: "within" },
          report: false,
          asked: "Asks nothing",
          fromStatusQuo: "one step from the status quo",
        },
      ],
      [
        expect.objectContaining({
          key: "truce-2-2",
          asked: "One step away",
          fromStatusQuo: "no status quo to measure from",
        }),
      ],
    ]);
  });

  it("says how far a crossed red line is, and that a party without a position cannot be measured", () => {
    expect(basalt?.rows.map(({ asked }) => asked.map((one) => one.asked))).toEqual([
      ["Asks nothing", "Crosses a red line, three steps away"],
      ["No position found"],
    ]);
    expect(basalt?.rows[0]?.asked[1]?.icon).toEqual({ kind: "crosses" });
  });

  it("calls a term the status quo where it is", () => {
    const deals = [{ id: "truce", terms: [{ question: "course", position: "east" }] }];
    const view = buildConcessionsView(buildNegotiation({ ...pier, deals }));
    expect(view.parties[0]?.rows[0]?.asked[0]?.fromStatusQuo).toBe("what holds today");
  });

  it("rests on a report where the party is known by one", () => {
    const questions = [{ options, statements: [{ evidence: "summary" as const, holds: "north" }] }];
    const deals = [{ id: "truce", terms: [{ question: "course", position: "east" }] }];
    const [own, other] = buildConcessionsView(buildNegotiation({ questions, deals })).parties;
    expect(own?.rows[0]?.asked[0]).toMatchObject({ report: true, asked: "Two steps away" });
    expect(other?.rows[0]?.asked[0]).toMatchObject({ report: false, asked: "No position found" });
  });

  it("lists every question while they can be read, and says nothing of a rest", () => {
    expect(buildConcessionsView(buildNegotiation(pier)).left).toBe("");
  });

  it("lists only what a deal asks about where every question of every party would be too many", () => {
    const letters = [..."abcdefghijklmnopqrstuvwxyz"];
    const parties = letters.flatMap((a) =>
      ["x", "y", "z", "w"].map((b) => ({ id: `${a}${b}`, monogram: `${a}${b}`.toUpperCase() })),
    );
    const questions = letters.slice(0, 20).map((id) => ({ id: `on-${id}`, label: `On ${id}`, text: `What of ${id}?` }));
    const deals = [{ id: "truce", terms: [{ question: "on-c", position: "east" }] }];
    const view = buildConcessionsView(buildNegotiation({ parties, questions, deals }));
    expect(view.left).toBe(
      "Of twenty questions only the question that a deal answers is listed; each party’s page has all.",
    );
    expect(view.parties).toHaveLength(104);
    expect(view.parties[0]?.rows.map(({ label }) => label)).toEqual(["On c"]);
    expect(view.parties[0]?.lead).toBe("It has stated no position on the record.");
  });
});
