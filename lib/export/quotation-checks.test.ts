import { describe, expect, it } from "vitest";
import { hashQuotation } from "../dataset/checks";
import { unfiltered } from "../model/stance";
import { keptText } from "../testing/build-folder";
import { buildNegotiation } from "../testing/build-negotiation";
import { defaultViewOptions } from "../url/view-options";
import { listDatasetTables } from "./dataset/tables";
import { describeClaims } from "./schema-org";
import { serializeView } from "./view/json";
import { viewDocument } from "./view/json-schema";

const quote = { exact: "To the north.", words: "own" as const };
const copy = "https://web.archive.org/web/20310601000000/https://example.org/log";
const negotiation = buildNegotiation({
  sources: [
    {
      id: "log",
      text: { sha256: keptText, kept: "2031-06-01" },
      archived: { url: copy, date: "2031-06-01" },
      dead: "2031-06-02",
    },
  ],
  questions: [
    {
      statements: [
        { id: "said", quote, holds: "north" },
        { id: "told", party: "basalt", quote: "To the south.", holds: "south" },
        { id: "wrote", party: "basalt", date: "2031-02-01", holds: "south" },
      ],
    },
  ],
  checks: [{ id: "said", quotation: hashQuotation(quote), result: "differs", letters: 2 }],
});
const [issue] = negotiation.issues;

describe("data files say for each quotation whether it was checked", () => {
  it("in JSON, which is valid", () => {
    const text = serializeView({ kind: "matrix", negotiation, viewOptions: defaultViewOptions });
    const { statements, sources } = viewDocument.parse({ ...JSON.parse(text), $schema: "https://example.org/schema" });
    expect(statements.map(({ id, quote: own }) => [id, own?.check])).toEqual([
      ["said", { result: "differs", letters: 2, date: "2031-06-01" }],
      ["told", undefined],
    ]);
    expect(sources[0]).toMatchObject({ archived: { url: copy, date: "2031-06-01" }, dead: "2031-06-02" });
  });

  it("in the tables", () => {
    const find = (name: string) => listDatasetTables(negotiation).find((table) => table.name === name)?.rows ?? [];
    const checks = find("statements").map((row) => [row.id, row.quote_check, row.quote_checked, row.quote_letters]);
    expect(checks).toEqual([
      ["said", "differs", "2031-06-01", 2],
      ["told", "not-checked", "", ""],
      ["wrote", "", "", ""],
    ]);
    expect(find("sources")[0]).toMatchObject({ archived: copy, archived_on: "2031-06-01", dead: "2031-06-02" });
  });

  it("in schema.org, with the archived copy", () => {
    if (!issue) throw new Error("nothing was built");
    const { hasPart } = describeClaims(negotiation, issue, unfiltered) as { hasPart: object[] };
    expect(hasPart).toMatchObject([
      {
        creativeWorkStatus: "Quotation: checked on 1 June 2031: differs from the source by 2 letters",
        appearance: { archivedAt: copy },
      },
      { creativeWorkStatus: "Quotation: not yet checked against the source" },
    ]);
  });
});
