import { describe, expect, it } from "vitest";
import { buildCell, buildDrawn, buildRow } from "../../testing/build-drawn";
import { type Drawn, readDrawing } from "../../testing/read-drawing";
import type { PictureLegend } from "../legend";
import { pictureColours } from "./colours";
import { layoutPicture } from "./frame";

const colours = pictureColours.light;
const cells = ["amber", "basalt"].map((key) => buildCell(key));
const rows = ["q1", "q2"].map((id) => buildRow(["no toll"], { id, cells }));

/** Two figures, above whose columns initials stand, with this key. */
async function draw(key: PictureLegend[]): Promise<Drawn[]> {
  const { svg } = await layoutPicture(buildDrawn({ kind: "issue", rows, key }), { size: "wide", theme: "light" });
  return readDrawing(svg);
}

describe("the key of a picture", () => {
  const entries: PictureLegend[] = [
    { shape: "record", label: "On the record" },
    { shape: "reported", label: "Reported" },
    { shape: "range", label: "Range" },
    { shape: "reported-range", label: "Reported range" },
    { shape: "move", label: "Stated to reported" },
    { shape: "held", label: "Parties that hold it" },
    { shape: "reported-of", label: "Parties of which it is reported" },
    { shape: "dashed-result", label: "Dashed: by report" },
    { shape: "result", label: "Same", icon: { kind: "same" } },
    {
      shape: "strip",
      label: "A strip",
      strip: {
        kind: "options",
        ordered: true,
        segments: [{ stated: true, reported: false, redLine: false, statusQuo: false }],
      },
    },
    { shape: "words", label: "Same place, same position" },
  ];

  it("has a sign before each label, in its colour, and none before mere words", async () => {
    const drawn = (await draw(entries)).filter(({ within }) => within.includes("key"));
    const signs = entries.map(({ label }) => {
      const at = drawn.findIndex(({ name }) => name === label);
      const before = drawn.slice(0, at);
      return before.slice(before.findLastIndex(({ kind }) => kind === "words") + 1);
    });
    const say = ({ name, kind, colour, isDashed }: Drawn) => {
      const token = Object.entries(colours).find(([, hex]) => hex === colour)?.[0];
      return `${name || kind} ${token}${isDashed ? " dashed" : ""}`;
    };
    expect(signs.map((sign) => sign.map(say))).toEqual([
      ["record ink"],
      ["reported reported"],
      ["record ink", "record ink", "line ink"],
      ["line reported dashed"],
      ["line reported dashed", "area reported"],
      ["ground ink"],
      ["ground reported dashed"],
      ["line dist-2 dashed", "area dist-2", "area dist-2"],
      ["line agree"],
      ["area ink"],
      [],
    ]);
    for (const [i, sign] of signs.entries()) {
      const label = drawn.find(({ name }) => name === entries[i]?.label);
      for (const { right } of sign) expect(right, label?.name).toBeLessThanOrEqual(label?.left ?? 0);
    }
  });

  it("puts names beside the marks where both have room, and below them otherwise", async () => {
    const topOf = (drawn: Drawn[], name: string) => drawn.find((one) => one.name === name)?.top ?? Number.NaN;
    const short = await draw(entries.slice(0, 2));
    expect(topOf(short, "Amber")).toBeCloseTo(topOf(short, "On the record"), -1);
    const long = await draw(entries);
    expect(topOf(long, "Amber")).toBeGreaterThan(topOf(long, "Same place, same position") + 10);
  });
});
