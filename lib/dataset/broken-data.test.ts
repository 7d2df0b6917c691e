import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "../testing/any-text";
import { buildFolder } from "../testing/build-folder";
import { makeDataDir, writeFolder, writeText } from "../testing/write-folder";
import { formatProblem } from "./problem";
import { type Dataset, readDataset } from "./read-dataset";

const folder = buildFolder({
  id: "quay",
  corrections: [{ id: "first" }],
  deals: [{ id: "truce" }],
  events: [{ id: "opening", date: "2031-01-01" }],
});
const files = [
  folder.negotiation,
  folder.parties,
  folder.sources,
  folder.events,
  ...(folder.corrections ? [folder.corrections] : []),
  ...folder.issues,
  ...folder.deals,
].map(({ file, value }) => ({ file, value: value as unknown }));

/** A data folder with the sound negotiation `pier`, and `quay`, which is to be broken. */
function makeBoth(): string {
  const dataDir = makeDataDir();
  writeFolder(dataDir, buildFolder({ id: "pier" }));
  writeFolder(dataDir, folder);
  return dataDir;
}

/** What has to hold whatever `quay` is: it is read or its problems are told, and `pier` is given whole. */
function expectTold({ negotiations, broken, problems }: Dataset) {
  expect(negotiations.map(({ id }) => id)).toContain("pier");
  const isRead = negotiations.some(({ id }) => id === "quay");
  expect(broken.map(({ id }) => id)).toEqual(isRead ? [] : ["quay"]);
  expect(problems.length > 0).toBe(!isRead);
  for (const problem of problems) {
    expect(problem.file).toMatch(/^quay(\/|$)/);
    expect(problem.wrong).not.toBe("");
    expect(problem.remedy).not.toBe("");
    const text = formatProblem(problem);
    expect(text.length).toBeLessThan(2000);
    // Nothing that steers a terminal, and no path of the machine.
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(text).not.toContain(path.join(import.meta.dirname));
  }
}

type Place = (string | number)[];

function* listIndices(value: unknown, at: Place = []): Generator<Place> {
  yield at;
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* listIndices(inner, [...at, key]);
}

/** The value with what `change` makes of the one at a place; `undefined` takes it away. */
function changeAt(value: unknown, [key, ...rest]: Place, change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) };
  copy[key] = changeAt(copy[key], rest, change);
  return copy;
}

const places = files.flatMap(({ file, value }) => [...listIndices(value)].map((place) => ({ file, value, place })));

/** Texts that do harm where they are not taken as text. */
const hostile = fc.constantFrom(
  "",
  " ",
  "<script>alert(1)</script>",
  "\u001b[2J\u001b]0;title\u0007",
  "\u202egnp.exe",
  "\u0000",
  "\ud800",
  "../../../etc/passwd",
  "https://example.org/\r\nSet-Cookie: a=b",
  "javascript:alert(1)",
  "constructor",
  "__proto__",
  "toString",
  "{{7*7}}<%= 7*7 %>",
  "a".repeat(300_000),
  "\u0301".repeat(5000),
  "-".repeat(60_000),
);
const wrongValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, [], {}, [[]], { id: {} }),
  hostile,
  fc.jsonValue({ maxDepth: 3 }),
  anyText(60),
  fc.constant(undefined),
);

type Change = (old: unknown) => unknown;

const change: fc.Arbitrary<Change> = fc.oneof(
  wrongValue.map(
    (to): Change =>
      () =>
        to,
  ),
  // One entry twice, so that ids are there twice.
  fc.constant<Change>((old) => (Array.isArray(old) ? [...old, ...old] : [old])),
  fc.constant<Change>((old) => (Array.isArray(old) ? [] : old)),
  fc.constant<Change>((old) => (Array.isArray(old) ? Array.from({ length: 3000 }, () => old[0] ?? 1) : old)),
  fc.tuple(hostile, wrongValue).map(
    ([key, to]): Change =>
      (old) => {
        if (typeof old !== "object" || old === null || Array.isArray(old)) return to;
        // As JSON.parse makes it: a key of the object’s own, whatever it is called.
        return Object.defineProperty({ ...old }, key, {
          value: to,
          enumerable: true,
          configurable: true,
          writable: true,
        });
      },
  ),
);

// Each run reads two folders of files.
const numRuns = Number(process.env.FUZZ_RUNS ?? 100);

describe("a negotiation whose files are broken", { timeout: 300_000 + 2000 * numRuns }, () => {
  it("is reported with file, place and remedy whatever any value is, and the sound negotiation next to it is still read", () => {
    const dataDir = makeBoth();
    fc.assert(
      fc.property(fc.constantFrom(...places), change, ({ file, value, place }, make) => {
        writeText(dataDir, file, JSON.stringify(changeAt(value, place, make)) ?? "");
        try {
          expectTold(readDataset(dataDir));
        } finally {
          writeText(dataDir, file, JSON.stringify(value));
        }
      }),
      { numRuns },
    );
  });

  it("is reported whatever bytes a file contains", () => {
    const dataDir = makeBoth();
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((some) => () => Buffer.from(some)),
      // Cut short.
      fc.nat(2000).map((length) => (text: string) => Buffer.from(text).subarray(0, length)),
      // A byte in it that is none of UTF-8, or any other.
      fc.tuple(fc.nat(2000), fc.nat(255)).map(([at, to]) => (text: string) => {
        const copy = Buffer.from(text);
        copy[at % copy.length] = to;
        return copy;
      }),
      fc.constantFrom("utf16le", "latin1").map((coding) => (text: string) => Buffer.from(text, coding as "latin1")),
      // Deep enough that whoever goes down by calling itself does not come back.
      fc.constantFrom("[", '{"a":', "[[1],").map((part) => () => Buffer.from(part.repeat(200_000))),
      fc.constant(() => Buffer.from(`${"[".repeat(200_000)}${"]".repeat(200_000)}`)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...files), bytes, ({ file, value }, make) => {
        const text = JSON.stringify(value);
        writeFileSync(path.join(dataDir, file), make(text));
        try {
          expectTold(readDataset(dataDir));
        } finally {
          writeText(dataDir, file, text);
        }
      }),
      { numRuns },
    );
  });

  it("is read where a file begins with a byte order mark, as some editors write it", () => {
    const dataDir = makeBoth();
    writeText(dataDir, folder.parties.file, `\ufeff${JSON.stringify(folder.parties.value)}`);
    expect(readDataset(dataDir).problems).toEqual([]);
  });

  it("is reported where characters are not UTF-8, which would be shown as different ones", () => {
    const dataDir = makeBoth();
    writeFileSync(path.join(dataDir, folder.parties.file), Buffer.from('{"parties":["é"]}', "latin1"));
    expect(readDataset(dataDir).problems).toMatchObject([{ file: "quay/parties.json", wrong: "not UTF-8 (line 1)" }]);
  });

  it("is reported where there is a folder in place of a file, or a file in place of a folder", () => {
    for (const [file, turn] of [
      ["quay/parties.json", (full: string) => mkdirSync(full)],
      ["quay/corrections.json", (full: string) => mkdirSync(full)],
      ["quay/issues/ferry.json", (full: string) => mkdirSync(full)],
      ["quay/issues", (full: string) => writeFileSync(full, "")],
      ["quay/deals", (full: string) => writeFileSync(full, "")],
      ["quay/parties.json", (full: string) => symlinkSync("/dev/zero", full)],
      ["quay/parties.json", (full: string) => symlinkSync(full, full)],
    ] as const) {
      const dataDir = makeBoth();
      rmSync(path.join(dataDir, file), { recursive: true });
      turn(path.join(dataDir, file));
      const dataset = readDataset(dataDir);
      expectTold(dataset);
      expect(dataset.problems[0]?.file, file).toBe(file);
    }
  });

  it("is reported in at most a thousand problems and the number of the others", () => {
    const dataDir = makeBoth();
    const parties = Array.from({ length: 50_000 }, () => 7);
    writeText(dataDir, "quay/parties.json", JSON.stringify({ ...folder.parties.value, parties }));
    const { problems } = readDataset(dataDir);
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)?.wrong).toMatch(/^more than 1000 problems$/);
  });

  it("is reported where a file is too large to read", () => {
    const dataDir = makeBoth();
    writeFileSync(path.join(dataDir, "quay/parties.json"), Buffer.alloc(17 * 1024 * 1024, " "));
    expect(readDataset(dataDir).problems).toMatchObject([{ file: "quay/parties.json", wrong: "larger than 16 MB" }]);
  });

  it("is read where its folder is a link to another", () => {
    const [dataDir, elsewhere] = [makeBoth(), makeDataDir()];
    writeFolder(elsewhere, buildFolder({ id: "wharf" }));
    symlinkSync(path.join(elsewhere, "wharf"), path.join(dataDir, "wharf"));
    symlinkSync(path.join(elsewhere, "nowhere"), path.join(dataDir, "nowhere"));
    expect(readDataset(dataDir).negotiations.map(({ id }) => id)).toContain("wharf");
  });
});

describe("a negotiation in which some files break their schemas", () => {
  const sound = buildFolder({
    id: "quay",
    headlineDeal: "truce",
    corrections: [{ id: "first", statement: "new", issue: "ferry" }],
    questions: [{ statements: [{ id: "new", holds: "north" }] }],
    deals: [{ id: "truce", terms: [{ question: "course", position: "north", gives: ["amber"] }] }],
    events: [{ id: "opening", date: "2031-01-01", issues: ["ferry"] }],
  });

  it.each(["negotiation", "parties", "sources", "events", "corrections", "issues/ferry", "deals/truce"])(
    "has no fault but its own where %s.json breaks its schema: what it holds is not taken as missing",
    (name) => {
      const dataDir = makeDataDir();
      writeFolder(dataDir, sound);
      expect(readDataset(dataDir).problems).toEqual([]);
      const file = `quay/${name}.json`;
      writeText(dataDir, file, "{}");
      expect(new Set(readDataset(dataDir).problems.map((problem) => problem.file))).toEqual(new Set([file]));
    },
  );

  it("is checked by every rule on the records beside a faulty one, and their places are those in the file", () => {
    const dataDir = makeDataDir();
    const { issues, ...rest } = buildFolder({
      id: "quay",
      questions: [
        {
          statements: [
            { id: "first", date: "2031-04-01", holds: "north" },
            { id: "second", date: "2031-03-01", holds: "north", keeps: ["third"] },
            { id: "third", date: "2031-02-01", holds: "south" },
            { id: "fourth", date: "2031-01-01", party: "basalt", holds: "up" },
            { id: "fifth", date: "2031-02-01", holds: "north", source: "nowhere" },
          ],
        },
      ],
    });
    writeFolder(dataDir, { ...rest, issues });
    const [issue] = issues;
    const text = JSON.stringify(issue?.value, null, 2)
      .replace('"id": "first"', '"id": "First!"')
      .replace('"id": "third"', '"id": "Third!"');
    writeText(dataDir, "quay/issues/ferry.json", text);
    expect(readDataset(dataDir).problems.map(({ path: place, wrong }) => `${place}: ${wrong}`)).toEqual([
      "questions[0].statements[0].id: wrong format",
      "questions[0].statements[2].id: wrong format",
      "questions[0].statements[4].source: no source has the id “nowhere”",
      "questions[0].statements[3].holds.from: the question “course” has no option “up”",
      "questions[0].statements[4].date: “fifth” (2031-02-01) comes after “fourth” (2031-01-01)",
    ]);
  });

  it("is not shown because of an error that comes after more warnings than are listed", () => {
    const dataDir = makeDataDir();
    const statements = Array.from({ length: 1100 }, (_, i) => ({ id: `s-${i}`, holds: "north", placement: undefined }));
    const silent = [
      { party: "basalt", note: "The log has nothing." },
      { party: "coral", note: "The log has nothing." },
    ];
    writeFolder(dataDir, buildFolder({ id: "quay", standard: "quick", questions: [{ statements, silent }] }));
    const { negotiations, problems } = readDataset(dataDir);
    expect(negotiations).toEqual([]);
    expect(problems).toHaveLength(1001);
    expect(problems[0]).toMatchObject({ severity: "error", wrong: "there is no party “coral”" });
  });

  it("is checked by every rule on its other files, and all faults are told at once", () => {
    const dataDir = makeDataDir();
    const faulty = buildFolder({
      id: "quay",
      questions: [
        {
          statements: [
            { id: "old", date: "2031-01-01", holds: "north", source: "nowhere" },
            { id: "new", date: "2031-02-01", party: "coral", holds: "up" },
          ],
        },
      ],
      deals: [{ id: "truce", terms: [{ question: "toll", position: "north" }] }],
    });
    writeFolder(dataDir, faulty);
    writeText(dataDir, "quay/sources.json", '{ "format": 2 }');
    writeText(dataDir, "quay/deals/other.json", "{");
    const told = readDataset(dataDir).problems.map(({ file, wrong }) => `${file}: ${wrong}`);
    expect(told).toEqual([
      "quay/sources.json: missing",
      "quay/sources.json: missing",
      expect.stringMatching(/^quay\/deals\/other\.json: not valid JSON/),
      "quay/issues/ferry.json: the question “course” has no option “up”",
      "quay/issues/ferry.json: there is no party “coral”",
      "quay/deals/truce.json: there is no question “toll”",
      "quay/issues/ferry.json: “new” (2031-02-01) comes after “old” (2031-01-01)",
    ]);
  });
});

describe("a path that is not a data folder", () => {
  it("is reported where it is a file", () => {
    const dataDir = makeDataDir();
    writeText(dataDir, "data", "");
    expect(readDataset(path.join(dataDir, "data"))).toMatchObject({
      negotiations: [],
      problems: [{ wrong: "the folder does not exist", remedy: expect.stringContaining("PARLEY_DATA") }],
    });
  });
});
