import { describe, expect, it } from "vitest";
import { findDeal } from "../../dataset/negotiation";
import { atDate } from "../../model/history/as-of";
import type { DealSketch } from "../../testing/build-deal";
import { buildNegotiation } from "../../testing/build-negotiation";
import { writeKnown } from "./known-words";

const members = [
  { id: "east", name: "East Cedar" },
  { id: "north", name: "North Cedar" },
  { id: "south", name: "South Cedar" },
];
const parties = ["amber", "basalt", { id: "cedar", name: "Cedars", nameInText: "the Cedars", members }];

function write(sketch: DealSketch, date = "2031-05-20"): string {
  const negotiation = atDate(buildNegotiation({ parties, deals: [{ id: "truce", ...sketch }] }), date);
  const deal = findDeal(negotiation, "truce");
  if (!deal) throw new Error("there is no deal");
  return writeKnown(negotiation, deal);
}

describe("what became of a deal, in one line", () => {
  const history: DealSketch["history"] = [
    { stage: "tabled" },
    { stage: "accepted", by: ["amber"], date: "2031-04-03" },
    { stage: "rejected", by: ["basalt"], date: "2031-04-05" },
  ];

  it("names the newest answer of each party, and whose it is", () => {
    expect(write({ history }, "2031-04-02")).toBe("Known from its text (The harbour book).");
    expect(write({ history }, "2031-04-03")).toBe(
      "Known from its text (The harbour book); accepted by Amber on 3 April 2031.",
    );
    expect(write({ history })).toBe(
      "Known from its text (The harbour book); accepted by Amber on 3 April 2031; rejected by Basalt on 5 April 2031.",
    );
  });

  it("leaves out an answer that its own party has taken back", () => {
    expect(write({ history: [...history, { stage: "rejected", by: ["amber"], date: "2031-04-07" }] })).toBe(
      "Known from its text (The harbour book); rejected by Basalt on 5 April 2031; rejected by Amber on 7 April 2031.",
    );
  });

  it("is what happened last where that ended it, or where it was put again", () => {
    expect(write({ history: [...history, { stage: "lapsed", date: "2031-04-09" }] })).toBe(
      "Known from its text (The harbour book); lapsed on 9 April 2031.",
    );
    expect(write({ history: [...history, { stage: "tabled", date: "2031-04-09" }] })).toBe(
      "Known from its text (The harbour book).",
    );
  });
});

describe("what was said to a deal", () => {
  it("is said once for all who said it, in the order in which it was first said", () => {
    expect(
      write({
        evidence: "anonymous",
        reactions: [
          { party: "basalt", kind: "silent", date: "2031-04-02" },
          { party: "basalt", kind: "doubted", date: "2031-04-04" },
          { party: "amber", kind: "doubted", date: "2031-04-06" },
        ],
      }),
    ).toBe(
      "Known only from unnamed sources (The harbour book); neither confirmed nor denied by Basalt; doubted by Amber and Basalt.",
    );
  });

  it("names the members of a party that said different things", () => {
    expect(
      write({
        reactions: [
          { party: "cedar", voice: "north", kind: "doubted", date: "2031-04-02" },
          { party: "cedar", voice: "south", kind: "doubted", date: "2031-04-03" },
          { party: "cedar", voice: "north", kind: "doubted", date: "2031-04-04" },
          { party: "cedar", voice: "east", kind: "confirmed", date: "2031-04-05" },
        ],
      }),
    ).toBe(
      "Known from its text (The harbour book); doubted by the Cedars (North Cedar and South Cedar); confirmed by the Cedars (East Cedar).",
    );
  });
});
