import { expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { siteUrl } from "../url/paths";
import { parseSubject } from "../url/subject";
import { oembedUrl, previewPath, previewUrl } from "./link-preview";

const route = parseSubject([buildNegotiation()], "/pier", { evidence: "record" });
if (route.kind === "not-found") throw new Error("there is no such page");
const { subject } = route;

it("a link to a view is previewed with the picture of that view, view options included", () => {
  expect(previewPath(subject)).toBe("/pier.png?evidence=record&size=social");
  expect(previewUrl(subject)).toBe(`${siteUrl()}/pier.png?evidence=record&size=social`);
});

it("a program finds the view’s snippet by the view’s full address", () => {
  const url = new URL(oembedUrl(subject));
  expect(url.pathname).toMatch(/\/oembed$/);
  expect(url.searchParams.get("url")).toBe(`${siteUrl()}/pier?evidence=record`);
  expect(url.searchParams.get("format")).toBe("json");
});
