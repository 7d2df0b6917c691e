import { expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { defaultViewOptions } from "../../url/view-options";
import { buildEvidenceChoicesView, buildPartiesChoicesView, buildViewOptionChoices } from "./view-options";

it("each choice of a view option is a link that keeps the others", () => {
  const groups = buildViewOptionChoices(
    buildNegotiation(),
    { ...defaultViewOptions, evidence: "record", columns: ["amber"] },
    "/pier",
  );
  expect(groups).toEqual([
    {
      name: "Show",
      option: "show",
      options: [
        { label: "Overview", href: "/pier?evidence=record&columns=amber", current: true },
        { label: "Full text", href: "/pier?show=full&evidence=record&columns=amber", current: false },
      ],
    },
    {
      name: "Evidence",
      option: "evidence",
      options: [
        { label: "All kinds", href: "/pier?columns=amber", current: false },
        { label: "On the record only", href: "/pier?evidence=record&columns=amber", current: true },
      ],
    },
    {
      name: "Questions",
      option: "only",
      options: [
        { label: "All", href: "/pier?evidence=record&columns=amber", current: true },
        {
          label: "Only where they differ",
          href: "/pier?evidence=record&only=differences&columns=amber",
          current: false,
        },
      ],
    },
    {
      name: "Age",
      option: "within",
      isMenu: true,
      options: [
        { label: "Any age", href: "/pier?evidence=record&columns=amber", current: true },
        { label: "Last month", href: "/pier?evidence=record&within=1&columns=amber", current: false },
        { label: "Last three months", href: "/pier?evidence=record&within=3&columns=amber", current: false },
        { label: "Last six months", href: "/pier?evidence=record&within=6&columns=amber", current: false },
        { label: "Last year", href: "/pier?evidence=record&within=12&columns=amber", current: false },
      ],
    },
  ]);
});

it("the evidence can be chosen alone, and the choice stays on the same page of several", () => {
  expect(buildEvidenceChoicesView(defaultViewOptions, "/pier/issues/ferry", 2)).toEqual([
    { label: "All kinds", href: "/pier/issues/ferry?page=2", current: true },
    { label: "On the record only", href: "/pier/issues/ferry?evidence=record&page=2", current: false },
  ]);
});

it("whose pairs are counted can be chosen only where somebody need not agree", () => {
  const choose = (role: "principal" | "mediator") =>
    buildPartiesChoicesView(
      buildNegotiation({ parties: ["amber", "basalt", { id: "cedar", role }] }),
      { ...defaultViewOptions, parties: "all" },
      "/pier",
    );
  expect(choose("principal")).toEqual([]);
  expect(choose("mediator")).toEqual([
    { label: "Of those that have to agree", href: "/pier", current: false },
    { label: "Of all parties", href: "/pier?parties=all", current: true },
  ]);
});
