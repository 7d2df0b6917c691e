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

/**
 * What the code does not say yet. A case here is not compared; whoever mends its field takes it from the list.
 */
const waiting: Readonly<Record<string, readonly string[]>> = {
  roles: [
    "2028-01-15 Guild of Fablewrights, Late work",
    "2028-04-19 State Conciliator of Ombravia, Guilds’ chest",
    "2028-04-19 Lampers and Prompters’ Union, Writers’ room",
    "2028-04-24 Guild of Fablewrights, Late work",
    "pairs, Writers’ room",
    "pairs, Late work",
    "room on 2028-04-19, Machine scripts",
    "room on 2028-04-19, Tribunal",
    "room on 2028-04-19, Rise in rates",
    "room on 2028-04-19, Guilds’ chest",
    "room on 2028-04-19, Rain money",
    "room on 2028-04-19, Writers’ room",
    "room on 2028-04-19, Late work",
    "room on 2028-04-19, End of contract",
    "room on 2028-04-19, Downing tools",
    "room on 2028-04-24, Machine scripts",
    "room on 2028-04-24, Tribunal",
    "room on 2028-04-24, Rise in rates",
    "room on 2028-04-24, Guilds’ chest",
    "room on 2028-04-24, Rain money",
    "room on 2028-04-24, Writers’ room",
    "room on 2028-04-24, Late work",
    "room on 2028-04-24, End of contract",
    "room on 2028-04-24, Downing tools",
  ],
  deals: [
    "2028-01-15 Association of Lantern Halls, Late work",
    "2028-01-15 Lampers and Prompters’ Union, Late work",
    "2028-04-24 Guild of Fablewrights, Machine scripts",
    "2028-04-24 Guild of Fablewrights, Rise in rates",
    "2028-04-24 Lampers and Prompters’ Union, Rise in rates",
    "agreed on 2028-04-20, Machine scripts",
    "agreed on 2028-04-20, Rise in rates",
    "agreed on 2028-04-20, Guilds’ chest",
    "agreed on 2028-04-20, Writers’ room",
    "agreed on 2028-04-20, Late work",
    "agreed on 2028-04-22, End of contract",
    "bound by Winter accord, Nov",
    "bound by Guilds’ offer, Feb",
    "bound by Halls’ answer, Mar",
    "bound by Best offer, Apr",
    "bound by Conciliator’s text, Apr",
    "Guilds’ offer, Feb: Guild of Fablewrights, Machine scripts",
    "Guilds’ offer, Feb: Lampers and Prompters’ Union, Machine scripts",
    "Halls’ answer, Mar: Association of Lantern Halls, Machine scripts",
    "Best offer, Apr: Association of Lantern Halls, Rise in rates",
    "Conciliator’s text, Apr: Guild of Fablewrights, Writers’ room",
  ],
  amounts: [
    "2028-03-10 Association of Lantern Halls, Writers’ room",
    "2028-04-19 Association of Lantern Halls, Rise in rates",
    "2028-04-19 Guild of Fablewrights, Rise in rates",
    "2028-04-19 Lampers and Prompters’ Union, Rise in rates",
    "2028-04-19 Guild of Fablewrights, Guilds’ chest",
    "2028-04-19 Lampers and Prompters’ Union, Guilds’ chest",
    "2028-04-19 Association of Lantern Halls, End of contract",
    "2028-04-19 Lampers and Prompters’ Union, End of contract",
    "2028-04-24 Guild of Fablewrights, Rise in rates",
    "pairs, Rise in rates",
    "pairs, Guilds’ chest",
    "pairs, Writers’ room",
    "pairs, End of contract",
    "Halls’ answer, Mar: Guild of Fablewrights, Rise in rates",
    "Halls’ answer, Mar: Lampers and Prompters’ Union, Rise in rates",
    "Halls’ answer, Mar: Guild of Fablewrights, Writers’ room",
    "Halls’ answer, Mar: Guild of Fablewrights, Tribunal",
    "Best offer, Apr: Guild of Fablewrights, Rise in rates",
    "Best offer, Apr: Guild of Fablewrights, Guilds’ chest",
    "Best offer, Apr: Lampers and Prompters’ Union, Guilds’ chest",
    "Best offer, Apr: Guild of Fablewrights, Writers’ room",
    "Best offer, Apr: Lampers and Prompters’ Union, End of contract",
    "Conciliator’s text, Apr: Association of Lantern Halls, Rise in rates",
    "Conciliator’s text, Apr: Guild of Fablewrights, Rise in rates",
    "Conciliator’s text, Apr: Association of Lantern Halls, Writers’ room",
    "Conciliator’s text, Apr: Association of Lantern Halls, Guilds’ chest",
    "Conciliator’s text, Apr: Guild of Fablewrights, Guilds’ chest",
    "Conciliator’s text, Apr: Guild of Fablewrights, End of contract",
    "Conciliator’s text, Apr: Lampers and Prompters’ Union, End of contract",
  ],
  evidence: [
    "2028-04-19 Association of Lantern Halls, Machine scripts",
    "2028-04-19 Guild of Fablewrights, Machine scripts",
    "2028-04-19 Guild of Fablewrights, Tribunal",
    "2028-04-19 Association of Lantern Halls, Rise in rates",
    "2028-04-19 Association of Lantern Halls, Rain money",
    "2028-04-19 Guild of Fablewrights, Writers’ room",
  ],
};

const notYet = new Set(Object.values(waiting).flat());

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
  ...roomBefore.map(([question, kind, ...missing]) => ({ on: "2028-04-19", question, kind, missing })),
  ...roomAfter.map(([question, kind, ...missing]) => ({ on: "2028-04-24", question, kind, missing })),
].map((one) => ({ ...one, key: `room on ${one.on}, ${one.question}` }));
const readBound = bound.map(([short, ...parties]) => ({ short, parties, key: `bound by ${short}` }));
const readAgreed = agreed.map((one) => ({ ...one, key: `agreed on ${one.from}, ${one.question}` }));
const readAsks = asks.map((one) => ({ ...one, key: `${one.deal}: ${one.of}, ${one.question}` }));

/** The cases that are compared, each with its name. */
const name = <T extends { key: string }>(all: readonly T[]) =>
  all.filter(({ key }) => !notYet.has(key)).map((one) => [one.key, one] as const);

describe("what a person has read from the data of the invented lantern halls", () => {
  it("has a case for each name in the list of what the code does not say yet", () => {
    const keys = [...readCells, ...readGaps, ...readRoom, ...readBound, ...readAsks, ...readAgreed].map(
      ({ key }) => key,
    );
    expect([...notYet].filter((key) => !keys.includes(key))).toEqual([]);
  });

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
          `${which}: ${words} ${pairs}${restsOnReport ? " (rests on a report)" : ""}`,
      ),
    ).toEqual(said);
  });

  it.each(name(readRoom))("is whether they could agree: %s", (_, { on, question, kind, missing }) => {
    const { groups } = buildAgreementView(atDate(lanternHalls, on));
    const own = groups.flatMap(({ questions }) => questions).find(({ label }) => label === question);
    expect([own?.words, own?.missing]).toEqual([kind, missing]);
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
