import { expect, it } from "vitest";
import { setQuotation } from "./quotation";

it.each([
  ["we can share it or lease it", "we can share it or lease it"],
  ["the pier's keeper", "the pier’s keeper"],
  ['"By right" of the guild', "‘By right’ of the guild"],
  ['a part of "the common waters."', "a part of ‘the common waters.’"],
  ["parts of “the common waters”", "parts of ‘the common waters’"],
  ['(a so-called "guest boat")', "(a so-called ‘guest boat’)"],
  ["it 'belongs to us', he said", "it ‘belongs to us’, he said"],
  ["the keepers’ lamp", "the keepers’ lamp"],
])("sets %s as %s", (words, expected) => {
  expect(setQuotation(words)).toBe(expected);
});
