import { describe, expect, it } from "vitest";
import type { JsonObject } from "../records";
import { addChains } from "./add-chains";
import type { RowChange } from "./result";

const spoken: JsonObject = {
  ...{ id: "am-1", party: "amber", date: "2031-05-12", speaker: "Ida Holm", evidence: "on-record" },
  ...{ summary: "Says no.", source: "post", placement: "She says so." },
};

/** A new statement after its chain was added, and what is said of that. */
function add(record: JsonObject, standard?: string) {
  const own = structuredClone(record);
  const change: RowChange = { kind: "new", sheet: "Statements", row: 4, record: "statement am-1", fields: [] };
  const contents = new Map<string, JsonObject>([
    ["pier/negotiation.json", { id: "pier", ...(standard !== undefined && { standard }) }],
    ["pier/sources.json", { sources: [{ id: "post", publisher: "The Pier Post", carriedBy: "Hive Wire" }] }],
  ]);
  addChains(contents, "pier", [{ record: own, change }]);
  return { record: own, fields: change.fields };
}

describe("a new statement under the full standard", () => {
  it("gets the claim chain that the editor would write, which is said", () => {
    const { record, fields } = add(spoken);
    expect(record.chain).toEqual([
      { role: "speaker", name: "Ida Holm" },
      { role: "outlet", name: "The Pier Post" },
      { role: "carrier", name: "Hive Wire" },
    ]);
    expect(fields).toEqual([
      { field: "chain", old: "", now: "speaker Ida Holm, outlet The Pier Post, carrier Hive Wire" },
    ]);
    expect(add(spoken, "full").record.chain).toHaveLength(3);
  });

  it("has it where the schema has it", () => {
    expect(Object.keys(add(spoken).record)).toEqual([
      ...["id", "party", "date", "speaker", "evidence", "summary", "source", "chain", "placement"],
    ]);
  });

  it("keeps the chain that rows have given it", () => {
    const chain = [{ role: "document", name: "The harbour book" }];
    expect(add({ ...spoken, chain })).toEqual({ record: { ...spoken, chain }, fields: [] });
  });
});

describe("a new statement under the quick standard", () => {
  it("has none", () => {
    expect(add(spoken, "quick")).toEqual({ record: spoken, fields: [] });
  });
});
