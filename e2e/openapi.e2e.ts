import { expect } from "@playwright/test";
import type { Negotiation } from "../lib/dataset/negotiation";
import { describeAddresses } from "../lib/export/openapi";
import { listKnownDeals } from "../lib/model/deals/terms";
import { listDatesOf } from "../lib/model/history/as-of";
import { exportFormats } from "../lib/url/subject";
import { askRaw } from "./ask-raw";
import { test } from "./faulty-site";
import { firstOf } from "./parley-test";

interface Response {
  $ref?: string;
}
interface Document {
  paths: Record<string, { get: { responses: Record<string, Response> } }>;
  components: { responses: Record<string, { headers?: object }> };
}

const { paths, components } = describeAddresses() as Document;

/** The description of a response with this status: the exact one, or that of its class such as 4XX. */
function findResponse(path: string, status: number): Response | undefined {
  const responses = paths[path]?.get.responses ?? {};
  return responses[status] ?? responses[`${Math.floor(status / 100)}XX`];
}

/** Fills in the path parameters of a described path. */
function fill(path: string, values: Record<string, string>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

/** Values for the path parameters. */
function listValues(negotiation: Negotiation): Record<string, string> {
  const { id, issues, parties, asOf } = negotiation;
  const [left, right, third] = parties.map((one) => one.id as string);
  const dates = listDatesOf(negotiation, { kind: "matrix" }).map(({ date }) => date);
  return {
    negotiation: id,
    issue: firstOf(issues).id,
    question: firstOf(firstOf(issues).questions).id,
    party: left ?? "",
    deal: firstOf(listKnownDeals(negotiation, asOf)).id,
    left: left ?? "",
    right: right ?? "",
    third: third ?? "",
    date: asOf,
    from: firstOf(dates),
    to: asOf,
  };
}

/** A party that more than one negotiation has. */
function findShared(negotiations: readonly Negotiation[]): string {
  const parties = negotiations.flatMap((one) => one.parties.map(({ id }) => id));
  return firstOf(parties.filter((id, i) => parties.indexOf(id) < i));
}

/** A date on which nothing changed, between two on which something did. */
function findQuietDay(negotiation: Negotiation): string {
  const dates = new Set(listDatesOf(negotiation, { kind: "matrix" }).map(({ date }) => date));
  const day = new Date(`${[...dates][1]}T00:00:00Z`);
  while (dates.has(day.toISOString().slice(0, 10))) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

test("every path responds as described, and every described response occurs", async ({ baseURL, negotiations }) => {
  const negotiation = firstOf(negotiations);
  const own = listValues(negotiation);
  const shared: Record<string, string> = { ...own, party: findShared(negotiations) };
  const given = new Map<string, Set<string>>();
  const ask = async (path: string, address: string, headers: [string, string][] = []) => {
    const answer = await askRaw(baseURL, address, { headers });
    const response = findResponse(path, answer.status);
    expect.soft(response, `${address}: ${answer.status}`).toBeDefined();
    if (response?.$ref) given.set(response.$ref, (given.get(response.$ref) ?? new Set()).add(path));
    return answer;
  };
  // The exports of a view share one route, whatever their extension.
  const others = exportFormats.filter((format) => format !== "json").map((format) => `.${format}`);
  const asked = Object.keys(paths).filter((path) => !others.some((format) => path.endsWith(format)));
  const tryPath = async (path: string) => {
    const isAcross = /^\/(words\/)?parties\//.test(path);
    const values = isAcross ? shared : own;
    const address = path === "/oembed" ? `/oembed?url=/${negotiation.id}` : fill(path, values);
    const { status, headers } = await ask(path, address);
    expect.soft(status, address).toBe(200);
    const etag = headers.get("etag");
    if (etag) expect.soft((await ask(path, address, [["if-none-match", etag]])).status, address).toBe(304);
    if (path.includes("{")) {
      const nowhere = { ...values, negotiation: "nowhere", ...(isAcross && { party: "nobody" }) };
      expect.soft((await ask(path, fill(path, nowhere))).status, path).toBe(404);
    }
    // A party of one negotiation has its page there.
    if (isAcross) await ask(path, fill(path, own));
    if (path.includes("{date}")) await ask(path, fill(path, { ...values, date: findQuietDay(negotiation) }));
    if (path.includes("{to}")) await ask(path, fill(path, { ...values, to: values.from ?? "", from: values.to ?? "" }));
    if (path.includes("{right}")) {
      await ask(path, fill(path, { ...values, right: "nobody" }));
      // The date of the page says nothing that the party without it does not say.
      await ask(path, fill(path, { ...values, left: `${values.left}@${negotiation.asOf}` }));
    }
    if (path.endsWith("/compare")) await ask(path, `${address}?left=${values.left}&right=${values.right}`);
    if (path === "/oembed") {
      expect.soft((await ask(path, path)).status).toBe(404);
      expect.soft((await ask(path, `${address}&format=xml`)).status).toBe(501);
    }
  };
  const queue = asked.values();
  const work = async () => {
    for (const path of queue) await tryPath(path);
  };
  await Promise.all(Array.from({ length: 6 }, work));
  const described = asked.flatMap((path) =>
    Object.entries(paths[path]?.get.responses ?? {}).flatMap(([status, { $ref }]) =>
      $ref && status < "5" ? [[path, status, $ref] as const] : [],
    ),
  );
  for (const [path, status, ref] of described) {
    // Whether the build includes a page for a comparison or a date depends on how many there are.
    // A refusal is the server's own answer, which `bounds.e2e.ts` asks for.
    if (status !== "304" && status !== "4XX") expect.soft(given.get(ref)?.has(path), `${path}: ${status}`).toBe(true);
  }
});

test("every path except the health check may respond with 503 and a Retry-After", async ({ negotiations, serve }) => {
  const site = await serve({ env: { PARLEY_LIMITS: '{"maxRendering":0}' } });
  const values = { ...listValues(firstOf(negotiations)), party: findShared(negotiations) };
  for (const path of Object.keys(paths)) {
    // The build has no static file for a URL with this query.
    const { status, headers } = await askRaw(site.base, `${fill(path, values)}?drawn`);
    expect.soft(status, path).toBe(path === "/healthz" ? 200 : 503);
    expect.soft(Number(headers.get("retry-after") ?? 0) > 0, path).toBe(path !== "/healthz");
  }
  for (const name of ["busy", "failed"]) expect(components.responses[name]?.headers).toHaveProperty("Retry-After");
});
