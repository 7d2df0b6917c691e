/** The fields of a flat table: one row for each answer. */
export const flatFields = {
  party: "who wants it",
  question: "what is to be settled",
  issue: "the subject that the question belongs to",
  answer: "what the party wants; its answers in the same words count as one",
  answerKind: "of a new question whose answers are all numbers or all days: value, or option",
  to: "the far end, where the answer is a range",
  order: "the place of the answer on the scale of its question, a number",
  date: "the day it became public",
  said: "the day it was said, where that was earlier",
  source: "who published it, or the id of a source",
  url: "its link",
  title: "the title of the publication",
  carriedBy: "the outlet through which it was read",
  author: "who wrote it",
  published: "the day of the publication, where it differs",
  language: "the language of the publication",
  quote: "the words, at most 25",
  words: "whose words they are: own, translated, outlet",
  original: "the words in their own language",
  speaker: "who speaks",
  evidence: "how it is known: document, on-record, spokesperson, account, summary, anonymous",
  summary: "one sentence",
  condition: "what it depends on",
  scope: "the cases it speaks of",
  placement: "why it counts as this answer",
  certainty: "certain, probable, possible",
  rulesOut: "answers that the party rules out, with bars between them",
  rejects: "answers that the party declines",
  id: "the id of the statement",
  keeps: "ids of statements that still hold beside it",
  replaces: "ids of statements of the same day that it replaces",
} as const;

export type FlatField = keyof typeof flatFields;

/** What people call the columns. Written as `simplifyHeader` leaves it. */
const synonyms: Record<FlatField, string> = {
  party:
    "party actor side who delegation negotiator player bloc country organisation organization stakeholder group faction state partei positionholder",
  question: "question topic item point subtopic demandon whatissettled questiontext",
  issue: "issue theme chapter category area subject basket",
  answer: "answer position stance option view demand wants answerfrom value choice reply",
  answerKind: "answerkind kindofanswer kindofanswers",
  to: "to answerto upto until range rangeto",
  order: "order rank scale step answerorder",
  date: "date day when dateofstatement statementdate statedon announcedon reportedon madepublic public datum",
  said: "said saidon datesaid spokenon",
  source: "source publisher outlet medium newspaper publication sourcename where",
  url: "url link web website href address uri www permalink sourceurl sourcelink linktosource hyperlink weblink",
  title: "title headline sourcetitle articletitle",
  carriedBy: "carriedby via carrier",
  author: "author byline journalist",
  published: "published sourcedate publicationdate publishedon",
  language: "language lang",
  quote: "quote quotation directquote wording verbatim exactwords exact",
  words: "words whosewords",
  original: "original originalwords originalquote",
  speaker: "speaker saidby whosaidit whosaidso spokesperson person name speakername",
  evidence: "evidence kindofevidence evidencekind howknown evidencetype",
  summary: "summary sentence paraphrase inshort gist description",
  condition: "condition if provided dependson",
  scope: "scope cases",
  placement: "placement note notes comment comments reasoning why codingnote remark remarks",
  certainty: "certainty confidence",
  rulesOut: "rulesout redline redlines unacceptable",
  rejects: "rejects declines declined",
  id: "id statementid",
  keeps: "keeps",
  replaces: "replaces",
};

const byName = new Map(
  Object.entries(synonyms).flatMap(([field, names]) =>
    [field, ...names.split(" ")].map((name) => [name.toLowerCase(), field as FlatField] as const),
  ),
);

/** A header without what people change about it. */
export function simplifyHeader(header: string): string {
  return header
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** The words that say what a column holds wherever they stand in its header: “Date published”, “Name of the party”. */
const telling = new Set(
  "party actor side country question topic issue answer position stance date url link source publisher quote quotation speaker summary evidence condition".split(
    " ",
  ),
);

/** The field that a header names in one of the usual ways. */
export function guessField(header: string): FlatField | undefined {
  const words = header.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return byName.get(simplifyHeader(header)) ?? byName.get(words.find((word) => telling.has(word)) ?? "");
}

/** Headers that mean somebody’s words to one person and a work to another. */
export function isUnclear(header: string): boolean {
  return ["citation", "citations", "cite", "reference", "references", "ref"].includes(simplifyHeader(header));
}

/** The field that has a name or one of the other names for it, whatever else a header may contain. */
export function findField(name: string): FlatField | undefined {
  return byName.get(simplifyHeader(name));
}
