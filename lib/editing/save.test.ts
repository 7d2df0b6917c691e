import { describe, expect, it } from "vitest";
import { readInventedTexts } from "../testing/copy-invented";
import type { Edit } from "./apply";
import { findRecord, hashRecord, type JsonObject, parseContents, type RecordKind } from "./records";
import { orderChanges, type Trial, tryEdits } from "./save";

const name = "lake-orune";
const texts = readInventedTexts(name);
const contents = parseContents(texts);

/** An edit of a record that is there, with some of its fields set; undefined takes one out. */
function edit(kind: RecordKind, id: string, set?: Record<string, JsonObject[string] | undefined>): Edit {
  const found = findRecord(contents, name, { kind, id });
  if (!found) throw new Error(`no ${kind} ${id}`);
  const value = { ...found.value, ...set };
  const kept = Object.entries(value).filter((pair): pair is [string, JsonObject[string]] => pair[1] !== undefined);
  const base = hashRecord(found.value);
  return { kind, id, within: found.within, base, value: set && Object.fromEntries(kept) };
}

function tried(trial: Trial) {
  if (trial.kind !== "tried") throw new Error(`${trial.kind}, not tried`);
  return trial;
}

/** The lines that a change adds and takes away. */
function diffLines({ before, after }: { before: string | null; after: string | null }) {
  const [old, now] = [(before ?? "").split("\n"), (after ?? "").split("\n")];
  return { added: now.filter((line) => !old.includes(line)), removed: old.filter((line) => !now.includes(line)) };
}

const statements = [...contents].flatMap(([file]) =>
  file.includes("/issues/") ? (JSON.stringify(contents.get(file)).match(/"id":"[^"]+","party"/g) ?? []) : [],
);
const [someStatement = ""] = statements.map((one) => one.split('"')[3] ?? "");
const someSource = String(findRecord(contents, name, { kind: "statement", id: someStatement })?.value.source);

describe("an edit of one record", () => {
  it("changes the lines of the edit and no others", () => {
    const { changes, faults, elsewhere, negotiation } = tried(
      tryEdits(name, texts, [edit("statement", someStatement, { summary: "Wants what it wants." })]),
    );
    expect({ faults, elsewhere }).toEqual({ faults: [], elsewhere: [] });
    expect(negotiation).toBeDefined();
    expect(changes).toHaveLength(1);
    const [{ added, removed }] = changes.map(diffLines) as [ReturnType<typeof diffLines>];
    expect(added.map((line) => line.trim())).toEqual(['"summary": "Wants what it wants.",']);
    expect(removed).toHaveLength(1);
  });

  it("that changes nothing writes nothing", () => {
    expect(tried(tryEdits(name, texts, [edit("statement", someStatement, {})])).changes).toEqual([]);
  });

  it("puts a new key where the schema has it", () => {
    const { changes } = tried(
      tryEdits(name, texts, [edit("source", someSource, { author: "A clerk", note: "Seen on paper." })]),
    );
    const [{ added }] = changes.map(diffLines) as [ReturnType<typeof diffLines>];
    expect(added.map((line) => line.trim().replace(/,$/, ""))).toEqual(
      expect.arrayContaining(['"author": "A clerk"', '"note": "Seen on paper."']),
    );
  });

  it("is told of a fault at its field", () => {
    const trial = tried(tryEdits(name, texts, [edit("statement", someStatement, { source: "no-such-source" })]));
    expect(trial.faults).toEqual([expect.objectContaining({ edit: 0, path: "source" })]);
    expect(trial.grave).toBe(false);
    const grave = tried(tryEdits(name, texts, [edit("statement", someStatement, { summary: undefined })]));
    expect(grave.faults).toEqual([expect.objectContaining({ path: "summary", wrong: "missing" })]);
    expect(grave.grave).toBe(true);
  });

  it("of a record that somebody else has changed is a conflict", () => {
    const mine = edit("party", "dremmel", { note: "Mine." });
    const party = texts.get(`${name}/parties.json`) ?? "";
    const foreign = JSON.parse(party);
    foreign.parties.find((one: { id: string }) => one.id === "dremmel").note = "Theirs.";
    const theirs = new Map(texts).set(`${name}/parties.json`, JSON.stringify(foreign));
    expect(tryEdits(name, theirs, [mine])).toMatchObject({ kind: "conflict", theirs: { note: "Theirs." } });
  });

  it("that would give an id again is a conflict with who has it", () => {
    const taken: Edit = { kind: "source", id: someSource, base: "", value: { id: someSource } };
    expect(tryEdits(name, texts, [taken])).toMatchObject({ kind: "conflict", theirs: { id: someSource } });
  });
});

describe("removing a record", () => {
  it("on which others rest is refused with all of these", () => {
    const trial = tryEdits(name, texts, [edit("source", someSource)]);
    if (trial.kind !== "held") throw new Error(`${trial.kind}, not held`);
    const words = trial.dependents.map(({ record }) => record);
    expect(words).toContainEqual(expect.stringContaining(someStatement));
    const cited = [...texts.values()].join("").match(new RegExp(`"(source|alsoIn)": [^\\n]*"${someSource}"`, "g"));
    expect(trial.dependents).toHaveLength(cited?.length ?? 0);
    for (const { wrong, remedy } of trial.dependents) {
      expect([wrong, remedy]).toEqual(["rests on it", "Change or remove it first."]);
    }
  });

  it("on which others rest is done together with them, and not with some of them", () => {
    const source = { id: "nest", publisher: "The Nest", date: "2031-01-01", url: "https://example.org/" };
    const event = { date: "2031-01-01", title: "It lands", text: "The heron lands.", source: "nest" };
    const added: Edit[] = [
      { kind: "source", id: "nest", base: "", value: source },
      { kind: "event", id: "lands", base: "", value: { id: "lands", ...event } },
      { kind: "event", id: "leaves", base: "", value: { id: "leaves", ...event } },
    ];
    const now = new Map(texts);
    for (const { file, after } of tried(tryEdits(name, texts, added)).changes) now.set(file, after ?? "");
    const remove = (...ids: string[]) =>
      added
        .filter(({ id }) => ids.includes(id))
        .map(({ kind, id, value }): Edit => ({ kind, id, base: hashRecord(value ?? {}), value: undefined }));
    const held = tryEdits(name, now, remove("nest", "lands"));
    expect(held).toMatchObject({ kind: "held", edit: { id: "nest" } });
    expect(held.kind === "held" && held.dependents.map(({ record }) => record)).toEqual([
      expect.stringContaining("leaves"),
    ]);
    const { changes, faults, elsewhere } = tried(tryEdits(name, now, remove("nest", "lands", "leaves")));
    expect({ faults, elsewhere }).toEqual({ faults: [], elsewhere: [] });
    expect(changes.map(({ file }) => file)).toEqual([
      `${name}/sources.json`,
      `${name}/events.json`,
      `${name}/negotiation.json`,
    ]);
  });

  it("that has a file of its own takes the file away, and last", () => {
    const { changes } = tried(tryEdits(name, texts, [edit("deal", "raft-accord-2031-03-30")]));
    expect(changes.map(({ file, after }) => [file, after === null])).toEqual([
      [`${name}/negotiation.json`, false],
      [`${name}/deals/raft-accord-2031-03-30.json`, true],
    ]);
  });

  it("on which nothing rests takes its lines out, and its id is not given again", () => {
    const source = { id: "unused", publisher: "The Post", date: "2031-01-01", url: "https://example.org/" };
    const added = tried(tryEdits(name, texts, [{ kind: "source", id: "unused", base: "", value: source }]));
    const [change] = added.changes;
    const now = new Map(texts).set(change?.file ?? "", change?.after ?? "");
    const back = tried(
      tryEdits(name, now, [{ kind: "source", id: "unused", base: hashRecord(source), value: undefined }]),
    );
    const [sources, head] = back.changes;
    expect(sources?.after).toBe(change?.before);
    expect(head && diffLines(head).added).toEqual(["  ],", '  "retired": ["source unused"]']);
  });
});

describe("a folder with faults", () => {
  const file = `${name}/events.json`;

  it("has the fault of an edit told, and not the same fault of another record that was there before", () => {
    const parties = JSON.parse(texts.get(`${name}/parties.json`) ?? "");
    const [one, two] = parties.parties as { id: string; note?: string }[];
    if (!one || !two) throw new Error("no parties");
    const { note: _, ...faulty } = two;
    const broken = new Map(texts).set(
      `${name}/parties.json`,
      JSON.stringify({ ...parties, parties: [one, faulty, ...parties.parties.slice(2)] }),
    );
    const { note, ...without } = one;
    const mine = (value: JsonObject): Edit => ({ kind: "party", id: one.id, base: hashRecord(one as never), value });
    const told = tried(tryEdits(name, broken, [mine(without)]));
    expect(note).toBeDefined();
    expect(told.faults).toEqual([expect.objectContaining({ edit: 0, path: "note", wrong: "missing" })]);
    expect(told.elsewhere).toEqual([]);
    expect(told.grave).toBe(true);
    const sound = tried(tryEdits(name, broken, [mine({ ...without, note: "Another note." })]));
    expect({ faults: sound.faults, elsewhere: sound.elsewhere, grave: sound.grave }).toEqual({
      faults: [],
      elsewhere: [],
      grave: false,
    });
    expect(sound.negotiation).toBeUndefined();
  });

  it("does not count an old fault again because the lines above it have moved", () => {
    const events = JSON.parse(texts.get(file) ?? "");
    const odd = new Map(texts).set(
      file,
      JSON.stringify({
        ...events,
        events: [...events.events, { ...events.events.at(-1), id: "odd", source: "no-such" }],
      }),
    );
    const [first] = events.events as { date: string; source: string }[];
    const value = { id: "earlier", date: first?.date ?? "", title: "One more", text: "One more.", source: someSource };
    const trial = tried(tryEdits(name, odd, [{ kind: "event", id: "earlier", base: "", value }]));
    expect({ faults: trial.faults, elsewhere: trial.elsewhere }).toEqual({ faults: [], elsewhere: [] });
  });

  it("can be edited where it is sound, and its old faults do not count", () => {
    const broken = new Map(texts).set(file, "{ not JSON");
    const trial = tried(tryEdits(name, broken, [edit("statement", someStatement, { summary: "Wants it." })]));
    expect({ faults: trial.faults, elsewhere: trial.elsewhere, grave: trial.grave }).toEqual({
      faults: [],
      elsewhere: [],
      grave: false,
    });
    expect(trial.changes).toHaveLength(1);
  });

  it("keeps what no form knows", () => {
    const odd = (texts.get(`${name}/parties.json`) ?? "").replace(
      '"id": "dremmel",',
      '"id": "dremmel", "flag": [1, 2],',
    );
    const dremmel = { ...findRecord(contents, name, { kind: "party", id: "dremmel" })?.value, flag: [1, 2] };
    const mine: Edit = { kind: "party", id: "dremmel", base: hashRecord(dremmel), value: { ...dremmel, note: "New." } };
    const trial = tried(tryEdits(name, new Map(texts).set(`${name}/parties.json`, odd), [mine]));
    expect(trial.grave).toBe(false);
    expect(trial.changes[0]?.after).toContain('"flag": [1, 2],');
    expect(trial.changes[0]?.after).toMatch(/"id": "dremmel",\n\s+"flag"/);
  });
});

describe("a file that would lose something if it were written again", () => {
  it("with a key twice, is left alone", () => {
    const twice = (texts.get(`${name}/parties.json`) ?? "").replace(
      '"id": "dremmel",',
      '"id": "dremmel", "note": "First.",',
    );
    const trial = tryEdits(name, new Map(texts).set(`${name}/parties.json`, twice), [
      edit("party", "dremmel", { speaks: "Somebody" }),
    ]);
    expect(trial).toMatchObject({ kind: "homeless", file: `${name}/parties.json` });
  });
});

describe("a fault in a record that lies in another", () => {
  const file = [...contents.keys()].find((one) => one.includes("/issues/")) ?? "";
  const [question] = (contents.get(file)?.questions ?? []) as { id: string; statements: { id: string }[] }[];
  const [statement] = question?.statements ?? [];
  if (!question || !statement) throw new Error("no question");

  it("is told of the inner one where both are edited, and not of the outer one", () => {
    const both = [
      edit("question", question.id, { label: "Another label" }),
      edit("statement", statement.id, { source: "no-such-source" }),
    ];
    const { faults, elsewhere } = tried(tryEdits(name, texts, both));
    expect(faults.map(({ edit: which, path }) => [which, path])).toEqual([[1, "source"]]);
    expect(elsewhere).toEqual([]);
  });

  it("is told of the outer one where the fault is its own", () => {
    const { faults, grave } = tried(tryEdits(name, texts, [edit("question", question.id, { label: undefined })]));
    expect(faults.map(({ path, wrong }) => [path, wrong])).toEqual([["label", "missing"]]);
    expect(grave).toBe(true);
  });
});

describe("the order in which files are written", () => {
  it("has what is cited before what cites it, the head last, and what is removed after all that", () => {
    const written = [
      "negotiation.json",
      "reviews.json",
      "codings/ben.json",
      "corrections.json",
      "checks.json",
      "events.json",
      "deals/pact.json",
      "issues/ferry.json",
      "sources.json",
      "parties.json",
    ].map((one) => ({ file: `pier/${one}`, before: null, after: "{}" }));
    const removed = { file: "pier/parties.json", before: "{}", after: null };
    expect(orderChanges([removed, ...written]).map(({ file, after }) => (after ? file : `${file} removed`))).toEqual([
      "pier/parties.json",
      "pier/sources.json",
      "pier/issues/ferry.json",
      "pier/deals/pact.json",
      "pier/events.json",
      "pier/checks.json",
      "pier/corrections.json",
      "pier/codings/ben.json",
      "pier/reviews.json",
      "pier/negotiation.json",
      "pier/parties.json removed",
    ]);
  });
});

describe("several records at once", () => {
  it("are written in the order in which they cite each other, and tried together", () => {
    const source = { id: "new-post", publisher: "The Post", date: "2031-01-01", url: "https://example.org/" };
    const { changes, faults } = tried(
      tryEdits(name, texts, [
        edit("statement", someStatement, { alsoIn: ["new-post"] }),
        { kind: "source", id: "new-post", base: "", value: source },
      ]),
    );
    expect(faults).toEqual([]);
    expect(changes.map(({ file }) => file.split("/")[1])).toEqual(["sources.json", "issues"]);
  });

  it("a new party is saved only as unfinished: nobody has asked it yet", () => {
    const value = { id: "heron", name: "Heron", monogram: "HE", speaks: "The heron", note: "One bird." };
    const trial = tried(tryEdits(name, texts, [{ kind: "party", id: "heron", base: "", value }]));
    expect(trial.grave).toBe(false);
    expect(trial.elsewhere.length).toBeGreaterThan(0);
    expect(trial.elsewhere.every(({ wrong }) => wrong.includes("heron"))).toBe(true);
  });
});
