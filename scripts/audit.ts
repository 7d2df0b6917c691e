// Asks the registry which weaknesses are known of the packages that the site runs on. Without an answer it only says so,
// so that the project can be checked without a network.
import { spawnSync } from "node:child_process";
import path from "node:path";

/** What the registry knows of the installed packages. Severities below “high” count as nothing. */
type AuditResult = { kind: "sound" } | { kind: "vulnerable" } | { kind: "unknown"; reason: string };

/** Reads the output of `npm audit --json`. */
export function readAudit(stdout: string): AuditResult {
  let report: {
    error?: { code?: string; summary?: string };
    message?: string;
    metadata?: { vulnerabilities?: Record<string, number> };
  };
  try {
    report = JSON.parse(stdout) ?? {};
  } catch {
    return { kind: "unknown", reason: "npm printed no report" };
  }
  const counts = report.metadata?.vulnerabilities;
  if (!counts) {
    const { error, message } = report;
    return { kind: "unknown", reason: error?.summary || message || error?.code || "no reason was given" };
  }
  return { kind: (counts.high ?? 0) + (counts.critical ?? 0) > 0 ? "vulnerable" : "sound" };
}

function runAudit(...options: string[]): string {
  const args = ["audit", "--omit=dev", "--audit-level=high", "--fetch-retries=0", "--fetch-timeout=15000", ...options];
  const cwd = path.join(import.meta.dirname, "..");
  return spawnSync("npm", args, { cwd, encoding: "utf8", timeout: 60_000 }).stdout ?? "";
}

if (import.meta.filename === process.argv[1]) {
  const result = readAudit(runAudit("--json"));
  if (result.kind === "sound") console.log("audit: no weakness of high severity is known");
  else if (result.kind === "unknown") console.log(`audit: the registry gave no answer (${result.reason})`);
  else {
    console.error(runAudit());
    process.exitCode = 1;
  }
}
