import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { checksNameQuotations } from "./checks-name-quotations";

const quotation = "0123456789";
const sketch = {
  questions: [{ statements: [{ id: "said", quote: "Never.", holds: "north", reactions: [{ quote: "Ever." }, {}] }] }],
  deals: [{ id: "truce", terms: [{ id: "leave", quote: "We leave." }] }],
};
const checks = [
  { id: "said", quotation },
  { id: "said", field: "reactions[0].quote", quotation },
  { record: "term" as const, deal: "truce", id: "leave", quotation },
];

describe("a check of a quotation", () => {
  it("names the quotation of a statement, a reaction or a term", () => {
    expect(checksNameQuotations.check(buildFolder({ ...sketch, checks }))).toEqual([]);
  });

  it.each([
    [{ id: "unsaid", quotation }, "statement “unsaid” (quote) does not exist"],
    [{ id: "said", field: "reactions[1].quote", quotation }, "statement “said” (reactions[1].quote) does not exist"],
    [{ record: "term" as const, deal: "peace", id: "leave", quotation }, "term “leave” (quote) does not exist"],
    [{ record: "event" as const, id: "said", quotation }, "event “said” (quote) does not exist"],
    [{ id: "said", quotation }, "statement “said” (quote) is there twice"],
  ])("that there is not, or that was checked already, is a fault", (extra, wrong) => {
    expect(checksNameQuotations.check(buildFolder({ ...sketch, checks: [...checks, extra] }))).toEqual([
      {
        file: "pier/checks.json",
        path: "checks[3].id",
        wrong: `the quotation of ${wrong}`,
        remedy: "Run `npm run data:verify -- pier`, which writes the file anew.",
      },
    ]);
  });

  it("is not judged while the files it names cannot be read", () => {
    const folder = buildFolder({ ...sketch, checks: [{ id: "unsaid", quotation }] });
    expect(checksNameQuotations.check({ ...folder, unread: new Set(["issue" as const]) })).toEqual([]);
  });
});
