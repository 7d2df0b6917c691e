import { expect, it } from "vitest";
import { forgetOrigin, isOrigin } from "./origin";

it("accepts a valid origin and nothing more", () => {
  const sound = [
    "https://desk.example",
    "https://desk.example:8443",
    "http://localhost:3000",
    "http://127.0.0.1:80801",
  ];
  expect(sound.filter(isOrigin)).toEqual(sound.slice(0, 3));
  for (const text of [
    "",
    "*",
    "null",
    "http://desk.example",
    "https://desk.example/",
    "https://a@desk.example",
    "//desk",
  ])
    expect(isOrigin(text), text).toBe(false);
});

it("embeds that differ only in their origin share a cache key", () => {
  expect(forgetOrigin("/embed/pier?origin=https%3A%2F%2Fdesk.example")).toBe("/embed/pier?origin=*");
  expect(forgetOrigin("/embed/pier?version=0123456789&origin=https://desk.example")).toBe(
    "/embed/pier?version=0123456789&origin=*",
  );
});

it("a URL with no valid origin, with two of them or of another page is its own cache key", () => {
  for (const address of [
    "/embed/pier",
    "/embed/pier?origin=*",
    "/embed/pier?origin=",
    "/embed/pier?origin=%",
    "/embed/pier?origin=https%3A%2F%2Fdesk.example%2Fpage",
    "/embed/pier?origin=https://a.example&origin=https://b.example",
    "/embed/pier?origin=https://a.example&version=1",
    "/pier?origin=https://desk.example",
    "/embed/pier?old-origin=https://desk.example",
  ])
    expect(forgetOrigin(address), address).toBe(address);
});
