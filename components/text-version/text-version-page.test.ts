import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { serializeView } from "@/lib/export/view/json";
import { buildTextVersionView } from "@/lib/export/view/text-version";
import { maxCellsInWords } from "@/lib/limits";
import { listDefaultColumns } from "@/lib/model/column";
import { buildPictureContent } from "@/lib/picture/content";

import { listSubjects, readEveryNegotiation } from "@/lib/testing/list-subjects";
import { readInvented } from "@/lib/testing/read-invented";
import { formatDate } from "@/lib/text/format";
import { type PageSubject, parseSubject } from "@/lib/url/subject";
import { defaultViewOptions } from "@/lib/url/view-options";
import { getStatementWord } from "@/lib/view/matrix/cell";
import { TextVersionPage } from "./text-version-page";

function renderPage(subject: PageSubject): string {
  return renderToStaticMarkup(
    createElement(TextVersionPage, {
      printed: "",
      negotiation: subject.negotiation,
      view: buildTextVersionView(subject),
    }),
  );
}

/** The text version of a view without whitespace, because line breaks do not matter. */
function readPageText(subject: PageSubject): string {
  const html = renderPage(subject);
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  return squeeze(
    main.replaceAll(/<[^>]*>/g, "").replaceAll(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? ""),
  );
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
// The page sets quotation marks and apostrophes as print does; the JSON has those of the source.
const squeeze = (text: string) => text.replaceAll(/[\s"“”'‘’]+/g, "").toLowerCase();

// Enough parties for the pictures to show counts; the text version still lists each one.
const crowd = readInvented({ id: "crowd", parties: 200, questions: 10, statements: 2000, seed: 6 });
const counted = listSubjects(crowd).filter(([address]) => /crowd\/(issues|deals)\/[a-z-]+$/.test(address));
const subjects = [...readEveryNegotiation().flatMap(listSubjects), ...counted.slice(0, 2)];

describe.each(subjects)("%s in words", (_address, subject) => {
  const pageText = readPageText(subject);
  const expectText = (text: string) => expect(pageText).toContain(squeeze(text));

  it("contains every name, position, result and ask that its picture shows", () => {
    const figure = buildPictureContent(subject);
    for (const text of [figure.title, figure.sub, figure.asOf, figure.sources]) expectText(text);
    for (const { name } of figure.heads) expectText(name);
    for (const row of figure.rows) {
      for (const text of [row.issue, row.text, row.position]) expectText(text);
      for (const { label } of row.options) expectText(label);
      for (const { accessibleBody, positions, redLines, marks } of row.cells) {
        expectText(accessibleBody);
        for (const { text } of positions) expectText(text);
        for (const place of redLines) expectText(row.options[place]?.label ?? "");
        for (const { place } of marks) expectText(row.options[place]?.label ?? "");
      }
      for (const { accessibleBody } of row.asks) expectText(accessibleBody);
      for (const { pair, heading, detail } of row.results) {
        expectText(`${heading} ${detail}`);
        for (const name of pair) expectText(name);
      }
    }
  });

  it("contains every answer, comparison, ask and statement of its JSON, with speaker, date and source", () => {
    const view = JSON.parse(serializeView(subject));
    for (const { name } of view.columns) expectText(name);
    for (const { kind, text, options } of view.questions) {
      // Of the values of an amount or a date only those at which somebody is are told.
      const labels = kind === "ordered" || kind === "unordered" ? options.map(labelOf) : [];
      for (const one of [text, ...labels]) expectText(one);
    }
    for (const { positions } of view.answers) {
      for (const { position, conditions = [] } of positions)
        for (const one of [position.words, ...conditions]) expectText(one);
    }
    for (const { words, ifReportsCounted } of view.comparisons ?? []) {
      expectText(words);
      if (ifReportsCounted && ifReportsCounted.words !== words) expectText(`${ifReportsCounted.words} if the report`);
    }
    for (const { words, position, measuredFrom } of view.asks ?? []) {
      // “crosses a red line” in a sentence, “A stated red line” as a heading.
      if (!/red line/.test(words)) expectText(words);
      for (const one of [position, ...measuredFrom.positions]) expectText(one.words);
    }
    for (const { speaker, summary, date, dateAsKnown = date, evidence, agreed, quote, source } of view.statements) {
      for (const one of [speaker, summary, formatDate(dateAsKnown), getStatementWord({ evidence, agreed })])
        expectText(one);
      if (quote) expectText(quote.exact);
      expectText(view.sources.find(({ id }: { id: string }) => id === source).publisher);
    }
  });
});

const labelOf = ({ label }: { label: string }) => label;

it("the text version of a very large matrix links to its issues, each of which has a text version", () => {
  const [negotiation] = readEveryNegotiation();
  if (!negotiation) throw new Error("no negotiation to test with");
  const columns = listDefaultColumns(negotiation, negotiation.asOf).length;
  const [issue] = negotiation.issues;
  if (!issue) throw new Error("the negotiation has no issue");
  const question = issue.questions[0];
  if (!question) throw new Error("the issue has no question");
  const many = Array.from({ length: Math.ceil(maxCellsInWords / columns) + 1 }, (_, i) => ({
    ...issue,
    id: `${issue.id}-${i}` as typeof issue.id,
    questions: [question] as typeof issue.questions,
  }));
  const large: Negotiation = { ...negotiation, issues: many };
  const view = buildTextVersionView({ kind: "matrix", negotiation: large, viewOptions: defaultViewOptions });
  expect(view.groups).toEqual([]);
  expect(view.parts.length).toBe(many.length);
  for (const { href } of view.parts) {
    expect(parseSubject([large], href.replace("/words", ""), {}).kind).toBe("shown");
  }
});
