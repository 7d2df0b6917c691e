/**
 * What an answer of `npm audit --json` comes to: nothing known against what is installed, something, or no answer, as from
 * a registry that gives none or without a network. A weakness counts from “high” on.
 */
export function readAudit(stdout) {
  let report;
  try {
    report = JSON.parse(stdout);
  } catch {
    return { kind: "not-audited", why: "npm gave no report" };
  }
  const counts = report?.metadata?.vulnerabilities;
  if (report?.error || !counts) {
    const { code, summary } = report?.error ?? {};
    return {
      kind: "not-audited",
      why: String(summary || report?.message || code || "the registry gives none").slice(0, 200),
    };
  }
  const weak = Object.values(report.vulnerabilities ?? {}).filter(({ severity }) => /^(high|critical)$/.test(severity));
  if (weak.length === 0) return { kind: "sound" };
  return {
    kind: "weak",
    list: weak.map(({ name, severity, range, via = [] }) => {
      const said = via.filter((one) => typeof one === "object").map(({ title, url }) => `${title} ${url}`);
      return `${name} ${range}: ${severity}${said.length > 0 ? `; ${said.join("; ")}` : ""}`;
    }),
  };
}
