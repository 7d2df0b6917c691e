import { marked, type Token, type Tokens } from "marked";
import { describe, expect, it } from "vitest";
import { listAsked } from "../../model/deals/asks";
import { isReported } from "../../model/deals/names";
import { listSubjects, readEveryNegotiation } from "../../testing/list-subjects";
import { listPutToParties, listShownColumns, listShownQuestions } from "../../view/compare/shown";
import { writeMarkdown } from "./markdown";

const parse = (text: string) => marked.lexer(text, { gfm: true });
const isTable = (token: Token): token is Tokens.Table => token.type === "table";
describe.each(readEveryNegotiation().map((one) => [one.id, one] as const))(
  "what %s is as Markdown",
  (_, negotiation) => {
    it.each(listSubjects(negotiation))(
      "is a title, one table with a cell for each answer, and numbered sources: %s",
      (_, subject) => {
        const text = writeMarkdown(subject);
        const tokens = parse(text);
        expect(tokens[0]).toMatchObject({ type: "heading", depth: 1 });
        expect(text).toContain(negotiation.version);
        const tables = tokens.filter(isTable);
        const asks = subject.kind === "deal" || subject.kind === "draft";
        const questions = asks ? listPutToParties(subject).length : listShownQuestions(subject).length;
        if (questions === 0) {
          expect(tables).toEqual([]);
          return;
        }
        // A deal that revises another has a table of clauses as well.
        expect(tables).toHaveLength(subject.kind === "deal" && subject.deal.revises ? 2 : 1);
        const [table] = tables;
        const columns = asks
          ? listAsked(negotiation.parties, subject.kind === "deal" ? subject.deal : undefined).length + 1
          : listShownColumns(subject).length;
        expect(table?.header.length).toBeGreaterThan(columns);
        expect(table?.rows).toHaveLength(questions);
        expect(table?.rows.flat().filter((cell) => cell.text.trim() === "")).toEqual([]);
        expect(tokens.filter(({ type }) => type === "html")).toEqual([]);

        // Every number cited in a cell is that of a source, and every source is cited.
        const list = tokens.find((token): token is Tokens.List => token.type === "list");
        const named = new Set(
          [...text.matchAll(/ \[(\d+(?:, \d+)*)\]/g)].flatMap(([, numbers = ""]) => numbers.split(", ")),
        );
        expect([...named].map(Number).sort((a, b) => a - b)).toEqual(list?.items.map((_, i) => i + 1) ?? []);
      },
    );

    it.each(listSubjects(negotiation).filter(([, { kind }]) => kind === "deal"))(
      "says of a reported deal that it is reported: %s",
      (_, subject) => {
        if (subject.kind !== "deal") throw new Error("not a deal");
        expect(writeMarkdown(subject).includes(": Reported: ")).toBe(isReported(subject.deal));
      },
    );
  },
);
