import { describe, expect, it } from "vitest";
import { findTidyUrl, readTarget } from "./request-guard";

describe("the target of a request", () => {
  it.each([
    ["/pier", "/pier"],
    ["pier", "/pier"],
    ["http://parley.example/pier?evidence=record#ferry", "/pier?evidence=record"],
    ["/pier?utm_source=letter", "/pier"],
    ["/pier?fbclid=x&evidence=record", "/pier?evidence=record"],
    ["/pier?q=a?b", "/pier?q=a?b"],
    ["/pier%E2%80", "/no-such-page"],
    ["/_next/static/x.js", "/no-such-page"],
    ["/%5Fnext/image", "/no-such-page"],
  ])("%s is read as %s", (target, url) => {
    expect(readTarget(target)).toBe(url);
  });

  it.each([
    ["/pier/", "/pier"],
    ["//evil.example/pier", "/evil.example/pier"],
    ["/\\evil.example", "/evil.example"],
    ["/pier", undefined],
    ["/", undefined],
  ])("%s without superfluous slashes is %s", (url, tidy) => {
    expect(findTidyUrl(url)).toBe(tidy);
  });
});
