import { expect, it } from "vitest";
import { getEvidenceLabels, isOnRecord } from "./evidence-kinds";

it.each([
  ["document", "Document", true],
  ["on-record", "On the record", true],
  ["spokesperson", "Spokesperson", true],
  ["account", "Account by others", false],
  ["summary", "News summary", false],
  ["anonymous", "Reported", false],
] as const)("evidence of the kind %s is called “%s”; on the record: %s", (kind, label, onRecord) => {
  expect(getEvidenceLabels(kind).label).toBe(label);
  expect(isOnRecord(kind)).toBe(onRecord);
});

it("a kind that there is not has no words", () => {
  expect(() => getEvidenceLabels("hearsay" as never)).toThrow("no words for the evidence kind hearsay");
});
