import { expect, it } from "vitest";
import { dropTracking } from "./drop-tracking";

it.each([
  ["", ""],
  ["?evidence=record", "?evidence=record"],
  ["?fbclid=IwAR0", ""],
  ["?utm_source=letter&evidence=record&utm_medium=mail", "?evidence=record"],
  ["?UTM_SOURCE=letter", ""],
  ["?q=utm_source", "?q=utm_source"],
])("%s has without tracking parameters the query “%s”", (search, own) => {
  expect(dropTracking(search)).toBe(own);
});
