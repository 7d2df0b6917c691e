import { expect } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { listDefaultColumns } from "../lib/column";
import { listPlacedQuestions } from "../lib/dataset/negotiation";
import { listKnownDeals } from "../lib/deal-terms";
import { twinEndings } from "../lib/twin/twin-subject";
import { firstOf, test } from "./parley-test";

test("every view can be fetched as a table and as a citation, named, typed and tagged", async ({
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
    for (const ending of twinEndings) {
      // A deal holds no positions, so it has no table of them.
      if (ending === "csv" && path.includes("/deals/")) continue;
      const address = `${path}.${ending}`;
      const answer = await request.get(address);
      expect.soft(answer.status(), address).toBe(200);
      const headers = answer.headers();
      expect
        .soft(headers["content-disposition"], address)
        .toMatch(
          new RegExp(`^(inline|attachment); filename="parley-${id}-[a-z0-9-]+-\\d{4}-\\d{2}-\\d{2}\\.${ending}"$`),
        );
      const again = await request.get(address, { headers: { "if-none-match": headers.etag ?? "" } });
      expect.soft(again.status(), `${address}, had already`).toBe(304);
    }
  }
});

test("the table of the matrix has a row for every party on every question, and silence is a row", async ({
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

test("what names nothing is not found, and nothing that was sent is said again", async ({ request, negotiations }) => {
  const { id } = firstOf(negotiations);
  for (const address of [
    "/nowhere.csv",
    `/${id}/issues/nowhere.csv`,
    `/${id}/deals/new.csv`,
    `/${id}/at/1066-10-14.csv`,
    `/${id}/compare/a/b.bib`,
    `/${id}/compare/%3Cscript%3E/b.cite.txt`,
    `/${id}/deals/..%2f..%2fpackage.csl.json`,
  ]) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(404);
    expect(await answer.text()).not.toContain("script>");
  }
  const named = await request.get(`/${id}.cite.txt?evidence=%3Cb%3E&evil=%3Cb%3E`);
  expect(await named.text()).not.toMatch(/<b>|evil/);
});
