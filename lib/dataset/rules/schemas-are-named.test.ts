import { describe, expect, it } from "vitest";
import { changeFolder } from "../../testing/change-folder";
import { soundFolder } from "../../testing/sound-folder";
import { schemasAreNamed } from "./schemas-are-named";

const files = [
  { file: "negotiation.json", kind: "negotiation" },
  { file: "parties.json", kind: "parties" },
  { file: "sources.json", kind: "sources" },
  { file: "events.json", kind: "events" },
  { file: "corrections.json", kind: "corrections" },
  { file: "issues/ferry.json", kind: "issue" },
  { file: "deals/truce.json", kind: "deal" },
] as const;

describe("every file", () => {
  it("names its schema in a sound folder", () => {
    expect(schemasAreNamed.check(soundFolder)).toEqual([]);
  });

  it.each(files)("has to name the schema of its own kind ($file)", ({ file, kind }) => {
    const wrong = "../schemas/something.schema.json";
    expect(schemasAreNamed.check(changeFolder(soundFolder, file, "$schema", wrong))).toEqual([
      {
        file: `pier/${file}`,
        path: "$schema",
        wrong: `\`$schema\` is “${wrong}”`,
        remedy: `Point it to ${kind}.schema.json, so that editors can complete and check the file.`,
      },
    ]);
  });

  it.each(files)("may lie at any depth below the schemas, or name them by web address ($file)", ({ file, kind }) => {
    const address = `https://example.org/schemas/${kind}.schema.json`;
    expect(schemasAreNamed.check(changeFolder(soundFolder, file, "$schema", address))).toEqual([]);
  });
});
