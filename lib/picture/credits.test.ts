import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { formatSources, listPublishers } from "./credits";

describe("the publishers that a picture names", () => {
  it.each([
    [0, "Sources: none. Nothing shown here comes from a statement."],
    [1, "Sources: A1."],
    [5, "Sources: A1, A2, A3, A4, A5."],
    // “And one more” takes the room of its name.
    [6, "Sources: A1, A2, A3, A4, A5, A6."],
    [7, "Sources: A1, A2, A3, A4, A5 and two more."],
  ])("are at most six: of %i", (count, words) => {
    expect(formatSources(Array.from({ length: count }, (_, i) => `A${i + 1}`))).toBe(words);
  });

  const publish = (id: string, publisher: string) => ({ id, publisher });
  const negotiation = buildNegotiation({
    sources: [
      publish("old", "Old Log"),
      publish("post", "Pier Post (evening edition)"),
      publish("line", "Red Line Review"),
      publish("rumour", "Pier Gossip"),
      publish("paper", "Truce Press"),
      publish("toll", "Toll Gazette"),
      publish("late", "Late News"),
      publish("decline", "Polite Paper"),
    ],
    questions: [
      {
        id: "course",
        statements: [
          { date: "2031-05-02", evidence: "anonymous", source: "rumour", holds: "east" },
          { party: "basalt", date: "2031-03-04", source: "decline", rejects: ["east"] },
          { date: "2031-03-02", source: "line", rulesOut: ["south"] },
          { date: "2031-03-01", source: "post", holds: "north" },
          { date: "2030-02-01", source: "old", holds: "north-east" },
        ],
      },
      { id: "toll", label: "Toll", statements: [{ source: "toll", holds: "north" }] },
    ],
    deals: [
      {
        id: "truce",
        date: "2031-04-01",
        source: "paper",
        terms: [
          { question: "course", position: "east", source: "paper" },
          { question: "toll", position: "east", source: "late", date: "2031-05-10" },
        ],
      },
    ],
  });
  const { deals } = negotiation;
  const everything = { evidence: "all", within: undefined } as const;
  const list = (
    questions: string[],
    keys: string[],
    filter: Parameters<typeof listPublishers>[3] = everything,
    ...more: [asOf?: string, terms?: (typeof deals)[number]["terms"]]
  ) =>
    listPublishers(
      negotiation,
      questions.map((question) => ({ question })),
      keys.map((key) => ({ key })),
      filter,
      ...more,
    );

  it("are those of what is held, reported, ruled out and declined, each once and without its edition", () => {
    expect(list(["course"], ["amber", "basalt"])).toEqual([
      "Pier Post",
      "Pier Gossip",
      "Red Line Review",
      "Polite Paper",
    ]);
    expect(list(["course", "toll"], ["amber", "amber"])).toEqual([
      "Pier Post",
      "Pier Gossip",
      "Red Line Review",
      "Toll Gazette",
    ]);
  });

  it("leave out what the view leaves out", () => {
    expect(list(["course"], ["amber"], { evidence: "record", within: undefined })).not.toContain("Pier Gossip");
    expect(list(["course"], ["amber"], { evidence: "all", within: 1 })).toEqual(["Pier Gossip"]);
    expect(list(["course"], ["amber"], everything, "2031-02-28")).toEqual(["Old Log"]);
    expect(list(["course"], ["amber@2031-02-28"])).toEqual(["Old Log"]);
    expect(list(["nothing"], ["amber"])).toEqual([]);
    expect(list(["course"], ["status-quo"])).toEqual([]);
  });

  it("are those of a deal’s terms, once these are public", () => {
    expect(list(["course", "toll"], ["deal.truce"])).toEqual(["Truce Press", "Late News"]);
    expect(list(["course", "toll"], ["deal.truce"], everything, "2031-05-09")).toEqual(["Truce Press"]);
    expect(list(["toll"], ["deal.truce"])).toEqual(["Late News"]);
    expect(list(["toll"], ["amber"], everything, undefined, deals[0]?.terms)).toEqual([
      "Truce Press",
      "Late News",
      "Toll Gazette",
    ]);
  });
});
