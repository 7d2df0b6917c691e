import path from "node:path";
import { describe, expect, it } from "vitest";
import { listPlacedQuestions } from "../dataset/negotiation";
import { readDataset } from "../dataset/read-dataset";
import { listDefaultColumns } from "../model/column";
import { atDate } from "../model/history/as-of";
import { traceStanceHistory } from "../model/history/stance-history";
import {
  bargainAsks,
  comparisons,
  drawsByDate,
  listHeardOn,
  matrix,
  otherDays,
  writeHeard,
} from "../testing/lake-orune";
import { readAloud } from "../testing/read-aloud";
import { formatDate } from "../text/format";
import { parseColumns } from "../url/compare-route";
import { defaultViewOptions } from "../url/view-options";
import { buildCompareView } from "./compare/compare";
import { buildDealView } from "./deal/deal";
import { locate } from "./history/stance-history";
import { formatWhereabouts } from "./history/whereabouts-words";
import { getScaleWords } from "./matrix/cell";
import { buildMatrixView } from "./matrix/matrix";

// The browser tests look for the same sentences on the pages.

const { negotiations } = readDataset(path.join(import.meta.dirname, "../../e2e/data"));
const [lake] = negotiations.filter(({ id }) => id === "lake-orune");
if (!lake) throw new Error("there is no lake");

const plain = (texts: readonly string[]) => texts.map((text) => text.replaceAll("\u00a0", " "));

describe("what a person has read from the data of the invented lake", () => {
  it("is what its matrix says, cell by cell, and of the pairs", () => {
    const rows = buildMatrixView(lake, defaultViewOptions, "/lake-orune").groups.flatMap((group) => group.rows);
    expect(rows.map(({ text, label }) => [text, label])).toEqual(matrix.map(({ text, label }) => [text, label]));
    for (const [i, row] of rows.entries()) {
      const read = matrix[i];
      expect(row.cells.map(readAloud)).toEqual(read?.cells.map((cell) => writeHeard(read, cell)));
      expect(
        row.cells.map(({ kind, brief, conditions, contested, evidence }) =>
          kind === "silent"
            ? []
            : plain([
                ...brief,
                ...conditions.map((one) => `Condition: ${one}`),
                ...(contested ? ["Contested: these statements cannot both hold."] : []),
                ...evidence.flatMap(({ word, text, note }) => [word, text, ...(note ? [note] : [])]),
              ]),
        ),
      ).toEqual(read?.cells.map(({ below }) => below));
      expect(
        row.gaps.map(
          ({ which, words, pairs, restsOnReport }) =>
            `${which}: ${words} ${pairs}${restsOnReport ? " (known only by report)" : ""}`,
        ),
      ).toEqual(read?.gaps);
    }
  });

  it.each(otherDays)("is what its matrix says on $date", (day) => {
    const then = atDate(lake, day.date);
    const view = buildMatrixView(then, defaultViewOptions, "/lake-orune");
    expect(view.groups.flatMap((group) => group.rows.flatMap(({ cells }) => cells.map(readAloud)))).toEqual(
      listHeardOn(day),
    );
    expect(listDefaultColumns(then, day.date).some(({ kind }) => kind === "deal")).toBe(day.deal);
  });

  it("shows how the parties came to their positions on the draws", () => {
    const [placed] = listPlacedQuestions(lake);
    if (!placed) throw new Error("there is no question");
    const words = getScaleWords(placed.question);
    for (const evidence of ["all", "record"] as const) {
      const { dates, parties } = traceStanceHistory(lake, placed, evidence);
      const read = drawsByDate.filter(({ reportedOnly }) => evidence === "all" || !reportedOnly);
      expect(dates.map(formatDate)).toEqual(read.map(({ day }) => day));
      const stood = dates.map((_, i) =>
        parties.map(({ stances }) => {
          const stance = stances[i];
          return stance && formatWhereabouts(words, locate(stance));
        }),
      );
      if (evidence === "all") expect(stood).toEqual(read.map((one) => one.stood));
      else expect(stood.flat().join()).not.toContain("reported");
    }
  });

  it("is what the tea-house bargain asks of each party", () => {
    const deal = lake.deals.find(({ id }) => id === lake.headlineDeal);
    if (!deal) throw new Error("there is no bargain");
    const { rows } = buildDealView(lake, deal);
    expect(rows.map(({ question, position }) => `${question.label}, placed at: ${position}`)).toEqual(
      bargainAsks.map(({ term }) => term),
    );
    expect(rows.map(({ terms }) => terms.map(({ text }) => text))).toEqual(bargainAsks.map(({ says }) => [says]));
    for (const [i, { cells }] of rows.entries()) {
      const told = cells.map(({ accessibleText, own, notes, later }) =>
        plain(
          [
            accessibleText,
            ...[...own, ...notes].flatMap(({ text, link }) => [text, link?.text ?? ""]),
            ...(later ? [later.heading, ...later.notes.flatMap(({ text, link }) => [text, link?.text ?? ""])] : []),
          ].filter(Boolean),
        ),
      );
      expect(told).toEqual(bargainAsks[i]?.cells);
    }
  });

  it.each(comparisons)("is what is said where $columns are compared", ({ columns, questions }) => {
    const compared = parseColumns(lake, columns);
    if (!compared) throw new Error("there are no such columns");
    const { rows } = buildCompareView(lake, compared, defaultViewOptions);
    for (const { text, heard } of questions) {
      const row = rows.find((one) => one.text === text);
      if (!row) throw new Error(`there is no row “${text}”`);
      const axis = `from “${row.options[0]?.label}” to “${row.options.at(-1)?.label}”`;
      const results = row.results.flatMap(({ heading, detail, restsOnReport, ifReportsCounted }) => [
        heading,
        detail,
        ...(restsOnReport ? ["Based on a report"] : []),
        ifReportsCounted?.words ?? "",
      ]);
      const isPair = row.sides.length === 2;
      const said = plain([
        ...(isPair ? [...results, axis] : [axis]),
        ...row.sides.flatMap(({ head, formulations, cell, redLines }) => [
          head.name,
          ...formulations.flatMap(({ lead, runs }) => [lead, runs.map((run) => run.text).join("")]),
          ...(cell.kind === "silent" ? cell.positions.map((one) => one.text) : []),
          `Red line: ${redLines}`,
        ]),
        ...(isPair ? [] : results),
        ...row.sides.flatMap(({ head, cell, beside }) => [
          head.name,
          ...beside.map((one) => `Reported: ${one.text}`),
          ...cell.conditions,
          ...cell.evidence.flatMap(({ word, text: by }) => [word, by]),
        ]),
      ]).join(" ");
      let at = 0;
      for (const part of heard) {
        const found = said.indexOf(part, at);
        expect(found, `${text}: “${part}” comes after what comes before it`).toBeGreaterThanOrEqual(at);
        at = found + part.length;
      }
    }
  });
});
