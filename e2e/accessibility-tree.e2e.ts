import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { nameColumn } from "@/lib/model/column-name";
import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../lib/dataset/negotiation";
import { answerQuestion, type Column, listDefaultColumns } from "../lib/model/column";
import { atDeal } from "../lib/model/history/as-of";
import { deriveStance } from "../lib/model/stance";
import { getStanceTable } from "../lib/model/stance-table";
import { getEvidenceLabels } from "../lib/schema/evidence-kinds";
import { comparePath, dealPath, issuePath, negotiationPath, partyPath } from "../lib/url/paths";
import { defaultViewOptions } from "../lib/url/view-options";
import { buildCompareView } from "../lib/view/compare/compare";
import { buildDealView } from "../lib/view/deal/deal";
import { buildCellView, type CellView, formatPosition } from "../lib/view/matrix/cell";
import { buildHeadView } from "../lib/view/matrix/matrix";
import { buildRowView } from "../lib/view/matrix/row";
import { findHtmlFaults } from "./find-html-faults";
import { firstOf, test } from "./parley-test";
import { findParts, type Heard, hear, readTree, squeeze } from "./read-tree";

// What the pages say to screen-reader users, read from the accessibility tree. The expected text is derived from the
// data.

const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };

function cellOf(negotiation: Negotiation, { question }: PlacedQuestion, column: Column): CellView {
  const { asOf } = negotiation;
  return buildCellView(
    { negotiation, question, asOf },
    column,
    answerQuestion(column, question, getStanceTable(negotiation, asOf, "all")),
  );
}

/** The facts a cell must state about a party's stance, whatever the wording around them. */
function listFacts(negotiation: Negotiation, { question }: PlacedQuestion, column: Column): string[] {
  if (column.kind !== "party") return [nameColumn(column), question.label];
  const stance = deriveStance(question, column.party.id, negotiation.asOf);
  const lines = stance.redLines.map(({ place }) => question.options[place]?.label ?? "");
  const facts = [column.party.name, question.label, ...lines, ...(lines.length > 0 ? ["uled out: "] : [])];
  if (stance.kind === "silent") return [...facts, "No stated position found"];
  const stated = stance.kind === "stated" ? stance.spans.map((span) => formatPosition(question, span)) : [];
  const grades =
    stance.kind === "stated" ? stance.held.map(({ statement }) => getEvidenceLabels(statement.evidence)) : [];
  const reported = stance.reports.flatMap(({ span, disputed }) => [
    `: ${formatPosition(question, span)}`,
    ...(disputed ? [", disputed"] : []),
  ]);
  return [
    ...facts,
    ...stated,
    ...grades.map(({ label }) => label.toLowerCase()),
    ...reported,
    ...(stance.kind === "reported" ? ["nothing on record"] : []),
    ...(stance.kind === "stated" && stance.contested ? ["contested"] : []),
  ];
}

/** The text of a matrix cell below its figure. */
function writeCell({ kind, brief, conditions, contested, evidence }: CellView): string {
  // The sentence that replaces the figure already says why nothing is known.
  if (kind === "silent") return "";
  return [
    ...brief,
    ...conditions.map((one) => `Condition: ${one}`),
    ...(contested ? ["Contested: these statements cannot both hold."] : []),
    ...evidence.flatMap(({ word, text, note }) => [word, text, note ?? ""]),
  ].join("");
}

const listOptions = ({ question }: PlacedQuestion) =>
  question.options.map(({ label, statusQuo }) => `${label}${statusQuo ? " (status quo)" : ""}`);

async function readMatrix(page: Page) {
  const tree = await readTree(page, "table.matrix");
  const rows = findParts(tree, "row");
  const questions = rows.filter((row) => findParts(row, "rowheader").length > 0);
  return { heads: findParts(firstOf(rows), "columnheader"), questions };
}

test("a screen reader gets the whole matrix: its headers, each question with its options, each complete cell once", async ({
  page,
  negotiations,
}) => {
  for (const negotiation of negotiations) {
    const columns = listDefaultColumns(negotiation, negotiation.asOf);
    const placed = listPlacedQuestions(negotiation);
    await page.setViewportSize(wide);
    await page.goto(negotiationPath(negotiation));
    const seen = await readMatrix(page);
    expect(seen.heads.slice(1).map(({ name }) => squeeze(name))).toEqual(
      columns.map((column) => buildHeadView(negotiation, column)).map(({ name, who }) => squeeze(name + who)),
    );
    await page.setViewportSize(narrow);
    const small = await readMatrix(page);
    expect(small.heads.map(({ name }) => name)).toEqual(seen.heads.map(({ name }) => name));
    for (const { questions } of [seen, small]) {
      const names = questions.map((row) => firstOf(findParts(row, "rowheader")).name);
      expect(names).toEqual(placed.map(({ question }) => question.text));
    }
    for (const [i, one] of placed.entries()) {
      const row = buildRowView(negotiation, one, { columns, asOf: negotiation.asOf, evidence: "all" });
      for (const { questions } of [seen, small]) {
        const head = firstOf(findParts(questions[i] as Heard, "rowheader"));
        const [options, gaps] = findParts(head, "list");
        expect((options?.children ?? []).map(hear)).toEqual(listOptions(one).map(squeeze));
        const said = (gaps?.children ?? []).map(hear);
        for (const [k, { which, words, pairs, restsOnReport }] of row.gaps.entries()) {
          const report = restsOnReport ? " (rests on a report)" : "";
          expect(said[k]).toBe(squeeze(`${which}: ${words} ${pairs}${report}`));
        }
      }
      for (const [k, column] of columns.entries()) {
        const cell = cellOf(negotiation, one, column);
        const heard = [seen, small].map(({ questions }) =>
          hear(findParts(questions[i] as Heard, "cell")[k] ?? { role: "none", name: "", children: [] }),
        );
        expect(heard).toEqual([squeeze(cell.accessibleText + writeCell(cell)), squeeze(cell.accessibleText)]);
        for (const fact of listFacts(negotiation, one, column)) expect(heard[1]).toContain(squeeze(fact));
      }
    }
  }
});

test("a screen reader gets the figure of a question once: its options in the order of the scale, then each position", {
  tag: "@once",
}, async ({ page, negotiations }) => {
  const negotiation = firstOf(negotiations);
  const columns = listDefaultColumns(negotiation, negotiation.asOf);
  for (const issue of negotiation.issues) {
    for (const size of [wide, narrow]) {
      await page.setViewportSize(size);
      await page.goto(issuePath(negotiation, issue));
      const tree = await readTree(page, "main");
      expect(findParts(tree, "image")).toEqual([]);
      for (const one of listPlacedQuestions(negotiation).filter((placed) => placed.issue.id === issue.id)) {
        const { question } = one;
        const section = firstOf(findParts(tree, "region", question.text));
        const all = columns.map((column) => cellOf(negotiation, one, column).accessibleText);
        const figures = findParts(section, "figure", `Positions on the scale: ${question.label}`);
        const tables = findParts(section, "table", question.text);
        // One of them shows where there is room, the other where there is not; never both.
        expect([figures.length, tables.length]).toEqual(size === wide ? [1, 0] : [0, 1]);
        const place = firstOf([...figures, ...tables]);
        const [options, lanes] = findParts(place, "list");
        expect((options?.children ?? []).map(hear)).toEqual(listOptions(one).map(squeeze));
        const heard =
          size === wide ? (lanes?.children ?? []).map(hear) : findParts(place, "cell").slice(-all.length).map(hear);
        expect(heard.slice(-all.length)).toEqual(all.map(squeeze));
        for (const accessibleText of all)
          expect(hear(section).split(squeeze(accessibleText)).length, accessibleText).toBe(2);
      }
    }
  }
  const party = firstOf(negotiation.parties);
  await page.goto(partyPath(negotiation, party));
  const tree = await readTree(page, "main");
  const lists = findParts(tree, "list", "Options, in the order of the scale");
  expect(lists.map(({ children }) => children.map(hear))).toEqual(
    listPlacedQuestions(negotiation).map((one) => listOptions(one).map(squeeze)),
  );
});

test("a screen reader gets a comparison question by question: the question, each side, and the difference in words", async ({
  page,
  negotiations,
}) => {
  const negotiation = firstOf(negotiations);
  const columns = listDefaultColumns(negotiation, negotiation.asOf);
  for (const own of [columns.slice(0, 2), columns.slice(-3)]) {
    const view = buildCompareView(negotiation, own, defaultViewOptions);
    await page.goto(comparePath(negotiation, ...own.map(({ key }) => key)));
    const tree = await readTree(page, "main");
    expect(findParts(tree, "image")).toEqual([]);
    for (const row of view.rows) {
      const heard = hear(firstOf(findParts(tree, "region", row.text)));
      const parts = [
        row.text,
        ...row.sides.flatMap(({ head, formulations, cell, redLines, beside }) => [
          head.name,
          ...formulations.flatMap(({ lead, runs }) => [
            lead,
            ...runs.map(({ text, changed }) => (changed ? `[differs: ${text}]` : text)),
          ]),
          cell.kind === "silent" ? (cell.positions[0]?.text ?? "") : "",
          ...(redLines ? [`Stated red line: ${redLines}`] : []),
          ...beside.map(({ text }) => `Reported beside it: ${text}`),
          ...cell.conditions,
          ...cell.evidence.flatMap(({ word, text }) => [word, text]),
        ]),
        `from “${row.options[0]?.label}” to “${row.options.at(-1)?.label}”`,
        ...row.results.flatMap(({ pair, heading, detail, restsOnReport, ifReportsCounted }) => [
          ...pair,
          heading,
          detail,
          ...(restsOnReport ? ["Rests on a report"] : []),
          ifReportsCounted?.words ?? "",
        ]),
      ];
      let at = 0;
      for (const part of parts.map(squeeze)) {
        const found = heard.indexOf(part, at);
        expect(found, `${row.text}: “${part}” comes after the previous part`).toBeGreaterThanOrEqual(at);
        at = found + part.length;
      }
    }
  }
});

test("a screen reader gets a deal term by term: its place on the scale, and whether each party’s position meets it", async ({
  page,
  negotiations,
}) => {
  const negotiation = firstOf(negotiations);
  for (const deal of negotiation.deals) {
    const view = buildDealView(atDeal(negotiation, deal), deal);
    for (const size of [wide, narrow]) {
      await page.setViewportSize(size);
      await page.goto(dealPath(negotiation, deal));
      const [head, ...rows] = findParts(await readTree(page, "#asks"), "row");
      if (view.rows.length > 0) {
        const parties = findParts(head as Heard, "columnheader").map(hear);
        expect(parties.slice(1)).toEqual(negotiation.parties.map(({ name }) => squeeze(name)));
      }
      expect(rows.length).toBe(view.rows.length);
      for (const [i, { question, position, terms, cells }] of view.rows.entries()) {
        const own = rows[i] as Heard;
        const term = hear(firstOf(findParts(own, "rowheader")));
        expect(term).toContain(squeeze(`${question.label}, placed at: ${position}`));
        for (const { text } of terms) expect(term).toContain(squeeze(text));
        expect(findParts(own, "cell").map(hear)).toEqual(
          cells.map(({ accessibleText, own: held, notes, later }) =>
            squeeze(
              [
                accessibleText,
                ...[...held, ...notes].flatMap(({ text, link }) => [text, link?.text ?? ""]),
                ...(later ? [later.heading, ...later.notes.flatMap(({ text, link }) => [text, link?.text ?? ""])] : []),
              ].join(""),
            ),
          ),
        );
      }
    }
  }
});

test("on a phone every table keeps its semantics, and every landmark has a name", {
  tag: "@once",
}, async ({ page, kinds }) => {
  await page.setViewportSize(narrow);
  for (const address of kinds) {
    await page.goto(address);
    await page.locator("details").evaluateAll((all: HTMLDetailsElement[]) => {
      for (const details of all) details.open = true;
    });
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll("table")]
        .filter((table) => table.checkVisibility())
        .map((table) => ({
          rows: [...table.rows].filter((row) => row.checkVisibility()).length,
          name: table.caption?.textContent ?? "",
        })),
    );
    const tree = await readTree(page);
    const tables = findParts(tree, "table");
    const heard = tables.map((table) => ({ rows: findParts(table, "row").length, name: table.name }));
    expect.soft(heard, address).toEqual(shown);
    for (const { name } of shown) expect.soft(name, `${address}: a table has a name`).not.toBe("");
    const unnamed = ["navigation", "region", "table", "image", "slider", "combobox", "button", "link"].filter(
      (role) => findParts(tree, role, "").length > 0,
    );
    expect.soft(unnamed, `${address}: without a name`).toEqual([]);
  }
});

test("every view links to its text version, made of headings and lists only and excluded from search engines", {
  tag: "@once",
}, async ({ page, negotiations }) => {
  const negotiation = firstOf(negotiations);
  const { id, parties, issues, deals } = negotiation;
  const [left, right] = parties;
  for (const address of [
    `/${id}?evidence=record`,
    `/${id}/issues/${firstOf(issues).id}`,
    `/${id}/parties/${left?.id}`,
    `/${id}/compare/${left?.id}/${right?.id}`,
    `/${id}/deals/${firstOf(deals).id}`,
  ]) {
    await page.goto(address);
    await page.getByRole("link", { name: "Read this view in words" }).click();
    await expect(page).toHaveURL(`/words${address}`);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
      "href",
      new RegExp(`${address.split("?")[0]}$`),
    );
    const tree = await readTree(page, "main");
    for (const role of ["table", "image", "figure"]) expect(findParts(tree, role)).toEqual([]);
    // Between them, these two contain every kind of entry.
    if (/\/(issues|deals)\//.test(address)) {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ preload: false }).analyze();
      expect(violations.map(({ id: rule, nodes }) => [rule, nodes[0]?.html])).toEqual([]);
      expect(await findHtmlFaults(await (await page.request.get(`/words${address}`)).text())).toEqual([]);
    }
    await page.getByRole("link", { name: "the page of this view" }).click();
    await expect(page).toHaveURL(address);
  }
  await page.goto(`/words/${id}`);
  const tree = await readTree(page, "main");
  for (const one of listPlacedQuestions(negotiation)) {
    const section = hear(firstOf(findParts(tree, "region", one.question.text))).toLowerCase();
    for (const column of listDefaultColumns(negotiation, negotiation.asOf)) {
      // The heading states the question, and the entries do not repeat it.
      const facts = listFacts(negotiation, one, column).filter((fact) => fact !== one.question.label);
      for (const fact of facts) expect(section).toContain(squeeze(fact).toLowerCase());
    }
  }
  expect((await page.request.get("/words/no-such-negotiation")).status()).toBe(404);
  expect((await page.request.get(`/words/${id}/issues/no-such-issue`)).status()).toBe(404);
});
