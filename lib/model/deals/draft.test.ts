import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completeDeal, listKnown } from "../../dataset/complete";
import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { findDataDir, readDataset } from "../../dataset/read-dataset";
import { anyText } from "../../testing/any-text";
import { buildDeal } from "../../testing/build-deal";
import { buildNegotiation } from "../../testing/build-negotiation";
import { boats, fleet, wood } from "../../testing/value-questions";
import { type Draft, draftFromDeal, parseDraft, serializeDraft, serializeSpan } from "./draft";
import { draftFieldName, serializeDraftForm } from "./draft-fields";

/** One question with codes, one without, one with codes for some of its options. */
const negotiation = buildNegotiation({
  questions: [
    {
      id: "course",
      code: "co",
      options: [
        { id: "north", code: "n" },
        { id: "east", code: "e" },
        { id: "south", code: "s" },
      ],
    },
    { id: "toll", options: ["nothing", "one-shell", "two-shells"] },
    { id: "hour", code: "h", options: [{ id: "morning", code: "m" }, "night"] },
  ],
});

/** A draft as a test reads it: each question's id with the places of the answer. */
function tell(draft: Draft): [string, number, number][] {
  return draft.map(({ question, span }) => [question.id, span.from, span.to]);
}

function read(text: string) {
  const { draft, unknown } = parseDraft(text, negotiation);
  return { draft: tell(draft), unknown };
}

/** Any answer to any of the questions, ranges among them. */
function anyDraft({ issues }: Pick<Negotiation, "issues">): fc.Arbitrary<Draft> {
  const questions = listPlacedQuestions({ issues }).map(({ question }) => question);
  const answers = questions.map((question) => {
    const place = fc.integer({ min: 0, max: question.options.length - 1 });
    const span = fc.tuple(place, place).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
    return fc.option(span.map((at) => ({ question, span: at })));
  });
  return fc.tuple(...answers).map((all) => all.flatMap((one) => one ?? []));
}

describe("a deal that a reader makes", () => {
  it("is the same after it has been written into an address and read again", () => {
    fc.assert(
      fc.property(anyDraft(negotiation), (draft) => {
        expect(parseDraft(serializeDraft(draft), negotiation)).toEqual({ draft, unknown: 0 });
      }),
    );
  });

  it("is the same whether its address has it or its form", () => {
    fc.assert(
      fc.property(anyDraft(negotiation), (draft) => {
        const fields = draft.map(
          ({ question, span }) => [draftFieldName(question), serializeSpan(question, span)] as const,
        );
        expect(parseDraft(serializeDraftForm(fields), negotiation)).toEqual({ draft, unknown: 0 });
      }),
    );
  });

  it("needs no escape in an address", () => {
    fc.assert(
      fc.property(anyDraft(negotiation), (draft) => {
        expect(serializeDraft(draft)).toMatch(/^[a-z0-9~._-]*$/);
        expect(encodeURI(serializeDraft(draft))).toBe(serializeDraft(draft));
      }),
    );
  });

  it("is in the order of the page, whatever its order in the address", () => {
    expect(read("h.m~toll.nothing~co.n").draft).toEqual([
      ["course", 0, 0],
      ["toll", 0, 0],
      ["hour", 0, 0],
    ]);
  });

  it("can name a question and an option by code or by id, in any mixture", () => {
    const once = [["course", 1, 1]];
    for (const text of ["co.e", "course.east", "co.east", "course.e"]) {
      expect(read(text)).toEqual({ draft: once, unknown: 0 });
    }
    expect(read("course.north_s").draft).toEqual([["course", 0, 2]]);
  });

  it("keeps its meaning when questions get their codes after the address was made", () => {
    const before = buildNegotiation({ questions: [{ id: "course", options: ["north", "east"] }] });
    const after = buildNegotiation({
      questions: [{ id: "course", code: "c", options: [{ id: "north", code: "n" }, "east"] }],
    });
    const [old] = listPlacedQuestions(before);
    if (!old) throw new Error("no question");
    const address = serializeDraft([{ question: old.question, span: { from: 0, to: 1 } }]);
    expect(address).toBe("course.north_east");
    expect(tell(parseDraft(address, after).draft)).toEqual([["course", 0, 1]]);
  });
});

describe("an amount in the address of a deal", () => {
  const harbour = buildNegotiation({
    questions: [fleet({ statements: [{ holds: { from: 400 } }, { party: "basalt", holds: { from: 1000 } }] })],
  });
  const [fleetQuestion] = harbour.issues.flatMap(({ questions }) => questions);
  if (!fleetQuestion) throw new Error("no question");
  /** The values of a proposed answer, with its limit. */
  const readFleet = (text: string) =>
    parseDraft(text, harbour).draft.map(({ question, span: { from, to, limit } }) => [
      question.options[from]?.value,
      question.options[to]?.value,
      ...(limit ? [limit] : []),
    ]);

  it("is a value, a range, at least a value or at most one", () => {
    expect(readFleet("fleet.400")).toEqual([[400, 400]]);
    expect(readFleet("fleet.300_400")).toEqual([[300, 400]]);
    expect(readFleet("fleet.400_")).toEqual([[400, 1000, "at-least"]]);
    expect(readFleet("fleet._400")).toEqual([[0, 400, "at-most"]]);
    expect(readFleet("fleet.0_")).toEqual([[0, 1000, "at-least"]]);
  });

  it("is written again as it was read", () => {
    for (const text of ["fleet.400", "fleet.300_400", "fleet.400_", "fleet._400"]) {
      expect(serializeDraft(parseDraft(text, harbour).draft)).toBe(text);
    }
  });

  it("may be written as a field of a form sends it", () => {
    expect(readFleet("fleet.400.0")).toEqual([[400, 400]]);
    expect(readFleet("fleet._400.0")).toEqual([[0, 400, "at-most"]]);
    const amount = { ...boats, decimals: 1, from: -10, to: 10, statusQuo: -2.5 };
    const cold = buildNegotiation({ questions: [fleet({ amount })] });
    const readCold = (text: string) => parseDraft(text, cold).draft.map(({ question, span }) => [question, span.from]);
    expect(readCold("fleet.-2.5")).toEqual(readCold("fleet.minus-2-point-5"));
    expect(readCold("fleet.-2.5")).toHaveLength(1);
  });

  it("is unknown where nothing has that value", () => {
    for (const text of ["fleet.401", "fleet._401", "fleet.401_", "fleet._", "fleet.-400", "fleet.x400", "fleet."]) {
      expect(parseDraft(text, harbour)).toEqual({ draft: [], unknown: 1 });
    }
  });

  it("is never a place that the scale does not have", () => {
    expect(() => serializeSpan(fleetQuestion, { from: 99, to: 99 })).toThrow("the question fleet has no place 99");
  });
});

describe("an address with parts that are not known", () => {
  it("is read all the same, and each such part is counted", () => {
    expect(read("co.n~nobody.knows~toll.nine-shells")).toEqual({ draft: [["course", 0, 0]], unknown: 2 });
    expect(read("co~co.~.n~co.n.n")).toEqual({ draft: [], unknown: 4 });
  });

  it("has a range against the order of the scale for unknown", () => {
    expect(read("co.s_n")).toEqual({ draft: [], unknown: 1 });
  });

  it("answers a question once: the first answer counts, and the others are left out", () => {
    expect(read("co.n~course.south")).toEqual({ draft: [["course", 0, 0]], unknown: 1 });
  });

  it("is nothing when it is empty", () => {
    expect(read("")).toEqual({ draft: [], unknown: 0 });
    expect(read("~~")).toEqual({ draft: [], unknown: 0 });
  });

  it("never breaks, whatever is in it", () => {
    const piece = fc.constantFrom("co", "course", "north", "n", "toll", ".", "~", "_", "%", "<script>", "\u200b", "😀");
    const text = fc.oneof(
      anyText(),
      fc.array(piece, { maxLength: 30 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, (hostile) => {
        const { draft, unknown } = parseDraft(hostile, negotiation);
        expect(draft.length + unknown).toBe(hostile.split("~").filter(Boolean).length);
        expect(parseDraft(serializeDraft(draft), negotiation).draft).toEqual(draft);
      }),
    );
  });

  it("never breaks as a form either", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(fc.string(), fc.constant("q.co")), fc.string())), (fields) => {
        expect(() => parseDraft(serializeDraftForm(fields), negotiation)).not.toThrow();
      }),
    );
  });
});

describe("a form", () => {
  it("leaves open what is sent empty, and ignores other fields", () => {
    const fields = [
      ["q.co", ""],
      ["q.toll", "one-shell"],
      ["against", "amber"],
    ] as const;
    const { draft, unknown } = parseDraft(serializeDraftForm(fields), negotiation);
    expect(tell(draft)).toEqual([["toll", 1, 1]]);
    expect(unknown).toBe(0);
  });
});

describe("a draft made from a deal", () => {
  const deal = completeDeal(
    buildDeal({
      date: "2031-04-01",
      terms: [
        { question: "hour", position: "night" },
        { question: "course", position: "north" },
        { question: "course", position: "east" },
        { question: "toll", position: "nothing", date: "2031-04-10" },
        {},
      ],
    }),
    listKnown({ parties: [], sources: [] }),
  );

  it("has its terms in the order of the page, those on one question as one range", () => {
    expect(serializeDraft(draftFromDeal(deal, negotiation, "2031-04-10"))).toBe("co.n_e~toll.nothing~h.night");
  });

  it("has none that became public later", () => {
    expect(serializeDraft(draftFromDeal(deal, negotiation, "2031-04-09"))).toBe("co.n_e~h.night");
  });

  it("leaves open a question without an order to which the deal gives several answers", () => {
    const pier = (...positions: string[]) =>
      buildNegotiation({
        questions: [wood()],
        deals: [{ terms: positions.map((position) => ({ question: "wood", position })) }],
      });
    const make = (built: Negotiation) =>
      built.deals.map((one) => serializeDraft(draftFromDeal(one, built, "2031-05-01")));
    expect(make(pier("larch"))).toEqual(["wood.larch"]);
    expect(make(pier("larch", "larch"))).toEqual(["wood.larch"]);
    expect(make(pier("oak", "elm"))).toEqual([""]);
  });
});

describe("the address of a deal that answers every question", () => {
  const { negotiations } = readDataset(findDataDir());

  it("is measured on real data", () => {
    expect(negotiations.length).toBeGreaterThan(0);
  });

  it.each(negotiations.map((one) => [one.id, one] as const))("of %s stays under 300 characters", (_, real) => {
    // The longest that can be written: on each question the range or the option with the longest name.
    const longest = listPlacedQuestions(real).map(({ question }) => {
      const spans = question.options.flatMap((_option, from) =>
        question.options.flatMap((_other, to) => (to >= from ? [{ from, to }] : [])),
      );
      const [span = { from: 0, to: 0 }] = spans.toSorted(
        (a, b) => serializeSpan(question, b).length - serializeSpan(question, a).length,
      );
      return { question, span };
    });
    const address = `https://parley.example/${real.id}/deals/new?terms=${serializeDraft(longest)}`;
    expect(address.length).toBeLessThan(300);
  });

  it("names every question and every option by a code", () => {
    const without = negotiations.flatMap((real) =>
      listPlacedQuestions(real).flatMap(({ question }) =>
        // The values of an amount or a date are their own codes.
        [question, ...(question.amount || question.dates ? [] : question.options)]
          .filter(({ code }) => !code)
          .map(({ id }) => `${real.id} ${question.id}: ${id}`),
      ),
    );
    expect(without).toEqual([]);
  });
});
