import { describe, expect, it } from "vitest";
import { getSource } from "../dataset/negotiation";
import { deriveStance, listHeld, listReports, recordOnly, unfiltered } from "../model/stance";
import { buildNegotiation } from "../testing/build-negotiation";
import type { QuestionSketch } from "../testing/build-question";
import { readEveryNegotiation } from "../testing/list-subjects";
import { fleet, opening, wood } from "../testing/value-questions";
import { serializeForScript } from "../text/escape";
import { describeClaims, describeDataset } from "./schema-org";

interface Claim {
  "@id": string;
  "@type": string;
  text: string;
  datePublished: string;
  keywords: string;
  author: { name: string };
  about?: { name: string };
  appearance: { "@id": string; url?: string };
}
const read = <T>(data: object) => JSON.parse(serializeForScript(data)) as T;

describe.each(readEveryNegotiation().map((one) => [one.id, one] as const))(
  "%s as structured data",
  (_, negotiation) => {
    it("is a dataset with the properties that data search engines ask for", () => {
      const data = read<Record<string, string> & { distribution: { contentUrl: string }[] }>(
        describeDataset(negotiation),
      );
      expect(data).toMatchObject({
        "@context": "https://schema.org",
        "@type": "Dataset",
        version: negotiation.version,
        license: "https://creativecommons.org/licenses/by/4.0/",
      });
      expect(data.temporalCoverage).toMatch(/^(\d{4}-\d{2}-\d{2}\/)?\d{4}-\d{2}-\d{2}$/);
      expect(data.description?.length).toBeGreaterThanOrEqual(50);
      expect(data.distribution.map(({ contentUrl }) => new URL(contentUrl).pathname.split(".").at(-1))).toEqual([
        "csv",
        "json",
        "xlsx",
        "zip",
      ]);
    });

    it.each(negotiation.issues.map((issue) => [issue.id, issue] as const))(
      "has the claims that count on %s, and no other",
      (_, issue) => {
        const { hasPart } = read<{ hasPart: Claim[] }>(describeClaims(negotiation, issue, unfiltered));
        const counted = issue.questions.flatMap((question) =>
          negotiation.parties.flatMap(({ id }) => {
            const stance = deriveStance(question, id, negotiation.asOf);
            return [...listHeld(stance), ...listReports(stance)];
          }),
        );
        expect(hasPart.map(({ appearance }) => appearance["@id"])).toEqual(
          counted.map(({ statement }) => getSource(negotiation, statement.source).url),
        );
        // Each document is described, and only once.
        const described = hasPart.flatMap(({ appearance }) => appearance.url ?? []);
        expect(described.toSorted()).toEqual(
          [...new Set(hasPart.map(({ appearance }) => appearance["@id"]))].toSorted(),
        );
        expect(hasPart.filter(({ datePublished }) => datePublished > negotiation.asOf)).toEqual([]);
        expect(new Set(hasPart.map((claim) => claim["@id"])).size).toBe(hasPart.length);
      },
    );
  },
);

describe("a claim", () => {
  const negotiation = buildNegotiation({
    questions: [
      {
        statements: [
          { date: "2031-04-20", evidence: "anonymous", holds: "south", summary: "Wants </script><b>south." },
          { date: "2031-04-02", holds: "east", summary: "Holds east." },
        ],
      },
    ],
  });
  const [issue] = negotiation.issues;
  if (!issue) throw new Error("no issue");

  it("on the record belongs to the party; a report belongs to its publisher and is about the party", () => {
    const { hasPart } = read<{ hasPart: Claim[] }>(describeClaims(negotiation, issue, unfiltered));
    const [party] = negotiation.parties;
    const [source] = negotiation.sources;
    expect(hasPart.map(({ text, author, about, keywords }) => [text, author.name, about?.name, keywords])).toEqual([
      ["Holds east.", party?.name, undefined, "On the record"],
      ["Wants </script><b>south.", source?.publisher, party?.name, "Reported"],
    ]);
  });

  it("that is a report is left out when the reader excludes reports", () => {
    expect(read<{ hasPart: Claim[] }>(describeClaims(negotiation, issue, recordOnly)).hasPart).toHaveLength(1);
  });

  it("cannot end the element that contains it", () => {
    expect(serializeForScript(describeClaims(negotiation, issue, unfiltered))).not.toContain("<");
  });
});

describe("a claim about an amount or a date", () => {
  const mentions = (question: QuestionSketch) => {
    const negotiation = buildNegotiation({ questions: [question] });
    const [issue] = negotiation.issues;
    if (!issue) throw new Error("there is no issue");
    return read<{ hasPart: { mentions?: object }[] }>(describeClaims(negotiation, issue, unfiltered)).hasPart.map(
      (claim) => claim.mentions,
    );
  };
  const boats = { "@type": "PropertyValue", name: "Fleet", unitText: "boats" };
  const opens = { "@type": "PropertyValue", name: "Opening" };

  it.each([
    [{ from: 400 }, { ...boats, value: 400 }],
    [
      { from: 400, to: 600 },
      { ...boats, minValue: 400, maxValue: 600 },
    ],
    [{ atLeast: 400 }, { ...boats, minValue: 400 }],
    [{ atMost: 400 }, { ...boats, maxValue: 400 }],
  ])("gives %j as numbers in the unit", (holds, value) => {
    expect(mentions(fleet({ statements: [{ holds }] }))).toEqual([value]);
  });

  it.each([
    [{ from: "2033-07-01" }, "2033-07-01"],
    [{ from: "2033-07-01", to: "2034-01-01" }, "2033-07-01/2034-01-01"],
    [{ atLeast: "2033-07-01" }, "2033-07-01/.."],
    [{ atMost: "2033-07-01" }, "../2033-07-01"],
  ])("gives %j as a day or an interval", (holds, value) => {
    expect(mentions(opening({ statements: [{ holds }] }))).toEqual([{ ...opens, value }]);
  });

  it("gives an option in words alone", () => {
    expect(mentions(wood({ statements: [{ holds: "oak" }] }))).toEqual([undefined]);
  });
});
