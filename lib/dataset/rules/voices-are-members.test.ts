import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { soundFiles, soundFolder } from "../../testing/sound-folder";
import { voicesAreMembers } from "./voices-are-members";

const parties = [{ id: "amber", members: [{ id: "fern", name: "Fern" }] }, "basalt"];

function speak(voice: string, party = "amber") {
  return voicesAreMembers.check(
    buildFolder({ parties, questions: [{ statements: [{ voice, party, holds: "north" }] }] }),
  );
}

describe("the voice of a statement", () => {
  it("is a member of its party", () => {
    expect(voicesAreMembers.check(soundFolder)).toEqual([]);
    expect(speak("fern")).toEqual([]);
  });

  it("is nobody else", () => {
    expect(speak("moss")).toEqual([
      {
        file: soundFiles.issue,
        path: "questions[0].statements[0].voice",
        wrong: "the party “amber” has no member “moss”",
        remedy: "Use one of: fern; or add the member to the party in parties.json.",
      },
    ]);
    expect(speak("fern", "basalt")).toMatchObject([
      { remedy: "Remove `voice`, or add the member to the party in parties.json." },
    ]);
  });

  it("is a member of the party that reacts, too", () => {
    const react = (voice: string) =>
      voicesAreMembers.check(
        buildFolder({
          parties,
          deals: [{ id: "truce", reactions: [{ party: "amber", voice, kind: "denied", date: "2031-04-02" }] }],
        }),
      );
    expect(react("fern")).toEqual([]);
    expect(react("moss")).toMatchObject([
      { file: "pier/deals/truce.json", path: "reactions[0].voice", wrong: "the party “amber” has no member “moss”" },
    ]);
  });
});
