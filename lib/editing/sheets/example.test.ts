import { describe, expect, it } from "vitest";
import { readTexts } from "../../dataset/read-folder";
import { asRead } from "../../testing/read-sheets";
import { makeNewNegotiation } from "../new-negotiation";
import { printDataFile } from "../print-file";
import { makeExample } from "./example";
import { importSheets } from "./import-sheets";
import { isSound } from "./result";
import { listSheets } from "./write-book";

describe("the template", () => {
  const sheets = listSheets(makeExample(), "harbour-2031", { asNew: true });

  it("has an example on every sheet", () => {
    expect(sheets.filter(({ rows }) => rows.length === 0)).toEqual([]);
  });

  it("is a sound negotiation as it stands", () => {
    const result = importSheets("harbour-2031", new Map(), sheets.map(asRead));
    expect(result.faults.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(isSound(result)).toBe(true);
    expect(result.files.map(({ file }) => file)).toEqual([
      "harbour-2031/parties.json",
      "harbour-2031/sources.json",
      "harbour-2031/issues/harbour.json",
      "harbour-2031/deals/lighthouse-draft.json",
      "harbour-2031/events.json",
      "harbour-2031/corrections.json",
      "harbour-2031/negotiation.json",
    ]);
  });

  it("does not end up in another negotiation by mistake", () => {
    const contents = makeNewNegotiation("bridge-2032", "2032-01-01");
    const texts = new Map([...contents].map(([file, content]) => [file, printDataFile(content)]));
    const { faults } = importSheets("bridge-2032", texts, sheets.map(asRead));
    expect(faults).toContainEqual(
      expect.objectContaining({ sheet: "Negotiation", row: 2, column: "id", severity: "error" }),
    );
  });
});

describe("a new negotiation", () => {
  it("is sound, under the quick standard", () => {
    const contents = makeNewNegotiation("bridge-2032", "2032-01-01");
    const texts = new Map([...contents].map(([file, content]) => [file, printDataFile(content)]));
    const { negotiation, problems } = readTexts("bridge-2032", texts);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(negotiation?.standard).toBe("quick");
    expect(negotiation?.title).toBe("Bridge 2032");
  });
});
