import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import type { DatasetTable } from "./table-builder";
import { listDatasetTables } from "./tables";

const listTables = () => listDatasetTables(buildNegotiation());

/** A column in a few words: its name, its type where it is no text, and what its cells hold. */
function writeColumn({ name, type, several, required, to }: DatasetTable["fields"][number]): string {
  return [
    name,
    ...(type === "string" ? [] : [type]),
    ...(several ? ["several"] : []),
    ...(required ? ["required"] : []),
    ...(to ? [`of ${to}`] : []),
  ].join(" ");
}

describe("the columns of the tables of a negotiation", () => {
  // Scripts of readers depend on names and order. A new column comes last.
  it("have these names, types and references, in this order", () => {
    expect(listTables().map(({ name, fields }) => [name, fields.map(writeColumn).join(", ")])).toEqual([
      ["parties", "id required, name, role, speaks, note, members several"],
      ["issues", "id required, title, summary"],
      [
        "questions",
        "id required, issue of issues, label, text, concerns several, kind, options integer, unit, range_from, range_to, checked date, searched",
      ],
      [
        "options",
        "question of questions, id required, place integer, value number, label, sentence, shares several, status_quo boolean, means, evidence",
      ],
      ["hard-cases", "question of questions, case required, decision required"],
      [
        "stances",
        "question of questions, party of parties, as_of date, kind, option_from, option_to, place_from integer, place_to integer, limit, position, contested boolean, disputed boolean, conditions several, red_lines several, statements several, scopes several, declined several, age_days integer",
      ],
      ["silences", "question of questions, party of parties, note required, searched, checked date required"],
      [
        "statements",
        "id required, question of questions, party of parties, date date, said date, speaker, evidence, speech, option_from, option_to, limit, rules_out several, condition, summary, quote, quote_words, source of sources, also_in several, keeps several, contested boolean, chain several, placement, date_as_known, voice, teller of parties, scope, declines several, replaces several, certainty, quote_check, quote_checked date, quote_letters integer, coded_by, coded_again_by several, coded_again several, likeness several, decision several, checked_by, checked_on date",
      ],
      [
        "reactions",
        "claim_kind, claim, deal of deals, party of parties, by, date date, kind, evidence, summary, quote, quote_words, source of sources, also_in several, quote_check, quote_checked date, quote_letters integer",
      ],
      [
        "deals",
        "id required, title, reported boolean, date date, handed_over date, status, evidence, proposed_by several, binds several, revises of deals, drops several, known_in_part, by, summary, source of sources, chain several, checked date, searched",
      ],
      ["deal-history", "deal of deals, date date, stage, by several, source of sources, note"],
      [
        "terms",
        "deal of deals, id required, reported boolean, question of questions, option_from, option_to, limit, date date, proposed_by several, clause, wording, text, quote, quote_words, source of sources, evidence, gives several, gets several, condition, concrete, reversal, placement, quote_check, quote_checked date, quote_letters integer, also_in several, chain several",
      ],
      ["events", "id required, date date, title, text, issues several, source of sources"],
      [
        "sources",
        "id required, publisher, carried_by, title, author, date date, date_note, url, note, archived, archived_on date, dead date, text_sha256",
      ],
      ["corrections", "id required, date date, what, why, source of sources, issue of issues, statement of statements"],
    ]);
  });

  it("and the tables each say in a sentence what they hold", () => {
    const told = listTables().flatMap((table) => [table, ...table.fields]);
    expect(told.filter(({ description }) => !/^\S.+\.$/.test(description))).toEqual([]);
  });

  it.each([
    [
      "stances",
      "kind",
      "stated, reported (nothing is on the record), reported-beside (beside what is stated), silent or not-concerned.",
    ],
    [
      "statements",
      "evidence",
      "document, on-record and spokesperson are on the record; account, summary and anonymous are reports.",
    ],
    [
      "statements",
      "likeness",
      "same, overlapping, one-step, further, opposite, one-sided (one finds no answer) or unclear, for each of them.",
    ],
    ["stances", "declined", "Ids of options that the party declined as offered, which does not rule them out."],
    ["terms", "reversal", "easy, hard or unclear: how hard it would be to reverse."],
  ])("explain the words that stand in them: %s.%s", (table, column, expected) => {
    const fields = listTables().find(({ name }) => name === table)?.fields;
    expect(fields?.find(({ name }) => name === column)?.description).toBe(expected);
  });
});
