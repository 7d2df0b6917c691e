import { describe, expect, it } from "vitest";
import { findScriptLanguage } from "./script-language";

describe("the language tag of a text", () => {
  it.each([
    ["Заречная Вольница", "und-Cyrl"],
    ["مجلس نوران", "und-Arab"],
    ["מועצה", "und-Hebr"],
    ["停火", "und-Hani"],
  ])("names the script of %s", (text, tag) => expect(findScriptLanguage(text)).toBe(tag));

  it("is the page's where most letters are of its script, or where there is none", () => {
    expect(findScriptLanguage("Wants “ни капли”, not a drop.")).toBeUndefined();
    expect(findScriptLanguage("30 %")).toBeUndefined();
  });
});
