import search from "approx-string-match";
import { describe, expect, it } from "vitest";
import { findQuotation, flattenText, splitAtEllipses } from "./find-quotation";

/** In how many letters a quotation differs from a text, and the stretches of the text that it is. */
function look(text: string, quotation: string) {
  const found = findQuotation(flattenText(text), quotation);
  return found && [found.letters, ...found.parts.map(({ start, end }) => text.slice(start, end))];
}

const latin = `The mayor's ferry -- the old one -- "will not sail" before May, the council said.
Two days later it added that nobody had asked the owners.`;
const cyrillic = `Мер сказав: «Пором не поплив би до травня» — і пішов.
За два дні рада додала, що власників об’єкта ніхто не питав.`;

describe("a quotation is found word for word whatever its", () => {
  it.each([
    ["quotation marks, typographic here", latin, "The mayor’s ferry", "The mayor's ferry"],
    ["quotation marks, single here", latin, "‘will not sail’ before May", '"will not sail" before May'],
    ["quotation marks, Cyrillic", cyrillic, '"Пором не поплив би до травня"', "«Пором не поплив би до травня»"],
    ["apostrophe, Cyrillic", cyrillic, "власників об'єкта", "власників об’єкта"],
    ["dashes", latin, "ferry — the old one – ", "ferry -- the old one -- "],
    ["dashes without spaces", latin, "ferry—the old one", "ferry -- the old one"],
    ["dashes, Cyrillic", cyrillic, "травня» - і пішов", "травня» — і пішов"],
    ["spaces", latin, "before  May,\u00a0the council", "before May, the council"],
    ["capitals", latin, "WILL NOT SAIL", "will not sail"],
    ["capitals, Cyrillic", cyrillic, "пором Не поплив", "Пором не поплив"],
    ["accents put apart", "Sie fährt nach Köln.", "fa\u0308hrt nach Ko\u0308ln", "fährt nach Köln"],
    ["letters put apart, Cyrillic", "Чий це пором?", "Чии\u0306 це пором", "Чий це пором"],
    [
      "spaces inside French marks",
      "Il a dit «\u00a0non merci\u00a0» hier.",
      '"non merci" hier',
      "«\u00a0non merci\u00a0» hier",
    ],
    ["soft hyphens", "the coun\u00adcil said", "the council said", "the coun\u00adcil said"],
  ])("%s", (_, text, quotation, words) => {
    const [letters, found] = look(text, quotation) ?? [];
    expect([letters, String(found).trim()]).toEqual([0, words.trim()]);
  });

  it("paragraph breaks, for what a page sets apart can be one sentence", () => {
    expect(look(latin, "the council said. Two days later it added")).toEqual([
      0,
      "the council said.\nTwo days later it added",
    ]);
  });
});

describe("an ellipsis in a quotation", () => {
  it.each([
    "ferry … will not sail … the owners",
    "ferry [...] will not sail (…) the owners",
    "ferry ... will not sail… the owners",
  ])("leaves words out: %s", (quotation) => {
    expect(splitAtEllipses(quotation)).toEqual(["ferry", "will not sail", "the owners"]);
    expect(look(latin, quotation)).toEqual([0, "ferry", "will not sail", "the owners"]);
  });

  it("does not let the parts change places", () => {
    expect(look(latin, "nobody had asked … will not sail before May")).toBeUndefined();
    expect(look(cyrillic, "власників … не поплив би")).toBeUndefined();
  });

  it("leads across paragraphs in Cyrillic too", () => {
    expect(look(cyrillic, "не поплив би … ніхто не питав")).toEqual([0, "не поплив би", "ніхто не питав"]);
  });
});

describe("a quotation that differs", () => {
  it.each([
    ["a missing word", latin, "before May, council said", 4, "before May, the council said"],
    ["a word too many", latin, "before the May, the council", 4, "before May, the council"],
    ["another letter", latin, "nobody has asked the owners", 1, "nobody had asked the owners"],
    ["a missing word, Cyrillic", cyrillic, "Пором поплив би до травня", 3, "Пором не поплив би до травня"],
    ["another letter, Cyrillic", cyrillic, "власники об’єкта ніхто не питав", 2, "власників об’єкта ніхто не питав"],
    ["a word that is cut off", latin, "nobody had asked the owner", 1, "nobody had asked the owners"],
    ["a comma", latin, "sail before May the council", 1, 'sail" before May, the council'],
  ])("in %s is found with the number of its letters", (_, text, quotation, letters, words) => {
    const found = look(text, quotation);
    // The quotation mark in the middle counts too where the quotation has none.
    expect(found).toEqual([quotation.startsWith("sail before") ? letters + 1 : letters, words]);
  });

  it.each([
    ["another sentence", latin, "The owners have sold the ferry to a farmer"],
    ["words of another text", cyrillic, "Жодних переговорів не буде до наступного року"],
    ["Latin letters for Cyrillic ones", cyrillic, "Porom ne poplyv by do travnia"],
    ["no words", latin, "…"],
  ])("too much is not found: %s", (_, text, quotation) => {
    expect(look(text, quotation)).toBeUndefined();
  });

  it("does not count as a word in the middle of another one", () => {
    expect(look("They party on.", "art")).toBeUndefined();
    expect(look("他们反对渡船", "反对")).toEqual([0, "反对"]);
  });
});

describe("a long text", () => {
  /** How many letters are looked at for one quotation. Counted, since time depends on what else a machine does. */
  const count = (text: string, quotation: string) => {
    let letters = 0;
    findQuotation(flattenText(text), quotation, (part, pattern, most) => {
      letters += part.length;
      return search(part, pattern, most);
    });
    return letters;
  };

  it.each([
    [
      "of ordinary sentences",
      `${latin}\n`,
      "the mayoress had promised to sell the whole of her ferry to somebody in autumn",
    ],
    ["of one letter", "a", `${"a".repeat(60)}b${"a".repeat(60)}`],
    ["of two letters in turn", "ab ", "ab ac ".repeat(20)],
  ])("%s is read once, and never again for each of its letters", (_, unit, quotation) => {
    const text = unit.repeat(Math.ceil(12_000 / unit.length));
    const letters = count(text, quotation);
    expect(letters).toBeGreaterThan(0);
    expect(letters).toBeLessThan(text.length * 1.2);
  });
});
