import { describe, expect, it } from "vitest";
import { findScriptLanguage } from "./script-language";

describe("the language tag of a text", () => {
  it.each([
    ["Заречная Вольница", "und-Cyrl"],
    ["مجلس نوران", "und-Arab"],
    ["מועצה", "und-Hebr"],
    ["停火", "und-Hani"],
  ])("names the script of %s", (text, tag) => expect(findScriptLanguage(text)).toBe(tag));

  it("is that of the page if most letters are in its script, or if there are no letters", () => {
    expect(findScriptLanguage("Wants “ни капли”, not a drop.")).toBeUndefined();
    expect(findScriptLanguage("30 %")).toBeUndefined();
  });
});
