import { describe, expect, it } from "vitest";
import { hashRecord, listRecords, parseContents } from "../editing/records";
import { readTextsOf } from "../editing/store";
import { copyInvented } from "../testing/copy-invented";
import { writeText } from "../testing/write-folder";
import { readDataset } from "./read-dataset";

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
});
