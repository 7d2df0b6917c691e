import { nameColumnsTogether } from "../../model/column-name";
import type { PageSubject } from "../../url/subject";
import { nameSubject } from "../../url/subject";
import { findComparison } from "./compare";
import { findDeal } from "./deal";
import { findDraft } from "./draft";
import type { Finding } from "./finding";
import { findIssue } from "./issue";
import { findMatrix } from "./matrix";
import { findParty } from "./party";
import { findQuestion } from "./question";

/** A finding with what it is about, which stands above it. */
export interface Titled extends Finding {
  /** `Crimea`, `Russia`, `Reported: …`; for the matrix the negotiation itself. */
  topic: string;
}

/** The finding of any view that can be shared: the title of its page, its picture, its embed and its text. */
export function findSubject(subject: PageSubject): Titled {
  return { topic: nameTopic(subject), ...find(subject) };
}

function nameTopic(subject: PageSubject): string {
  if (subject.kind === "matrix") return subject.negotiation.title;
  if (subject.kind === "issue") return subject.issue.title;
  return subject.kind === "compare" ? nameColumnsTogether(subject.columns) : nameSubject(subject);
}

function find(subject: PageSubject): Finding {
  const { negotiation } = subject;
  switch (subject.kind) {
    case "matrix":
      return findMatrix(negotiation, subject.viewOptions);
    case "issue":
      return subject.question
        ? findQuestion(negotiation, subject.question, subject.viewOptions)
        : findIssue(negotiation, subject.issue, subject.viewOptions);
    case "party":
      return findParty(negotiation, subject.party, subject.viewOptions);
    case "compare":
      return findComparison(negotiation, subject.columns, subject.viewOptions);
    case "deal":
      return findDeal(negotiation, subject.deal, { within: subject.within });
    case "draft":
      return findDraft(negotiation, subject.draft);
  }
}

/** What stands above a finding where the page around it is missing, without what the finding begins with. */
export function writeKicker({ negotiation: { title } }: PageSubject, { topic, headline }: Titled): string {
  return topic === title || headline.startsWith(topic) ? title : `${title}: ${topic}`;
}
