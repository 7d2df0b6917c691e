import { expect, it } from "vitest";
import { listPlacedQuestions } from "../dataset/negotiation";
import { buildColumn } from "../model/column";
import { unfiltered } from "../model/stance";
import { buildNegotiation } from "../testing/build-negotiation";
import { nameSubject } from "../url/subject";
import { defaultViewOptions } from "../url/view-options";
import { describeOthers } from "./counted-words";
import { buildDealView } from "./deal/deal";
import { findComparison } from "./findings/compare";
import { findMatrix } from "./findings/matrix";
import { findParty } from "./findings/party";
import { findQuestion } from "./findings/question";
import { findRoom } from "./findings/room";
import { buildGapGridView } from "./matrix/gap-grid";
import { buildMatrixView } from "./matrix/matrix";

/** The Ferry Guild and Lorn argue; the Weighers bring them together. Only Lorn needs no article. */
const pier = buildNegotiation({
  parties: [
    { id: "guild", name: "Ferry Guild", nameInText: "the Ferry Guild" },
    { id: "lorn", name: "Lorn" },
    { id: "weighers", role: "mediator", name: "Weighers", nameInText: "the Weighers" },
  ],
  questions: [
    {
      id: "toll",
      label: "Toll",
      options: ["north", "east", "south"],
      statements: [
        { party: "guild", holds: "north", rulesOut: ["south"] },
        { party: "lorn", holds: "south" },
        { party: "weighers", holds: "east" },
      ],
    },
  ],
  deals: [
    {
      id: "pact",
      date: "2031-05-10",
      proposedBy: ["weighers"],
      binds: ["guild", "lorn"],
      reactions: [{ party: "guild", kind: "denied", date: "2031-05-11" }],
      terms: [{ question: "toll", position: "south", gives: ["lorn"], gets: ["lorn"] }],
    },
  ],
});

const [guild, lorn, weighers] = pier.parties;
const [placed] = listPlacedQuestions(pier);
const [pact] = pier.deals;
if (!guild || !lorn || !weighers || !placed || !pact) throw new Error("the pier lacks something");

it("begins a headline with a capital, and has the article within it", () => {
  expect(findMatrix(pier, defaultViewOptions).headline).toBe(
    "The Ferry Guild and Lorn do not agree on the only question",
  );
  const columns = [lorn, guild].map((party) => buildColumn({ kind: "party", party }));
  expect(findComparison(pier, columns, unfiltered).headline).toBe(
    "Lorn and the Ferry Guild differ on the only question where both have a position",
  );
  expect(nameSubject({ kind: "compare", negotiation: pier, columns, viewOptions: defaultViewOptions })).toBe(
    "Lorn and the Ferry Guild compared",
  );
});

it("has the article in sentences below it", () => {
  expect(findRoom(pier).lead).toContain("Only the Ferry Guild and Lorn have to agree.");
  expect(describeOthers(pier.parties)).toBe("The Weighers (mediator) does not have to agree.");
  expect(buildGapGridView(pier, unfiltered).tables[0]?.rows[0]?.cells[0]?.accessibleText).toBe(
    "The Ferry Guild and Lorn, Toll: opposite ends",
  );
});

it("has it on the page of a deal", () => {
  const { head, known, redLines, leftOut } = buildDealView(pier, pact);
  expect(head.proposedBy).toBe("the Weighers");
  expect(head.binds).toBe("the Ferry Guild and Lorn");
  expect(known).toMatch(/; denied by the Ferry Guild\.$/);
  expect(redLines?.crossed.map(({ text }) => text)).toEqual(["the Ferry Guild’s on “Toll”, by term 1"]);
  expect(leftOut).toBe("Nothing is named that the Ferry Guild and the Weighers would give or get.");
});

it("leaves it out where a name stands alone", () => {
  const { heads, caption } = buildMatrixView(pier, defaultViewOptions, "/pier");
  expect(heads.map(({ name }) => name)).toEqual(["Ferry Guild", "Lorn", "Weighers"]);
  expect(caption).toContain("Where the Ferry Guild, Lorn and the Weighers stand on");
  expect(findParty(pier, guild, defaultViewOptions).headline).toMatch(/^Ferry Guild: on the record on/);
  expect(findQuestion(pier, placed.question, defaultViewOptions).headline).toMatch(/^Toll – Ferry Guild: /);
});
