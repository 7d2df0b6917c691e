import { describe, expect, it } from "vitest";
import { startPier } from "../../testing/import-rows";
import { getKind } from "../../testing/sheet-columns";
import { listEntries } from "./find-records";
import type { Row } from "./record-rows";
import { SheetFolder } from "./sheet-folder";

const below = (...parents: string[]) => ({ parents }) as Row;

function open() {
  const contents = startPier();
  contents.set("pier/deals/truce.json", { id: "truce", title: "The truce", terms: [{ id: "halt" }] });
  contents.set("pier/deals/peace.json", { id: "peace", terms: [{ id: "halt" }] });
  return { contents, folder: new SheetFolder("pier", contents) };
}

describe("the list that a new record belongs in", () => {
  it("is that of the record that its row names", () => {
    const { folder, contents } = open();
    folder.findOrMakeList(getKind("Statement chains"), below("am-1"))?.push({ role: "speaker", name: "Ida" });
    const links = listEntries(contents, "pier", getKind("Statement chains"));
    expect(links.map(({ parents, value }) => [...parents, value.name])).toEqual([
      ["am-2", "Ida"],
      ["am-2", "Post"],
      ["am-1", "Ida"],
    ]);
  });

  it("is made where the schema has it", () => {
    const { folder, contents } = open();
    expect(folder.findOrMakeList(getKind("Names"), below("ferry"))).toEqual([]);
    expect(Object.keys(contents.get("pier/issues/ferry.json") ?? {})).toEqual(["id", "title", "names", "questions"]);
  });

  it("is identified by everything it is in, if ids are distinct only there", () => {
    const { folder, contents } = open();
    folder.findOrMakeList(getKind("Term chains"), below("peace", "halt"))?.push({ role: "document", name: "Book" });
    expect(contents.get("pier/deals/truce.json")?.terms).toEqual([{ id: "halt" }]);
    expect(contents.get("pier/deals/peace.json")?.terms).toEqual([
      { id: "halt", chain: [{ role: "document", name: "Book" }] },
    ]);
  });

  it("is undefined if nothing has the id", () => {
    expect(open().folder.findOrMakeList(getKind("Options"), below("gone"))).toBeUndefined();
    expect(open().folder.findOrMakeList(getKind("Options"), below())).toBeUndefined();
  });

  it("is that of the negotiation where there is only one", () => {
    const { folder, contents } = open();
    folder.findOrMakeList(getKind("View dates"), below())?.push({ date: "2031-04-01", label: "Spring" });
    expect(contents.get("pier/negotiation.json")?.viewDates).toEqual([{ date: "2031-04-01", label: "Spring" }]);
  });

  it.each([
    ["Parties", "parties"],
    ["Sources", "sources"],
    ["Events", "events"],
    ["Corrections", "corrections"],
  ])("is in a file of its own for the sheet %s", (sheet, file) => {
    const { folder, contents } = open();
    contents.delete("pier/parties.json");
    const list = folder.findOrMakeList(getKind(sheet), below());
    expect(contents.get(`pier/${file}.json`)).toEqual({
      $schema: `../schemas/${file}.schema.json`,
      format: 2,
      [file]: [],
    });
    expect(folder.findOrMakeList(getKind(sheet), below())).toBe(list);
  });
});

describe("what a record is in", () => {
  it("is found by the way to it", () => {
    const { folder, contents } = open();
    const [, link] = listEntries(contents, "pier", getKind("Statement chains"));
    if (!link) throw new Error("there is no link");
    expect(folder.findHolder(link)).toMatchObject({ id: "am-2" });
    expect(folder.findList(link)).toHaveLength(2);
    const [deal] = listEntries(contents, "pier", getKind("Deals"));
    expect(deal && folder.findHolder(deal)).toBe(contents.get("pier/deals/truce.json"));
    expect(folder.findList(deal)).toBeUndefined();
    expect(folder.findList(undefined)).toBeUndefined();
  });
});

describe("the issues that a negotiation lists", () => {
  const change = (sheet: string, id: string, how: "add" | "remove") => {
    const { folder, contents } = open();
    folder.changeIssues(getKind(sheet), id, how);
    return contents.get("pier/negotiation.json")?.issues;
  };

  it("are added and taken out, each once", () => {
    expect(change("Issues", "toll", "add")).toEqual(["ferry", "toll"]);
    expect(change("Issues", "ferry", "add")).toEqual(["ferry"]);
    expect(change("Issues", "ferry", "remove")).toEqual([]);
    expect(change("Deals", "toll", "add")).toEqual(["ferry"]);
  });
});

describe("the questions whose answers are numbers", () => {
  it("are those of amounts", () => {
    expect([...open().folder.listAmounts()]).toEqual(["toll"]);
  });
});
