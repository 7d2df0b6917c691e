import { describe, expect, it } from "vitest";
import { listNames, writeName } from "./names";

const list = (...files: [file: string, content: unknown][]) =>
  listNames(files).map(({ name, file, path }) => `${file} ${path}: ${name}`);

describe("the names that the files of a negotiation give", () => {
  it("are ids and codes, each with its kind and its place", () => {
    expect(
      list(
        ["pier/parties.json", { parties: [{ id: "amber" }, { id: "basalt" }] }],
        ["pier/sources.json", { sources: [{ id: "log" }] }],
        ["pier/events.json", { events: [{ id: "opening" }] }],
        ["pier/corrections.json", { corrections: [{ id: "toll-misread" }] }],
        [
          "pier/issues/ferry.json",
          {
            id: "ferry",
            questions: [
              {
                id: "course",
                code: "q1",
                options: [{ id: "north", code: "n" }, { id: "south" }],
                statements: [{ id: "said" }],
              },
              { id: "toll" },
            ],
          },
        ],
        ["pier/deals/truce.json", { id: "truce", code: "t", terms: [{ id: "leave" }] }],
      ),
    ).toEqual([
      "pier/parties.json parties[0].id: party amber",
      "pier/parties.json parties[1].id: party basalt",
      "pier/sources.json sources[0].id: source log",
      "pier/events.json events[0].id: event opening",
      "pier/corrections.json corrections[0].id: correction toll-misread",
      "pier/issues/ferry.json id: issue ferry",
      "pier/issues/ferry.json questions[0].id: question course",
      "pier/issues/ferry.json questions[0].code: question q1",
      "pier/issues/ferry.json questions[1].id: question toll",
      "pier/issues/ferry.json questions[0].options[0].id: option course/north",
      "pier/issues/ferry.json questions[0].options[0].code: option course/n",
      "pier/issues/ferry.json questions[0].options[1].id: option course/south",
      "pier/issues/ferry.json questions[0].statements[0].id: statement said",
      "pier/deals/truce.json id: deal truce",
      "pier/deals/truce.json code: deal t",
      "pier/deals/truce.json terms[0].id: term truce/leave",
    ]);
  });

  it("are read whatever else is wrong with a file", () => {
    expect(
      list(
        ["pier/parties.json", { parties: [null, 7, { id: 7 }, { id: "" }, { id: "amber" }] }],
        ["pier/sources.json", null],
        ["pier/events.json", { events: { id: "opening" } }],
        ["pier/issues/ferry.json", { questions: [{ options: [{ id: "north" }] }] }],
      ),
    ).toEqual([
      "pier/parties.json parties[4].id: party amber",
      "pier/issues/ferry.json questions[0].options[0].id: option /north",
    ]);
  });

  it("are none in a file of another kind", () => {
    expect(list(["pier/negotiation.json", { id: "pier", parties: [{ id: "amber" }] }])).toEqual([]);
  });
});

it("an option or a term is named within what it lies in, and everything else by itself", () => {
  expect(writeName("option", "free", "toll")).toBe("option toll/free");
  expect(writeName("term", "leave", "truce")).toBe("term truce/leave");
  expect(writeName("option", "free", undefined)).toBe("option free");
  expect(writeName("statement", "said", "toll")).toBe("statement said");
});
