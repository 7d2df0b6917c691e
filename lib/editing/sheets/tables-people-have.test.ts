import { readFileSync } from "node:fs";
import path from "node:path";
import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readTexts } from "../../dataset/read-folder";
import { importBook } from "./import-book";
import { type RawSheet, readBook, readTable } from "./read-book";
import type { FlatMapping } from "./read-flat";
import type { Import } from "./result";

const fixtures = path.join(import.meta.dirname, "fixtures");
const open = (file: string) => readBook(new Uint8Array(readFileSync(path.join(fixtures, file))), file);
const table = (...lines: string[]): RawSheet[] => [{ name: "Wishes", rows: readTable(`${lines.join("\n")}\n`) }];
const read = (sheets: RawSheet[], options: FlatMapping = {}) => importBook("harbour-2031", new Map(), sheets, options);

/** Who holds what, since when and by which address: `Northland, Who guards the crane?, The dockers, 2031-04-22, https://…` */
function listStatements({ files }: Import): string[] {
  const texts = new Map(files.map(({ file, after }) => [file, after ?? ""]));
  const { negotiation } = readTexts("harbour-2031", texts);
  return (negotiation?.issues ?? [])
    .flatMap(({ questions }) => questions)
    .flatMap(({ text, options, statements }) =>
      statements.map((one) => {
        const party = negotiation?.parties.find(({ id }) => id === one.party);
        const option = options.find(({ id }) => id === one.holds?.from);
        const source = negotiation?.sources.find(({ id }) => id === one.source);
        return [party?.name, text, option?.label, one.dateAsKnown ?? one.date, source?.publisher, source?.url].join(
          " / ",
        );
      }),
    )
    .toSorted();
}

const errors = ({ faults }: Import) => faults.filter(({ severity }) => severity === "error");
const mapping = (result: Import) =>
  Object.fromEntries((result.mapping ?? []).map(({ header, field }) => [header, field]));

describe("a workbook that LibreOffice has saved", () => {
  // A title, empty rows, a heading among the rows, questions merged over their rows, links behind the names of sources, a
  // German number, dates of four kinds and a note below, on the second sheet.
  it("gives its statements, each with the address behind the name of its source", async () => {
    const result = read(await open("harbour-wishes.xlsx"));
    expect(errors(result)).toEqual([]);
    expect(listStatements(result)).toEqual([
      "Northland / What does a berth cost? / 2.5 / 2031-04 / Harbour News / https://example.org/crane?id=1&lang=en",
      "Northland / Who guards the crane? / The dockers / 2031-04-22 / Harbour News / https://example.org/crane?id=1&lang=en",
      "Southland / What does a berth cost? / Nothing / 2031-04-23 / The Quay / https://example.org/free",
      "Southland / Who guards the crane? / Nobody / 2031-04-22 / The Quay / https://example.org/nobody",
    ]);
  });

  it("says which rows were left out as headings and notes", async () => {
    const { faults } = read(await open("harbour-wishes.xlsx"));
    expect(
      faults.filter(({ wrong }) => wrong.startsWith("only one cell")).map(({ sheet, row }) => [sheet, row]),
    ).toEqual([
      ["Wishes", 5],
      ["Wishes", 11],
    ]);
  });
});

describe("a table with a column for each party", () => {
  it("is understood, with the columns that belong to each party, and says so", async () => {
    const result = read(await open("parties-across.csv"), { map: new Map([["Weight", ""]]) });
    expect(errors(result)).toEqual([]);
    expect(mapping(result)).toEqual({
      Question: "question",
      When: "date",
      Northland: "answer of Northland",
      "Northland (source)": "source of Northland",
      Southland: "answer of Southland",
      "Southland (source)": "source of Southland",
      Weight: undefined,
    });
    expect(result.faults[1]).toMatchObject({
      row: 3,
      wrong:
        "there is no column of answers, so each of these is read as the answers of one party: Northland, Southland",
      severity: "warning",
    });
    expect(listStatements(result)).toEqual([
      "Northland / What does a berth cost? / Two shells / 2031-04-22 / example.org / https://example.org/crane",
      "Northland / Who guards the crane? / The dockers / 2031-04-22 / example.org / https://example.org/crane",
      "Northland / Who lights the lamp? / The board / 2031-05-01 / example.org / https://example.org/lamp",
      "Southland / Who guards the crane? / Nobody / 2031-04-22 / example.org / https://example.org/nobody",
      "Southland / Who lights the lamp? / The dockers / 2031-05-01 / example.org / https://example.org/lamp",
    ]);
  });

  it("names the cell of the party in which a fault is", () => {
    const result = read(
      table("Question,Date,North,North link,South,South link", "Who?,2031,A,nowhere,B,https://example.org/b"),
    );
    expect(errors(result).map(({ row, column, wrong }) => [row, column, wrong])).toEqual([
      [2, "North link", "wrong format"],
    ]);
  });

  it("may say so in its headers, and may have the links behind the answers", async () => {
    const sheet = utils.aoa_to_sheet([
      ["Question", "Date", "Position of the dockers", "Position of the board"],
      ["Who guards the crane?", "22 Apr 2031", "The dockers", "Nobody"],
    ]);
    sheet.C2.l = { Target: "https://example.org/dockers" };
    sheet.D2.l = { Target: "https://example.org/board" };
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "Positions");
    const bytes = new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }));
    expect(listStatements(read(await readBook(bytes, "x.xlsx")))).toEqual([
      "board / Who guards the crane? / Nobody / 2031-04-22 / example.org / https://example.org/board",
      "dockers / Who guards the crane? / The dockers / 2031-04-22 / example.org / https://example.org/dockers",
    ]);
  });

  it("may have the parties in rows and the questions in columns", () => {
    const result = read(
      table(
        "Party,Date,Link,Who guards the crane?,Who lights the lamp?",
        "North,2031-04-22,https://example.org/a,The dockers,The board",
        "South,2031-04-23,https://example.org/b,Nobody,The dockers",
      ),
    );
    expect(mapping(result)["Who lights the lamp?"]).toBe("answer to Who lights the lamp?");
    expect(listStatements(result)).toHaveLength(4);
  });

  it("is said to be one, where that cannot be seen", () => {
    const lines = ["What,On,Owners,Crew,Gazette", "Who?,2031-04-22,A,B,https://example.org/a"];
    const said = {
      What: "question",
      On: "date",
      Owners: "answer of Owners",
      Crew: "answer of The crew",
      Gazette: "url",
    };
    expect(listStatements(read(table(...lines), { map: new Map(Object.entries(said)) }))).toEqual([
      "Owners / Who? / A / 2031-04-22 / example.org / https://example.org/a",
      "The crew / Who? / B / 2031-04-22 / example.org / https://example.org/a",
    ]);
  });

  it("is not guessed at where a question has several rows: some column will name the parties", () => {
    const result = read(table("Wer,Question,Was,Date", "A,Who?,Yes,2031", "B,Who?,No,2031"));
    expect(errors(result).map(({ wrong }) => wrong)).toEqual([
      "no column seems to hold the party",
      "no column seems to hold the answer",
    ]);
  });
});

describe("what people write into a table", () => {
  const row = (answer: string, date: string, link: string) =>
    table(
      "Party,Question,Position,Said on,Citation",
      `North,Who?,${answer},${date},${link}`,
      "South,Who?,B,2031-04-02,https://example.org/b",
    );

  it("is understood where it can mean one thing only", () => {
    const result = read(row("A", "22/04/2031", '"Gazette, 23 April: https://example.org/a."'));
    expect(mapping(result)).toMatchObject({ "Said on": "date", Citation: "url" });
    expect(listStatements(result)[0]).toBe("North / Who? / A / 2031-04-22 / example.org / https://example.org/a");
  });

  it("is asked about where it can mean two things", () => {
    const sheets = row("A", "05/04/2031", "https://example.org/a");
    expect(errors(read(sheets))).toMatchObject([
      { sheet: "Wishes", row: 2, column: "Said on", wrong: "“05/04/2031” can be read in two ways" },
    ]);
    expect(listStatements(read(sheets, { dates: "day-first" }))[0]).toContain("2031-04-05");
    expect(listStatements(read(sheets, { dates: "month-first" }))[0]).toContain("2031-05-04");
  });

  it("is left out, and said to be, where only its owner can know what it is", () => {
    const result = read(
      table("Party,Question,Answer,Date,Link,Citation,", "North,Who?,A,2031,https://example.org/a,Smith 2030,x"),
    );
    expect(mapping(result).Citation).toBeUndefined();
    const warnings = result.faults.filter(({ severity }) => severity === "warning");
    expect(warnings.slice(0, 2)).toMatchObject([
      { column: "Citation", remedy: 'Say which: --map "Citation=quote" for words, --map "Citation=title" for a work.' },
      { column: "G", wrong: "the column has cells and no name, so it is left out" },
    ]);
  });

  it("is not taken for one source where it names several", () => {
    const result = read(row("A", "2031-04-22", "https://example.org/a and https://example.org/c"));
    expect(errors(result)).toMatchObject([{ row: 2, column: "Citation", wrong: "the cell has several addresses" }]);
  });
});
