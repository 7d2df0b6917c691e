import { describe, expect, it } from "vitest";
import { listPlacedQuestions } from "../../lib/dataset/negotiation";
import { readDataset } from "../../lib/dataset/read-dataset";
import { deriveStance } from "../../lib/model/stance";
import { isOnRecord } from "../../lib/schema/evidence-kinds";
import { makeDataDir } from "../../lib/testing/write-folder";
import { writeNegotiation } from "./generate";
import { inventNegotiation } from "./invent-negotiation";

const size = { id: "lake", parties: 7, questions: 24, statements: 400, seed: 5 };

describe("an invented negotiation", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(inventNegotiation(size)).toEqual(inventNegotiation(size));
    expect(inventNegotiation({ ...size, seed: 6 })).not.toEqual(inventNegotiation(size));
  });

  it("is sound, as large as asked for, and has some of everything", () => {
    const dataDir = makeDataDir();
    writeNegotiation(dataDir, size);
    const { negotiations, problems } = readDataset(dataDir);
    expect(problems).toEqual([]);
    const [negotiation] = negotiations;
    if (!negotiation) throw new Error("nothing was read");
    const questions = listPlacedQuestions(negotiation).map(({ question }) => question);
    const statements = questions.flatMap((question) => question.statements);
    expect([negotiation.parties.length, questions.length, statements.length]).toEqual([7, 24, 400]);
    const stances = questions.flatMap((question) =>
      negotiation.parties.map(({ id }) => deriveStance(question, id, negotiation.asOf)),
    );
    expect(new Set(stances.map(({ kind }) => kind))).toEqual(new Set(["stated", "reported", "silent"]));
    expect(stances.some((stance) => stance.kind === "stated" && stance.contested)).toBe(true);
    expect(stances.some(({ redLines }) => redLines.length > 0)).toBe(true);
    expect(statements.some(({ evidence, reactions }) => !isOnRecord(evidence) && reactions)).toBe(true);
    expect(statements.some(({ condition }) => condition)).toBe(true);
  });

  it.each([
    [2, 1, 1],
    [200, 500, 1000],
  ])("can be one of %i parties and %i questions", (parties, questions, statements) => {
    const { issues, parties: file } = inventNegotiation({ ...size, parties, questions, statements });
    expect(file.parties).toHaveLength(parties);
    expect(new Set(file.parties.map(({ monogram }) => monogram)).size).toBe(parties);
    const own = issues.flatMap((issue) => issue.questions);
    expect(own).toHaveLength(questions);
    expect(own.flatMap((one) => one.statements)).toHaveLength(statements);
  });
});
