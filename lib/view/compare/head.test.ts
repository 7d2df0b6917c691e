import { expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { parseColumns } from "../../url/compare-route";
import { buildCompareHeadsView } from "./head";

const pier = buildNegotiation({
  deals: [
    { id: "truce", date: "2031-04-10" },
    { id: "pact", short: "Pact", stage: "reported", evidence: "anonymous" },
  ],
});

function heads(...keys: string[]) {
  const columns = parseColumns(pier, keys);
  if (!columns) throw new Error(`${keys.join(", ")} are no columns`);
  return buildCompareHeadsView(pier, columns).map(({ key, name, tag, at }) => ({ key, name, tag, at }));
}

it("columns are distinguished by the initials of the parties", () => {
  expect(heads("amber", "basalt")).toEqual([
    { key: "amber", name: "Amber", tag: "PA", at: "" },
    { key: "basalt", name: "Basalt", tag: "PB", at: "" },
  ]);
});

it("two deals with the same initials, and two dates of one party, are numbered", () => {
  expect(heads("deal.truce", "amber", "deal.pact")).toEqual([
    { key: "deal.truce", name: "Truce", tag: "Deal 1", at: "" },
    { key: "amber", name: "Amber", tag: "PA", at: "" },
    { key: "deal.pact", name: "Pact (reported)", tag: "Deal 2", at: "" },
  ]);
  expect(heads("amber@2031-03-15", "amber", "status-quo")).toEqual([
    { key: "amber@2031-03-15", name: "Amber, 15 March 2031", tag: "PA 1", at: "15 March 2031" },
    { key: "amber", name: "Amber", tag: "PA 2", at: "" },
    { key: "status-quo", name: "Status quo", tag: "Now", at: "" },
  ]);
});
