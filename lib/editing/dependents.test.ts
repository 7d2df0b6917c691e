import { expect, it } from "vitest";
import { listDependents } from "./dependents";
import type { Contents, JsonObject } from "./records";

const contents: Contents = new Map<string, JsonObject>([
  ["pier/negotiation.json", { id: "pier", headlineDeal: "truce" }],
  ["pier/parties.json", { parties: [{ id: "amber" }, { id: "basalt" }] }],
  ["pier/corrections.json", { corrections: [{ id: "fix", source: "log", issue: "ferry", statement: "older" }] }],
  [
    "pier/issues/ferry.json",
    {
      id: "ferry",
      questions: [
        {
          id: "course",
          concerns: ["amber", "basalt"],
          statements: [
            { id: "newer", party: "amber", source: "log", keeps: ["older"] },
            { id: "older", party: "basalt", source: "post", alsoIn: ["log"], teller: "amber" },
          ],
        },
        { id: "toll", statements: [{ id: "coins", party: "amber", source: "post" }] },
      ],
    },
  ],
  [
    "pier/deals/truce.json",
    { id: "truce", proposedBy: ["amber"], terms: [{ id: "a", question: "toll", gives: ["basalt"] }] },
  ],
  ["pier/deals/draft.json", { id: "draft", revises: "truce", terms: [] }],
]);

const ferry = "pier/issues/ferry.json";
const find = (
  kind: Parameters<typeof listDependents>[1]["kind"],
  id: string,
  file: string,
  path: (string | number)[],
) => listDependents(contents, { kind, id, file, path }).map((one) => `${one.file} ${one.path}`);

it("a party is named by statements, questions, terms and deals", () => {
  expect(find("party", "amber", "pier/parties.json", ["parties", 0])).toEqual([
    `${ferry} questions[0].concerns`,
    `${ferry} questions[0].statements[0].party`,
    `${ferry} questions[0].statements[1].teller`,
    `${ferry} questions[1].statements[0].party`,
    "pier/deals/truce.json proposedBy",
  ]);
  expect(find("party", "basalt", "pier/parties.json", ["parties", 1])).toEqual([
    `${ferry} questions[0].concerns`,
    `${ferry} questions[0].statements[1].party`,
    "pier/deals/truce.json terms[0].gives",
  ]);
});

it("a source is named by what is found in it, and a statement by what keeps it", () => {
  expect(find("source", "log", "pier/sources.json", ["sources", 0])).toEqual([
    "pier/corrections.json corrections[0].source",
    `${ferry} questions[0].statements[0].source`,
    `${ferry} questions[0].statements[1].alsoIn`,
  ]);
  expect(find("statement", "older", ferry, ["questions", 0, "statements", 1])).toEqual([
    "pier/corrections.json corrections[0].statement",
    `${ferry} questions[0].statements[0].keeps`,
  ]);
});

it("a deal is named by a later draft and by the negotiation", () => {
  expect(find("deal", "truce", "pier/deals/truce.json", [])).toEqual([
    "pier/negotiation.json headlineDeal",
    "pier/deals/draft.json revises",
  ]);
});

it("a question has terms that answer it and its own statements, an issue the statements of all its questions", () => {
  expect(find("question", "toll", ferry, ["questions", 1])).toEqual([
    "pier/deals/truce.json terms[0].question",
    `${ferry} questions[1].statements[0]`,
  ]);
  expect(find("issue", "ferry", ferry, [])).toEqual([
    "pier/corrections.json corrections[0].issue",
    `${ferry} questions[0].statements[0]`,
    `${ferry} questions[0].statements[1]`,
    `${ferry} questions[1].statements[0]`,
  ]);
});

it("an event is named by nothing", () => {
  expect(find("event", "amber", "pier/events.json", ["events", 0])).toEqual([]);
});
