import { describe, expect, it } from "vitest";
import { describeImport, groupFaults, readAccepted } from "./describe-import";
import type { Import, RowChange, SheetFault } from "./result";

const nothing: Import = { changes: [], unchanged: 0, faults: [], files: [] };

function fault(row: number | undefined, more: Partial<SheetFault> = {}): SheetFault {
  const { sheet = "Wishes", column = "Date" } = more;
  return { wrong: "no date", remedy: "Write the day.", severity: "error", ...more, sheet, row, column };
}

const change = (kind: RowChange["kind"], ...fields: [field: string, old: string, now: string][]): RowChange => ({
  ...{ kind, sheet: "Parties", row: 4, record: "party amber" },
  fields: fields.map(([field, old, now]) => ({ field, old, now })),
});

const tell = (more: Partial<Import>) => describeImport({ ...nothing, ...more });

describe("an import in words", () => {
  it("counts what it would do", () => {
    const file = { file: "pier/parties.json", before: null, after: "{}" };
    expect(tell({})).toEqual(["0 new, 0 changed, 0 removed, 0 unchanged; 0 files"]);
    const changes = [change("new"), change("new"), change("changed"), change("removed"), change("removed")];
    expect(tell({ changes, unchanged: 7, files: [file] }).at(-1)).toBe(
      "2 new, 1 changed, 2 removed, 7 unchanged; 1 file",
    );
  });

  it("has each field of what is new that says something", () => {
    expect(tell({ changes: [change("new", ["id", "", "amber"], ["note", "", ""])] })[0]).toBe(
      "+ Parties 4: party amber\n    id: amber",
    );
  });

  it("has what was and what is of each field that changes, word by word", () => {
    const fields: [string, string, string][] = [
      ["note", "The whole shore", "The whole lake"],
      ["role", "mediator", ""],
      ["name", "", "Amber"],
    ];
    expect(tell({ changes: [change("changed", ...fields)] })[0]).toBe(
      [
        "~ Parties 4: party amber",
        "    note: The whole [-shore-]",
        "        → The whole {+lake+}",
        "    role: mediator",
        "        → (empty)",
        "    name: (empty)",
        "        → Amber",
      ].join("\n"),
    );
  });

  it("names what is removed", () => {
    expect(tell({ changes: [change("removed")] })[0]).toBe("- Parties 4: party amber");
  });

  it("says how the columns were read", () => {
    const mapping = [
      { header: "Wer", field: "party" },
      { header: "Nr.", field: undefined },
    ];
    expect(tell({ mapping })[0]).toBe(
      "The columns are read as (--map “header=field” says otherwise):\n  Wer → party\n  Nr. → left out",
    );
  });

  it("says where each fault is and what to do, where there is something to do", () => {
    const faults = [fault(2), { ...fault(undefined, { sheet: "", remedy: "" }), column: undefined }];
    expect(tell({ faults }).slice(0, 2)).toEqual([
      "error: Wishes, row 2, column “Date”: no date\n    remedy: Write the day.",
      "error: no date",
    ]);
  });
});

describe("the faults of a spreadsheet", () => {
  it("come with the errors first, and the same one in several rows once", () => {
    const faults = [fault(9, { severity: "warning" }), fault(5), fault(2), fault(3, { column: "Said" })];
    expect(groupFaults(faults).map(({ severity, where }) => [severity, where])).toEqual([
      ["error", "Wishes, rows 2, 5, column “Date”"],
      ["error", "Wishes, row 3, column “Said”"],
      ["warning", "Wishes, row 9, column “Date”"],
    ]);
  });

  it("differ if anything said of them differs", () => {
    const faults = [fault(1), fault(2, { wrong: "x" }), fault(3, { remedy: "y" }), fault(4, { sheet: "Deals" })];
    expect(groupFaults(faults)).toHaveLength(4);
  });

  it("name eight rows, and count the others", () => {
    const rows = (count: number) => groupFaults(Array.from({ length: count }, (_, i) => fault(i + 2)))[0]?.where;
    expect(rows(8)).toBe("Wishes, rows 2, 3, 4, 5, 6, 7, 8, 9, column “Date”");
    expect(rows(11)).toBe("Wishes, rows 2, 3, 4, 5, 6, 7, 8, 9 and 3 more, column “Date”");
  });
});

describe("the rows that are wanted", () => {
  it.each([
    ["2", ["Wishes", 2], ["Wishes", 3]],
    ["2, 5 - 9", ["Wishes", 9], ["Wishes", 10]],
    ["5-9", ["Wishes", 5], ["Wishes", 4]],
    ["Deal history!14", ["Deal history", 14], ["Deals", 14]],
  ] satisfies [string, [string, number], [string, number]][])("as %s have %j and not %j", (text, wanted, other) => {
    const accepts = readAccepted(text);
    expect([accepts?.(...wanted), accepts?.(...other)]).toEqual([true, false]);
  });

  it.each(["two", "2-", "2,", "Deals!", "-2"])("cannot be written %s", (text) => {
    expect(readAccepted(text)).toBeUndefined();
  });
});
