import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { ClausesView } from "@/lib/view/deal/clauses";
import { ClauseTable } from "./clause-table";

const view: ClausesView = {
  earlier: { name: "First draft", href: "/pier/deals/first" },
  later: { name: "Second draft" },
  lead: "No clauses kept, one changed, one dropped and none new.",
  rows: [
    {
      key: "crew",
      kind: "changed",
      missing: "Not in this draft",
      words: "Changed",
      earlier: {
        clause: "Clause 3",
        runs: [
          { text: "The crew shall number ", changed: false },
          { text: "four", changed: true },
          { text: ".", changed: false },
        ],
        verbatim: true,
      },
      later: {
        clause: "Clause 3",
        runs: [
          { text: "The crew shall number ", changed: false },
          { text: "five", changed: true },
          { text: ".", changed: false },
        ],
        verbatim: true,
      },
    },
    {
      key: "fog",
      kind: "dropped",
      missing: "Not in this draft",
      words: "Dropped",
      earlier: { clause: "", runs: [{ text: "In fog the ferry waits.", changed: true }], verbatim: false },
      later: undefined,
    },
  ],
};

describe("the table of clauses", () => {
  const html = renderToStaticMarkup(createElement(ClauseTable, { view }));

  it("marks what was taken out and what was put in without colour, with words for screen readers", () => {
    expect(html).toContain(
      'The crew shall number <del><span class="sr-only">removed: </span>four<span class="sr-only">, end of what was removed; </span></del>.',
    );
    expect(html).toContain(
      'The crew shall number <ins><span class="sr-only">added: </span>five<span class="sr-only">, end of what was added; </span></ins>.',
    );
  });

  it("says what became of each clause, and where there is none", () => {
    expect(html).toContain('<th scope="row" role="rowheader">Dropped</th>');
    expect(html).toContain("Not in this draft");
    expect(html).toContain("(in our words)");
  });
});
