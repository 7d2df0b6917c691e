import { readdirSync } from "node:fs";
import path from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { pictureSizes } from "../picture/options";
import { readEveryNegotiation } from "../testing/list-subjects";
import { isKnownPath } from "../url/known-path";
import { siteUrl } from "../url/paths";
import { exportFormats, partyFormats } from "../url/subject";
import { timelineKeys } from "../url/timeline-filter";
import { viewOptionKeys } from "../url/view-options";
import { describeAddresses } from "./openapi";
import { describeViewDocument, viewSchemaPath } from "./view/json-schema";

interface Operation {
  get: { parameters?: { $ref: string }[]; responses: Record<string, unknown> };
}
interface Document {
  [key: string]: unknown;
  paths: Record<string, Operation>;
  components: { parameters: Record<string, { name: string; schema: { enum?: unknown[] } }> };
}

const document = describeAddresses() as Document;
const paths = Object.keys(document.paths);
const root = path.join(import.meta.dirname, "../..");

it("is valid OpenAPI 3.1 according to another library", async () => {
  const validator = new Validator();
  const schema = { ...describeViewDocument(siteUrl()) };
  await validator.addSpecRef(schema, `${siteUrl()}${viewSchemaPath}`);
  const { valid, errors } = await validator.validate(structuredClone(document));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(validator.version).toBe("3.1");
});

it("resolves every reference and describes every path parameter", () => {
  const { parameters } = document.components;
  for (const [address, { get }] of Object.entries(document.paths)) {
    const named = (get.parameters ?? []).map(({ $ref }) => $ref.replace("#/components/parameters/", ""));
    expect(
      named.filter((name) => !Object.hasOwn(parameters, name)),
      address,
    ).toEqual([]);
    const parts = [...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(
      parts.filter((part) => !named.includes(part ?? "")),
      address,
    ).toEqual([]);
    expect(new Set(named).size, address).toBe(named.length);
  }
});

/** The routes in the app folder, except the one for everything that no other route matches. */
function listRoutes(): string[] {
  return (
    readdirSync(path.join(root, "app"), { recursive: true, encoding: "utf8" })
      .filter((file) => /(^|\/)route\.ts$/.test(file) && !file.startsWith("[...path]"))
      .map((file) => `/${path.dirname(file)}`.replace(/\/\.$/, "/").replaceAll(/\[(\w+)\]/g, "{$1}"))
      // It only redirects a form.
      .filter((route) => route !== "/{negotiation}/changes")
  );
}

it.each(listRoutes())("describes the route %s of the app", (route) => {
  const [start = "", rest] = route.split(/(?:\[\.\.\.|\{name\})/);
  if (rest === undefined) expect(paths).toContain(route);
  else expect(paths.some((one) => one.startsWith(start))).toBe(true);
});

it("describes the exports of every view that has some, and no others", () => {
  const dated = [
    "",
    "/issues/{issue}",
    "/parties/{party}",
    "/compare/{left}/{right}",
    "/compare/{left}/{right}/{third}",
  ];
  const views = [...dated, ...dated.map((one) => `${one}/at/{date}`), "/deals/{deal}"];
  const expected = [
    ...views.flatMap((view) =>
      exportFormats.map((format) =>
        view === "" && format === "xlsx" ? "/{negotiation}/positions.xlsx" : `/{negotiation}${view}.${format}`,
      ),
    ),
    "/{negotiation}.xlsx",
    "/{negotiation}.zip",
    ...partyFormats.map((format) => `/parties/{party}.${format}`),
  ];
  const described = paths.filter((one) =>
    [...exportFormats, "xlsx", "zip"].some(
      (format) => one.endsWith(`}.${format}`) || one.endsWith(`/positions.${format}`),
    ),
  );
  expect(described.toSorted()).toEqual(expected.toSorted());
});

describe("every described path exists", () => {
  const negotiation = readEveryNegotiation().find(({ deals, parties }) => deals.length > 0 && parties.length > 2);
  if (!negotiation) throw new Error("no negotiation with a deal");
  const [one, two, three] = negotiation.parties.map(({ id }) => id);
  const values: Record<string, string | undefined> = {
    negotiation: negotiation.id,
    issue: negotiation.issues[0]?.id,
    question: negotiation.issues[0]?.questions[0]?.id,
    party: one,
    deal: negotiation.deals.find(({ date }) => date <= negotiation.asOf)?.id,
    left: one,
    right: two,
    third: three,
    date: negotiation.asOf,
    from: negotiation.asOf,
    to: negotiation.asOf,
  };
  it.each(paths)("%s", (described) => {
    const filled = described.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
    expect(isKnownPath([negotiation], filled)).toBe(true);
    expect(isKnownPath([negotiation], `${filled}/nothing-here`)).toBe(false);
  });
});

it("names every query parameter that the pages read, and every picture size", () => {
  const { parameters } = document.components;
  for (const key of [...viewOptionKeys, ...timelineKeys]) expect(parameters[`query.${key}`]?.name).toBe(key);
  expect(parameters["query.size"]?.schema.enum).toEqual(Object.keys(pictureSizes));
});
