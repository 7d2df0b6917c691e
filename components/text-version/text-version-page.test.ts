import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { serializeView } from "@/lib/export/view/json";
import { buildTextVersionView } from "@/lib/export/view/text-version";
import { maxCellsInWords } from "@/lib/limits";
import { listDefaultColumns } from "@/lib/model/column";
import { buildPictureContent } from "@/lib/picture/content";
import { getEvidenceLabels } from "@/lib/schema/evidence-kinds";
import { listSubjects, readEveryNegotiation } from "@/lib/testing/list-subjects";
import { readInvented } from "@/lib/testing/read-invented";
import { formatDate } from "@/lib/text/format";
import { siteUrl } from "@/lib/url/paths";
import { type PageSubject, parseSubject } from "@/lib/url/subject";
import { defaultViewOptions } from "@/lib/url/view-options";
import { TextVersionPage } from "./text-version-page";

function draw(subject: PageSubject): string {
  return renderToStaticMarkup(
    createElement(TextVersionPage, { negotiation: subject.negotiation, view: buildTextVersionView(subject) }),
  );
}

/** The text of the page that tells a view in words, without spaces: where a line ends is nobody’s concern. */
function tell(subject: PageSubject): string {
  const html = draw(subject);
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  return squeeze(
    main.replaceAll(/<[^>]*>/g, "").replaceAll(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? ""),
  );
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
const squeeze = (text: string) => text.replaceAll(/\s+/g, "").toLowerCase();

// So many parties that their figures count them: the words tell each of them all the same.
const crowd = readInvented({ id: "crowd", parties: 200, questions: 10, statements: 2000, seed: 6 });
const counted = listSubjects(crowd).filter(([address]) => /crowd\/(issues|deals)\/[a-z-]+$/.test(address));
const subjects = [...readEveryNegotiation().flatMap(listSubjects), ...counted.slice(0, 2)];

describe.each(subjects)("%s in words", (_address, subject) => {
  const told = tell(subject);
  const expectTold = (text: string) => expect(told).toContain(squeeze(text));

  it("tells every name, position, result and ask that its figure shows", () => {
    const figure = buildPictureContent(subject);
    for (const text of [figure.title, figure.sub, figure.asOf, figure.sources]) expectTold(text);
    for (const { name } of figure.heads) expectTold(name);
    for (const row of figure.rows) {
      for (const text of [row.issue, row.text, row.position]) expectTold(text);
      for (const { label } of row.options) expectTold(label);
      for (const { accessibleBody, positions, redLines, marks } of row.cells) {
        expectTold(accessibleBody);
        for (const { text } of positions) expectTold(text);
        for (const place of redLines) expectTold(row.options[place]?.label ?? "");
        for (const { place } of marks) expectTold(row.options[place]?.label ?? "");
      }
      for (const { accessibleBody } of row.asks) expectTold(accessibleBody);
      for (const { pair, heading, detail } of row.results) {
        expectTold(`${heading} ${detail}`);
        for (const name of pair) expectTold(name);
      }
    }
  });

  it("says on paper where it is from and of which day, once", () => {
    const [, printed = ""] = /<p class="printed">(.*?)<\/p>/.exec(draw(subject)) ?? [];
    const { page, asOf } = buildTextVersionView(subject);
    expect(printed.replaceAll("&amp;", "&")).toBe(`${siteUrl()}/words${page}, as of ${asOf}`);
    expect(asOf).toMatch(/^\d/);
  });

  it("tells every answer, comparison, ask and statement of its JSON, with speaker, date and source", () => {
    const view = JSON.parse(serializeView(subject));
    for (const { name } of view.columns) expectTold(name);
    for (const { text, options } of view.questions) for (const one of [text, ...options.map(labelOf)]) expectTold(one);
    for (const { positions } of view.answers) {
      for (const { position, conditions = [] } of positions)
        for (const one of [position.words, ...conditions]) expectTold(one);
    }
    for (const { words, ifReportsCounted } of view.comparisons ?? []) {
      expectTold(words);
      if (ifReportsCounted) expectTold(`${ifReportsCounted.words} if the report`);
    }
    for (const { words, position, measuredFrom } of view.asks ?? []) {
      // “crosses a red line” in a sentence, “A stated red line” as a heading.
      if (!/red line/.test(words)) expectTold(words);
      for (const one of [position, ...measuredFrom.positions]) expectTold(one.words);
    }
    for (const { speaker, summary, date, evidence, quote, source } of view.statements) {
      for (const one of [speaker, summary, formatDate(date), getEvidenceLabels(evidence).label]) expectTold(one);
      if (quote) expectTold(quote.exact);
      expectTold(view.sources.find(({ id }: { id: string }) => id === source).publisher);
    }
  });
});

const labelOf = ({ label }: { label: string }) => label;

it("a matrix that is too large to be told at once leads to its issues, each of which is told", () => {
  const [negotiation] = readEveryNegotiation();
  if (!negotiation) throw new Error("there is nothing to test with");
  const columns = listDefaultColumns(negotiation, negotiation.asOf).length;
  const [issue] = negotiation.issues;
  if (!issue) throw new Error("there is no issue");
  const question = issue.questions[0];
  if (!question) throw new Error("there is no question");
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
