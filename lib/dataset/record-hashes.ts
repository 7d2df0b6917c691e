import type { WrittenDeal } from "../schema/deal";
import type { WrittenIssue } from "../schema/issue";
import type { Event, NegotiationFile, Party, Source } from "../schema/negotiation";
import type { ParsedFile } from "./parsed-folder";
import { computeVersion } from "./version";

/** The files of a folder as they are written, of which a sign-off is a statement. */
interface WrittenFiles {
  negotiation: ParsedFile<NegotiationFile> | undefined;
  parties: ParsedFile<{ parties: Party[] }> | undefined;
  sources: ParsedFile<{ sources: Source[] }> | undefined;
  events: ParsedFile<{ events: Event[] }> | undefined;
  issues: readonly ParsedFile<WrittenIssue>[];
  deals: readonly ParsedFile<WrittenDeal>[];
}

/** A hash of each record that can be signed off, by its name in `reviews.json`; that of a question leaves its statements out. */
export function hashRecords({ negotiation, parties, sources, events, issues, deals }: WrittenFiles) {
  const hashes = new Map<string, string>();
  const add = (kind: string, id: string, value: object) => hashes.set(`${kind}/${id}`, computeVersion(value));
  if (negotiation) add("negotiation", negotiation.value.id, negotiation.value);
  for (const one of parties?.value.parties ?? []) add("party", one.id, one);
  for (const one of sources?.value.sources ?? []) add("source", one.id, one);
  for (const one of events?.value.events ?? []) add("event", one.id, one);
  for (const { value } of issues) {
    const { questions, ...issue } = value;
    add("issue", issue.id, issue);
    for (const { statements, ...question } of questions) {
      add("question", question.id, question);
      for (const one of statements) add("statement", one.id, one);
    }
  }
  for (const { value } of deals) {
    const { terms, ...deal } = value;
    add("deal", deal.id, deal);
    for (const one of terms) add(`term/${deal.id}`, one.id, one);
  }
  return hashes;
}
