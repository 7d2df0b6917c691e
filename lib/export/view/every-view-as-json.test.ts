import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { listAsked } from "../../model/deals/asks";
import { isReported } from "../../model/deals/names";
import { listSubjects, readEveryNegotiation } from "../../testing/list-subjects";
import { listShownColumns, listShownQuestions } from "../../view/compare/shown";
import { serializeView } from "./json";
import { describeViewDocument, type ViewDocument } from "./json-schema";

const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);
const validate = ajv.compile(describeViewDocument("https://parley.example"));
const read = (text: string) => JSON.parse(text) as ViewDocument;

describe.each(readEveryNegotiation().map((one) => [one.id, one] as const))("%s as JSON", (_, negotiation) => {
  it.each(listSubjects(negotiation))(
    "matches the published schema, and refers only to what it contains: %s",
    (_, subject) => {
      const view = read(serializeView(subject));
      validate(view);
      expect(validate.errors ?? []).toEqual([]);

      const claims = new Set([...view.statements, ...view.terms].map(({ id }) => id));
      const named = [
        ...view.answers.flatMap(({ positions }) => positions.flatMap((one) => one.claims ?? [])),
        ...view.answers.flatMap(({ redLines = [] }) => redLines.map(({ statement }) => statement)),
        ...(view.asks ?? []).flatMap(({ terms, measuredFrom }) => [...terms, ...measuredFrom.claims]),
      ];
      expect(named.filter((id) => !claims.has(id))).toEqual([]);

      const sources = new Set<string>(view.sources.map(({ id }) => id));
      const cited = [...view.statements, ...view.terms, ...view.deals].flatMap(({ source, reactions = [] }) => [
        source,
        ...reactions.map((one) => one.source),
      ]);
      expect(cited.filter((id) => !sources.has(id))).toEqual([]);
    },
  );

  it.each(listSubjects(negotiation))("contains nothing that became public after its date: %s", (_, subject) => {
    const { parley, statements, terms, deals } = read(serializeView(subject));
    const days = [...statements, ...terms, ...deals].flatMap(({ date, reactions = [] }) => [
      date,
      ...reactions.map((one) => one.date),
    ]);
    expect(days.filter((day) => day > parley.asOf)).toEqual([]);
  });

  it.each(listSubjects(negotiation))(
    "has an answer of every column to every question, silence included: %s",
    (_, subject) => {
      const { answers, asks, questions } = read(serializeView(subject));
      if (subject.kind === "deal" || subject.kind === "draft") {
        const asked = listAsked(negotiation.parties, subject.kind === "deal" ? subject.deal : undefined);
        expect(asks?.length).toBeGreaterThanOrEqual(questions.length * asked.length);
        return;
      }
      expect(answers).toHaveLength(listShownQuestions(subject).length * listShownColumns(subject).length);
    },
  );

  it.each(listSubjects(negotiation).filter(([, { kind }]) => kind === "deal"))(
    "says of a reported deal that it is reported: %s",
    (_, subject) => {
      if (subject.kind !== "deal") throw new Error("not a deal");
      const { parley, deals } = read(serializeView(subject));
      expect(parley.reported ?? false).toBe(isReported(subject.deal));
      expect(parley.title.startsWith("Reported: ")).toBe(isReported(subject.deal));
      expect(deals[0]?.title.startsWith("Reported: ")).toBe(isReported(subject.deal));
    },
  );
});

it("a document with keys unknown to the schema is refused", () => {
  const [first] = readEveryNegotiation().flatMap(listSubjects);
  if (!first) throw new Error("no view");
  const view = read(serializeView(first[1]));
  expect(validate({ ...view, more: 1 })).toBe(false);
  expect(validate({ ...view, parley: { ...view.parley, format: 2 } })).toBe(false);
});
