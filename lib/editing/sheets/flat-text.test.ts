import { describe, expect, it } from "vitest";
import type { Cell } from "./cells";
import type { FlatField } from "./flat-fields";
import { readFlatText } from "./flat-text";

const day = new Date("2031-05-12T00:00:00Z");
const read = (field: FlatField, cell: Cell) => readFlatText(cell, field, undefined);

describe("a cell of a flat table", () => {
  it.each<[FlatField, Cell, string]>([
    ["summary", " one\r\ntwo\rthree ", "one\ntwo\nthree"],
    ["summary", null, ""],
    ["date", "  ", ""],
    ["answer", 800_000, "800000"],
    ["answer", false, "false"],
    ["date", "12 May 2031", "2031-05-12"],
    ["said", "2031-05", "2031-05"],
    ["published", "2031", "2031"],
    ["date", day, "2031-05-12"],
    ["published", day, "2031-05-12"],
    ["answer", day, "2031-05-12"],
    ["to", day, "2031-05-12"],
    ["rulesOut", day, "2031-05-12"],
    ["rejects", day, "2031-05-12"],
    ["evidence", "On the record", "on-record"],
    ["evidence", "news SUMMARY", "summary"],
    ["evidence", "document", "document"],
    ["answerKind", "Amounts", "value"],
    ["answerKind", "number", "value"],
    ["answerKind", "values", "value"],
    ["answerKind", "dates", "value"],
    ["answerKind", "Day", "value"],
    ["answerKind", "Options", "option"],
    ["answerKind", "ordered", "option"],
    ["answerKind", "unordered", "option"],
    ["order", "2,5", "2.5"],
    ["order", 3, "3"],
  ])("of %s with %j says “%s”", (field, cell, text) => {
    expect(read(field, cell)).toEqual({ text });
  });

  it.each<[FlatField, Cell, string, string]>([
    ["date", new Date(Number.NaN), "not a date", "Write the day as YYYY-MM-DD."],
    [
      "summary",
      day,
      "the spreadsheet has turned this text into a date (2031-05-12)",
      "Format the cell as text and write it again.",
    ],
    [
      "date",
      48000,
      "“48000” is how a spreadsheet counts days",
      "Format the column as a date, or write the day as YYYY-MM-DD.",
    ],
    [
      "date",
      "05/06/2031",
      "“05/06/2031” can be read in two ways",
      "Write the day as YYYY-MM-DD, or say what comes first in all such days: --dates day-first or --dates month-first.",
    ],
    [
      "said",
      "yesterday",
      "“yesterday” cannot be read as a date",
      "Write the day as YYYY-MM-DD, or YYYY-MM or YYYY where no more is known.",
    ],
    [
      "date",
      "2031-02-30",
      "“2031-02-30” cannot be read as a date",
      "Write the day as YYYY-MM-DD, or YYYY-MM or YYYY where no more is known.",
    ],
    ["order", "first", "“first” is not a number", "Number the answers of a question along its scale: 1, 2, 3."],
    ["order", "1.000", "“1.000” is not a number", "Number the answers of a question along its scale: 1, 2, 3."],
    ["answerKind", "colours", "“colours” is no kind of answer", "Write value (amounts and days) or option."],
    [
      "evidence",
      "hearsay",
      "“hearsay” is not a kind of evidence",
      "Use one of: on-record, document, spokesperson, account, summary, anonymous.",
    ],
  ])("of %s cannot be %s: %s", (field, cell, wrong, remedy) => {
    expect(read(field, cell)).toEqual({ wrong, remedy });
  });

  it("has a day that is written with its day first where that is said", () => {
    expect(readFlatText("05/06/2031", "date", "day-first")).toEqual({ text: "2031-06-05" });
    expect(readFlatText("05/06/2031", "date", "month-first")).toEqual({ text: "2031-05-06" });
  });
});
