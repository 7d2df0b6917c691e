import { feedTypes } from "../feed/entries";
import { dataLicence } from "../licence";
import { ageLimits } from "../limits";
import { timelineKinds } from "../model/timeline";
import { defaultPictureOptions, pictureSizes } from "../picture/options";
import { datasetMediaTypes, exportMediaTypes } from "../url/media-types";
import { siteUrl } from "../url/paths";
import { questionKey } from "../url/question-option";
import { datasetFormats, type ExportFormat, exportFormats, isPictureFormat, partyFormats } from "../url/subject";
import { timelineKeys } from "../url/timeline-filter";
import { viewOptionKeys } from "../url/view-options";
import { tableSchemaPath } from "./view/csv";
import { viewSchemaPath } from "./view/json-schema";
import { partyTableSchemaPath } from "./view/party-across";

/** Where the OpenAPI document is served. */
export const openapiPath = "/openapi.json";

type LensKey = (typeof viewOptionKeys)[number];

/** A kind of page: its path, its description, and the query parameters it reads. */
interface PageKind {
  path: string;
  says: string;
  query?: readonly string[];
  /** A view that can be exported as a picture, table or text. */
  view?: true;
  /** A view that can be embedded on other sites. */
  embed?: true;
  /** About a party across negotiations: it has a table and a text version of its own. */
  across?: true;
  /** Redirects if the requested content has another URL. */
  leads?: true;
}

const matrixLens: readonly LensKey[] = viewOptionKeys;
const issueLens: readonly string[] = ["evidence", "within", "parties", questionKey];
const partyLens: readonly LensKey[] = ["evidence", "within"];
const compareLens: readonly LensKey[] = ["evidence", "within", "only"];
const dealLens: readonly LensKey[] = ["within"];
const asOf = ", as of a date on which something changed; another date leads to the last one before it";

const pages: readonly PageKind[] = [
  { path: "/", says: "The negotiations" },
  { path: "/method", says: "The rules" },
  { path: "/parties/{party}", says: "One party across all negotiations that have it", leads: true, across: true },
  { path: "/{negotiation}", says: "The positions on every question", query: matrixLens, view: true, embed: true },
  {
    path: "/{negotiation}/at/{date}",
    says: `The positions on every question${asOf}`,
    query: matrixLens,
    view: true,
    embed: true,
  },
  { path: "/{negotiation}/issues/{issue}", says: "One issue", query: issueLens, view: true, embed: true },
  {
    path: "/{negotiation}/issues/{issue}/at/{date}",
    says: `One issue${asOf}`,
    query: issueLens,
    view: true,
    embed: true,
  },
  { path: "/{negotiation}/parties/{party}", says: "One party", query: partyLens, view: true, embed: true },
  {
    path: "/{negotiation}/parties/{party}/at/{date}",
    says: `One party${asOf}`,
    query: partyLens,
    view: true,
    embed: true,
  },
  { path: "/{negotiation}/compare", says: "The pairs that can be compared", query: ["left", "right"], leads: true },
  ...["", "/{third}"].flatMap((third): PageKind[] => [
    {
      path: `/{negotiation}/compare/{left}/{right}${third}`,
      says: third ? "Three columns compared" : "Two columns compared",
      query: compareLens,
      view: true,
      embed: true,
      leads: true,
    },
    {
      path: `/{negotiation}/compare/{left}/{right}${third}/at/{date}`,
      says: `${third ? "Three" : "Two"} columns compared${asOf}`,
      query: compareLens,
      view: true,
      embed: true,
    },
  ]),
  { path: "/{negotiation}/deals", says: "The deals on the table" },
  {
    path: "/{negotiation}/deals/new",
    says: "A draft of a deal",
    query: ["terms", "against"],
    view: true,
  },
  { path: "/{negotiation}/deals/{deal}", says: "One deal", query: dealLens, view: true, embed: true },
  { path: "/{negotiation}/room", says: "The room for agreement" },
  { path: "/{negotiation}/changes/{from}/{to}", says: "What changed after one date and up to another", leads: true },
  { path: "/{negotiation}/search", says: "Search results", query: ["q"] },
  { path: "/{negotiation}/timeline", says: "Events, statements and deals by date", query: timelineKeys },
  { path: "/{negotiation}/sources", says: "The sources, and what was corrected" },
];

const exportWords: Record<ExportFormat, string> = {
  png: "as a picture",
  svg: "as a picture in vectors",
  csv: "as a table for a spreadsheet, with a byte order mark",
  "plain.csv": "as a table for programs, without a byte order mark",
  xlsx: "as a table in a workbook, with dates as dates",
  json: "as JSON",
  md: "as Markdown",
  bib: "as a citation for BibTeX",
  ris: "as a citation in RIS",
  "csl.json": "as a citation in CSL-JSON",
  "cite.txt": "as a citation in one sentence",
};

const slug = { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" };
const column = {
  type: "string",
  description: "A party’s id, a party at an earlier date `<party>@<date>`, `deal.<id>` or `status-quo`.",
};
const day = { type: "string", format: "date" };

const pathParameters: Record<string, object> = {
  negotiation: slug,
  issue: slug,
  question: slug,
  party: slug,
  deal: slug,
  left: column,
  right: column,
  third: column,
  date: day,
  from: day,
  to: day,
};

const several = { explode: false };

/** Query parameters. Unknown values fall back to the default and never break a page. */
const queryParameters: Record<string, object> = {
  show: { description: "Every row of the matrix open, with sentences and sources.", schema: { enum: ["full"] } },
  evidence: { description: "On the record only: reports are left out.", schema: { enum: ["record"] } },
  within: {
    description:
      "Only positions of the last so many months: a party is silent where its newest statement is older. An agreed deal in force counts whatever its age.",
    schema: { enum: [...ageLimits] },
  },
  only: { description: "Only questions on which two of the columns differ.", schema: { enum: ["differences"] } },
  parties: {
    description: "Pairs are those of all parties, and not only of those that have to agree.",
    schema: { enum: ["all"] },
  },
  [questionKey]: { description: "One question of the issue by itself.", schema: slug },
  columns: { description: "The columns shown.", ...several, schema: { type: "array", items: column } },
  left: { description: "Redirects to the comparison of this column with `right`.", schema: column },
  right: { description: "Redirects to the comparison of `left` with this column.", schema: column },
  terms: {
    description:
      "The answers, `<question>.<option>` or `<question>.<from>_<to>`, separated by `~`. An amount or a day is written itself; `<from>_` is at least, `_<to>` at most.",
    schema: { type: "string" },
  },
  against: { description: "The column with which the deal is compared.", schema: column },
  kind: {
    description: "Entries of these kinds.",
    ...several,
    schema: { type: "array", items: { enum: [...timelineKinds] } },
  },
  party: { description: "Entries of these parties.", ...several, schema: { type: "array", items: slug } },
  issue: { description: "Entries on these issues.", ...several, schema: { type: "array", items: slug } },
  q: { description: "The words to search for.", schema: { type: "string", maxLength: 100 } },
  until: {
    description: "The page that starts with this month.",
    schema: { type: "string", pattern: "^\\d{4}-\\d{2}$" },
  },
  size: {
    description: Object.entries(pictureSizes)
      .map(([name, { width, height }]) => `${name}: ${height ? `${width} x ${height}` : `${width} wide`}`)
      .join("; "),
    schema: { enum: Object.keys(pictureSizes), default: defaultPictureOptions.size },
  },
  theme: { schema: { enum: ["light", "dark"], default: defaultPictureOptions.theme } },
  download: { description: "The browser saves the file instead of showing it.", schema: { enum: [1] } },
  scale: {
    description: "Device pixels per CSS pixel.",
    schema: { enum: [1, 2, 3], default: defaultPictureOptions.scale },
  },
  version: {
    description: "The dataset version at which an embed was pinned.",
    schema: { type: "string", pattern: "^[0-9a-f]{10}$" },
  },
  origin: {
    description: "The origin to which an embed posts its height.",
    schema: { type: "string", format: "uri" },
  },
  url: { description: "The URL of a page.", required: true, schema: { type: "string", format: "uri" } },
  format: { schema: { enum: ["json"] } },
  maxwidth: { schema: { type: "integer", minimum: 1 } },
  maxheight: { schema: { type: "integer", minimum: 1 } },
};

/** A query parameter with the same name as a path parameter needs a key of its own. */
const queryName = (key: string) => `query.${key}`;

/** Every URL of the site, as an OpenAPI 3.1 document. */
export function describeAddresses(): object {
  return {
    openapi: "3.1.1",
    info: {
      title: "Parley",
      summary: "What the parties to a negotiation say they want, with a source under every position.",
      description:
        "All URLs are read with GET or HEAD and need no key; any other method except OPTIONS gives a 405 with `Allow`. Views have exports: their URL with an extension. Most responses may be cached for five minutes.",
      version: "1.0.0",
      license: { name: dataLicence.title, identifier: dataLicence.id },
    },
    servers: [{ url: siteUrl() }],
    paths: Object.fromEntries([
      ...pages.map(describePage),
      ...pages
        .filter(({ view }) => view)
        .flatMap((page) => exportFormats.map((format) => describeExport(page, format))),
      ...pages
        .filter(({ across }) => across)
        .flatMap((page) => partyFormats.map((format) => describePartyFile(page, format))),
      ...pages.filter(({ view, across }) => view || across).map(describeWords),
      ...pages.filter(({ embed }) => embed).map(describeEmbed),
      ...describeOthers(),
    ]),
    components: {
      parameters: Object.fromEntries([
        ...Object.entries(pathParameters).map(([name, schema]) => [name, { name, in: "path", required: true, schema }]),
        ...Object.entries(queryParameters).map(([name, rest]) => [queryName(name), { name, in: "query", ...rest }]),
      ]),
      responses: {
        page: { description: "The page.", content: { "text/html": {} } },
        moved: {
          description:
            "`Location` is the URL of the requested content: of the last earlier date on which something changed, of a comparison, of two dates in their order, or of a party that is in one negotiation only.",
        },
        unchanged: { description: "Unchanged since it was last fetched, by its `ETag`." },
        missing: {
          description:
            "There is nothing at this URL, or its table would have more than 30,000 answers; the text says which.",
        },
        refused: {
          description:
            "The request is refused: 400 for malformed HTTP, 408 for one that came too slowly, 413 for one with a body, 431 for more than 16 kB including headers.",
        },
        failed: {
          description: "An error on the server. `Retry-After` says when to try again.",
          headers: { "Retry-After": { $ref: "#/components/headers/retry-after" } },
        },
        busy: {
          description:
            "Too many requests at once, or the data of the negotiation are invalid. `Retry-After` says when to try again.",
          headers: { "Retry-After": { $ref: "#/components/headers/retry-after" } },
        },
      },
      headers: {
        "retry-after": { description: "Seconds.", required: true, schema: { type: "integer", minimum: 1 } },
      },
    },
  };
}

function describePage(page: PageKind): [string, object] {
  return describeGet(page.path, page.says, page.query ?? [], {
    ...describeResponses(page.path, "page"),
    304: response("unchanged"),
    ...(page.leads && { 307: response("moved") }),
  });
}

function describeExport({ path, says, query = [] }: PageKind, format: ExportFormat): [string, object] {
  // `against` only affects the page itself.
  const keys = [
    ...query.filter((key) => key !== "against"),
    ...(isPictureFormat(format) ? ["size", "theme", "scale", "download"] : []),
  ];
  const used = format === "svg" ? keys.filter((key) => key !== "scale") : keys;
  const content = { [exportMediaTypes[format]]: format === "json" ? refer(viewSchemaPath) : {} };
  // The address of a negotiation with this extension is the workbook of the whole.
  const file = format === "xlsx" && path === "/{negotiation}" ? `${path}/positions` : path;
  return describeGet(`${file}.${format}`, `${says}, ${exportWords[format]}`, used, {
    200: { description: "The file.", content },
    304: response("unchanged"),
    ...describeResponses(path),
  });
}

function describePartyFile({ path, says }: PageKind, format: ExportFormat): [string, object] {
  return describeGet(`${path}.${format}`, `${says}, ${exportWords[format]}`, [], {
    200: { description: "The file.", content: { [exportMediaTypes[format]]: {} } },
    304: response("unchanged"),
    ...describeResponses(path),
  });
}

function describeWords({ path, says, query = [], across }: PageKind): [string, object] {
  const keys = query.filter((key) => key !== "against");
  return describeGet(`/words${path}`, `${says}, as text: everything its figure shows`, keys, {
    ...describeResponses(path, "page"),
    304: response("unchanged"),
    ...(across && { 307: response("moved") }),
  });
}

function describeEmbed({ path, says, query = [] }: PageKind): [string, object] {
  return describeGet(
    `/embed${path}`,
    `${says}, for an iframe on another site`,
    [...query, "theme", "version", "origin"],
    {
      ...describeResponses(path, "page"),
      304: response("unchanged"),
    },
  );
}

function describeOthers(): [string, object][] {
  const file = (path: string, says: string, type: string) =>
    describeGet(path, says, [], {
      200: { description: "The file.", content: { [type]: {} } },
      304: response("unchanged"),
      ...describeResponses(path),
    });
  const feeds = [
    "/{negotiation}",
    "/{negotiation}/issues/{issue}",
    "/{negotiation}/questions/{question}",
    "/{negotiation}/parties/{party}",
    "/{negotiation}/compare/{left}/{right}",
  ].flatMap((path) =>
    (["atom", "json"] as const).map((kind) => file(`${path}/feed.${kind}`, "A feed of what changes", feedTypes[kind])),
  );
  const schema = "application/schema+json";
  return [
    ...feeds,
    ...datasetFormats.map((format) =>
      file(
        `/{negotiation}.${format}`,
        format === "xlsx" ? "A whole negotiation as a workbook" : "A whole negotiation as a data package",
        datasetMediaTypes[format],
      ),
    ),
    file("/{negotiation}/datapackage.json", "A description of a negotiation’s tables", "application/json"),
    file(viewSchemaPath, "The JSON Schema of a view as JSON", schema),
    file(tableSchemaPath, "The Frictionless Table Schema of a view as a table", schema),
    file(partyTableSchemaPath, "The Frictionless Table Schema of a party across negotiations", schema),
    file(openapiPath, "This description", "application/json"),
    file("/sitemap.xml", "The canonical URLs of the pages", "application/xml"),
    file("/robots.txt", "Rules for crawlers", "text/plain"),
    describeGet("/healthz", "Health check: whether the server is up, and which data it serves", [], {
      200: { description: "It serves at least one negotiation.", content: { "application/json": {} } },
      503: { description: "No negotiation in the data folder is valid." },
    }),
    describeGet("/oembed", "How to embed a view", ["url", "format", "maxwidth", "maxheight"], {
      200: { description: "An oEmbed response of the type rich.", content: { "application/json": { schema: oembed } } },
      404: response("missing"),
      501: { description: "A format other than JSON was requested." },
    }),
  ];
}

const oembed = {
  type: "object",
  required: ["version", "type", "html", "width", "height"],
  properties: {
    version: { const: "1.0" },
    type: { const: "rich" },
    title: { type: "string" },
    html: { type: "string" },
    width: { type: "integer" },
    height: { type: "integer" },
  },
};

function describeGet(path: string, summary: string, query: readonly string[], responses: object): [string, object] {
  const named = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
  const parameters = [...named, ...query.map(queryName)].map((name) => ({ $ref: `#/components/parameters/${name}` }));
  const always = { 500: response("failed"), 503: response("busy"), "4XX": response("refused") };
  return [
    path,
    { get: { summary, ...(parameters.length > 0 && { parameters }), responses: { ...always, ...responses } } },
  ];
}

/** The responses of a path: redirects for dates on which nothing changed, 404 for parameters that may name nothing. */
function describeResponses(path: string, found?: string) {
  return {
    ...(found && { 200: response(found) }),
    ...(path.includes("{date}") && { 307: response("moved") }),
    ...(path.includes("{") && { 404: response("missing") }),
  };
}

function response(name: string) {
  return { $ref: `#/components/responses/${name}` };
}

function refer(path: string) {
  return { schema: { $ref: `${siteUrl()}${path}` } };
}
