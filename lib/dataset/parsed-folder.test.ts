import { describe, expect, it } from "vitest";
import { buildFolder } from "../testing/build-folder";
import { soundFolder } from "../testing/sound-folder";
import {
  listAnswers,
  listChecks,
  listCorrections,
  listEvents,
  listParties,
  listQuestions,
  listReviews,
  listSources,
  listStatements,
  type ReadFolder,
} from "./parsed-folder";

const folder = buildFolder({
  issues: [
    {
      id: "ferry",
      questions: [{ id: "course", statements: [{ id: "amber-new" }, { id: "amber-old" }] }, { id: "hours" }],
    },
    { id: "toll", questions: [{ id: "height", statements: [{ id: "basalt-height", party: "basalt" }] }] },
  ],
  sources: ["log", "diary"],
  events: [{ id: "pier-opens" }, { id: "pier-shuts" }],
  corrections: [{ id: "toll-mended" }],
  codings: {
    second: [{ statement: "amber-new" }, { statement: "amber-old" }],
    third: [{ statement: "amber-new" }],
  },
  reviews: [{ record: "statement/amber-new" }, { record: "question/course" }],
  checks: [{ id: "amber-new", quotation: "0123456789" }],
});

/** Nothing of the folder could be read. */
const unread: ReadFolder = {
  name: "pier",
  negotiation: undefined,
  parties: undefined,
  sources: undefined,
  events: undefined,
  issues: [],
  deals: [],
};

interface Found {
  file: string;
  path: string;
}
const write = <T extends Found>(found: T[], name: (one: T) => string) =>
  found.map((one) => `${one.file} ${one.path}: ${name(one)}`);

describe("a record of a folder", () => {
  it("has its place: a question, and a statement with its question", () => {
    expect(write(listQuestions(folder), ({ value }) => value.id)).toEqual([
      "pier/issues/ferry.json questions[0]: course",
      "pier/issues/ferry.json questions[1]: hours",
      "pier/issues/toll.json questions[0]: height",
    ]);
    expect(write(listStatements(folder), ({ value, question }) => `${value.id} on ${question.id}`)).toEqual([
      "pier/issues/ferry.json questions[0].statements[0]: amber-new on course",
      "pier/issues/ferry.json questions[0].statements[1]: amber-old on course",
      "pier/issues/toll.json questions[0].statements[0]: basalt-height on height",
    ]);
  });

  it("has its place in a file of one list", () => {
    expect(write(listParties(folder), ({ value }) => value.id)).toEqual([
      "pier/parties.json parties[0]: amber",
      "pier/parties.json parties[1]: basalt",
    ]);
    expect(write(listSources(folder), ({ value }) => value.id)).toEqual([
      "pier/sources.json sources[0]: log",
      "pier/sources.json sources[1]: diary",
    ]);
    expect(write(listEvents(folder), ({ value }) => value.id)).toEqual([
      "pier/events.json events[0]: pier-opens",
      "pier/events.json events[1]: pier-shuts",
    ]);
    expect(write(listCorrections(folder), ({ value }) => value.id)).toEqual([
      "pier/corrections.json corrections[0]: toll-mended",
    ]);
    expect(write(listReviews(folder), ({ value }) => value.record)).toEqual([
      "pier/reviews.json reviews[0]: statement/amber-new",
      "pier/reviews.json reviews[1]: question/course",
    ]);
    expect(write(listChecks(folder), ({ value }) => value.id)).toEqual(["pier/checks.json checks[0]: amber-new"]);
  });

  it("has its place in the file of its coder", () => {
    expect(write(listAnswers(folder), ({ value }) => value.statement)).toEqual([
      "pier/codings/second.json answers[0]: amber-new",
      "pier/codings/second.json answers[1]: amber-old",
      "pier/codings/third.json answers[0]: amber-new",
    ]);
  });

  it("is not there where its file is not, or could not be read", () => {
    const { codings: _, ...sound } = soundFolder;
    expect([listAnswers(sound), listReviews(soundFolder), listChecks(soundFolder)]).toEqual([[], [], []]);
    for (const list of [
      listQuestions,
      listStatements,
      listParties,
      listSources,
      listEvents,
      listCorrections,
      listAnswers,
      listReviews,
      listChecks,
    ]) {
      expect(list(unread)).toEqual([]);
    }
  });
});
