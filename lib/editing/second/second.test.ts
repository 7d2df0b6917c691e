import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { type Contents, hashRecord, type JsonObject } from "../records";
import { beginCoding, editAnswers, isDecided, listCoders, listFollowers, nameRecord } from "./codings";
import { asksForChange, editDecision } from "./decide";
import { buildSecondView, findItem, findNextOpen } from "./view";

const said = {
  id: "said",
  party: "amber",
  holds: "south",
  rulesOut: ["north"],
  summary: "Wants the south.",
  why: "Gulls.",
};
const older = { id: "older", party: "amber", holds: "north", summary: "Wants the north." };
const course = {
  id: "course",
  text: "Which way?",
  options: [
    { id: "north", label: "north", sentence: "It leaves north.", statusQuo: true },
    { id: "south", label: "south", sentence: "It leaves south." },
  ],
  hardCases: [{ case: "Gulls", decision: "Count as south." }],
};
const answerOpen = { statement: "said", date: "2031-06-01", saw: "aa", holds: "north" };
const answerDecided = {
  statement: "older",
  date: "2031-06-01",
  saw: "bb",
  holds: "south",
  decision: { date: "2031-06-02", by: "Desk", stands: "first", why: "Clear.", first: { holds: "north" } },
};
const reviewed = { record: "statement/said", date: "2031-06-03", by: "Desk", hash: "cc" };

const build = (): Contents =>
  new Map<string, JsonObject>([
    ["pier/negotiation.json", { $schema: "../schemas/negotiation.schema.json", id: "pier" }],
    ["pier/issues/ferry.json", { id: "ferry", questions: [{ ...course, statements: [said, older] }] }],
    ["pier/codings/fern.json", { id: "fern", name: "Fern", answers: [answerOpen, answerDecided] }],
    ["pier/codings/moss.json", { id: "moss", answers: [] }],
    ["pier/reviews.json", { reviews: [reviewed, { ...reviewed, record: "term/truce/said" }] }],
  ]);

describe("second codings", () => {
  it("are listed with their answers by statement, under the coder’s name or else the id", () => {
    expect(listCoders(build(), "pier")).toEqual([
      {
        id: "fern",
        name: "Fern",
        answers: new Map<string, JsonObject>([
          ["said", answerOpen],
          ["older", answerDecided],
        ]),
      },
      { id: "moss", name: "moss", answers: new Map() },
    ]);
  });

  it("begin as a file with the schema, the format and no note where none was given", () => {
    const given = { id: "reed", title: "Reed", note: "" };
    const value = { $schema: "../../schemas/coding.schema.json", format: 2, id: "reed", name: "Reed" };
    expect(beginCoding(build(), "pier", given)).toEqual({ kind: "coding", id: "reed", base: "", value });
    expect(beginCoding(build(), "pier", { ...given, note: "Saw quotations alone." }).value).toEqual({
      ...value,
      note: "Saw quotations alone.",
    });
  });

  it("take answers, but leave as they are those that somebody has decided on", () => {
    const answers = [
      { ...answerOpen, holds: { from: "south", to: "south" } },
      { ...answerOpen, statement: "older" },
      { ...answerOpen, statement: "new" },
    ] as unknown as Parameters<typeof editAnswers>[3];
    const { edits, decided } = editAnswers(build(), "pier", "fern", answers);
    expect(decided).toEqual(["older"]);
    expect(edits).toEqual([
      { kind: "answer", id: "said", within: "fern", base: hashRecord(answerOpen), value: answers[0] },
      { kind: "answer", id: "new", within: "fern", base: hashRecord(undefined), value: answers[2] },
    ]);
  });

  it("know what is decided", () => {
    expect(isDecided(undefined)).toBe(false);
    expect(isDecided(answerOpen)).toBe(false);
    expect(isDecided(answerDecided)).toBe(true);
  });

  it("lose the answers about a statement that is removed, and the sign-off of any record", () => {
    const remove = (record: Parameters<typeof listFollowers>[2]) =>
      listFollowers(build(), "pier", record).map(({ kind, id, within, base, value }) => [
        kind,
        id,
        within,
        base,
        value,
      ]);
    expect(remove({ kind: "statement", id: "said", within: "course" })).toEqual([
      ["answer", "said", "fern", hashRecord(answerOpen), undefined],
      ["review", "statement/said", undefined, hashRecord(reviewed), undefined],
    ]);
    expect(remove({ kind: "term", id: "said", within: "truce" }).map(([, id]) => id)).toEqual(["term/truce/said"]);
    expect(remove({ kind: "source", id: "said", within: undefined })).toEqual([]);
    expect(nameRecord({ kind: "question", id: "course", within: "ferry" })).toBe("question/course");
  });
});

describe("a decision between two coders", () => {
  const given = {
    coder: "fern",
    statement: "said",
    base: "seen",
    by: "Desk",
    stands: "second",
    why: "The gulls decide.",
    hard: { case: "", decision: "" },
    day: "2031-06-05",
  };
  const value = {
    ...answerOpen,
    decision: {
      date: "2031-06-05",
      by: "Desk",
      stands: "second",
      why: "The gulls decide.",
      first: { holds: "south", rulesOut: ["north"] },
    },
  };

  it("goes to the answer with the first coding as it is, and without the reasons for it", () => {
    expect(editDecision(build(), "pier", given)).toEqual([
      { kind: "answer", id: "said", within: "fern", base: "seen", value },
    ]);
  });

  it.each([
    { case: "Gulls at night", decision: "" },
    { case: "", decision: "Count as north." },
  ])("adds %j to the hard cases of the question", (hard) => {
    const [answer, question] = editDecision(build(), "pier", { ...given, hard }) ?? [];
    expect(answer?.value).toEqual(value);
    expect(question).toEqual({
      kind: "question",
      id: "course",
      within: "ferry",
      base: hashRecord(course),
      value: { ...course, hardCases: [{ case: "Gulls", decision: "Count as south." }, hard] },
    });
  });

  it("is none where the answer or the statement is not there", () => {
    expect(editDecision(build(), "pier", { ...given, coder: "moss" })).toBeUndefined();
    const without = build().set("pier/issues/ferry.json", { id: "ferry", questions: [{ ...course, statements: [] }] });
    expect(editDecision(without, "pier", given)).toBeUndefined();
  });

  it("asks for a change of the statement, unless the first coding stands", () => {
    expect(["first", "second", "both", "neither"].map(asksForChange)).toEqual([false, true, true, true]);
  });
});

describe("what a second coder has before them", () => {
  const statements = ["c", "b", "a"].map((id, i) => ({
    id,
    date: `2031-03-0${4 - i}`,
    holds: "north",
    quote: `Words ${id}.`,
  }));
  const pier = buildNegotiation({ questions: [{ id: "course", options: ["north", "south"], statements }] });
  const coder = (...answered: string[]) => ({
    id: "fern",
    name: "Fern",
    answers: new Map<string, JsonObject>(answered.map((id) => [id, { ...answerOpen, statement: id }])),
  });
  /** The statements in the order of the list, which tells nothing. */
  const listIds = () => findItem(pier, coder(), "").list.map(({ statement }) => statement.id as string);
  const itemOf = (id: string) =>
    findItem(pier, coder(), "").list.find(({ statement }) => statement.id === id)?.seen.item;

  it("is the item that was named with its answer, or else the first that is open", () => {
    const [first = "", second = "", third = ""] = listIds();
    expect(findItem(pier, coder(), "").found?.statement.id).toBe(first);
    expect(findItem(pier, coder(first), "").found?.statement.id).toBe(second);
    expect(findItem(pier, coder(first), "").answer).toBeUndefined();
    expect(findItem(pier, coder(third), itemOf(third) ?? "")).toMatchObject({
      found: { statement: { id: third } },
      answer: { statement: third },
    });
    expect(findItem(pier, coder(), "nothing").found).toBeUndefined();
  });

  it("is followed by the next open one, from the start again after the last", () => {
    const [first = "", second = "", third = ""] = listIds();
    const { list } = findItem(pier, coder(), "");
    const next = (after: string, ...answered: string[]) => findNextOpen(list, coder(...answered), itemOf(after) ?? "");
    expect(next(first)).toBe(itemOf(second));
    expect(next(first, second)).toBe(itemOf(third));
    expect(next(third)).toBe(itemOf(first));
    expect(next(third, first)).toBe(itemOf(second));
    expect(next(first, first, second, third)).toBeUndefined();
  });

  it("has the question without its hard cases, and says how far the coder is", () => {
    const [first = "", second = "", third = ""] = listIds();
    const done = coder(first);
    const { found, answer, list } = findItem(pier, done, itemOf(second) ?? "");
    if (!found) throw new Error("there is no such item");
    const view = buildSecondView(build(), "pier", { found, answer, list }, done);
    expect(view).toMatchObject({
      code: {
        question: { id: "course", text: "Which way does the ferry leave?", kind: "ordered", amounts: false },
        options: [
          { id: "north", label: "north", sentence: "It leaves north.", statusQuo: true },
          { id: "south", label: "south", statusQuo: false },
        ],
        hardCases: [],
        older: [],
        silent: undefined,
      },
      evidence: "On the record",
      date: expect.stringMatching(/^\d March 2031$/),
      saw: found.saw,
      done: 1,
      of: 3,
      previous: itemOf(first),
      next: itemOf(third),
      isAnswered: false,
      isDecided: false,
    });
    expect(buildSecondView(build(), "pier", { found, answer: answerDecided, list }, done)).toMatchObject({
      isAnswered: true,
      isDecided: true,
    });
  });
});
