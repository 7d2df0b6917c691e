import { describe, expect, it } from "vitest";
import type { TermSketch } from "../../testing/build-deal";
import { buildNegotiation } from "../../testing/build-negotiation";
import { compareClauses, getWording } from "./clauses";

/** What became of each clause, as `kept 1→2: The wording.` */
function compare(before: TermSketch[], after: TermSketch[], asOf = "2031-05-20"): string[] {
  const negotiation = buildNegotiation({
    questions: [{ id: "course" }, { id: "toll" }],
    deals: [
      { id: "first", date: "2031-04-01", terms: before },
      { id: "second", date: "2031-05-01", revises: "first", terms: after },
    ],
  });
  const [later, earlier] = negotiation.deals;
  if (!earlier || !later) throw new Error("there are no two drafts");
  return compareClauses(earlier, later, asOf).map((change) => {
    const one = "later" in change ? change.later : change.earlier;
    const number =
      change.kind === "dropped" || change.kind === "new"
        ? (one.clause ?? "–")
        : change.moved
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

  it("that are the same have nothing but kept clauses", () => {
    expect(compare([bell, fog, crew], [bell, fog, crew]).every((one) => one.startsWith("kept"))).toBe(true);
  });
});
