import { describe, expect, it } from "vitest";
import { maxPartiesNamed } from "../../limits";
import { parseDraft } from "../../model/deals/draft";
import type { FolderSketch } from "../../testing/build-folder";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildDraftView } from "./draft";

function view(sketch: FolderSketch, terms: string, against?: string) {
  const negotiation = buildNegotiation(sketch);
  return buildDraftView(negotiation, parseDraft(terms, negotiation), against);
}

/** Of so many towns the first holds the north and rules out the south, the second holds the south; the others are silent. */
function invite(count: number): FolderSketch {
  const parties = Array.from({ length: count }, (_, i) => `town-${i + 1}`);
  return {
    parties: parties.map((id) => ({ id })),
    questions: [
      {
        id: "course",
        options: ["north", "south"],
        statements: [
          { date: "2031-03-02", party: "town-1", holds: "north", rulesOut: ["south"] },
          { date: "2031-03-01", party: "town-2", holds: "south" },
        ],
      },
      { id: "toll", label: "Toll", text: "How high is the toll?", options: ["low", "high"] },
    ],
  };
}

describe("an answer of the reader’s, where there are many parties", () => {
  it("says how many are asked what, in the order of the key", () => {
    const [course, toll] = view(invite(maxPartiesNamed + 1), "course.south~toll.low").form[0]?.questions ?? [];
    expect(course?.cells).toEqual([]);
    expect(course?.counted).toEqual([
      "Asks nothing: one party",
      "Crosses a red line: one party",
      "No position found: nineteen parties",
    ]);
    expect(toll?.counted).toEqual(["No position found: 21 parties"]);
  });

  it("names them as long as they are few", () => {
    const [course] = view(invite(maxPartiesNamed), "course.south").form[0]?.questions ?? [];
    expect(course?.cells).toHaveLength(maxPartiesNamed);
    expect(course?.counted).toEqual([]);
  });

  it("says nothing while the question is left open", () => {
    const [, toll] = view(invite(maxPartiesNamed + 1), "course.south").form[0]?.questions ?? [];
    expect([toll?.cells, toll?.counted]).toEqual([[], []]);
  });
});

describe("the status of a draft", () => {
  it("is one sentence, also of one question", () => {
    expect(view(invite(2), "course.north").status).toBe(
      "One of the two questions is answered: no answers cross a red line, no contradictions.",
    );
    expect(view({ questions: [{}] }, "course.north").status).toBe(
      "The only question is answered: no answers cross a red line, no contradictions.",
    );
  });
});

it("what is not known in an address is said of its answers and of its column, one after the other", () => {
  expect(view(invite(2), "moon.full", "nobody").unknown).toMatch(
    /^One part of this address is not known here and was left out\. \S.*\.$/,
  );
});

it("an answer that a deal leaves out is marked as absent there, not as a difference", () => {
  const { against } = view(
    { ...invite(2), deals: [{ terms: [{ question: "course", position: "north" }] }] },
    "course.south~toll.low",
  );
  expect(against?.versus.rows.map(({ cells }) => cells.map(({ words, isAbsent }) => [words, isAbsent]))).toEqual([
    [["Opposite ends", false]],
    [["Left out there", true]],
  ]);
});
