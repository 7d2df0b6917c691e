import fc from "fast-check";
import { expect, it } from "vitest";
import { readAudit } from "./audit";

function writeReport(counts: Record<string, number>) {
  const none = { info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0 };
  return JSON.stringify({ auditReportVersion: 2, metadata: { vulnerabilities: { ...none, ...counts } } });
}

it("a report of nothing, or of nothing severe, is sound", () => {
  expect(readAudit(writeReport({}))).toEqual({ kind: "sound" });
  expect(readAudit(writeReport({ low: 2, moderate: 3 }))).toEqual({ kind: "sound" });
});

it.each(["high", "critical"])("one weakness of severity %s is enough to fail", (severity) => {
  expect(readAudit(writeReport({ [severity]: 1 }))).toEqual({ kind: "vulnerable" });
});

it("without an answer nothing is found, and the reason is given", () => {
  const error = { code: "ENOAUDIT", summary: "Your configured registry does not support audit requests." };
  expect(readAudit(JSON.stringify({ error }))).toEqual({ kind: "unknown", reason: error.summary });
  expect(readAudit("")).toMatchObject({ kind: "unknown" });
  fc.assert(fc.property(fc.jsonValue(), (value) => readAudit(JSON.stringify(value)).kind !== "vulnerable"));
});
