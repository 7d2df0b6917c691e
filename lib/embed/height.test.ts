import { expect, it } from "vitest";
import type { FolderSketch } from "../testing/build-folder";
import { buildNegotiation } from "../testing/build-negotiation";
import { parseSubject } from "../url/subject";
import { buildEmbedView } from "./embed";
import { estimateHeight } from "./height";

function estimate(folder: FolderSketch, width: number) {
  const route = parseSubject([buildNegotiation(folder)], "/pier", {});
  if (route.kind === "not-found") throw new Error("there is no such page");
  return estimateHeight(buildEmbedView(route.subject, undefined), width);
}

const one = { id: "course", options: ["few", "many"], statements: [{ holds: "few" }] };
const other = { ...one, id: "nets", label: "Nets", text: "How many nets?", statements: [] };

it("a figure is higher with more questions, with longer options, and where it is narrower", () => {
  const alone = estimate({ questions: [one] }, 640);
  expect(alone).toBeGreaterThan(200);
  expect(alone).toBeLessThan(430);
  expect(estimate({ questions: [one, other] }, 640) - alone).toBeGreaterThan(22 + 22 + 29 + 2 * 28);
  const long = { ...one, options: ["few", { id: "many", label: "as many as a fisher of the lake mends" }] };
  expect(estimate({ questions: [long] }, 320) - estimate({ questions: [one] }, 320)).toBeGreaterThan(20);
  expect(estimate({ questions: [one] }, 240)).toBeGreaterThan(alone);
});

it("a figure has a height at any width", () => {
  for (const width of [1, 32, 33, 5000])
    expect(estimate({ questions: [one] }, width), String(width)).toBeGreaterThan(0);
});
