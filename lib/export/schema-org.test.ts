import { afterEach, describe, expect, it, vi } from "vitest";
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
afterEach(() => vi.unstubAllEnvs());

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

describe("structured data in full", () => {
  const copy = "https://web.archive.org/web/20310601000000/https://example.org/post";
  const pier = buildNegotiation({
    title: "The ferry of the pier",
    summary: "Two villages argue.",
    sources: [
      { id: "log", archived: { url: copy, date: "2031-06-01" } },
      { id: "post", title: "Letters", publisher: "The Pier Letters", date: "2031-06-01" },
    ],
    questions: [
      {
        statements: [
          { id: "told", date: "2031-04-20", evidence: "account", speaker: "Warden", holds: "south", source: "post" },
          {
            id: "said",
            date: "2031-04-02",
            holds: "east",
            summary: "Holds east.",
            quote: "Eastward.",
            speaker: "Mayor",
          },
        ],
      },
    ],
  });

  it("says of a dataset who made it, when it begins, under which licence it is and where its files are", () => {
    expect(describeDataset(pier)).toEqual({
      "@context": "https://schema.org",
      "@type": "Dataset",
      "@id": "http://localhost:3000/pier#dataset",
      url: "http://localhost:3000/pier",
      name: "The ferry of the pier: what the parties say they want, as of 20 May 2031",
      description:
        "Two villages argue. Each position is based on dated, attributed statements with their sources; silence is shown as silence, a report as a report.",
      license: "https://creativecommons.org/licenses/by/4.0/",
      version: pier.version,
      temporalCoverage: "2031-04-02/2031-05-20",
      creator: { "@type": "Organization", name: "Parley", url: "http://localhost:3000" },
      isAccessibleForFree: true,
      inLanguage: "en",
      measurementTechnique: "http://localhost:3000/method",
      distribution: [
        ["text/csv", "http://localhost:3000/pier.csv"],
        ["application/json", "http://localhost:3000/pier.json"],
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "http://localhost:3000/pier.xlsx"],
        ["application/zip", "http://localhost:3000/pier.zip"],
      ].map(([encodingFormat, contentUrl]) => ({ "@type": "DataDownload", encodingFormat, contentUrl })),
    });
  });

  it("covers one day where nothing is older, and leaves the site out where it has no address", () => {
    vi.stubEnv("PARLEY_URL", "");
    const fresh = buildNegotiation({
      asOf: "2031-04-02",
      questions: [{ statements: [{ date: "2031-04-02", holds: "east" }] }],
    });
    expect(describeDataset(fresh)).toMatchObject({ temporalCoverage: "2031-04-02", creator: { url: "/" } });
  });

  it("says of a claim whose it is, who said it, whether its words were checked and where they appeared", () => {
    const [issue] = pier.issues;
    if (!issue) throw new Error("no issue");
    expect(describeClaims(pier, issue, unfiltered)).toEqual({
      "@context": "https://schema.org",
      "@type": "WebPage",
      url: "http://localhost:3000/pier/issues/ferry",
      name: "The ferry, as of 20 May 2031",
      license: "https://creativecommons.org/licenses/by/4.0/",
      isPartOf: { "@id": "http://localhost:3000/pier#dataset" },
      hasPart: [
        {
          "@type": "Claim",
          "@id": "#statement-said",
          text: "Holds east.",
          datePublished: "2031-04-02",
          keywords: "On the record",
          creativeWorkStatus: "Quotation: not yet checked against the source",
          author: { "@type": "Organization", name: "Amber" },
          creditText: "Mayor",
          appearance: {
            "@type": "CreativeWork",
            "@id": "https://example.org/log",
            url: "https://example.org/log",
            archivedAt: copy,
            publisher: { "@type": "Organization", name: "The Pier Post" },
            datePublished: "2039-12-31",
          },
        },
        {
          "@type": "Claim",
          "@id": "#statement-told",
          text: expect.any(String),
          datePublished: "2031-04-20",
          keywords: "Account by others",
          author: { "@type": "Organization", name: "The Pier Letters" },
          about: { "@type": "Organization", name: "Amber" },
          creditText: "Warden",
          appearance: {
            "@type": "CreativeWork",
            "@id": "https://example.org/post",
            url: "https://example.org/post",
            name: "Letters",
            publisher: { "@type": "Organization", name: "The Pier Letters" },
            datePublished: "2031-06-01",
          },
        },
      ],
    });
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
