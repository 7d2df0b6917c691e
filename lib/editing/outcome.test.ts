import { describe, expect, it } from "vitest";
import type { Problem } from "../dataset/problem";
import { readInventedTexts } from "../testing/copy-invented";
import { type Answer, type Carried, explain, findOwnField } from "./outcome";
import { parseContents } from "./records";
import type { Trial } from "./save";
import type { Saved } from "./store";

const name = "two-hives";
const contents = parseContents(readInventedTexts(name));
const edit = { kind: "party", id: "bramble", base: "", value: {} } as const;
const base = { id: "bramble", name: "Bramble", speaks: "The queen", note: "The west." };
const carried = { kind: "party", base, mine: { ...base, name: "Brambles" }, findField: findOwnField } as const;

const notSaved = (trial: Trial, more: Partial<Carried> = {}): Answer =>
  explain(contents, name, { kind: "not-saved", trial } satisfies Saved, { ...carried, ...more });
const problem = (more: Partial<Problem>): Problem => ({
  severity: "error",
  file: `${name}/parties.json`,
  path: "parties[0].name",
  line: 5,
  record: "party bramble (Bramble)",
  wrong: "rests on it",
  remedy: "Change or remove it first.",
  ...more,
});
const tried: Trial & { kind: "tried" } = {
  kind: "tried",
  changes: [],
  faults: [],
  elsewhere: [],
  grave: false,
  negotiation: undefined,
};

describe("what is said of a form that was not saved", () => {
  it("names what the disk answered, and that nothing is lost", () => {
    const { outcome, faults, canForce } = explain(
      contents,
      name,
      { kind: "failed", code: "ENOSPC", trial: tried },
      carried,
    );
    expect(outcome).toEqual({
      words:
        "The file could not be written (ENOSPC). Nothing is lost: what you typed is below. Make room or give the editor the right to write, then save again.",
      isGood: false,
      list: [],
      rows: [],
    });
    expect([faults, canForce]).toEqual([[], false]);
  });

  it("names the file that cannot be read", () => {
    const file = `${name}/deals/truce.json`;
    expect(notSaved({ kind: "homeless", edit, file }).outcome.words).toBe(
      "The file this belongs in cannot be read: two-hives/deals/truce.json. Mend it first.",
    );
    expect(notSaved({ kind: "homeless", edit: { ...edit, kind: "term" }, file }).outcome.words).toBe(
      "The deal this belongs in cannot be read: two-hives/deals/truce.json. Mend it first.",
    );
  });

  it("counts what rests on a record that was to be removed, with the way to each", () => {
    const dependents = [problem({}), problem({ file: `${name}/nowhere.json`, record: undefined })];
    expect(notSaved({ kind: "held", edit, dependents }).outcome).toMatchObject({
      words: "Not removed: two places rest on it.",
      list: [
        {
          text: "party bramble (Bramble): rests on it. Change or remove it first.",
          href: "/edit/two-hives/parties/bramble#f-name",
        },
        {
          text: "two-hives/nowhere.json, line 5, parties[0].name: rests on it. Change or remove it first.",
          href: undefined,
        },
      ],
    });
    expect(notSaved({ kind: "held", edit, dependents: [problem({})] }).outcome.words).toBe(
      "Not removed: one place rests on it.",
    );
  });
});

describe("what is said where two people changed a record", () => {
  const conflict = (theirs: Carried["base"], more: Partial<Carried> = {}) =>
    notSaved({ kind: "conflict", edit, theirs }, more);

  it("joins changes of other fields, and asks to look at them", () => {
    const { outcome, merged, faults, canForce } = conflict({ ...base, note: "The east." });
    expect(outcome.words).toBe(
      "Not saved yet: somebody else changed other fields in the meantime. The form now has both changes; look at them, then save again.",
    );
    expect(outcome.rows).toEqual([
      { key: "name", base: "Bramble", theirs: "Bramble", mine: "Brambles", both: false },
      { key: "note", base: "The west.", theirs: "The east.", mine: "The west.", both: false },
    ]);
    expect(merged).toEqual({
      value: { ...base, name: "Brambles", note: "The east." },
      base: { ...base, note: "The east." },
    });
    expect([outcome.list, faults, canForce]).toEqual([[], [], false]);
  });

  it("keeps what was typed where both changed one field, and asks to compare", () => {
    const { outcome, merged } = conflict({ ...base, name: "Thorn" });
    expect(outcome.words).toBe(
      "Not saved: somebody else changed this in the meantime. Where both of you changed a field the form has yours; compare, then save again.",
    );
    expect(outcome.rows).toEqual([{ key: "name", base: "Bramble", theirs: "Thorn", mine: "Brambles", both: true }]);
    expect(merged?.value).toEqual({ ...base, name: "Brambles" });
  });

  it("says that the record was removed, and goes on as with a new one", () => {
    const gone = conflict(undefined);
    expect(gone.outcome.words).toBe(
      "Not saved: somebody has removed this party since you opened it. Saving again adds it anew.",
    );
    expect(gone.merged).toEqual({ value: carried.mine, base: undefined });
    // A question that was sent with its issue: what was opened is the issue.
    expect(conflict(base, { kind: "issue", readTheirs: () => undefined }).outcome.words).toBe(
      "Not saved: somebody has removed this issue since you opened it. Saving again adds it anew.",
    );
  });

  it("reads a record with parts anew instead of taking the part that was in the way", () => {
    const theirs = { ...base, note: "The south." };
    expect(conflict({ id: "part" }, { readTheirs: () => theirs }).merged?.base).toEqual(theirs);
  });

  it.each([
    ["is new", { base: undefined }],
    ["is as it was", { mine: base }],
  ])("asks for another id where the record %s", (_, more) => {
    const { outcome, merged } = conflict(base, more);
    expect(outcome.words).toBe("Not saved: there is a party with the id “bramble” already. Choose another id.");
    expect(outcome.rows).toEqual([]);
    expect(merged).toBeUndefined();
  });
});

describe("what is said of faults", () => {
  const fault = (path: string, at = 0) => ({
    ...problem({ wrong: "is empty", remedy: "Fill it in." }),
    path,
    edit: at,
  });

  it("is that nothing is wrong where nothing is", () => {
    expect(notSaved(tried)).toEqual({
      outcome: { words: "Checked: nothing is wrong.", isGood: false, list: [], rows: [] },
      faults: [],
      canForce: false,
    });
  });

  it("leads to each field, and to the form of what is wrong elsewhere", () => {
    const faults = [fault("terms[6].proposedBy"), fault(""), fault("name", 1)];
    const { outcome, faults: own, canForce } = notSaved({ ...tried, faults, elsewhere: [problem({})] });
    expect(outcome.words).toBe(
      "Not saved: four things are wrong, and readers would not see the negotiation until that is mended.",
    );
    expect(outcome.list).toEqual([
      { text: "is empty. Fill it in.", href: undefined },
      { text: "is empty. Fill it in.", href: undefined },
      { text: "Terms 7, proposed by: is empty", href: "#f-terms-6-proposedBy" },
      {
        text: "party bramble (Bramble): rests on it. Change or remove it first.",
        href: "/edit/two-hives/parties/bramble#f-name",
      },
    ]);
    expect(own.map(({ path }) => path)).toEqual(["terms[6].proposedBy"]);
    expect(canForce).toBe(true);
  });

  it("cannot be passed over where a fault is grave", () => {
    const { outcome, canForce } = notSaved({ ...tried, faults: [fault("name")], grave: true });
    expect(outcome.words).toBe("Not saved: one thing is wrong.");
    expect(canForce).toBe(false);
  });

  it("is at the field that the form has for it", () => {
    const { faults } = notSaved(
      { ...tried, faults: [fault("label", 1)] },
      { findField: ({ edit: at, path }) => `questions[${at}].${path}` },
    );
    expect(faults.map(({ path }) => path)).toEqual(["questions[1].label"]);
    expect(findOwnField({ edit: 0, path: "label" })).toBe("label");
    expect(findOwnField({ edit: 1, path: "label" })).toBeUndefined();
    expect(findOwnField({ edit: 0, path: "" })).toBeUndefined();
  });
});
