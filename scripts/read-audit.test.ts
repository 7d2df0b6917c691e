import fc from "fast-check";
import { expect, it } from "vitest";
import { readAudit } from "./read-audit.mjs";

const counts = { info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0 };

function write(vulnerabilities: object) {
  return JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: { vulnerabilities: counts } });
}

it("a report with nothing in it, or with nothing of weight, is sound", () => {
  expect(readAudit(write({}))).toEqual({ kind: "sound" });
  const minor = { name: "pier", severity: "moderate", range: "<2.0.0", via: ["quay"] };
  expect(readAudit(write({ pier: minor }))).toEqual({ kind: "sound" });
});

it.each(["high", "critical"])(
  "a weakness of severity %s is told with its package, its versions and where to read on",
  (severity) => {
    const via = ["quay", { title: "Falls over", url: "https://example.org/advisory" }];
    expect(readAudit(write({ pier: { name: "pier", severity, range: "<2.0.0", via } }))).toEqual({
      kind: "weak",
      list: [`pier <2.0.0: ${severity}; Falls over https://example.org/advisory`],
    });
  },
);

it("an answer that is none is no finding, and is told as such", () => {
  const error = { code: "ENOAUDIT", summary: "Your configured registry does not support audit requests." };
  expect(readAudit(JSON.stringify({ error }))).toEqual({ kind: "not-audited", why: error.summary });
  expect(readAudit("")).toMatchObject({ kind: "not-audited" });
  fc.assert(fc.property(fc.jsonValue(), (value) => readAudit(JSON.stringify(value)).kind !== "weak"));
});
