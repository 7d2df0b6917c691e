import { describe, expect, it } from "vitest";
import {
  buildCodeView,
  completeSource,
  describeFound,
  endSilence,
  proposeSourceId,
  proposeStatementId,
  readCarried,
  withChain,
  withText,
  withWords,
} from "./code-form";
import type { Contents, JsonObject } from "./records";

const contents: Contents = new Map<string, JsonObject>([
  ["pier/negotiation.json", { id: "pier", title: "The ferry" }],
  [
    "pier/parties.json",
    {
      parties: [
        { id: "amber", name: "Amber", monogram: "Am" },
        { id: "basalt", name: "Basalt" },
      ],
    },
  ],
  [
    "pier/sources.json",
    { sources: [{ id: "post-2031", publisher: "The Pier Post", url: "https://www.post.example/a" }] },
  ],
  [
    "pier/issues/ferry.json",
    {
      id: "ferry",
      questions: [
        {
          id: "course",
          text: "Which way?",
          options: [
            {
              id: "north",
              label: "north",
              sentence: "It leaves north.",
              means: "At dawn.",
              evidence: "Ropes.",
              statusQuo: true,
            },
            { id: "south" },
          ],
          hardCases: [{ case: "Gulls", decision: "Count as south." }],
          silent: [
            { party: "basalt", note: "The log has nothing." },
            { party: "cedar", note: "Nobody asked." },
          ],
          statements: [
            { id: "new", party: "amber", date: "2031-03-05", speaker: "Mayor", summary: "Wants the south." },
            { id: "old", party: "amber", date: "2031-03-01", evidence: "document", summary: "Wants the north." },
            { id: "other", party: "basalt", date: "2031-02-01", speaker: "Warden", summary: "Waits." },
          ],
        },
        { id: "toll", text: "How many coins?", kind: "amount", amount: { sentence: "It costs #." }, statements: [] },
      ],
    },
  ],
]);
const [course] = (contents.get("pier/issues/ferry.json")?.questions ?? []) as JsonObject[];

describe("the code screen", () => {
  const see = (fields: [string, string][], own = "") => buildCodeView(contents, "pier", fields, own);

  it("has the question with what counts as each answer, its hard cases, and older statements of the party", () => {
    expect(
      see([
        ["question", "course"],
        ["party", "amber"],
        ["date", "2031-03-04"],
        ["keeps", "old"],
      ]),
    ).toEqual({
      question: { id: "course", text: "Which way?", kind: "ordered", amounts: false },
      options: [
        {
          id: "north",
          label: "north",
          sentence: "It leaves north.",
          means: "At dawn.",
          evidence: "Ropes.",
          statusQuo: true,
        },
        { id: "south", label: "", sentence: "", means: "", evidence: "", statusQuo: false },
      ],
      hardCases: [{ case: "Gulls", decision: "Count as south." }],
      older: [{ id: "old", label: "2031-03-01, document: Wants the north.", held: true }],
      silent: undefined,
    });
  });

  it("lists every other statement where no day is given, and not the one that is edited", () => {
    const ids = (own: string) =>
      see(
        [
          ["question", "course"],
          ["party", "amber"],
        ],
        own,
      ).older.map(({ id, label }) => [id, label]);
    expect(ids("")).toEqual([
      ["new", "2031-03-05, Mayor: Wants the south."],
      ["old", "2031-03-01, document: Wants the north."],
    ]);
    expect(ids("new").map(([id]) => id)).toEqual(["old"]);
  });

  it("says what was found of a party that is listed as silent", () => {
    expect(
      see([
        ["question", "course"],
        ["party", "basalt"],
      ]).silent,
    ).toBe("The log has nothing.");
  });

  it("asks for an amount where the answers are amounts, and is empty without a question", () => {
    expect(see([["question", "toll"]])).toMatchObject({
      question: { kind: "amount", amounts: true },
      options: [{ sentence: "It costs #." }],
    });
    expect(see([])).toEqual({ question: undefined, options: [], hardCases: [], older: [], silent: undefined });
  });
});

it("a party that speaks is silent no longer, and the list goes with the last of them", () => {
  if (!course) throw new Error("no question");
  const left = endSilence(course, "basalt");
  expect(left?.silent).toEqual([{ party: "cedar", note: "Nobody asked." }]);
  expect(left?.id).toBe("course");
  expect(endSilence(left ?? {}, "cedar")).not.toHaveProperty("silent");
  expect(endSilence(course, "amber")).toBeUndefined();
});

describe("the claim chain of a statement", () => {
  const source = { publisher: "The Pier Post", carriedBy: "The Lantern" };
  const chain = [
    { role: "speaker", name: "Mayor" },
    { role: "outlet", name: "The Pier Post" },
    { role: "carrier", name: "The Lantern" },
  ];
  const said: JsonObject = { id: "said", evidence: "on-record", speaker: "Mayor", source: "post" };
  const chainOf = (
    statement: JsonObject,
    base?: JsonObject,
    standard = "full",
    from: JsonObject | undefined = source,
  ) => withChain(statement, { standard, base, source: () => from }).chain;

  it("follows from who speaks and where, under the full standard", () => {
    expect(chainOf(said)).toEqual(chain);
    expect(chainOf(said, undefined, "quick")).toBeUndefined();
    expect(chainOf(said, undefined, "full", { publisher: "The Pier Post" })).toEqual(chain.slice(0, 2));
  });

  it("is derived again where it was derived, and stays where somebody wrote another", () => {
    const before = { ...said, speaker: "Warden", chain: [{ role: "speaker", name: "Warden" }, ...chain.slice(1)] };
    expect(chainOf({ ...said, chain: before.chain }, before)).toEqual(chain);
    expect(chainOf({ ...said, chain: before.chain }, before, "quick")).toEqual(chain);
    const own = [{ role: "witness", name: "A gull" }];
    expect(chainOf({ ...said, chain: own }, before)).toEqual(own);
    expect(chainOf({ ...said, chain: own })).toEqual(own);
  });

  it("is none where the source or the kind of evidence is not known", () => {
    expect(chainOf(said, undefined, "full", {})).toBeUndefined();
    expect(chainOf({ ...said, evidence: "hearsay" })).toBeUndefined();
  });
});

it("says whose words a quotation has, unless the form does", () => {
  const quote = (evidence: string, given: JsonObject) => withWords({ evidence, quote: given }).quote;
  expect(quote("on-record", { exact: "North." })).toEqual({ exact: "North.", words: "own" });
  expect(quote("account", { exact: "North.", prefix: "To the" })).toEqual({
    exact: "North.",
    words: "outlet",
    prefix: "To the",
  });
  expect(quote("on-record", { exact: "North.", original: "Nord." })).toMatchObject({ words: "translated" });
  expect(quote("on-record", { exact: "North.", words: "outlet" })).toEqual({ exact: "North.", words: "outlet" });
  expect(quote("on-record", { exact: "" })).toEqual({ exact: "" });
  expect(withWords({ id: "said" })).toEqual({ id: "said" });
});

describe("a source that is typed in beside a statement", () => {
  const complete = (source: JsonObject) => completeSource(contents, "pier", source, "2031-03-05");

  it("has the publisher of others at its host or else the host, and the day of the statement", () => {
    expect(complete({ url: "https://post.example/b" })).toEqual({
      url: "https://post.example/b",
      publisher: "The Pier Post",
      date: "2031-03-05",
    });
    expect(complete({ url: "https://www.lantern.example/" })).toMatchObject({ publisher: "lantern.example" });
    expect(complete({ url: "none" })).toEqual({ url: "none", date: "2031-03-05" });
  });

  it("keeps what was typed", () => {
    const given = { url: "https://post.example/b", publisher: "Own", date: "2031-01-01" };
    expect(complete(given)).toEqual(given);
  });

  it("is named after its publisher and day, and a statement after its party, day, speaker and question", () => {
    expect(proposeSourceId(contents, "pier", { publisher: "Post", date: "2031" })).toBe("post-2031-2");
    const said = { party: "amber", date: "2031-03-05", speaker: "Ida Holm, captain" };
    expect(proposeStatementId(contents, "pier", "course", said)).toBe("am-2031-03-05-holm-course");
  });
});

it("what a form carries is a record or nothing", () => {
  expect(readCarried('{"id":"said"}')).toEqual({ id: "said" });
  expect(readCarried("[1]")).toBeUndefined();
  expect(readCarried("{")).toBeUndefined();
});

it("says whether a quotation is in the text beside it", () => {
  expect(describeFound("We leave to the north.", "to the north")).toBe("The quotation is in this text, word for word.");
  expect(describeFound("We leave to the north at once.", "leave to the morth at")).toBe(
    "The quotation differs from this text by one letter.",
  );
  expect(describeFound("We stay.", "to the north")).toBe("The quotation is not in this text.");
  expect(describeFound(" ", "to the north")).toBe("");
  expect(describeFound("We stay.", " ")).toBe("");
});

it("keeps the hash of a text once", () => {
  expect(withText({ id: "log" }, "aa", "2031-06-01")).toEqual({
    id: "log",
    text: { sha256: "aa", kept: "2031-06-01" },
  });
  expect(withText({ id: "log", text: { sha256: "aa" } }, "aa", "2031-06-01")).toBeUndefined();
});
