import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildReportedTruce } from "../../testing/reported-truce";
import { parseSubject } from "../../url/subject";
import { writeMarkdown } from "./markdown";

function write(address: string, query: Record<string, string> = {}, negotiation = buildReportedTruce()): string[] {
  const route = parseSubject([negotiation], address, query);
  if (route.kind === "not-found") throw new Error(`there is no ${address}`);
  return writeMarkdown(route.subject)
    .split("\n")
    .filter((line) => line !== "");
}

const findRow = (lines: string[], begins: string) => lines.find((line) => line.startsWith(`| ${begins}`));

describe("a deal as Markdown", () => {
  it("is what it says, whose it is, what became of it, what it asks of each party, and what it leaves out", () => {
    expect(write("/pier/deals/truce").slice(0, -4)).toEqual([
      "# The known part of Basalt’s reported offer asks Amber to move on the only question",
      "It crosses one red line: Amber’s on Course.",
      "The ferry of the invented pier: Reported: Truce on the pier, as of 20 May 2031.",
      "Cedar (mediator) does not have to agree.",
      "The ferry leaves, and nobody shouts. [1]",
      "**Known in part.** The annex.",
      "Proposed by: Basalt. Binds: Amber and Basalt. Known from: The Pier Post. Agreed by: nobody so far.",
      "1 April 2031: Reported [1].",
      "What each answer asks of each party, measured from the party’s own position as of 31 March 2031.",
      "| Question | The deal | Amber | Basalt |",
      "| --- | --- | --- | --- |",
      "| **The ferry.** Which way does the ferry leave? | From “east” to “south” [1] | Crosses a red line in part; own position: from “north” to “east” [1] | Own offer; own position: east [1] |",
      "Not known to be answered: two questions. Of which wood is the pier built? On which day does the harbour open?",
    ]);
  });

  it("says where a position is reported, how old it was, and that nobody knew what a party wanted", () => {
    const negotiation = buildNegotiation({
      parties: ["amber", "basalt", "cedar"],
      sources: ["log", "ledger", "book"],
      questions: [
        {
          statements: [
            { party: "basalt", date: "2030-03-01", evidence: "anonymous", holds: "north", source: "ledger" },
            { date: "2030-02-01", holds: "north", rulesOut: ["south"], source: "book" },
          ],
        },
      ],
      deals: [{ id: "truce", history: [{ stage: "tabled" }], terms: [{ question: "course", position: "south" }] }],
    });
    const lines = write("/pier/deals/truce", {}, negotiation);
    expect(lines).toContain(
      "Proposed by: not known. Binds: Amber, Basalt and Cedar. Known from: The harbour book. Agreed by: nobody so far.",
    );
    expect(lines).toContain(
      "What each answer asks of each party, measured from the party’s own position as of 31 March 2031. On the only question, what Cedar wanted was not known.",
    );
    expect(findRow(lines, "**The ferry.**")).toBe(
      "| **The ferry.** Which way does the ferry leave? | South [1] | Crosses a red line, four steps away; own position: north, thirteen months old [2] | Four steps away; reported: north, twelve months old [3] | No position found |",
    );
    expect(lines).toContain("Left out: no question.");
    expect(findRow(write("/pier/deals/truce", { within: "12" }, negotiation), "**The ferry.**")).toContain(
      "| South [1] | Nothing in the last year | Nothing in the last year |",
    );
  });

  it("says so where no term of it answers a question, and compares no clauses where it revises nothing", () => {
    const empty = buildNegotiation({ deals: [{ id: "truce" }] });
    const lines = write("/pier/deals/truce", {}, empty);
    expect(lines).toContain("No term answers a question asked here, so there is nothing to compare.");
    expect(lines).toContain("Left out: one question. Which way does the ferry leave?");
    expect(lines).not.toContain("## Clause by clause");
  });

  it("has the clauses of the two drafts beside each other, and says which words only one has", () => {
    const drafts = buildNegotiation({
      questions: [{}],
      deals: [
        {
          id: "first",
          short: "First draft",
          terms: [
            { id: "bell", clause: "1", wording: "The bell hangs on the pier." },
            { id: "crew", clause: "2", wording: "The crew is *four*." },
          ],
        },
        {
          id: "second",
          short: "Second draft",
          date: "2031-05-01",
          revises: "first",
          terms: [
            { id: "bell", clause: "1", wording: "The great bell hangs on the pier." },
            { id: "lamp", text: "A lamp burns." },
          ],
        },
      ],
    });
    const lines = write("/pier/deals/second", {}, drafts);
    expect(lines.slice(lines.indexOf("## Clause by clause"), lines.indexOf("## Sources"))).toEqual([
      "## Clause by clause",
      "No clauses kept, one changed, one dropped and one new. In bold: the words that the other draft does not have.",
      "| What became of it | First draft | Second draft |",
      "| --- | --- | --- |",
      "| Changed | Clause 1: The bell hangs on the pier. | Clause 1: The **great** bell hangs on the pier. |",
      "| Dropped | Clause 2: **The crew is \\*four\\*.** | Not in this draft |",
      "| New | Not in this draft | **A lamp burns.** |",
    ]);
  });
});

describe("a reader’s own deal as Markdown", () => {
  it("is measured as of the day of the page, and cites no term", () => {
    const lines = write("/pier/deals/new", { terms: "crse.ea_so" });
    expect(lines.slice(0, 2)).toEqual([
      "# These are the terms of Truce (reported)",
      "Change one to make your own. It answers one of the three questions.",
    ]);
    expect(lines).toContain(
      "What each answer asks of each party, measured from the party’s own position as of 20 May 2031.",
    );
    expect(findRow(lines, "**The ferry.**")).toBe(
      "| **The ferry.** Which way does the ferry leave? | From “east” to “south” | Crosses a red line in part; own position: from “north” to “east” [1] | Asks nothing, but also allows what the party has not said it wants; own position: east [1] |",
    );
    expect(lines).toContain(
      "Left out: two questions. Of which wood is the pier built? On which day does the harbour open?",
    );
    expect(findRow(write("/pier/deals/new", { terms: "crse.no" }), "**The ferry.**")).toContain(
      "| North | Asks nothing; own position: from “north” to “east” [1] | One step away; own position: east [1] |",
    );
  });

  it("says so as long as no question is answered, and speaks of what is wanted now", () => {
    expect(write("/pier/deals/new")).toContain("No question is answered yet.");
    expect(write("/pier/deals/new", { terms: "wood.oak" }).join("\n")).toContain(
      "own position as of 20 May 2031. On the only question, what Amber and Basalt want is not known.",
    );
  });
});
