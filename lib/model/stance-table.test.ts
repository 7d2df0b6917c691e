import { describe, expect, it } from "vitest";
import { listPlacedQuestions } from "../dataset/negotiation";
import { buildNegotiation } from "../testing/build-negotiation";
import { readEveryNegotiation } from "../testing/list-subjects";
import { deriveStance, unfiltered } from "./stance";
import { getStanceTable } from "./stance-table";

const build = () =>
  buildNegotiation({
    issues: [{ id: "ferry", title: "The ferry", questions: [{ id: "toll", label: "Toll", text: "Who pays?" }] }],
  });

describe("a table of stances", () => {
  it("derives a stance once for all parts of a page", () => {
    const negotiation = build();
    const [question] = negotiation.issues.flatMap(({ questions }) => questions);
    const [party] = negotiation.parties;
    if (!question || !party) throw new Error("nothing was built");
    const first = getStanceTable(negotiation, "2031-01-01", unfiltered).get(question, party.id);
    expect(getStanceTable(negotiation, "2031-01-01", unfiltered).get(question, party.id)).toBe(first);
    expect(getStanceTable(negotiation, "2031-01-02", unfiltered).get(question, party.id)).not.toBe(first);
    expect(getStanceTable(negotiation, "2031-01-02", unfiltered).at("2031-01-01").get(question, party.id)).toBe(first);
  });

  it("is kept whole, however many parties there are, and dropped when those used later hold enough", () => {
    const negotiation = build();
    const [question] = negotiation.issues.flatMap(({ questions }) => questions);
    if (!question) throw new Error("nothing was built");
    const fill = (day: string) => {
      const table = getStanceTable(negotiation, day, unfiltered);
      return Array.from({ length: 15_000 }, (_, i) => table.get(question, `party-${i}`));
    };
    const first = fill("2031-01-01");
    const second = fill("2031-01-02");
    expect(fill("2031-01-01")[0]).toBe(first[0]);
    expect(fill("2031-01-02")[14_999]).toBe(second[14_999]);
    fill("2031-01-03");
    fill("2031-01-04");
    expect(fill("2031-01-01")[0]).not.toBe(first[0]);
  });
});

describe("a table of what is on the record", () => {
  const said = (statements: object[]) => {
    const negotiation = buildNegotiation({
      issues: [
        { id: "ferry", title: "The ferry", questions: [{ id: "toll", label: "Toll", text: "Who pays?", statements }] },
      ],
    });
    const [question] = negotiation.issues.flatMap(({ questions }) => questions);
    if (!question) throw new Error("nothing was built");
    return (evidence: "all" | "record", within?: 3) =>
      getStanceTable(negotiation, "2031-06-30", { evidence, within }).get(question, "amber");
  };

  it("takes over a stance that rests on no report", () => {
    const stanceOf = said([{ date: "2031-03-03", holds: "north" }]);
    const whole = stanceOf("all");
    expect(stanceOf("record")).toBe(whole);
  });

  it("leaves the report out that counts beside the record", () => {
    const stanceOf = said([
      { date: "2031-03-05", holds: "south", evidence: "anonymous" },
      { date: "2031-03-03", holds: "north" },
    ]);
    expect(stanceOf("all")).toMatchObject({ kind: "stated", reports: [{ span: { from: 4, to: 4 } }] });
    expect(stanceOf("record")).toMatchObject({ kind: "stated", reports: [] });
  });

  it("does not call a report the last that was said on the record", () => {
    const stanceOf = said([{ date: "2031-01-05", holds: "south", evidence: "anonymous" }]);
    expect(stanceOf("all", 3)).toMatchObject({ kind: "silent", older: { date: "2031-01-05" } });
    expect(stanceOf("record", 3)).not.toHaveProperty("older");
  });

  it.each(readEveryNegotiation().map((one) => [one.id, one] as const))(
    "is in %s, whatever its age may be, what is derived without the other table",
    (_, negotiation) => {
      for (const within of [undefined, 1, 3, 12] as const) {
        const whole = getStanceTable(negotiation, negotiation.asOf, { evidence: "all", within });
        const record = getStanceTable(negotiation, negotiation.asOf, { evidence: "record", within });
        for (const { question } of listPlacedQuestions(negotiation)) {
          for (const { id } of negotiation.parties) {
            whole.get(question, id);
            const alone = deriveStance(question, id, negotiation.asOf, { evidence: "record", within });
            expect(record.get(question, id)).toEqual(alone);
          }
        }
      }
    },
  );
});
