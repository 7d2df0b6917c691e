import { expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { parseColumn } from "./column";
import { nameColumn, nameColumnInSentence, nameColumnsTogether, nameCompared } from "./column-name";

const pier = buildNegotiation({
  deals: [
    { id: "truce", date: "2031-04-10" },
    { id: "pact", short: "Pact", stage: "reported", evidence: "anonymous" },
  ],
});

it.each([
  ["amber", "Amber", "Amber"],
  ["amber@2031-03-15", "Amber, 15 March 2031", "Amber, 15 March 2031"],
  ["deal.truce", "Truce", "Truce"],
  ["deal.pact", "Pact", "Pact (reported)"],
  ["status-quo", "Status quo", "Status quo"],
])("the column %s is called %s, and where it is compared %s", (key, name, compared) => {
  const column = parseColumn(pier, key, pier.asOf);
  if (typeof column === "string") throw new Error(`there is no ${key}`);
  expect(nameColumn(column)).toBe(name);
  expect(nameCompared(column)).toBe(compared);
});

it("a column within a sentence is named as one says it", () => {
  const [early, now] = ["amber@2031-03-15", "status-quo"].map((key) => {
    const column = parseColumn(pier, key, pier.asOf);
    if (typeof column === "string") throw new Error(`there is no ${key}`);
    return column;
  });
  if (!early || !now) throw new Error("there are no two columns");
  expect(nameColumnInSentence(early)).toBe("Amber on 15 March 2031");
  expect(nameColumnsTogether([now, early])).toBe("The status quo and Amber on 15 March 2031");
});
