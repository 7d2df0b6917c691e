import { describe, expect, it } from "vitest";
import { changeFolder } from "../../testing/change-folder";
import { soundFolder } from "../../testing/sound-folder";
import { idsMatchFiles } from "./ids-match-files";

/** The files whose name is the id of what they hold, and for the negotiation its folder. */
const named = [
  { what: "a negotiation", file: "negotiation.json", of: "folder", name: "pier" },
  { what: "an issue", file: "issues/ferry.json", of: "file", name: "ferry" },
  { what: "a deal", file: "deals/truce.json", of: "file", name: "truce" },
] as const;

describe("the id", () => {
  it("is the name of the folder or the file throughout a sound folder", () => {
    expect(idsMatchFiles.check(soundFolder)).toEqual([]);
  });

  it.each(named)("of $what has to be the name of its $of", ({ file, of, name }) => {
    expect(idsMatchFiles.check(changeFolder(soundFolder, file, "id", "other"))).toEqual([
      {
        file: `pier/${file}`,
        path: "id",
        wrong: `the id is “other”, but the ${of} is named “${name}”`,
        remedy: `Rename the ${of} or change the id. Addresses that have been shared keep working only if the id stays.`,
      },
    ]);
  });
});
