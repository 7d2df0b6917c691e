import { expect, it } from "vitest";
import { addQuery } from "./add-query";

it("what is added to an address comes after what it asks for already", () => {
  expect(addQuery("/pier", "size=social")).toBe("/pier?size=social");
  expect(addQuery("/pier?show=scales", "size=social")).toBe("/pier?show=scales&size=social");
  expect(addQuery("/pier", "")).toBe("/pier");
});
