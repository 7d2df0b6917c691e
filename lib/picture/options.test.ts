import { describe, expect, it } from "vitest";
import { formatPictureOptions, type PictureOptions, parsePictureOptions } from "./options";

describe("how a picture is asked for in its address", () => {
  it.each<[string, Parameters<typeof parsePictureOptions>[0], PictureOptions]>([
    ["nothing is asked for", {}, { size: "wide", theme: "light", scale: 1 }],
    ["everything is", { size: "portrait", theme: "dark", scale: "3" }, { size: "portrait", theme: "dark", scale: 3 }],
    ["twice the pixels are", { scale: "2" }, { size: "wide", theme: "light", scale: 2 }],
    [
      "there is nothing of that name",
      { size: "toString", theme: "green", scale: "4" },
      { size: "wide", theme: "light", scale: 1 },
    ],
    ["one thing is asked for twice", { size: ["square", "column"] }, { size: "square", theme: "light", scale: 1 }],
  ])("is understood where %s", (_, query, options) => {
    expect(parsePictureOptions(query)).toEqual(options);
  });

  it.each<[PictureOptions, string]>([
    [{ size: "wide", theme: "light", scale: 1 }, ""],
    [{ size: "square", theme: "dark", scale: 2 }, "size=square&theme=dark&scale=2"],
    [{ size: "wide", theme: "dark", scale: 1 }, "theme=dark"],
  ])("is written without what is the rule: %j", (options, query) => {
    expect(formatPictureOptions(options)).toBe(query);
  });
});
