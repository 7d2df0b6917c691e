import { describe, expect, it } from "vitest";
import { type Contents, hashRecord, type JsonObject } from "./records";
import { listChangedFields, listReviewWork, restoreSigned, signRecords } from "./review";

const said = { id: "said", party: "amber", date: "2031-03-01", summary: "Wants the north." };
const changed = { id: "changed", party: "amber", date: "2031-02-01", summary: "Wants the south." };
const wasSigned = { ...changed, summary: "Wants the east." };
const term = { id: "a", text: "It leaves." };

const build = (): Contents =>
  new Map<string, JsonObject>([
    [
      "pier/issues/ferry.json",
      { id: "ferry", title: "The ferry", questions: [{ id: "course", label: "Course", statements: [said, changed] }] },
    ],
    ["pier/deals/truce.json", { id: "truce", title: "Truce", terms: [term] }],
    [
      "pier/reviews.json",
      {
        reviews: [
          { record: "term/truce/a", date: "2031-06-01", by: "Desk", hash: hashRecord(term) },
          { record: "statement/changed", date: "2031-06-02", by: "Reed", hash: hashRecord(wasSigned) },
        ],
      },
    ],
  ]);
const kept = new Map<string, unknown>([[hashRecord(wasSigned), wasSigned]]);

describe("what is to be signed off", () => {
  it("is counted, and what was changed since is told from what nobody has signed", () => {
    const work = listReviewWork(build(), "pier");
    expect([work.of, work.signed]).toEqual([6, 1]);
    expect(work.changed).toMatchObject([
      {
        record: "statement/changed",
        hash: hashRecord(changed),
        noun: "statement",
        plural: "statements",
        lapsed: { by: "Reed", date: "2031-06-02", hash: hashRecord(wasSigned) },
      },
    ]);
    expect(work.fresh.map(({ record, lapsed }) => [record, lapsed])).toEqual([
      ["statement/said", undefined],
      ["question/course", undefined],
      ["deal/truce", undefined],
      ["issue/ferry", undefined],
    ]);
  });

  it("says what has changed since, as far as what was signed is kept", () => {
    const [one] = listReviewWork(build(), "pier").changed;
    if (!one) throw new Error("nothing has changed");
    expect(listChangedFields(one, kept)).toEqual([
      { field: "summary", was: "Wants the east.", now: "Wants the south." },
    ]);
    expect(listChangedFields(one, new Map())).toBeUndefined();
  });

  it("is put back as it was signed, and nothing else is touched", () => {
    const contents = build();
    const work = listReviewWork(contents, "pier");
    const restored = restoreSigned(contents, work, kept);
    expect(restored.get("pier/issues/ferry.json")).toMatchObject({ questions: [{ statements: [said, wasSigned] }] });
    expect(contents).toEqual(build());
    expect(restoreSigned(contents, work, new Map())).toEqual(build());
  });
});

describe("a sign-off", () => {
  it("holds for what was seen, and names what has changed in the meantime", () => {
    const seen = [`statement/said ${hashRecord(said)}`, `statement/changed ${hashRecord(changed)}`, "deal/truce old"];
    const { edits, missed, kept: copies } = signRecords(build(), "pier", seen, { by: "Desk", day: "2031-06-05" });
    const value = (record: string, hash: string) => ({ record, date: "2031-06-05", by: "Desk", hash });
    expect(edits).toEqual([
      {
        kind: "review",
        id: "statement/said",
        base: hashRecord(undefined),
        value: value("statement/said", hashRecord(said)),
      },
      {
        kind: "review",
        id: "statement/changed",
        base: hashRecord({ record: "statement/changed", date: "2031-06-02", by: "Reed", hash: hashRecord(wasSigned) }),
        value: value("statement/changed", hashRecord(changed)),
      },
    ]);
    expect(missed).toEqual(["deal/truce old"]);
    expect(copies).toEqual({ [hashRecord(said)]: said, [hashRecord(changed)]: changed });
  });
});
