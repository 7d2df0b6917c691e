import { describe, expect, it } from "vitest";
import type { DealSketch, TermSketch } from "../../testing/build-deal";
import { buildNegotiation } from "../../testing/build-negotiation";
import { compareClauses, getWording } from "./clauses";

/** What became of each clause, as `kept 1→2: The wording.` */
function compare(
  before: TermSketch[],
  after: TermSketch[],
  asOf = "2031-05-20",
  { first, second }: { first?: DealSketch; second?: DealSketch } = {},
): string[] {
  const negotiation = buildNegotiation({
    questions: [{ id: "course" }, { id: "toll" }],
    deals: [
      { id: "first", date: "2031-04-01", terms: before, ...first },
      { id: "second", date: "2031-05-01", revises: "first", terms: after, ...second },
    ],
  });
  const [later, earlier] = negotiation.deals;
  if (!earlier || !later) throw new Error("there are no two drafts");
  return compareClauses(earlier, later, asOf).map((change) => {
    const one = "later" in change ? change.later : change.earlier;
    const number =
      "moved" in change && change.moved
        ? `${change.earlier.clause ?? "–"}→${change.later.clause ?? "–"}`
        : (one.clause ?? "–");
    return `${change.kind} ${number}: ${getWording(one)}`;
  });
}

const bell: TermSketch = { id: "bell", clause: "1", wording: "A bell shall hang on the pier." };
const fog: TermSketch = { id: "fog", clause: "2", wording: "In fog the ferry shall wait." };
const crew: TermSketch = { id: "crew", clause: "3", wording: "The crew shall number four." };

describe("two drafts of one text", () => {
  it("keep a clause, change another, drop one and have a new one", () => {
    expect(
      compare(
        [bell, fog, crew],
        [
          bell,
          { ...crew, wording: "The crew shall number five." },
          { id: "oars", clause: "4", wording: "Oars are free." },
        ],
      ),
    ).toEqual([
      "kept 1: A bell shall hang on the pier.",
      "dropped 2: In fog the ferry shall wait.",
      "changed 3: The crew shall number five.",
      "new 4: Oars are free.",
    ]);
  });

  it("keep a clause that only has a new number, though its old number has gone to another", () => {
    expect(
      compare(
        [bell, fog],
        [
          { id: "oars", clause: "1", wording: "Oars are free." },
          { ...bell, clause: "2" },
          { ...fog, clause: "3" },
        ],
      ),
    ).toEqual([
      "new 1: Oars are free.",
      "kept 1→2: A bell shall hang on the pier.",
      "kept 2→3: In fog the ferry shall wait.",
    ]);
  });

  it("change a clause by its number, whatever it is called here", () => {
    expect(compare([crew], [{ id: "hands", clause: "3", wording: "The crew shall number at most four." }])).toEqual([
      "changed 3: The crew shall number at most four.",
    ]);
  });

  it("do not take another clause under an old number for a change of the old one", () => {
    expect(
      compare(
        [crew],
        [
          { id: "oars", clause: "3", wording: "Oars are free." },
          { id: "crew", clause: "4", wording: "The crew shall number at most four." },
        ],
      ),
    ).toEqual(["new 3: Oars are free.", "changed 3→4: The crew shall number at most four."]);
  });

  it("without numbers belong together by the id, and otherwise by the one question that they answer", () => {
    expect(
      compare(
        [
          { id: "a", text: "The ferry leaves north.", question: "course", position: "north" },
          { id: "b", text: "A bell is hung." },
        ],
        [
          { id: "b", text: "Two bells are hung." },
          { id: "c", text: "The ferry leaves south.", question: "course", position: "south" },
        ],
      ),
    ).toEqual(["changed –: Two bells are hung.", "changed –: The ferry leaves south."]);
  });

  it("are not matched by a question that several terms answer", () => {
    const on = (id: string, position: string): TermSketch => ({
      id,
      text: `It leaves ${id}.`,
      question: "course",
      position,
    });
    expect(compare([on("a", "north"), on("b", "south")], [on("c", "east")])).toEqual([
      "dropped –: It leaves a.",
      "dropped –: It leaves b.",
      "new –: It leaves c.",
    ]);
  });

  it("say nothing of what became known after the date", () => {
    expect(compare([bell], [bell, { ...fog, date: "2031-05-21" }])).toEqual(["kept 1: A bell shall hang on the pier."]);
  });

  it("drop nothing and have nothing new where it has only not been seen", () => {
    const knownInPart = "Clauses 2 and 3 have not been seen.";
    const oars: TermSketch = { id: "oars", clause: "4", wording: "Oars are free." };
    expect(compare([bell, fog, crew], [bell, oars], undefined, { second: { knownInPart } })).toEqual([
      "kept 1: A bell shall hang on the pier.",
      "not-seen 2: In fog the ferry shall wait.",
      "not-seen 3: The crew shall number four.",
      "new 4: Oars are free.",
    ]);
    expect(compare([bell, fog], [bell, oars], undefined, { first: { knownInPart } })).toEqual([
      "kept 1: A bell shall hang on the pier.",
      "dropped 2: In fog the ferry shall wait.",
      "not-seen 4: Oars are free.",
    ]);
  });

  it("are known in part on the days on which not all was public", () => {
    const later = [bell, { ...fog, date: "2031-05-10" }];
    expect(compare([bell, crew], later, "2031-05-09")).toContain("not-seen 3: The crew shall number four.");
    expect(compare([bell, crew], later, "2031-05-10")).toContain("dropped 3: The crew shall number four.");
  });

  it("drop what one known in part is known to strike out, whatever now has its number", () => {
    const second = { knownInPart: "The rest has not been seen.", drops: ["2"] };
    expect(
      compare([bell, fog, crew], [{ ...fog, id: "mist", wording: "In fog the ferry shall turn back." }], undefined, {
        second,
      }),
    ).toEqual([
      "not-seen 1: A bell shall hang on the pier.",
      "dropped 2: In fog the ferry shall wait.",
      "not-seen 3: The crew shall number four.",
      "new 2: In fog the ferry shall turn back.",
    ]);
  });

  it("are not compared word for word where the words of one are not known", () => {
    const told = { id: "fog", clause: "2", text: "Ferries wait in fog." };
    expect(compare([bell, fog], [bell, told])).toEqual([
      "kept 1: A bell shall hang on the pier.",
      "not-compared 2: Ferries wait in fog.",
    ]);
    const on = (position: string) => ({ question: "course", position });
    expect(compare([{ ...fog, ...on("north") }], [{ ...told, ...on("north") }])).toEqual([
      "not-compared 2: Ferries wait in fog.",
    ]);
    expect(compare([{ ...fog, ...on("north") }], [{ ...told, ...on("south") }])).toEqual([
      "changed 2: Ferries wait in fog.",
    ]);
  });

  it("that are the same have nothing but kept clauses", () => {
    expect(compare([bell, fog, crew], [bell, fog, crew]).every((one) => one.startsWith("kept"))).toBe(true);
  });
});
