import { read as readWorkbook } from "@e965/xlsx";
import { expect } from "@playwright/test";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse } from "csv-parse/sync";
import { lexer } from "marked";
import { listPlacedQuestions } from "../lib/dataset/negotiation";
import { listDefaultColumns } from "../lib/model/column";
import { listKnownDeals } from "../lib/model/deals/terms";
import { readArchive } from "../lib/testing/read-archive";
import { datasetMediaTypes } from "../lib/url/media-types";
import { exportFormats } from "../lib/url/subject";
import { firstOf, test } from "./parley-test";

test("every view can be fetched as a table and as a citation, with file name, type and ETag", async ({
  request,
  negotiations,
}) => {
  const negotiation = firstOf(negotiations);
  const { id, asOf, issues, parties, deals } = negotiation;
  const [left, right] = parties;
  const date = firstOf(negotiation.issues.flatMap(({ questions }) => questions.flatMap((one) => one.statements))).date;
  const paths = [
    `/${id}`,
    `/${id}/at/${date}`,
    `/${id}/issues/${firstOf(issues).id}`,
    `/${id}/parties/${firstOf(parties).id}`,
    `/${id}/compare/${left?.id}/${right?.id}`,
    `/${id}/compare/${left?.id}/${right?.id}/status-quo`,
    ...listKnownDeals({ deals }, asOf).map((deal) => `/${id}/deals/${deal.id}`),
    `/${id}/deals/new`,
  ];
  for (const path of paths) {
    for (const format of exportFormats) {
      const address = format === "xlsx" && path === `/${id}` ? `${path}/positions.xlsx` : `${path}.${format}`;
      const answer = await request.get(address);
      expect.soft(answer.status(), address).toBe(200);
      const headers = answer.headers();
      expect
        .soft(headers["content-disposition"], address)
        .toMatch(
          new RegExp(`^(inline|attachment); filename="parley-${id}-[a-z0-9-]+-\\d{4}-\\d{2}-\\d{2}\\.${format}"$`),
        );
      const again = await request.get(address, { headers: { "if-none-match": headers.etag ?? "" } });
      expect.soft(again.status(), `${address}, had already`).toBe(304);
    }
  }
});

test("the table of the matrix has a row for every party on every question, including silence", async ({
  request,
  negotiations,
}) => {
  const negotiation = firstOf(negotiations);
  const text = await (await request.get(`/${negotiation.id}.csv`)).text();
  const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
  const columns = listDefaultColumns(negotiation, negotiation.asOf);
  const told = new Set(rows.map((row) => `${row.question_id} ${row.column_id ?? row.column}`));
  expect(told.size).toBe(listPlacedQuestions(negotiation).length * columns.length);
});

test("a view can be fetched as JSON that matches its published schema, and as Markdown with a table", async ({
  request,
  negotiations,
}) => {
  const { id } = firstOf(negotiations);
  const answer = await request.get(`/${id}.json`);
  expect(answer.headers()["content-type"]).toContain("application/json");
  const schemaPath = /<(.+?)>; rel="describedby"/.exec(answer.headers().link ?? "")?.[1] ?? "";
  const schema = await request.get(schemaPath);
  expect(schema.status()).toBe(200);
  const ajv = new Ajv2020();
  formats.default(ajv);
  const validate = ajv.compile(await schema.json());
  validate(await answer.json());
  expect(validate.errors ?? []).toEqual([]);

  const text = await (await request.get(`/${id}.md`)).text();
  expect(lexer(text).map(({ type }) => type)).toEqual(expect.arrayContaining(["heading", "table", "list"]));
});

test("a whole negotiation can be fetched as a workbook and as a data package, with type, file name and ETag", async ({
  request,
  negotiations,
}) => {
  const { id, asOf, version } = firstOf(negotiations);
  const fetchFile = async (format: string) => {
    const answer = await request.get(`/${id}.${format}`);
    expect(answer.status()).toBe(200);
    const headers = answer.headers();
    expect(headers["content-type"]).toBe(datasetMediaTypes[format as keyof typeof datasetMediaTypes]);
    expect(headers["content-disposition"]).toBe(`attachment; filename="parley-${id}-${asOf}.${format}"`);
    const again = await request.get(`/${id}.${format}`, { headers: { "if-none-match": headers.etag ?? "" } });
    expect(again.status()).toBe(304);
    return new Uint8Array(await answer.body());
  };
  const book = readWorkbook(await fetchFile("xlsx"));
  expect(book.SheetNames).toEqual(expect.arrayContaining(["About", "Questions", "Stances", "Sources"]));
  const files = await readArchive(await fetchFile("zip"));
  expect(JSON.parse(files.get("datapackage.json") ?? "")).toMatchObject({ name: id, version });
});

test("descriptions of the tables and URLs are served, and every table they name exists", async ({
  request,
  negotiations,
}) => {
  const { id } = firstOf(negotiations);
  const descriptor = await (await request.get(`/${id}/datapackage.json`)).json();
  const resources = descriptor.resources as { path: string }[];
  for (const { path } of resources) {
    expect.soft((await request.get(new URL(path).pathname)).status(), path).toBe(200);
  }
  const table = await (await request.get(`/${id}.csv`)).text();
  const fields = (await (await request.get("/schemas/table-1.json")).json()).fields as { name: string }[];
  const [head] = parse(table, { bom: true, to: 1 }) as string[][];
  expect(head).toEqual(fields.map(({ name }) => name));
  const { paths } = await (await request.get("/openapi.json")).json();
  expect(Object.keys(paths)).toEqual(expect.arrayContaining(["/{negotiation}", "/{negotiation}.csv", "/openapi.json"]));
});

test("the pages describe themselves to search engines", async ({ request, negotiations }) => {
  const { id, issues, version } = firstOf(negotiations);
  const read = async (path: string) => {
    const html = await (await request.get(path)).text();
    return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? "{}");
  };
  expect(await read(`/${id}`)).toMatchObject({ "@type": "Dataset", version });
  expect((await read(`/${id}/issues/${firstOf(issues).id}`)).hasPart).toEqual(
    expect.arrayContaining([expect.objectContaining({ "@type": "Claim" })]),
  );
});

test("a citation has the address that keeps its date and the day of access, and is asked for again each day", async ({
  request,
  negotiations,
}) => {
  const { id } = firstOf(negotiations);
  const before = new Date().toISOString().slice(0, 10);
  const answer = await request.get(`/${id}.bib?evidence=record`);
  const after = new Date().toISOString().slice(0, 10);
  const text = await answer.text();
  expect(text).toMatch(new RegExp(`url = \\{http.*/${id}/at/\\d{4}-\\d{2}-\\d{2}\\?evidence=record\\}`));
  expect([before, after].some((day) => text.includes(`urldate = {${day}}`))).toBe(true);
  expect(answer.headers()["cache-control"]).toBe("public, max-age=0, must-revalidate");
  const kept = await request.get(`/${id}.bib?evidence=record&accessed=none`);
  expect(await kept.text()).not.toContain("urldate");
  expect(kept.headers()["cache-control"]).toContain("s-maxage");
});

test("unknown exports are not found, and no input is echoed", async ({ request, negotiations }) => {
  const { id } = firstOf(negotiations);
  for (const address of [
    "/nowhere.csv",
    "/nowhere.xlsx",
    "/nowhere/positions.xlsx",
    `/${id}/issues/nowhere.zip`,
    `/${id}/issues/nowhere.csv`,
    `/${id}/at/1066-10-14.csv`,
    `/${id}/compare/a/b.bib`,
    `/${id}/compare/%3Cscript%3E/b.cite.txt`,
    `/${id}/deals/..%2f..%2fpackage.csl.json`,
  ]) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(404);
    expect(await answer.text()).not.toContain("script>");
  }
  for (const address of ["/nowhere/datapackage.json", "/schemas/nowhere.json"]) {
    expect((await request.get(address)).status(), address).toBe(404);
  }
  const named = await request.get(`/${id}.cite.txt?evidence=%3Cb%3E&evil=%3Cb%3E`);
  expect(await named.text()).not.toMatch(/<b>|evil/);
});
