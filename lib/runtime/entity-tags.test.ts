import { expect, it } from "vitest";
import { matchesEntityTag } from "./entity-tags";

it.each([
  ['"abc"', '"abc"', true],
  ['W/"abc"', '"abc"', true],
  ['"abc"', 'W/"abc"', true],
  ['"x", W/"abc"', 'W/"abc"', true],
  ["*", '"abc"', true],
  ['"ab"', '"abc"', false],
  ["", '"abc"', false],
  [undefined, '"abc"', false],
  ['""', "", false],
])("a browser that has %s %s: %s", (header, etag, expected) => {
  expect(matchesEntityTag(header, etag)).toBe(expected);
});
