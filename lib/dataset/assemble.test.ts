import { describe, expect, it } from "vitest";
import { hashRecord, listRecords, parseContents } from "../editing/records";
import { buildFolder } from "../testing/build-folder";
import { listTexts } from "../testing/write-folder";
import { assemble, readTexts } from "./read-folder";

const statement = { id: "amber-wants", holds: "north" };
const coded = {
  questions: [{ statements: [statement] }],
  codings: { second: [{ statement: "amber-wants", holds: { from: "north" } }] },
};

describe("the negotiation of a folder", () => {
  it("has nothing in it that is about the files alone", () => {
    const negotiation = assemble(buildFolder({ ...coded, deals: [{ id: "truce" }], retired: ["statement old"] }));
    expect(Object.keys(negotiation).toSorted()).toEqual([
      "asOf",
      "codings",
      "corrections",
      "deals",
      "events",
      "id",
      "issues",
      "parties",
      "short",
      "sources",
      "summary",
      "title",
      "version",
    ]);
    for (const one of [...negotiation.issues, ...negotiation.deals, ...(negotiation.codings ?? [])]) {
      expect(one).not.toHaveProperty("$schema");
      expect(one).not.toHaveProperty("format");
    }
  });

  it("leaves the folder as it is", () => {
    const folder = buildFolder({ deals: [{ id: "truce" }] });
    assemble(folder);
    expect(folder.deals[0]?.value).toMatchObject({ $schema: "../../schemas/deal.schema.json", format: 2 });
  });

  it("has everything in its order, however the files have it", () => {
    const negotiation = assemble(
      buildFolder({
        parties: ["coral", "amber"],
        issues: [{ id: "toll", questions: [{ id: "height" }] }, { id: "ferry" }],
        deals: [
          { id: "older", date: "2031-01-01" },
          { id: "newer-b", date: "2031-04-01" },
          { id: "newer-a", date: "2031-04-01" },
        ],
        events: [
          { id: "late", date: "2031-02-02" },
          { id: "early", date: "2031-02-01" },
        ],
        sources: ["log", "diary"],
        corrections: [{ id: "second" }, { id: "first" }],
      }),
    );
    const ids = (key: "parties" | "issues" | "deals" | "events" | "sources" | "corrections") =>
      negotiation[key].map(({ id }) => id).join(", ");
    expect(ids("parties")).toBe("amber, coral");
    expect(ids("issues")).toBe("toll, ferry");
    expect(ids("deals")).toBe("newer-a, newer-b, older");
    expect(ids("events")).toBe("early, late");
    expect(ids("sources")).toBe("diary, log");
    expect(ids("corrections")).toBe("second, first");
  });

  it("has each deal with the stage that it had on the day of its pages", () => {
    const history = [
      { date: "2031-04-01", stage: "published" as const },
      { date: "2031-05-01", stage: "lapsed" as const },
    ];
    const stage = (asOf: string) => assemble(buildFolder({ asOf, deals: [{ id: "truce", history }] })).deals[0]?.stage;
    expect(stage("2031-04-30")).toBe("published");
    expect(stage("2031-05-01")).toBe("lapsed");
  });

  it("has what a signed deal says as the stance of those whom it binds", () => {
    const terms = [{ question: "course", position: "north", placement: "The words say so." }];
    const told = (stage: "published" | "signed") =>
      assemble(buildFolder({ deals: [{ id: "truce", stage, terms }] })).issues[0]?.questions[0]?.statements.map(
        ({ party, agreed }) => [party, agreed !== undefined],
      );
    expect(told("published")).toEqual([]);
    expect(told("signed")).toEqual([
      ["amber", true],
      ["basalt", true],
    ]);
  });

  it("has second codings and sign-offs only where there are any", () => {
    const none = assemble(buildFolder({ reviews: [] }));
    expect(none).not.toHaveProperty("codings");
    expect(none).not.toHaveProperty("reviews");
    expect(assemble(buildFolder(coded)).codings).toEqual([
      {
        id: "second",
        name: "Second coder",
        answers: [{ statement: "amber-wants", date: "2031-06-10", saw: "0123456789", holds: { from: "north" } }],
      },
    ]);
  });

  it("has a sign-off as lapsed where its record is another by now, or is gone", () => {
    const record = "statement/amber-wants";
    const lapsed = (hashes?: ReadonlyMap<string, string>) =>
      assemble({ ...buildFolder({ ...coded, reviews: [{ record }] }), hashes }).reviews;
    const review = { record, date: "2031-06-11", by: "An editor", hash: "0123456789" };
    expect(lapsed(new Map([[record, "0123456789"]]))).toEqual([{ ...review, lapsed: false }]);
    expect(lapsed(new Map([[record, "fedcba9876"]]))).toEqual([{ ...review, lapsed: true }]);
    expect(lapsed(new Map())).toEqual([{ ...review, lapsed: true }]);
    expect(lapsed()).toEqual([{ ...review, lapsed: true }]);
  });

  it("has the sign-offs of its files as they hold of what is written there", () => {
    const [amber] = listRecords(parseContents(listTexts(buildFolder())), "pier", "party");
    const reviews = [{ record: "party/amber", hash: hashRecord(amber?.value) }, { record: "party/basalt" }];
    const read = readTexts("pier", listTexts(buildFolder({ reviews }))).negotiation?.reviews;
    expect(read?.map(({ record, lapsed }) => [record, lapsed])).toEqual([
      ["party/amber", false],
      ["party/basalt", true],
    ]);
  });

  it("has another version with checks of quotations, which are part of what readers cite", () => {
    const version = (checks?: []) => assemble(buildFolder({ checks })).version;
    expect(version()).toMatch(/^[0-9a-f]{10}$/);
    expect(version([])).not.toBe(version());
  });
});
