import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { changeFolder } from "../../testing/change-folder";
import { soundFiles, soundFolder } from "../../testing/sound-folder";
import { boats, fleet, opening } from "../../testing/value-questions";
import { picturesCanDraw } from "./pictures-can-draw";

const remedy =
  "Write it in a script that pictures have: Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew, Arabic, Devanagari, Thai, emoji. Notes, summaries and quotations may use any script.";

function name(party: string) {
  return picturesCanDraw.check(changeFolder(soundFolder, "parties.json", "parties[0].name", party));
}

describe("a text that pictures show", () => {
  it("is drawn whole in a sound folder", () => {
    expect(picturesCanDraw.check(soundFolder)).toEqual([]);
  });

  it("is refused where no font has a letter of it, with the letter and its number", () => {
    expect(name("Delegation of 中")).toEqual([
      {
        file: soundFiles.parties,
        path: "parties[0].name",
        wrong: "pictures and link previews cannot draw “中” (U+4E2D) in “Delegation of 中”",
        remedy,
      },
    ]);
  });

  it("is refused once for all its letters, of which three are named", () => {
    expect(name("日本国代表団 → 日")).toMatchObject([
      {
        wrong:
          "pictures and link previews cannot draw “日” (U+65E5), “本” (U+672C), “国” (U+56FD) and 4 more in “日本国代表団 → 日”",
      },
    ]);
    expect(name("\u{20000} x")).toMatchObject([
      { wrong: "pictures and link previews cannot draw “\u{20000}” (U+20000) in “\u{20000} x”" },
    ]);
  });

  it.each([
    "Ελλάδα",
    "Việt Nam",
    "Việt Nam".normalize("NFD"),
    "คณะผู้แทนไทย",
    "भारतीय पक्ष",
    "Հայաստան",
    "საქართველო",
    "Заречная Вольница",
    "مجلس نوران",
    "שלום",
    "The dove 🕊️",
    "Soft\u00adhyphen, two words",
  ])("may be “%s”", (words) => {
    expect(name(words)).toEqual([]);
  });

  it.each([
    ["negotiation.json", "title"],
    ["parties.json", "parties[1].monogram"],
    ["sources.json", "sources[0].publisher"],
    ["issues/ferry.json", "title"],
    ["issues/ferry.json", "questions[0].label"],
    ["issues/ferry.json", "questions[0].text"],
    ["issues/ferry.json", "questions[0].options[1].label"],
    ["issues/ferry.json", "questions[0].options[1].short"],
    ["issues/ferry.json", "questions[0].statements[1].speaker"],
    ["deals/truce.json", "title"],
    ["deals/truce.json", "short"],
    ["deals/truce.json", "by"],
  ])("may be in %s %s", (file, path) => {
    const changed = changeFolder(soundFolder, file, path, "中中");
    expect(picturesCanDraw.check(changed)).toMatchObject([{ file: `pier/${file}`, path }]);
  });

  it.each([
    ["parties.json", "parties[0].note"],
    ["issues/ferry.json", "questions[0].statements[0].quote.exact"],
    ["issues/ferry.json", "questions[0].statements[0].summary"],
    ["deals/truce.json", "summary"],
  ])("is not in %s %s, where any script will do", (file, path) => {
    expect(picturesCanDraw.check(changeFolder(soundFolder, file, path, "中文"))).toEqual([]);
  });

  it("is the unit of an amount, and not each value with it", () => {
    const unit = { one: "# 艘", many: "# 艘", difference: { many: "# 艘" } };
    const folder = buildFolder({ questions: [fleet({ amount: { ...boats, unit } })] });
    expect(picturesCanDraw.check(folder).map(({ path }) => path)).toEqual([
      "questions[0].amount.unit.many",
      "questions[0].amount.unit.one",
      "questions[0].amount.unit.difference.many",
    ]);
    expect(picturesCanDraw.check(buildFolder({ questions: [opening()] }))).toEqual([]);
  });
});
