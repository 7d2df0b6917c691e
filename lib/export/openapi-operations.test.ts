import { describe, expect, it } from "vitest";
import { describeAddresses } from "./openapi";

interface Response {
  $ref?: string;
  description?: string;
  content?: Record<string, { schema?: object }>;
}
interface Described {
  paths: Record<
    string,
    { get: { summary: string; parameters?: { $ref: string }[]; responses: Record<string, Response> } }
  >;
  components: {
    parameters: Record<string, object>;
    responses: Record<string, { description: string; headers?: object; content?: object }>;
    headers: object;
  };
}

const read = () => describeAddresses() as unknown as Described;

function find(path: string) {
  const operation = read().paths[path]?.get;
  if (!operation) throw new Error(`${path} is not described`);
  return operation;
}

/** The parameters of an operation by name, and its responses: the kind of each or, of a file, its type. */
function tell(path: string): [summary: string, parameters: string, responses: string] {
  const { summary, parameters = [], responses } = find(path);
  const names = parameters.map(({ $ref }) => $ref.replace("#/components/parameters/", ""));
  const told = Object.entries(responses).map(([status, { $ref, content = {} }]) =>
    [status, $ref?.replace("#/components/responses/", "") ?? Object.keys(content).join()].join(" ").trim(),
  );
  return [summary, names.join(" "), told.join(", ")];
}

const always = "500 failed, 503 busy, 4XX refused";
const lens = "query.evidence query.within";
const dated = ", as of a date on which something changed; another date leads to the last one before it";

describe("the description of every address", () => {
  it.each([
    ["/method", "The rules", "", `200 page, 304 unchanged, ${always}`],
    ["/{negotiation}/room", "The room for agreement", "negotiation", `200 page, 304 unchanged, 404 missing, ${always}`],
    [
      "/parties/{party}",
      "One party across all negotiations that have it",
      "party",
      `200 page, 304 unchanged, 307 moved, 404 missing, ${always}`,
    ],
    [
      "/{negotiation}/at/{date}",
      `The positions on every question${dated}`,
      `negotiation date query.show ${lens} query.only query.parties query.columns`,
      `200 page, 304 unchanged, 307 moved, 404 missing, ${always}`,
    ],
    [
      "/{negotiation}/compare/{left}/{right}/{third}",
      "Three columns compared",
      `negotiation left right third ${lens} query.only`,
      `200 page, 304 unchanged, 307 moved, 404 missing, ${always}`,
    ],
    [
      "/{negotiation}/deals/new",
      "A draft of a deal",
      "negotiation query.terms query.against",
      `200 page, 304 unchanged, 404 missing, ${always}`,
    ],
  ])("has the page %s with its parameters and its answers", (path, ...expected) => {
    expect(tell(path)).toEqual(expected);
  });

  it.each([
    [
      "/{negotiation}/parties/{party}.png",
      "One party, as a picture",
      `negotiation party ${lens} query.size query.theme query.scale query.download`,
      `200 image/png, 304 unchanged, 404 missing, ${always}`,
    ],
    [
      "/{negotiation}/parties/{party}/at/{date}.svg",
      `One party${dated}, as a picture in vectors`,
      `negotiation party date ${lens} query.size query.theme query.download`,
      `200 image/svg+xml, 304 unchanged, 307 moved, 404 missing, ${always}`,
    ],
    [
      "/{negotiation}/deals/new.csv",
      "A draft of a deal, as a table for a spreadsheet, with a byte order mark",
      "negotiation query.terms",
      `200 text/csv, 304 unchanged, 404 missing, ${always}`,
    ],
    [
      "/{negotiation}/positions.xlsx",
      "The positions on every question, as a table in a workbook, with dates as dates",
      `negotiation query.show ${lens} query.only query.parties query.columns`,
      `200 application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, 304 unchanged, 404 missing, ${always}`,
    ],
    [
      "/parties/{party}.plain.csv",
      "One party across all negotiations that have it, as a table for programs, without a byte order mark",
      "party",
      `200 text/csv, 304 unchanged, 404 missing, ${always}`,
    ],
    [
      "/words/{negotiation}/deals/new",
      "A draft of a deal, as text: everything its figure shows",
      "negotiation query.terms",
      `200 page, 304 unchanged, 404 missing, ${always}`,
    ],
    [
      "/words/parties/{party}",
      "One party across all negotiations that have it, as text: everything its figure shows",
      "party",
      `200 page, 304 unchanged, 307 moved, 404 missing, ${always}`,
    ],
    [
      "/embed/{negotiation}/parties/{party}",
      "One party, for an iframe on another site",
      `negotiation party ${lens} query.theme query.version query.origin`,
      `200 page, 304 unchanged, 404 missing, ${always}`,
    ],
  ])("has what is made of a view, %s", (path, ...expected) => {
    expect(tell(path)).toEqual(expected);
  });

  it.each([
    ["/{negotiation}/feed.atom", "A feed of what changes", "application/atom+xml"],
    ["/{negotiation}/issues/{issue}/feed.atom", "A feed of what changes", "application/atom+xml"],
    ["/{negotiation}/questions/{question}/feed.json", "A feed of what changes", "application/feed+json"],
    ["/{negotiation}/parties/{party}/feed.atom", "A feed of what changes", "application/atom+xml"],
    ["/{negotiation}/compare/{left}/{right}/feed.json", "A feed of what changes", "application/feed+json"],
    [
      "/{negotiation}.xlsx",
      "A whole negotiation as a workbook",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ],
    ["/{negotiation}.zip", "A whole negotiation as a data package", "application/zip"],
    ["/{negotiation}/datapackage.json", "A description of a negotiation’s tables", "application/json"],
    ["/schemas/view-1.json", "The JSON Schema of a view as JSON", "application/schema+json"],
    ["/schemas/table-1.json", "The Frictionless Table Schema of a view as a table", "application/schema+json"],
    [
      "/schemas/party-table-1.json",
      "The Frictionless Table Schema of a party across negotiations",
      "application/schema+json",
    ],
    ["/openapi.json", "This description", "application/json"],
    ["/sitemap.xml", "The canonical URLs of the pages", "application/xml"],
    ["/robots.txt", "Rules for crawlers", "text/plain"],
  ])("has the file %s with its type", (path, summary, type) => {
    const [told, , responses] = tell(path);
    const missing = path.includes("{") ? "404 missing, " : "";
    expect([told, responses]).toEqual([summary, `200 ${type}, 304 unchanged, ${missing}${always}`]);
    expect(find(path).responses[200]?.description).toBe("The file.");
  });

  it("has the schema of a view as JSON, and of no other file", () => {
    const schemaOf = (path: string) => Object.values(find(path).responses[200]?.content ?? {});
    expect(schemaOf("/{negotiation}/deals/{deal}.json")).toEqual([
      { schema: { $ref: "http://localhost:3000/schemas/view-1.json" } },
    ]);
    expect(schemaOf("/{negotiation}/deals/{deal}.md")).toEqual([{}]);
    expect(schemaOf("/parties/{party}.json")).toEqual([{}]);
  });

  it("says how the server answers a health check and a question of how to embed", () => {
    expect(find("/healthz")).toMatchObject({
      summary: "Health check: whether the server is up, and which data it serves",
      responses: {
        200: { description: "It serves at least one negotiation.", content: { "application/json": {} } },
        503: { description: "No negotiation in the data folder is valid." },
      },
    });
    expect(tell("/oembed")).toEqual([
      "How to embed a view",
      "query.url query.format query.maxwidth query.maxheight",
      `200 application/json, 404 missing, 500 failed, 501, 503 busy, 4XX refused`,
    ]);
    expect(find("/oembed").responses).toMatchObject({
      200: { description: "An oEmbed response of the type rich.", content: { "application/json": { schema: {} } } },
      501: { description: "A format other than JSON was requested." },
    });
  });
});
