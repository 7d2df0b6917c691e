import { describe, expect, it } from "vitest";
import { atDate } from "../../model/history/as-of";
import { buildNegotiation } from "../../testing/build-negotiation";
import { parseColumns } from "../../url/compare-route";
import { defaultViewOptions } from "../../url/view-options";
import { buildPickerView } from "./picker";

const pier = buildNegotiation({ deals: [{ id: "pact", short: "Pact", stage: "reported", evidence: "anonymous" }] });

function pick(keys: string[], negotiation = pier, viewOptions = defaultViewOptions) {
  return buildPickerView(negotiation, keys.length > 0 ? (parseColumns(negotiation, keys) ?? []) : [], viewOptions);
}

const selected = (view: ReturnType<typeof pick>) =>
  view.fields.map(({ options }) => options.filter((one) => one.selected).map(({ key }) => key));

describe("the form that picks columns", () => {
  it("offers every column in each of its fields, and in the third none as well", () => {
    const [left, right, third] = pick(["amber", "basalt"]).fields;
    const names = ["Amber", "Basalt", "Pact (reported)", "Status quo"];
    expect(left).toMatchObject({ name: "left", label: "First column", at: "" });
    expect(right).toMatchObject({ name: "right", label: "Second column" });
    expect(third).toMatchObject({ name: "third", label: "Third column" });
    expect(left?.options.map(({ name }) => name)).toEqual(names);
    expect(third?.options.map(({ name }) => name)).toEqual(["None", ...names]);
  });

  it("says of each column what it is", () => {
    expect(pick([]).fields[2]?.options.map(({ name, group }) => [name, group])).toEqual([
      ["None", ""],
      ["Amber", "Parties"],
      ["Basalt", "Parties"],
      ["Pact (reported)", "Deals, newest first"],
      ["Status quo", "Today"],
    ]);
  });

  it("has the columns of the page picked, or the first two where it has none", () => {
    expect(selected(pick(["basalt", "status-quo"]))).toEqual([["basalt"], ["status-quo"], [""]]);
    expect(selected(pick([]))).toEqual([["amber"], ["basalt"], [""]]);
    expect(selected(pick(["basalt", "amber", "deal.pact"]))).toEqual([["basalt"], ["amber"], ["deal.pact"]]);
  });

  it("has the date of a party in its field", () => {
    const dated = pick(["amber@2031-03-15", "amber"]);
    expect(dated.fields.map(({ at }) => at)).toEqual(["2031-03-15", "", ""]);
    expect(selected(dated)).toEqual([["amber"], ["amber"], [""]]);
  });

  it("leads to the same columns the other way round, and to two of three", () => {
    const two = pick(["amber", "basalt"], pier, { ...defaultViewOptions, evidence: "record" });
    expect(two.swap).toEqual({ href: "/pier/compare/basalt/amber?evidence=record", label: "Swap" });
    expect(two.without).toBeUndefined();
    const three = pick(["amber", "basalt", "status-quo"]);
    expect(three.swap).toEqual({ href: "/pier/compare/basalt/amber/status-quo", label: "Swap the first two" });
    expect(three.without).toEqual({ href: "/pier/compare/amber/basalt", label: "Without the third column" });
    expect(pick([]).swap).toBeUndefined();
    expect(pick([]).without).toBeUndefined();
  });

  it("keeps the view options and the date of the page", () => {
    expect(pick(["amber", "basalt"]).carried).toEqual([]);
    const then = atDate(pier, "2031-04-01");
    const view = pick(["amber", "basalt"], then, { ...defaultViewOptions, only: "differences" });
    expect(view.carried).toEqual([
      ["only", "differences"],
      ["at", "2031-04-01"],
    ]);
    expect(view.latest).toBe("2031-04-01");
    expect(view.action).toBe("/pier/compare");
  });
});
