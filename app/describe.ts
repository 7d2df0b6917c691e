import type { Metadata } from "next";
import { issuePath, negotiationPath, partyPath } from "@/lib/address";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { writeDate, writeList } from "@/lib/format";
import { sumUp } from "@/lib/headline";
import type { Issue } from "@/lib/schema/issue";
import type { Party } from "@/lib/schema/negotiation";
import { writeHeadline } from "@/lib/view/matrix-view";

/** Title, description and canonical address of a page; the same for every lens on it. */
export function describe(title: string, description: string, canonical: string): Metadata {
  return {
    title,
    description,
    alternates: { canonical },
    openGraph: { title, description, url: canonical, siteName: "Parley" },
  };
}

export function describeMatrix(negotiation: Negotiation): Metadata {
  const headline = writeHeadline(sumUp(negotiation, negotiation.asOf, "all"));
  return describe(
    `${negotiation.title}: positions as of ${writeDate(negotiation.asOf)}`,
    headline,
    negotiationPath(negotiation),
  );
}

export function describeIssue(negotiation: Negotiation, issue: Issue): Metadata {
  const questions = issue.questions.map(({ text }) => text).join(" ");
  return describe(
    `${issue.title}: ${negotiation.title}`,
    `${questions} Where ${writeList(negotiation.parties.map(({ name }) => name))} stand as of ${writeDate(negotiation.asOf)}, on whose word.`,
    issuePath(negotiation, issue),
  );
}

export function describeParty(negotiation: Negotiation, party: Party): Metadata {
  return describe(
    `${party.name}: ${negotiation.title}`,
    `What ${party.name} says it wants on each question of the ${negotiation.title}, as of ${writeDate(negotiation.asOf)}, and how it came there.`,
    partyPath(negotiation, party),
  );
}
