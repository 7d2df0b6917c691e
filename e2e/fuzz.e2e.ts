import { readdirSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import fc from "fast-check";
import type { Negotiation } from "../lib/dataset/negotiation";
import { listDatesOf } from "../lib/model/history/as-of";
import { searchKeys } from "../lib/search/search";
import { datasetFormats, exportFormats } from "../lib/url/subject";
import { timelineKeys } from "../lib/url/timeline-filter";
import { viewOptionKeys } from "../lib/url/view-options";
import { askRaw, type RawAnswer, sendRaw } from "./ask-raw";
import { listRoutes } from "./list-routes";
import { firstOf, test } from "./parley-test";

/** A word that occurs on no page. */
const canary = "zqcanaryqz";
const seed = Number(process.env.FUZZ_SEED ?? 20_310_520);
const runs = Number(process.env.FUZZ_RUNS ?? 600);

/** Texts that do harm if treated as anything but text; each contains the canary. */
const hostile = [
  `<${canary}>`,
  `"><script>${canary}</script>`,
  `'"\`${canary}`,
  `\${${canary}}{{${canary}}}<%=${canary}%>`,
  `';${canary}--`,
  `$(${canary})|${canary};`,
  `javascript:${canary}`,
  `//${canary}.example/`,
  `\\${canary}.example`,
  `/\\${canary}.example`,
  `https://${canary}.example/`,
  `..%2f..%2f..%2f${canary}`,
  `../../../${canary}`,
  `%0d%0aset-cookie:${canary}=1`,
  `%00${canary}`,
  `%u0041${canary}`,
  `%${canary}`,
  `%ff%fe${canary}`,
  `%e2%80%ae${canary}`,
  `\u202e${canary}`,
  `😀${canary}`,
  `%F0%9F%98%80${canary}`,
  `%ed%a0%80${canary}`,
  canary,
  "__proto__",
  "constructor",
  "toString",
  "__proto__[a]",
  "%2e%2e",
  ".",
  "..",
  "%2f",
  "%5c",
  "%3f",
  "%23",
  "~",
  "@",
  "*",
  "0",
  "-1",
  "99999999999999999999",
  "NaN",
  "1e308",
  "",
  " ",
  "%20",
  "a".repeat(4000),
  "%C3%A9".repeat(600),
  "-".repeat(2000),
  "a@".repeat(900),
  "0000-00-00",
  "9999-12-31",
  "2031-02-30",
];

/** The valid values for the segments and query parameters of a URL. */
function listSound(negotiation: Negotiation) {
  const { id, parties, issues, deals, asOf } = negotiation;
  const dates = listDatesOf(negotiation, { kind: "matrix" }).map(({ date }) => date as string);
  const columns = [
    ...parties.map((one) => one.id as string),
    ...deals.map((one) => `deal.${one.id}`),
    "status-quo",
    `${firstOf(parties).id}@${asOf}`,
  ];
  const question = firstOf(firstOf(issues).questions);
  const terms = question.options.map((option) => `${question.code ?? question.id}.${option.code ?? option.id}`);
  return {
    segments: {
      negotiation: [id as string],
      issue: issues.map((one) => one.id as string),
      question: issues.flatMap(({ questions }) => questions.map((one) => one.id as string)),
      party: parties.map((one) => one.id as string),
      deal: [...deals.map((one) => one.id as string), "new"],
      date: [...dates, asOf, "2031-01-01"],
      from: dates,
      to: dates,
      left: columns,
      right: columns,
      columns,
      name: ["view-1.json", "table-1.json"],
      path: [id as string, "issues", firstOf(issues).id as string, "compare", "at", asOf],
    } as Record<string, readonly string[]>,
    queries: {
      show: ["full", "scales"],
      evidence: ["record"],
      only: ["differences"],
      parties: ["all"],
      within: ["1", "12"],
      with: columns,
      columns: [columns.slice(0, 2).join(",")],
      page: ["2", "3"],
      kind: ["statement", "deal"],
      party: [firstOf(parties).id],
      issue: [firstOf(issues).id],
      until: ["2031-03"],
      q: ["ferry"],
      terms,
      against: columns,
      left: columns,
      right: columns,
      from: dates,
      to: dates,
      size: ["square", "column"],
      theme: ["dark"],
      scale: ["1", "2"],
      version: ["0123456789"],
      origin: ["https://example.org"],
      url: [`/${id}`, `https://example.org/${id}`],
      format: ["json", "xml"],
      maxwidth: ["300"],
      maxheight: ["200"],
      _rsc: ["1"],
      nxtPnegotiation: [id as string],
      __nextLocale: ["en"],
      w: ["640"],
    } as Record<string, readonly string[]>,
  };
}

const headerValues: Record<string, readonly string[]> = {
  rsc: ["1", canary],
  "next-router-state-tree": [canary, "%5B%22%22%5D", "[".repeat(2000)],
  "next-router-prefetch": ["1"],
  "next-router-segment-prefetch": ["/_tree", canary],
  "next-url": [`/${canary}`],
  "next-action": ["0".repeat(42), canary],
  "next-resume": ["1"],
  "x-middleware-subrequest": ["middleware:middleware:middleware", canary],
  "x-middleware-rewrite": [`https://${canary}.example`],
  "x-middleware-prefetch": ["1"],
  "x-matched-path": [`/${canary}`, "/_error"],
  "x-invoke-path": ["/_error"],
  "x-invoke-status": ["500"],
  "x-nextjs-data": ["1"],
  "x-now-route-matches": [`1=${canary}`],
  "x-prerender-revalidate": [canary],
  "x-forwarded-host": [`${canary}.example`, "["],
  "x-forwarded-proto": ["javascript", canary],
  "x-forwarded-for": [canary],
  "x-original-url": [`/${canary}`],
  host: [`${canary}.example`, "[", "", "a b", `127.0.0.1:${canary}`],
  "accept-encoding": ["br;q=0", "*;q=0.5,gzip;q=1.5", canary, "zstd, br", "gzip", ";;;=,"],
  "accept-language": [canary, "de;q=x"],
  accept: [canary, "text/x-component", "*/*;q=2"],
  range: ["bytes=0-1", "bytes=5-1", `bytes=${"0-,".repeat(900)}`, canary],
  "if-none-match": ["*", `"${canary}"`, `W/"${",".repeat(500)}`],
  "if-modified-since": [canary, "Fri, 31 Dec 9999 23:59:59 GMT"],
  cookie: [`__prerender_bypass=${canary}`, `a=${"b".repeat(3000)}`],
  "user-agent": [canary, "Googlebot", ""],
  "content-type": ["multipart/form-data; boundary=x", "text/plain;charset=UTF-8"],
  "content-length": ["0"],
  upgrade: ["websocket", "h2c"],
  expect: ["100-continue", canary],
  purpose: ["prefetch"],
};

interface Asked {
  method: string;
  address: string;
  headers: (readonly [string, string])[];
}

/** Any request: the URL of a route with valid or invalid parts and query, any method, any headers. */
function anyRequest(negotiations: readonly Negotiation[]): fc.Arbitrary<Asked> {
  const { segments, queries } = listSound(firstOf(negotiations));
  const unsaid = [...viewOptionKeys, ...timelineKeys, ...Object.values(searchKeys)].filter((key) => !(key in queries));
  if (unsaid.length > 0) throw new Error(`listSound lacks valid values for the query parameters ${unsaid}`);
  const evil = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...hostile) },
    { weight: 1, arbitrary: fc.webSegment({ size: "small" }) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }).map(encodeLoosely) },
  );
  const fill = (words: readonly string[]) =>
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...words) },
      { weight: 1, arbitrary: evil },
      { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...words), evil).map(([a, b]) => a + b) },
    );
  const segment = (name: string): fc.Arbitrary<string[]> => {
    const param = /^\[(\.\.\.)?(\w+)\]$/.exec(name);
    if (!param)
      return fc.oneof(
        { weight: 40, arbitrary: fc.constant<string[]>([name]) },
        { weight: 1, arbitrary: evil.map((one): string[] => [one]) },
      );
    const words = segments[param[2] ?? ""];
    if (!words) throw new Error(`listSound lacks valid values for the path parameter ${name}`);
    return param[1] ? fc.array(fill(words), { minLength: 1, maxLength: 6 }) : fill(words).map((one): string[] => [one]);
  };
  const routes = [
    ...listRoutes(),
    ["_next", "static", "[name]"],
    ["_next", "image"],
    ["_next", "data", "[name]"],
    ["assets", "[name]"],
    [],
  ];
  const pathname = fc
    .constantFrom(...routes)
    .chain((route) => fc.tuple(...route.map(segment)))
    .map((parts) => `/${parts.flat().join("/")}`);
  const format = fc.oneof(
    { weight: 5, arbitrary: fc.constant("") },
    { weight: 2, arbitrary: fc.constantFrom(...[...exportFormats, ...datasetFormats].map((one) => `.${one}`)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "/",
        "//",
        ".html",
        ".rsc",
        ".segments/_tree.segment.rsc",
        ".txt",
        ";a",
        "%2f",
        "?",
        "#",
        `#${canary}`,
      ),
    },
  );
  const pair = fc
    .constantFrom(...Object.keys(queries))
    .chain((key) =>
      fc
        .tuple(fc.constantFrom(key, key, key, `${key}[]`), fill(queries[key] ?? []))
        .map(([name, value]) => `${name}=${value}`),
    );
  const query = fc
    .oneof(
      { weight: 6, arbitrary: fc.array(pair, { maxLength: 4 }) },
      { weight: 1, arbitrary: fc.array(evil, { maxLength: 3 }) },
    )
    .map((pairs) => (pairs.length > 0 ? `?${pairs.join("&")}` : ""));
  const header = fc
    .constantFrom(...Object.keys(headerValues))
    .chain((name) => fc.tuple(fc.constant(name), fc.constantFrom(...(headerValues[name] ?? []))));
  const method = fc.oneof(
    { weight: 12, arbitrary: fc.constant("GET") },
    {
      weight: 3,
      arbitrary: fc.constantFrom("HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND", "PURGE"),
    },
  );
  return fc
    .record({
      method,
      pathname,
      format,
      query,
      absolute: fc.oneof(
        { weight: 30, arbitrary: fc.constant("") },
        { weight: 1, arbitrary: fc.constantFrom(`http://${canary}.example`, "/", "\\", "*") },
      ),
      headers: fc.uniqueArray(header, { maxLength: 3, selector: ([name]) => name }),
    })
    .map((one) => ({
      method: one.method,
      address: encodeSpaces(one.absolute + one.pathname + one.format + one.query),
      headers: one.headers,
    }));
}

function encodeLoosely(text: string): string {
  return [...text]
    .map((letter) => (/[\ud800-\udfff]/.test(letter) ? "%ED%A0%80" : encodeURIComponent(letter)))
    .join("");
}

/** A space ends the URL in a request line; the rest would be taken for the protocol version. */
function encodeSpaces(address: string): string {
  return address.replaceAll(" ", "%20").replaceAll(/[\r\n]/g, "");
}

/** Search pages repeat the query, in a field and in a sentence. */
function mayRepeat(address: string): boolean {
  return new RegExp(`[?&](${searchKeys.words})=`).test(address);
}

const nothing: RawAnswer = { status: 0, headers: new Map(), body: Buffer.alloc(0) };

/** Whether the server of Next hands a request to a route, and does not answer it itself. Our own server lets none of these by. */
function reachesRoutes({ method, address, headers }: Asked): boolean {
  const [path = ""] = address.split("?");
  try {
    decodeURIComponent(path);
  } catch {
    return false;
  }
  const isPreview = headers.some(([name, value]) => name === "cookie" && value.includes("__prerender_bypass"));
  return method !== "TRACE" && /^\/(?!_next)/.test(path) && !/\/\/|\\|\/$/.test(path) && !isPreview;
}

/** Describes what is wrong with a response, if anything. */
function findFault({ method, address }: Asked, { status, headers, body }: RawAnswer): string | undefined {
  const text = body.toString("utf8");
  if (status === 0) return "no answer";
  if (status === 503 && !headers.has("retry-after")) return "503 without a word when to come again";
  if (status >= 500 && status !== 501 && status !== 503) return `status ${status}`;
  if (method === "HEAD" && text !== "") return "a body on HEAD";
  const location = headers.get("location") ?? "/";
  if (!/^\/(?![/\\])/.test(location)) return `leads off the site: ${location}`;
  if (/\bat \S+ \(?\S+:\d+:\d+|node_modules|webpack|\.next/.test(text.replaceAll(/\/_next\//g, "")))
    return "the inside of the machine";
  if (text.includes(path.join(import.meta.dirname, ".."))) return "a path of the machine";
  for (const [name, value] of headers) {
    if (name !== "location" && value.includes(canary)) return `says again in ${name} what was sent`;
  }
  if (headers.has("set-cookie")) return "sets a cookie";
  if (text.includes(`<${canary}`) || text.includes(`<script>${canary}`) || text.includes(`"${canary}`))
    return "says again unescaped what was sent";
  if (text.includes(canary) && !mayRepeat(address)) return "says again what was sent";
  if (/^image\//.test(headers.get("content-type") ?? "") && text.includes(canary))
    return "a picture says what was sent";
  return undefined;
}

/** The number of files in the build folder that is served. */
function countFiles(): number {
  return readdirSync(path.join(import.meta.dirname, "../.next-other"), { recursive: true }).length;
}

test("no URL, query, method or header breaks a response, is echoed, redirects off the site or reveals internals", async ({
  baseURL,
  negotiations,
}, { project }) => {
  const requests = fc.sample(anyRequest(negotiations), { seed, numRuns: runs });
  const queue = (project.name === "own server" ? requests : requests.filter(reachesRoutes)).values();
  const faults: string[] = [];
  const statuses = new Map<number, number>();
  const work = async () => {
    for (const asked of queue) {
      const answer = await askRaw(baseURL, asked.address, asked).catch(() => nothing);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const fault = findFault(asked, answer);
      if (fault) faults.push(`${fault}: ${JSON.stringify(asked).slice(0, 700)}`);
    }
  };
  const files = countFiles();
  await Promise.all(Array.from({ length: 6 }, work));
  expect(countFiles(), "requests leave no files on disk").toBe(files);
  if (process.env.FUZZ_RUNS) console.log(statuses);
  expect(faults, `FUZZ_SEED=${seed} FUZZ_RUNS=${runs}`).toEqual([]);
  // A good part of the requests found something: the grammar generates URLs of the site, not noise.
  expect((statuses.get(200) ?? 0) / requests.length).toBeGreaterThan(0.2);
  expect((await askRaw(baseURL, "/healthz")).status).toBe(200);
});

test("malformed HTTP, overlong requests and bodies are refused without being echoed, and the server keeps running", async ({
  baseURL,
}, { project }) => {
  const refused: [string, string, number][] = [
    ["noise", `${canary}\r\n\r\n`, 400],
    ["a head without end", `GET / HTTP/1.1\r\nhost: a\r\nx: ${canary.repeat(3000)}\r\n\r\n`, 431],
    ["an address without end", `GET /${"a".repeat(20_000)} HTTP/1.1\r\nhost: a\r\n\r\n`, 431],
    ["two lengths", "GET / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nabcde", 400],
    [
      "a length and parts",
      "GET / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
      400,
    ],
    ["no host", "GET / HTTP/1.1\r\n\r\n", 400],
    ["a body", `POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 3000000\r\n\r\n${"a".repeat(3_000_000)}`, 405],
  ];
  // What a server of Next reads and ignores.
  if (project.name === "own server") {
    refused.push(
      [
        "a body that is announced",
        "POST /method HTTP/1.1\r\nhost: a\r\ncontent-length: 9000000000\r\nexpect: 100-continue\r\n\r\n",
        405,
      ],
      ["a body of a question", "GET /method HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\n\r\nabcde", 413],
    );
  }
  for (const [name, bytes, status] of refused) {
    const answer = await sendRaw(baseURL ?? "", bytes);
    // If more was sent than is read, the system may reset the connection before the response arrives.
    expect.soft(name === "a body" ? [0, status] : [status], name).toContain(answer.status);
    expect.soft(answer.body.toString(), name).not.toContain(canary);
  }
  expect((await askRaw(baseURL, "/healthz")).status).toBe(200);
});

test("links on a page use the configured site URL, whatever the Host header", async ({ baseURL, negotiations }) => {
  const { id } = firstOf(negotiations);
  for (const address of [
    `/${id}`,
    `/${id}?evidence=record`,
    `/embed/${id}`,
    `/${id}/feed.atom`,
    "/sitemap.xml",
    `/${id}.json?evidence=record`,
  ]) {
    const plain = await askRaw(baseURL, address);
    const headers = [
      ["host", "evil.example"],
      ["x-forwarded-host", "evil.example"],
      ["x-forwarded-proto", "http"],
    ] as const;
    const led = await askRaw(baseURL, address, { headers });
    expect.soft(led.body.equals(plain.body), address).toBe(true);
    expect.soft(led.body.toString(), address).not.toContain("evil.example");
  }
});
