import { describe, expect, it } from "vitest";
import { tallyAsks } from "./ask-tally";
import type { PictureAsk } from "./content";

const ask = (kind: PictureAsk["kind"], heading: string, more: Partial<PictureAsk> = {}): PictureAsk => ({
  key: "amber",
  kind,
  icon: kind === "beyond" ? { kind, steps: 1 } : { kind },
  heading,
  brief: "",
  report: false,
  accessibleText: "",
  accessibleBody: "",
  ...more,
});

describe("of how many parties a term asks the same", () => {
  it("is counted by kind, in the order of the method page, and then by steps", () => {
    const asks = [
      ask("no-position", "No position found"),
      ask("crosses", "Crosses a red line"),
      ask("beyond", "Two steps away", { icon: { kind: "beyond", steps: 2 } }),
      ask("within", "Asks for no move"),
      ask("beyond", "One step away", { report: true }),
      ask("beyond", "One step away"),
      ask("own-offer", "Its own offer"),
      ask("within", "Asks for no move", { report: true }),
      ask("within", "Asks for no move", { report: true }),
    ];
    expect(tallyAsks(asks)).toEqual([
      { icon: { kind: "own-offer" }, heading: "Its own offer", parties: 1, reports: 0 },
      { icon: { kind: "within" }, heading: "Asks for no move", parties: 3, reports: 2 },
      { icon: { kind: "beyond", steps: 1 }, heading: "One step away", parties: 2, reports: 1 },
      { icon: { kind: "beyond", steps: 2 }, heading: "Two steps away", parties: 1, reports: 0 },
      { icon: { kind: "crosses" }, heading: "Crosses a red line", parties: 1, reports: 0 },
      { icon: { kind: "no-position" }, heading: "No position found", parties: 1, reports: 0 },
    ]);
    expect(tallyAsks([])).toEqual([]);
  });
});
