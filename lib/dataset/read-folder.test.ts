import { describe, expect, it } from "vitest";
import { buildFolder } from "../testing/build-folder";
import { soundFolder } from "../testing/sound-folder";
import { listTexts, makeDataDir, writeFolder } from "../testing/write-folder";
import type { Problem } from "./problem";
import { readFolder, readTexts } from "./read-folder";

/** The texts of the sound folder with some changed; `undefined` takes one out. */
function change(changes: Record<string, string | undefined>): Map<string, string> {
  const texts = listTexts(soundFolder);
  for (const [file, text] of Object.entries(changes)) {
    if (text === undefined) texts.delete(`pier/${file}`);
    else texts.set(`pier/${file}`, text);
  }
  return texts;
}

const list = (problems: readonly Problem[]) =>
  problems.map(({ file, path: place, wrong, remedy }) => [file, place, wrong, remedy].filter(Boolean).join(" | "));

/** What is reported of the sound folder with some texts changed. */
const tell = (changes: Record<string, string | undefined>) => list(readTexts("pier", change(changes)).problems);

const notJson = "not valid JSON: close brace expected at line 1, column 2";
const checkCommas = "Check the commas, quotation marks and brackets around that position.";

describe("a folder that is read from texts", () => {
  it("gives the negotiation that the same files on a disk give", () => {
    const dataDir = makeDataDir();
    writeFolder(dataDir, soundFolder);
    const read = readTexts("pier", listTexts(soundFolder));
    expect(read).toMatchObject({
      name: "pier",
      problems: [],
      negotiation: { id: "pier", issues: [{ id: "ferry" }], deals: [{ id: "truce" }], events: [{ id: "pier-opens" }] },
    });
    expect(readFolder(dataDir, "pier")).toEqual(read);
  });

  it("is not confused by the texts of another negotiation", () => {
    // Its name is as long as `pier`.
    const texts = listTexts(soundFolder).set("quay/Parties.json", "{").set("quay/issues/Ferry.JSON", "{");
    expect(readTexts("pier", texts).problems).toEqual([]);
  });

  it("lacks all four files that it needs where there are no texts", () => {
    const { negotiation, problems } = readTexts("pier", new Map());
    expect(negotiation).toBeUndefined();
    expect(list(problems)).toEqual([
      "pier/negotiation.json | missing | Create it; schemas/negotiation.schema.json describes its content.",
      "pier/parties.json | missing | Create it; schemas/parties.schema.json describes its content.",
      "pier/sources.json | missing | Create it; schemas/sources.schema.json describes its content.",
      "pier/events.json | missing | Create it; schemas/events.schema.json describes its content.",
    ]);
  });

  it("ignores what is neither a file of its own nor one of its issues", () => {
    expect(
      tell({ "notes.md": "{", "Drafts/toll.json": "{", "issues/old/toll.json": "{", "issues/toll.txt": "{" }),
    ).toEqual([]);
  });
});

describe("a file of a folder", () => {
  it.each(["negotiation", "parties", "sources", "events"])(
    "is named where it is missing, and nothing else: %s",
    (kind) => {
      expect(tell({ [`${kind}.json`]: undefined })).toEqual([
        `pier/${kind}.json | missing | Create it; schemas/${kind}.schema.json describes its content.`,
      ]);
    },
  );

  it.each(["corrections.json", "deals/truce.json"])("may be missing: %s", (file) => {
    const { negotiation, problems } = readTexts("pier", change({ [file]: undefined }));
    expect([negotiation?.id, problems]).toEqual(["pier", []]);
  });

  it.each([
    "negotiation.json",
    "parties.json",
    "sources.json",
    "events.json",
    "corrections.json",
    "checks.json",
    "reviews.json",
    "issues/ferry.json",
    "deals/truce.json",
    "codings/second.json",
  ])("is named where it is not JSON, and what it may hold is not reported as missing: %s", (file) => {
    const { negotiation, problems } = readTexts("pier", change({ [file]: "{" }));
    expect(negotiation).toBeUndefined();
    expect(list(problems)).toEqual([`pier/${file} | ${notJson} | ${checkCommas}`]);
  });

  it.each([
    ["parties.json", "Parties.json", "Parties.json", "parties.json"],
    ["corrections.json", "CORRECTIONS.json", "CORRECTIONS.json", "corrections.json"],
    ["issues/ferry.json", "Issues/ferry.json", "Issues", "issues"],
    ["deals/truce.json", "DEALS/truce.json", "DEALS", "deals"],
    ["issues/ferry.json", "issues/ferry.JSON", "issues/ferry.JSON", "ferry.json"],
  ])(
    "is not read under a name in capitals, and nothing in it is reported as missing: %s as %s",
    (file, to, named, right) => {
      expect(tell({ [file]: undefined, [to]: change({}).get(`pier/${file}`) })).toEqual([
        `pier/${named} | the name contains capital letters | Rename it to “${right}”.`,
      ]);
    },
  );

  it("is reported as missing as an issue or a question only where every issue could be read", () => {
    expect(tell({ "issues/ferry.json": undefined })).toContain(
      "pier/deals/truce.json | terms[0].question | there is no question “course” | Use one of: none yet; or add the question.",
    );
  });

  it("is reported in the order of the names, whatever the order of the texts", () => {
    expect(tell({ "issues/ferry.json": undefined, "issues/toll.json": "{", "issues/boat.json": "{" })).toEqual([
      `pier/issues/boat.json | ${notJson} | ${checkCommas}`,
      `pier/issues/toll.json | ${notJson} | ${checkCommas}`,
    ]);
  });
});

describe("problems", () => {
  it("that rules find beside a faulty record are reported at their place in the file, after the fault", () => {
    const folder = buildFolder({
      questions: [
        {
          statements: [
            { id: "coral-wants", date: "2031-03-03", holds: "north" },
            { id: "amber-wants", date: "2031-03-02", holds: "north", source: "nowhere" },
          ],
        },
      ],
    });
    const texts = listTexts(folder);
    const file = "pier/issues/ferry.json";
    texts.set(file, (texts.get(file) ?? "").replace('"id": "coral-wants"', '"id": "Coral!"'));
    const { negotiation, problems } = readTexts("pier", texts);
    expect(negotiation).toBeUndefined();
    expect(problems.map(({ path: place, wrong }) => `${place}: ${wrong}`)).toEqual([
      "questions[0].statements[0].id: wrong format",
      "questions[0].statements[1].source: no source has the id “nowhere”",
    ]);
  });

  it("that forbid to show the negotiation come before warnings, which do not", () => {
    const statement = (id: string, date: string) => ({ id, date, holds: "north" });
    const [older, newer] = [statement("older", "2031-03-01"), statement("newer", "2031-04-01")];
    const read = (...statements: (typeof older)[]) =>
      readTexts(
        "pier",
        listTexts(buildFolder({ standard: "quick", questions: [{ searched: undefined, statements }] })),
      );
    const warning = "warning: `searched` is missing, which the quick standard allows";
    const write = ({ negotiation, problems }: ReturnType<typeof read>) => [
      negotiation?.id,
      ...problems.map(({ severity, wrong }) => `${severity}: ${wrong}`),
    ];
    expect(write(read(newer, older))).toEqual(["pier", warning]);
    expect(write(read(older, newer))).toEqual([
      undefined,
      "error: “newer” (2031-04-01) comes after “older” (2031-03-01)",
      warning,
    ]);
  });

  it("are a thousand at most, and then one that says so", () => {
    const { value } = soundFolder.parties;
    const read = (count: number) => {
      const sevens = Array.from({ length: count }, () => 7);
      const text = JSON.stringify({ ...value, parties: [...value.parties, ...sevens] });
      return readTexts("pier", change({ "parties.json": text }));
    };
    const all = read(1000).problems;
    expect(all).toHaveLength(1000);
    expect(all.at(-1)).toMatchObject({ path: "parties[1001]" });
    const { problems } = read(1001);
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)).toEqual({
      severity: "error",
      file: "pier",
      path: "",
      line: undefined,
      record: undefined,
      wrong: "more than 1000 problems",
      remedy: "Fix the problems above; the others are listed then.",
    });
  });

  it("do not hide a negotiation where the thousand are warnings alone", () => {
    const options = [..."abcdefg"].map((id) => ({ id, means: undefined, evidence: undefined }));
    const questions = Array.from({ length: 72 }, (_, i) => ({ id: `question-${i}`, label: `Question ${i}`, options }));
    const { negotiation, problems } = readTexts("pier", listTexts(buildFolder({ standard: "quick", questions })));
    expect(negotiation?.id).toBe("pier");
    expect(problems).toHaveLength(1001);
    expect(problems[1000]).toMatchObject({ severity: "warning", wrong: "more than 1000 problems" });
  });
});
