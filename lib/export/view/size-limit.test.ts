import { describe, expect, it } from "vitest";
import { readInvented } from "../../testing/read-invented";
import { exportFormats, type PageSubject, parseSubject } from "../../url/subject";
import { describeServedTables } from "../dataset/data-package";
import { describeDataset } from "../schema-org";
import { serializeView } from "./json";
import { buildShareView } from "./share-menu";
import { countAnswers, explainTooLarge, isTooLarge } from "./size-limit";

const large = readInvented({ id: "large", parties: 70, questions: 430, statements: 3000, seed: 8 });
const small = readInvented({ id: "small", parties: 6, questions: 20, statements: 100, seed: 8 });

function read(negotiation: typeof large, path: string, query: Record<string, string> = {}): PageSubject {
  const route = parseSubject([negotiation], `/${negotiation.id}${path}`, query);
  if (route.kind !== "shown") throw new Error(`${path} is not shown`);
  return route.subject;
}

describe("a view with more answers than fit in one file", () => {
  const matrix = read(large, "");

  it("has no table or text, but a picture and a citation", () => {
    expect(countAnswers(matrix)).toBe(71 * 430);
    const without = exportFormats.filter((format) => isTooLarge(matrix, format));
    expect(without.toSorted()).toEqual(["csv", "json", "md", "plain.csv", "xlsx"]);
  });

  it("is recognised without comparing question by question, whatever its view options", () => {
    expect(isTooLarge(read(large, "", { only: "differences", evidence: "record" }), "json")).toBe(true);
  });

  it("has tables for fewer columns, and for each issue, party and deal", () => {
    const [a, b] = large.parties;
    expect(isTooLarge(read(large, "", { columns: `${a?.id},${b?.id}` }), "csv")).toBe(false);
    for (const path of [`/issues/${large.issues[0]?.id}`, `/parties/${a?.id}`, `/deals/${large.deals[0]?.id}`])
      expect(isTooLarge(read(large, path), "csv"), path).toBe(false);
  });

  it("says what to use instead", () => {
    expect(explainTooLarge(matrix)).toBe(
      "This view has 30,530 answers, and a table or text holds 30,000 answers at most. Its issues are files of their own, or choose fewer columns (?columns=…). The whole negotiation as tables: /large.zip",
    );
  });

  it("is neither offered in the share menu nor described as a table", () => {
    expect(buildShareView(matrix).hasTables).toBe(false);
    expect(JSON.stringify(describeDataset(large))).not.toContain("/large.csv");
    expect(JSON.stringify(describeServedTables(large))).not.toContain("/large.plain.csv");
    expect(JSON.stringify(describeServedTables(large))).toContain(`/large/issues/${large.issues[0]?.id}.plain.csv`);
    expect(buildShareView(read(small, "")).hasTables).toBe(true);
    expect(JSON.stringify(describeDataset(small))).toContain("/small.csv");
    expect(JSON.stringify(describeServedTables(small))).toContain("/small.plain.csv");
  });
});

it("the answers of a view are the answers in its JSON", () => {
  for (const path of ["", `/issues/${small.issues[0]?.id}`, `/parties/${small.parties[0]?.id}`]) {
    const subject = read(small, path);
    expect(JSON.parse(serializeView(subject)).answers, path).toHaveLength(countAnswers(subject));
  }
});
