import { expect, it } from "vitest";
import { nameSource } from "./source-name";

it.each([
  ["The Pier Post", undefined, "The Pier Post"],
  ["The Pier Post", "Wharf Radio", "The Pier Post via Wharf Radio"],
])("names %s, read through %s, as %s", (publisher, carriedBy, expected) => {
  expect(nameSource({ publisher, carriedBy })).toBe(expected);
});
