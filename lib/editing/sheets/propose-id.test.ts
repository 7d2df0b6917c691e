import { describe, expect, it } from "vitest";
import { proposeId, writeSlug } from "./propose-id";

describe("an id made of a text", () => {
  it.each([
    ["The Pier Post, 2031", "the-pier-post-2031"],
    ["Éa’s ‘große’ Łódź & Ørsted", "eas-grosse-lodz-orsted"],
    ["Берег", ""],
    ["", ""],
    // No longer than 44 letters, and cut between words where there is more than one.
    ["Whoever the two invented towns agree to pay for it", "whoever-the-two-invented-towns-agree-to-pay"],
    [`${"a".repeat(21)} ${"b".repeat(22)} c`, `${"a".repeat(21)}-${"b".repeat(22)}`],
    [`${"a".repeat(21)} ${"b".repeat(23)}`, "a".repeat(21)],
    ["a".repeat(50), "a".repeat(44)],
  ])("“%s” is “%s”", (text, slug) => {
    expect(writeSlug(text)).toBe(slug);
  });

  it("is of the first text that gives one, and otherwise says what the record is", () => {
    expect(proposeId(["Берег", "Shore", "Other"], "party", new Set())).toBe("shore");
    expect(proposeId(["Берег"], "party", new Set())).toBe("party");
  });

  it("has a number where it is taken, and is taken from then on", () => {
    const taken = new Set(["amber"]);
    expect(["Amber", "Amber", "Basalt"].map((text) => proposeId([text], "party", taken))).toEqual([
      "amber-2",
      "amber-3",
      "basalt",
    ]);
  });
});
