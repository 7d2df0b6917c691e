import { describe, expect, it } from "vitest";
import { isoDate, knownDate, language, negotiationId, webAddress } from "./primitives";

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

describe("what is wrong with a value is said with what to write instead", () => {
  const say = (schema: typeof isoDate | typeof knownDate | typeof webAddress, value: unknown) =>
    schema.safeParse(value).error?.issues.map(({ message }) => message);

  it("where it is a text in the wrong format", () => {
    expect(say(isoDate, "22 April")).toEqual(["write a day of the calendar as YYYY-MM-DD"]);
    expect(say(knownDate, "2025-4")).toEqual([
      "write a day of the calendar as YYYY-MM-DD, a month as YYYY-MM or a year as YYYY",
    ]);
    expect(say(webAddress, "example.org")).toEqual(["give the full address, beginning with https:// or http://"]);
  });

  it("and not where it is no text at all", () => {
    expect(say(isoDate, 22)).toEqual(["Invalid input: expected string, received number"]);
    expect(say(knownDate, undefined)).toEqual(["Invalid input: expected string, received undefined"]);
  });
});
