import { describe, expect, it } from "vitest";
import { findDeal } from "../../dataset/negotiation";
import { atDate } from "../../model/history/as-of";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildClausesView, type ClauseView } from "./clauses";

const negotiation = buildNegotiation({
  deals: [
    {
      id: "first",
      short: "First draft",
      date: "2031-04-01",
      terms: [
        { id: "bell", clause: "1", wording: "A bell shall hang on the pier." },
        { id: "fog", clause: "2", wording: "In fog the ferry shall wait." },
        { id: "crew", clause: "3", wording: "The crew shall number four." },
      ],
    },
    {
      id: "second",
      short: "Second draft",
      date: "2031-05-01",
      revises: "first",
      terms: [
        { id: "crew", clause: "1", wording: "The crew shall number at most five." },
        { id: "bell", clause: "2", wording: "A bell shall hang on the pier." },
        { id: "oars", text: "Everybody may row." },
      ],
    },
  ],
});

function view(id: string, date = "2031-05-20") {
  const then = atDate(negotiation, date);
  const deal = findDeal(then, id);
  if (!deal) throw new Error(`there is no deal ${id}`);
  return buildClausesView(then, deal);
}

/** A clause with the words in brackets that the other draft does not have. */
function read(clause: ClauseView | undefined): string {
  if (!clause) return "–";
  const words = clause.runs.map(({ text, changed }) => (changed ? `[${text}]` : text)).join("");
  return `${clause.clause || "no number"}: ${words}${clause.verbatim ? "" : " (in our words)"}`;
}

describe("a deal beside the draft that it revises", () => {
  it("says of each clause what became of it, with the words that changed", () => {
    expect(view("second")?.rows.map(({ words, earlier, later }) => [words, read(earlier), read(later)])).toEqual([
      ["Changed, moved", "Clause 3: The crew shall number [four].", "Clause 1: The crew shall number [at most five]."],
      ["Kept, moved", "Clause 1: A bell shall hang on the pier.", "Clause 2: A bell shall hang on the pier."],
      ["Dropped", "Clause 2: [In fog the ferry shall wait.]", "–"],
      ["New", "–", "no number: [Everybody may row.] (in our words)"],
    ]);
  });

  it("says first how many clauses there are of each kind", () => {
    expect(view("second")?.lead).toBe("One clause kept, one changed, one dropped and one new.");
    expect(view("second")?.earlier).toEqual({ name: "First draft", href: "/pier/deals/first" });
  });

  it("claims nothing of what has not been seen", () => {
    const part = buildNegotiation({
      deals: [
        {
          id: "first",
          terms: [
            { id: "bell", clause: "1", wording: "A bell shall hang on the pier." },
            { id: "fog", clause: "2", wording: "In fog the ferry shall wait." },
            { id: "crew", clause: "3", wording: "The crew shall number four." },
            { id: "oars", clause: "4", wording: "Oars are free." },
          ],
        },
        {
          id: "second",
          date: "2031-05-01",
          revises: "first",
          knownInPart: "Clauses 3 and 4 have not been seen.",
          drops: ["2"],
          terms: [{ id: "bell", clause: "1", text: "There is a bell." }],
        },
      ],
    });
    const deal = findDeal(part, "second");
    const seen = deal && buildClausesView(part, deal);
    expect(seen?.rows.map(({ words, missing, later }) => [words, later ? read(later) : missing])).toEqual([
      ["In both", "Clause 1: There is a bell. (in our words)"],
      ["Dropped", "Not in this draft"],
      ["Seen in one only", "Not seen in this draft"],
      ["Seen in one only", "Not seen in this draft"],
    ]);
    expect(seen?.lead).toBe(
      "No clauses kept, none changed, one dropped and none new. One cannot be compared word for word: the wording of one is not known. Two were seen in one draft only.",
    );
  });

  it("is nothing where a deal revises none", () => {
    expect(view("first")).toBeUndefined();
  });
});
