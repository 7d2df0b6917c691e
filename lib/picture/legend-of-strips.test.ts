import { describe, expect, it } from "vitest";
import type { FolderSketch } from "../testing/build-folder";
import { buildPicture } from "../testing/build-picture";
import { fleet, wood } from "../testing/value-questions";
import type { PictureContent } from "./content";
import { buildPictureLegend, isOfStrips } from "./legend";

const list = ({ key }: PictureContent) => key.map(({ shape, label }) => `${shape}: ${label}`);
const report = { evidence: "anonymous" as const, date: "2031-03-05" };

describe("the key of strips", () => {
  const same = "words: Same place, same position";

  it.each<[string, FolderSketch, string, string[]]>([
    [
      "everything on a scale",
      {
        questions: [
          {
            options: ["north", { id: "east", statusQuo: true }, "south"],
            statements: [
              { ...report, party: "basalt", holds: "south" },
              { holds: "north", rulesOut: ["south"] },
            ],
          },
        ],
      },
      "/pier/compare/amber/basalt",
      ["strip: On the record", "strip: Reported", "red-line: Red line", "strip: Status quo", same],
    ],
    [
      "an amount",
      {
        questions: [
          fleet({ statements: [{ ...report, party: "basalt", holds: { from: 900 } }, { holds: { from: 100 } }] }),
        ],
      },
      "/pier/compare/amber/basalt",
      ["strip: On the record", "strip: Reported", "strip: Status quo", same],
    ],
    [
      "a value that is ruled out",
      { questions: [fleet({ statements: [{ holds: { from: 100 }, rulesOut: [900] }] })] },
      "/pier/parties/amber",
      ["strip: On the record", "red-line: Red line", "strip: Status quo"],
    ],
    [
      "silence, beside which the status quo is not drawn",
      { questions: [fleet(), { options: [{ id: "north", statusQuo: true }, "south"] }] },
      "/pier/parties/amber",
      ["silent: No position found"],
    ],
    [
      "somebody whom a question does not concern",
      { questions: [wood({ concerns: ["basalt"] })] },
      "/pier/parties/amber",
      ["not-concerned: Not concerned"],
    ],
  ])("explains %s", (_, sketch, path, key) => {
    expect(list(buildPicture(sketch, path))).toEqual(key);
  });

  it("shows what it explains: a strip of one segment", () => {
    const { key } = buildPicture({ questions: [{ statements: [{ holds: "north" }] }] }, "/pier/parties/amber");
    expect(key).toEqual([
      {
        shape: "strip",
        label: "On the record",
        strip: {
          kind: "options",
          ordered: true,
          segments: [{ stated: true, reported: false, redLine: false, statusQuo: false }],
        },
      },
    ]);
  });

  it("has the symbols of three pairs, which no words stand beside", () => {
    const parties = ["amber", "basalt", "cobalt"];
    const statements = [
      { party: "amber", holds: "north" },
      { party: "basalt", holds: "north" },
      { party: "cobalt", holds: "south" },
    ];
    const { key } = buildPicture({ parties, questions: [{ statements }] }, "/pier/compare/amber/basalt/cobalt");
    expect(key.slice(1)).toEqual([
      { shape: "words", label: "Same place, same position" },
      { shape: "result", label: "Same", icon: { kind: "same" } },
      { shape: "result", label: "Opposite ends", icon: expect.objectContaining({ kind: "opposite" }) },
    ]);
  });
});

describe("a picture has strips", () => {
  it.each([
    ["party", 1, true],
    ["compare", 1, true],
    ["matrix", 3, false],
    ["matrix", 4, true],
    ["issue", 9, false],
    ["deal", 9, false],
  ] as const)("or none: %s, with %i questions: %s", (kind, count, expected) => {
    expect(isOfStrips({ kind, rows: Array.from({ length: count }) })).toBe(expected);
  });

  it("none where parties are counted", () => {
    const { rows } = buildPicture({ questions: [{ statements: [{ holds: "north" }] }] }, "/pier/parties/amber");
    expect(buildPictureLegend("party", rows, true, undefined).map(({ shape }) => shape)).toEqual(["record"]);
    expect(buildPictureLegend("party", rows, false, undefined).map(({ shape }) => shape)).toEqual(["strip"]);
  });
});
