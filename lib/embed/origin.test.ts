import { expect, it } from "vitest";
import { forgetOrigin } from "./origin";

it("embeds that differ only in the origin that an older snippet wrote are one", () => {
  expect(forgetOrigin("/embed/pier?origin=https%3A%2F%2Fdesk.example")).toBe("/embed/pier");
  expect(forgetOrigin("/embed/pier?version=0123456789&origin=https://desk.example")).toBe(
    "/embed/pier?version=0123456789",
  );
});

it("any other address is left as it is", () => {
  for (const address of [
    "/embed/pier",
    "/embed/pier?version=0123456789",
    "/embed/pier?origin=https://a.example&version=0123456789",
    "/pier?origin=https://desk.example",
    "/embed/pier?old-origin=https://desk.example",
  ])
    expect(forgetOrigin(address), address).toBe(address);
});
