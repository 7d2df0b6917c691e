import { beforeEach, describe, expect, it, vi } from "vitest";
import { listPlacedQuestions, type Negotiation } from "../dataset/negotiation";
import { describeClaims } from "../export/schema-org";
import { buildShareView } from "../export/view/share-menu";
import { traceStanceHistory } from "../model/history/stance-history";
import { deriveStance, unfiltered } from "../model/stance";
import type { Issue } from "../schema/issue";
import { readEveryNegotiation } from "../testing/list-subjects";
import { issuePath, negotiationPath } from "../url/paths";
import { defaultViewOptions } from "../url/view-options";
import { buildStepperView } from "./history/stepper";
import { buildIssueView } from "./issue/issue";
import { buildGapGridView } from "./matrix/gap-grid";
import { buildMatrixPageView } from "./matrix/matrix";

vi.mock("../model/stance", async (load) => {
  const stance = await load<typeof import("../model/stance")>();
  return { ...stance, deriveStance: vi.fn(stance.deriveStance) };
});

/** Each stance that was derived, and how often. */
function countDerivations(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [question, party, asOf, filter = unfiltered] of vi.mocked(deriveStance).mock.calls) {
    const key = `${question.id} ${party} ${asOf} ${filter.evidence}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** What a page of the matrix is made of. */
function buildMatrix(negotiation: Negotiation, evidence: "all" | "record") {
  const viewOptions = { ...defaultViewOptions, evidence };
  buildMatrixPageView(negotiation, viewOptions, negotiationPath(negotiation), 1);
  buildGapGridView(negotiation, { ...unfiltered, evidence });
  buildStepperView(negotiation, { kind: "matrix" }, negotiationPath);
  buildShareView({ kind: "matrix", negotiation, viewOptions });
}

/** What a page of an issue is made of. */
function buildIssue(negotiation: Negotiation, issue: Issue, evidence: "all" | "record") {
  const viewOptions = { ...defaultViewOptions, evidence };
  buildIssueView(negotiation, issue, viewOptions, 1);
  buildStepperView(negotiation, { kind: "issue", issue }, (at) => issuePath(at, issue));
  buildShareView({ kind: "issue", negotiation, issue, viewOptions });
  describeClaims(negotiation, issue, { ...unfiltered, evidence }, 1);
}

describe.each(readEveryNegotiation().map((one) => [one.id, one] as const))("the stances of %s", (_, read) => {
  // A copy of its own, so that no test finds what another has kept. The log of changes is kept once for all pages.
  let negotiation = read;
  beforeEach(() => {
    negotiation = { ...read, issues: [...read.issues] };
    for (const placed of listPlacedQuestions(negotiation).slice(0, 1)) {
      traceStanceHistory(negotiation, placed, "all");
      traceStanceHistory(negotiation, placed, "record");
    }
    vi.mocked(deriveStance).mockClear();
  });

  /** The stances that were derived more than once. */
  const listRepeated = () => [...countDerivations()].filter(([, times]) => times > 1);

  it.each(["all", "record"] as const)("are each derived once for a page of the matrix, %s", (evidence) => {
    buildMatrix(negotiation, evidence);
    expect(countDerivations().size).toBeGreaterThan(0);
    expect(listRepeated()).toEqual([]);
  });

  it.each(["all", "record"] as const)("are each derived once for the pages of all issues, %s", (evidence) => {
    for (const issue of negotiation.issues) buildIssue(negotiation, issue, evidence);
    expect(countDerivations().size).toBeGreaterThan(0);
    expect(listRepeated()).toEqual([]);
  });
});
