import { describe, expect, it } from "vitest";
import { knownDate, language, negotiationId } from "./primitives";

describe("a date as far as it is known", () => {
  it.each(["2025-04-22", "2025-04", "2025", "2024-02-29"])("may be a day, a month or a year: %s", (date) => {
    expect(knownDate.safeParse(date).success).toBe(true);
  });

  it.each(["2025-13", "2025-4", "2025-00", "25", "2025-04-32", "April 2025", "2025-04-22T10:00", ""])(
    "is nothing else: “%s”",
    (date) => {
      expect(knownDate.safeParse(date).success).toBe(false);
    },
  );
});

describe("a language", () => {
  it.each(["uk", "ru", "pt-BR", "sr-Latn", "yue"])("is a BCP 47 tag: %s", (tag) => {
    expect(language.safeParse(tag).success).toBe(true);
  });

  it.each(["Ukrainian", "uk_UA", "u", ""])("is nothing else: “%s”", (tag) => {
    expect(language.safeParse(tag).success).toBe(false);
  });
});

describe("the id of a negotiation", () => {
  it.each(["de", "uk", "yue"])("is not a code of a language, whose address is kept for its pages: %s", (id) => {
    expect(negotiationId.safeParse(id).success).toBe(false);
  });

  it.each(["pier", "de-2031", "un-reform"])("may begin like one: %s", (id) => {
    expect(negotiationId.safeParse(id).success).toBe(true);
  });
});
