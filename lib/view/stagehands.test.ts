import path from "node:path";
import { describe, expect, it } from "vitest";
import { readDataset } from "../dataset/read-dataset";
import { atDate } from "../model/history/as-of";
import {
  agreed,
  asks,
  bound,
  cells,
  clauseChanges,
  gapsBefore,
  principals,
  roomAfter,
  roomBefore,
  stages,
} from "../testing/stagehands";
import { getDayBefore } from "../text/calendar";
import { defaultViewOptions } from "../url/view-options";
import { buildAgreementView } from "./agreement";
import { buildDealView } from "./deal/deal";
import { buildDealsView } from "./deal/deals";
import { buildMatrixView } from "./matrix/matrix";

const { negotiations } = readDataset(path.join(import.meta.dirname, "../../e2e/data"));
const [found] = negotiations.filter(({ id }) => id === "stagehands-2028");
if (!found) throw new Error("there are no lantern halls");
const lanternHalls = found;

const matrices = new Map<string, ReturnType<typeof buildMatrixView>>();

function readMatrix(day: string) {
  const view = matrices.get(day) ?? buildMatrixView(atDate(lanternHalls, day), defaultViewOptions, "/stagehands-2028");
  matrices.set(day, view);
  return view.groups.flatMap(({ rows }) => rows);
}

/** What is heard of a cell after the name of its question. */
function hear(day: string, of: string, question: string): string | undefined {
  const start = `${of}, ${question}: `;
  const cell = readMatrix(day)
    .flatMap((row) => row.cells)
    .find(({ accessibleText }) => accessibleText.startsWith(start));
  return cell?.accessibleText.slice(start.length);
}

/** The answers of a deal, with what is said of each party. */
function readDeal(short: string) {
  const deal = lanternHalls.deals.find((one) => one.short === short);
  if (!deal) throw new Error(`there is no deal “${short}”`);
  return { deal, view: buildDealView(lanternHalls, deal) };
}

const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ");

const readCells = cells.map((one) => ({ ...one, key: `${one.on} ${one.of}, ${one.question}` }));
const readGaps = gapsBefore.map((one) => ({ ...one, key: `pairs, ${one.question}` }));
const readRoom = [
  ...roomBefore.map(([question, said]) => ({ on: "2028-04-19", question, said })),
  ...roomAfter.map(([question, said]) => ({ on: "2028-04-24", question, said })),
].map((one) => ({ ...one, key: `room on ${one.on}, ${one.question}` }));
const readBound = bound.map(([short, ...parties]) => ({ short, parties, key: `bound by ${short}` }));
const readAgreed = agreed.map((one) => ({ ...one, key: `agreed on ${one.from}, ${one.question}` }));
const readAsks = asks.map((one) => ({ ...one, key: `${one.deal}: ${one.of}, ${one.question}` }));

/** The cases, each with its name. */
const name = <T extends { key: string }>(all: readonly T[]) => all.map((one) => [one.key, one] as const);

describe("what a person has read from the data of the invented lantern halls", () => {
  it.each(name(readCells))("is what the matrix says on %s", (_, { on, of, question, heard }) => {
    expect(plain(hear(on, of, question))).toBe(heard);
  });

  it.each(name(readGaps))("is who is furthest apart and who is closest: %s", (_, { question, said }) => {
    const columns = lanternHalls.parties.filter(({ name }) => Object.values<string>(principals).includes(name));
    const options = { ...defaultViewOptions, columns: columns.map(({ id }) => id) };
    const { groups } = buildMatrixView(atDate(lanternHalls, "2028-04-19"), options, "/stagehands-2028");
    const row = groups.flatMap(({ rows }) => rows).find(({ label }) => label === question);
    expect(
      row?.gaps.map(
        ({ which, words, pairs, restsOnReport }) =>
          `${which}: ${words} ${pairs}${restsOnReport ? " (known only by report)" : ""}`,
      ),
    ).toEqual(said);
  });

  it.each(name(readRoom))("is whether they could agree: %s", (_, { on, question, said }) => {
    const { groups } = buildAgreementView(atDate(lanternHalls, on));
    const own = groups.flatMap(({ label: under, questions }) => questions.map((one) => ({ ...one, under })));
    const found = own.find(({ label }) => label === question);
    // Under “somebody has to move” the verdict speaks of the options.
    expect(`${found?.under} / ${found?.verdict}`).toContain(said);
  });

  it.each(name(readBound))("is of whom a deal asks something: %s", (_, { short, parties }) => {
    for (const { cells: own } of readDeal(short).view.rows) {
      // A question that does not concern a party asks nothing of it either.
      for (const { accessibleText } of own) {
        expect(parties.filter((name) => accessibleText.startsWith(name))).toHaveLength(1);
      }
    }
  });

  it.each(name(readAsks))("is what a deal asks, %s", (_, { deal: short, question, of, told }) => {
    const start = `${of}, ${question}: `;
    const cell = readDeal(short)
      .view.rows.flatMap((row) => row.cells)
      .find(({ accessibleText }) => accessibleText.startsWith(start));
    expect(plain(cell?.accessibleText.slice(start.length))).toBe(told);
  });

  it.each(name(readAgreed))("is what those hold who have agreed: %s", (_, { question, from, position, parties }) => {
    const start = `${position}, agreed in Conciliator’s text, Apr`;
    const agreedOn = (day: string) => parties.filter((of) => hear(day, of, question)?.startsWith(start));
    expect(agreedOn(from)).toEqual(parties);
    expect(agreedOn(getDayBefore(from))).toEqual([]);
  });

  it("is what became of each deal by the date of the pages", () => {
    const { deals } = buildDealsView(lanternHalls);
    expect(deals.map(({ head }) => head.short)).toEqual(stages.map(([short]) => short));
    // By whom may follow.
    for (const [i, [short, stage]] of stages.entries())
      expect(deals[i]?.head.status.startsWith(stage), short).toBe(true);
  });

  it.each(clauseChanges)("accounts for each clause from the $from to the $to", ({ from, to, ...changes }) => {
    const list = (short: string) => readDeal(short).deal.terms.filter(({ date }) => date <= lanternHalls.asOf);
    const [older, newer] = [list(from), list(to)];
    const { kept, changed, renumbered, dropped, added } = changes;
    expect(older.map(({ clause }) => clause).toSorted()).toEqual(
      [...kept, ...[...changed, ...renumbered].map(([before]) => before), ...dropped].toSorted(),
    );
    expect(newer.map(({ clause }) => clause).toSorted()).toEqual(
      [...kept, ...[...changed, ...renumbered].map(([, after]) => after), ...added].toSorted(),
    );
    const isSame = (before: string, after: string) =>
      older.find(({ clause }) => clause === before)?.wording === newer.find(({ clause }) => clause === after)?.wording;
    expect(kept.every((clause) => isSame(clause, clause))).toBe(true);
    expect(renumbered.every(([before, after]) => isSame(before, after))).toBe(true);
    expect(changed.some(([before, after]) => isSame(before, after))).toBe(false);
  });
});
