import { describe, expect, it } from "vitest";
import { hashRecord, listRecords, parseContents, type RecordKind } from "../editing/records";
import { readTextsOf } from "../editing/store";
import { copyInvented } from "../testing/copy-invented";
import { writeText } from "../testing/write-folder";
import { readDataset } from "./read-dataset";
import { hashRecords } from "./record-hashes";

describe("a sign-off in the files", () => {
  it("holds for the record as the editor reads it, and lapses by itself with an edit", () => {
    const name = "two-hives";
    const dataDir = copyInvented(name);
    const contents = parseContents(readTextsOf(dataDir, name));
    const [statement] = listRecords(contents, name, "statement");
    const [question] = listRecords(contents, name, "question");
    const [issue] = listRecords(contents, name, "issue");
    const records = [statement, question, issue].map((one) => `${one?.kind}/${one?.id}`);
    const reviews = [statement, question, issue].map((one, i) => ({
      record: records[i],
      date: "2030-09-01",
      by: "An editor",
      hash: hashRecord(one?.value),
    }));
    const $schema = "../../../data/schemas/reviews.schema.json";
    writeText(dataDir, `${name}/reviews.json`, JSON.stringify({ $schema, format: 2, reviews }));
    const lapsed = () => readDataset(dataDir).negotiations[0]?.reviews?.map(({ record, lapsed }) => [record, lapsed]);
    expect(lapsed()).toEqual(records.map((one) => [one, false]));
    const file = statement?.file ?? "";
    const summary = JSON.stringify(statement?.value.summary);
    writeText(dataDir, file, (readTextsOf(dataDir, name).get(file) ?? "").replace(summary, '"Another sentence."'));
    // The question is signed without its statements, so it stays signed.
    expect(lapsed()).toEqual([
      [records[0], true],
      [records[1], false],
      [records[2], false],
    ]);
  });

  it("holds for a record of each kind, and for no other content", () => {
    const name = "lake-orune";
    const dataDir = copyInvented(name);
    const contents = parseContents(readTextsOf(dataDir, name));
    const kinds: RecordKind[] = ["negotiation", "party", "source", "event", "issue", "question", "statement", "deal"];
    const records = [
      ...kinds.flatMap((kind) => listRecords(contents, name, kind).map((one) => [`${kind}/${one.id}`, one] as const)),
      ...listRecords(contents, name, "term").map((one) => [`term/${one.within}/${one.id}`, one] as const),
    ];
    const sign = (hash: (value: Parameters<typeof hashRecord>[0]) => string) => {
      const reviews = records.map(([record, { value }]) => ({
        record,
        date: "2031-06-20",
        by: "An editor",
        hash: hash(value),
      }));
      const $schema = "../../../data/schemas/reviews.schema.json";
      writeText(dataDir, `${name}/reviews.json`, JSON.stringify({ $schema, format: 2, reviews }));
      const { negotiations, problems } = readDataset(dataDir);
      expect(problems).toEqual([]);
      return negotiations[0]?.reviews?.flatMap((one) => (one.lapsed ? [one.record] : []));
    };
    expect(sign(hashRecord)).toEqual([]);
    expect(sign(() => "0123456789")).toEqual(records.map(([record]) => record));
  });
});

describe("files that cannot be read", () => {
  it("have no records to sign off", () => {
    const none = { negotiation: undefined, parties: undefined, sources: undefined, events: undefined };
    expect(hashRecords({ ...none, issues: [], deals: [] })).toEqual(new Map());
  });
});
