import { describe, expect, it } from "vitest";
import type { Negotiation } from "../../dataset/negotiation";
import { readTexts } from "../../dataset/read-folder";
import { joinValues } from "../../export/dataset/table-schema";
import { readEveryNegotiation } from "../../testing/list-subjects";
import type { Cell } from "./cells";
import { importFlat } from "./import-flat";

const columns =
  "id,question,issue,party,answer,to,order,date,said,source,url,title,quote,words,original,speaker,evidence,summary,condition,scope,rulesOut,rejects,keeps,replaces".split(
    ",",
  );

/** What a desk would have in one table: the questions with options of a negotiation, a row for each statement. */
function makeTable({ issues, parties, sources }: Negotiation): Cell[][] {
  const rows = issues.flatMap((issue) =>
    issue.questions
      .filter(({ kind = "ordered" }) => kind === "ordered")
      .flatMap((question) => {
        const own = question.statements.filter(({ agreed }) => !agreed);
        const kept = new Set<string>(own.map(({ id }) => id));
        const label = (id: string | undefined) => question.options.find((one) => one.id === id)?.label ?? "";
        const among = (ids: readonly string[] = []) => joinValues(ids.filter((id) => kept.has(id)));
        const said = own.map((one) => {
          const source = sources.find(({ id }) => id === one.source);
          return {
            ...one,
            party: parties.find(({ id }) => id === one.party)?.name,
            date: one.dateAsKnown ?? one.date,
            answer: label(one.holds?.from),
            to: label(one.holds?.to),
            order: one.holds ? question.options.findIndex(({ id }) => id === one.holds?.from) + 1 : undefined,
            source: source?.publisher,
            url: source?.url,
            title: source?.title,
            quote: one.quote?.exact,
            words: one.quote?.words,
            original: one.quote?.original,
            rulesOut: joinValues((one.rulesOut ?? []).map(label)),
            rejects: joinValues((one.rejects ?? []).map(label)),
            keeps: among(one.keeps),
            replaces: among(one.replaces),
          };
        });
        const all = [...question.options.map(({ label: answer }, i) => ({ answer, order: i + 1 })), ...said];
        return all.map(
          (one) => ({ ...one, question: question.text, issue: issue.title }) as unknown as Record<string, Cell>,
        );
      }),
  );
  return [columns, ...rows.map((row) => columns.map((column) => row[column] || null))];
}

const all = readEveryNegotiation().map((one) => [one.id, one] as const);

describe.each(all)("%s as a flat table", (_, negotiation) => {
  it("gives a sound negotiation with the same statements", () => {
    const rows = makeTable(negotiation);
    const result = importFlat("a-copy", new Map(), { name: "A copy", rows });
    expect(result.faults.filter(({ severity }) => severity === "error")).toEqual([]);
    const texts = new Map(result.files.map(({ file, after }) => [file, after ?? ""]));
    const copy = readTexts("a-copy", texts).negotiation;
    const tell = ({ issues }: Negotiation) =>
      issues.flatMap(({ questions }) =>
        questions
          .filter(({ kind = "ordered" }) => kind === "ordered")
          .map(({ text, options, statements }) => ({
            text,
            options: options.map(({ label }) => label),
            statements: statements
              .filter(({ agreed }) => !agreed)
              .map(({ id, date, summary, holds }) => [
                id,
                date,
                summary,
                options.find((one) => one.id === holds?.from)?.label,
              ]),
          })),
      );
    expect(copy && tell(copy)).toEqual(tell(negotiation));
  });
});
