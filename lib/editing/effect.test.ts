import { describe, expect, it } from "vitest";
import { readTexts } from "../dataset/read-folder";
import { readInventedTexts } from "../testing/copy-invented";
import { buildEffectView } from "./effect";
import { hashRecord, listRecords, parseContents } from "./records";
import { tryEdits } from "./save";

/** What a change of the first statement of a party that fits would change for readers. */
function tryChange(name: string, set: Record<string, string | object>, id: string) {
  const texts = readInventedTexts(name);
  const found = listRecords(parseContents(texts), name, "statement").find((one) => one.id === id);
  if (!found) throw new Error(`no statement ${id}`);
  const { kind, within, value } = found;
  const next = JSON.parse(JSON.stringify({ ...value, ...set }));
  const trial = tryEdits(name, texts, [{ kind, id, within, base: hashRecord(value), value: next }]);
  if (trial.kind !== "tried" || !trial.negotiation) throw new Error(JSON.stringify(trial));
  const before = readTexts(name, texts).negotiation;
  return buildEffectView(before, trial.negotiation, {
    question: within ?? "",
    party: String(next.party),
    date: String(next.date),
  });
}

describe("the effect of an edit", () => {
  it("is the position before and after, and the change in words", () => {
    const effect = tryChange("two-hives", { holds: { from: "clover-first" } }, "morning-bramble");
    expect(effect?.before?.cell.positions.map(({ text }) => text)).toEqual(["Bramble Hive"]);
    expect(effect?.after?.cell.positions.map(({ text }) => text)).toEqual(["Clover Hive"]);
    expect(effect?.changes).toEqual([
      "Bramble Hive: moved one step towards “Clover Hive”: now Clover Hive; before, Bramble Hive",
    ]);
    expect(effect?.deals).toEqual([]);
  });

  it("is nothing where only the words change", () => {
    expect(tryChange("two-hives", { summary: "Wants it." }, "morning-bramble")?.changes).toEqual([]);
  });

  it("names the deals that ask something else then", () => {
    const effect = tryChange(
      "lake-orune",
      { holds: { from: "one-shell" } },
      firstOf("lake-orune", "ferry-toll", "dremmel"),
    );
    expect(effect?.deals.length).toBeGreaterThan(0);
    expect(effect?.deals[0]?.deal).toMatch(/ on Ferry toll, Dremmel Ferry Guild$/);
  });
});

function firstOf(name: string, question: string, party: string): string {
  const all = listRecords(parseContents(readInventedTexts(name)), name, "statement");
  return all.find(({ within, value }) => within === question && value.party === party)?.id ?? "";
}
