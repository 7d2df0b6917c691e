import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { defaultViewOptions } from "../../url/view-options";
import { tableReactions, tableStatements } from "../dataset/statement-tables";
import { listCsvRows } from "./csv-rows";
import { serializeView } from "./json";
import { viewDocument } from "./json-schema";
import { writeMarkdown } from "./markdown";

const negotiation = buildNegotiation({
  parties: [{ id: "amber", members: [{ id: "fern", name: "Fern" }] }, "basalt"],
  sources: ["log", "ledger"],
  questions: [
    {
      statements: [
        {
          id: "account",
          date: "2031-04",
          evidence: "account",
          teller: "basalt",
          holds: "east",
          reactions: [{ date: "2031-05-01", kind: "silent", alsoIn: ["ledger"] }],
        },
        {
          id: "night",
          date: "2031-03-02",
          voice: "fern",
          holds: "south",
          scope: "for night boats only",
          rejects: ["south-east"],
          keeps: ["day"],
          certainty: "probable",
        },
        { id: "day", date: "2031-03-01", holds: "north", scope: "for day boats only" },
      ],
    },
  ],
});
const subject = { kind: "matrix", negotiation, viewOptions: defaultViewOptions } as const;

describe("answers for several cases, what is declined and an account by others", () => {
  it("are rows of a table, each with its cases and its own claims", () => {
    const rows = listCsvRows(subject).filter(({ column_id }) => column_id === "amber");
    expect(
      rows.map(({ kind, position, scopes, declined, claims, dates }) => [
        kind,
        position,
        scopes,
        declined,
        claims,
        dates,
      ]),
    ).toEqual([
      ["stated", "south", "for night boats only", "south-east", "night", "2031-03-02"],
      ["stated", "north", "for day boats only", "south-east", "day", "2031-03-01"],
      ["reported-beside", "east", "", "south-east", "account", "2031-04"],
    ]);
  });

  it("are in the JSON of a view, which its schema allows", () => {
    const view = viewDocument.parse(JSON.parse(serializeView(subject)));
    expect(view.answers[0]?.rejections).toEqual([{ option: "south-east", statement: "night" }]);
    expect(view.answers[0]?.positions.map(({ scopes }) => scopes)).toEqual([
      ["for night boats only"],
      ["for day boats only"],
      undefined,
    ]);
    expect(view.statements.find(({ id }) => id === "account")).toMatchObject({
      date: "2031-04-30",
      dateAsKnown: "2031-04",
      teller: "basalt",
    });
    expect(view.sources.map(({ id }) => id)).toEqual(["ledger", "log"]);
  });

  it("are said in Markdown", () => {
    expect(writeMarkdown(subject)).toContain(
      "For night boats only: south [1]; For day boats only: north [1]; By Basalt’s account: east [1]; Declined as offered, but not ruled out: “south-east” [1]",
    );
  });

  it("are columns of the tables of a negotiation", () => {
    const [account, night] = tableStatements(negotiation).rows;
    expect(account).toMatchObject({ date: "2031-04-30", date_as_known: "2031-04", teller: "basalt" });
    expect(night).toMatchObject({
      voice: "fern",
      scope: "for night boats only",
      declines: "south-east",
      certainty: "probable",
    });
    const said = (date: string) =>
      tableStatements(
        buildNegotiation({ questions: [{ statements: [{ date: "2031-03-02", said: date, holds: "north" }] }] }),
      ).fields.find(({ name }) => name === "said")?.type;
    expect([said("2031-03-01"), said("2031-03")]).toEqual(["date", "string"]);
    expect(tableReactions(negotiation).rows[0]).toMatchObject({ also_in: "ledger" });
  });
});
