import type { EvidenceKind } from "./evidence";

/** The texts for a kind of evidence, wherever it is shown. */
export interface EvidenceLabels {
  kind: EvidenceKind;
  /** The word next to its mark. */
  label: string;
  /** A short explanation, for keys. */
  gloss: string;
  /** Whether it is on the record; otherwise it is a report. docs/rules.md. */
  onRecord: boolean;
  /** The full rule, for the method page. */
  rule: string;
  /** A case that only just belongs, or just does not, with the decision. The examples are invented. */
  borderline: string;
}

/** The kinds of evidence, in the order of keys and of the method page. */
export const evidenceKinds: readonly EvidenceLabels[] = [
  {
    kind: "on-record",
    label: "On the record",
    gloss: "a named person, in public",
    onRecord: true,
    rule: "A named person of the party said it in public. The statement says whether we have the person’s own words or an account of them.",
    borderline:
      "A delegate at a climate summit speaks “only for myself”. She does not speak for the party then, and nothing is counted. What she says in the hall as head of the delegation is on the record, even if nobody wrote down the exact words.",
  },
  {
    kind: "document",
    label: "Document",
    gloss: "a text of the party itself",
    onRecord: true,
    rule: "A text of the party itself, published or leaked in full: a treaty, a term sheet, an official account of a call.",
    borderline:
      "A union’s list of demands, printed by the union, is a document, and so is one that was leaked in full. A list that a newspaper describes but does not print is a report, whatever the newspaper calls it.",
  },
  {
    kind: "spokesperson",
    label: "Spokesperson",
    gloss: "speaks for the party",
    onRecord: true,
    rule: "Someone whose job is to speak for the party said it in public.",
    borderline:
      "The press officer of a water ministry answers for the ministry. A former negotiator who explains its policy on television does not: that is a report at most, and often nothing.",
  },
  {
    kind: "account",
    label: "Account by others",
    gloss: "a named person or body outside the party",
    onRecord: false,
    rule: "A named person or body outside the party says what the party wants: an opponent, a mediator, a third party. Whoever says it, it is a report about the party, and the page names who said it.",
    borderline:
      "The employers tell reporters what the union asked for behind closed doors: an account, however exact it is. If they hand out the union’s own paper, it is the union’s document.",
  },
  {
    kind: "summary",
    label: "News summary",
    gloss: "an outlet’s own wording",
    onRecord: false,
    rule: "A news outlet says in its own words what the party wants, and cites nobody.",
    borderline:
      "“The upstream states insist on a veto”, a newspaper writes: a summary. “The upstream states insist on a veto, their envoy said” is the envoy’s statement, on the record and in reported speech.",
  },
  {
    kind: "anonymous",
    label: "Reported",
    gloss: "unnamed people, through an outlet",
    onRecord: false,
    rule: "People whom the outlet does not name say what the party wants.",
    borderline:
      "“A spokeswoman who asked not to be named” counts as unnamed: nobody can ask her whether she said it. “The minister told colleagues”, with no word on who passed it on, counts as unnamed too.",
  },
];

const byKind = new Map(evidenceKinds.map((words) => [words.kind, words]));

/** The texts for a kind of evidence. */
export function getEvidenceLabels(kind: EvidenceKind): EvidenceLabels {
  const words = byKind.get(kind);
  if (!words) throw new Error(`no words for the evidence kind ${kind}`);
  return words;
}

/** Whether a kind of evidence is on the record. Everything else is a report, which never replaces what is on the record. */
export function isOnRecord(kind: EvidenceKind): boolean {
  return getEvidenceLabels(kind).onRecord;
}
