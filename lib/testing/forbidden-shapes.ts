import type { Negotiation } from "../dataset/negotiation";

/** A shape that no sentence may have, and what is wrong with it. */
interface ForbiddenShape {
  name: string;
  shape: RegExp;
  /** In a headline, which has no full stop, it is looked for between its commas: `15 of 17 questions, moved on two`. */
  byPhrase?: true;
}

const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const shortMonths = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";
const words =
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty";
const nouns = [
  ["question", "questions"],
  ["party", "parties"],
  ["pair", "pairs"],
  ["issue", "issues"],
  ["answer", "answers"],
  ["deal", "deals"],
  ["term", "terms"],
  ["step", "steps"],
  ["statement", "statements"],
  ["report", "reports"],
  ["position", "positions"],
  ["change", "changes"],
  ["date", "dates"],
  ["source", "sources"],
  ["column", "columns"],
  ["contradiction", "contradictions"],
  ["entry", "entries"],
] as const;
const singular = nouns.map(([one]) => one).join("|");
const plural = nouns.map(([, many]) => many).join("|");
const between = "(?:further |later |more |other |older |stated |reported )?";

/** The shapes that sentences take where a count is zero or one, or where a list is empty, and nobody thought of it. */
export const forbiddenShapes: readonly ForbiddenShape[] = [
  {
    name: "digits and words in one sentence",
    shape: new RegExp(`\\b\\d[\\d,]*\\b.*\\b(?:${words})\\b`, "i"),
    byPhrase: true,
  },
  {
    name: "words and digits in one sentence",
    shape: new RegExp(`\\b(?:${words})\\b.*\\b\\d[\\d,]*\\b`, "i"),
    byPhrase: true,
  },
  { name: "one of several", shape: new RegExp(`\\b(?:1|one) ${between}(?:${plural})\\b`, "i") },
  { name: "several of one", shape: new RegExp(`\\b(?:[2-9]|\\d\\d+|${words}) ${between}(?:${singular})\\b`, "i") },
  { name: "a zero in digits", shape: /(?:^|[\s(])0\b(?![.%])/ },
  { name: "“the one”", shape: /\bthe one\b/i },
  { name: "“no the”, “no that”", shape: /\bno (?:the|that|overlapping|apart|at)\b/i },
  { name: "none twice", shape: /\bnone\b.*\bnone\b/i },
  { name: "nobody twice", shape: /\bnobody named\b.*\bnobody\b/i },
  { name: "one with a plural verb", shape: /(?:^|[,;:] )(?:one|1)(?: \w+)? (?:are|were|have)\b/i },
  { name: "two prepositions", shape: /\b(?:at|on|to|of|by) (?:from|on|of|by)\b/i },
  { name: "a word twice", shape: /\b([a-z]+) \1\b/i },
  { name: "two spaces", shape: / {2}/ },
  { name: "a space before a mark", shape: / [,.;:?!](?:\s|$)/ },
  { name: "two marks", shape: /[,;:] ?[,.;:]|\.\.(?!\.)/ },
  { name: "an empty list", shape: /\b(?:of|with|by|to|and|or|than) ?[.,;]|: ?[.,;]|:\s+$/i },
  { name: "empty quotation marks or brackets", shape: /“”|\(\)/ },
  { name: "a value that is not text", shape: /\b(?:undefined|null|NaN)\b|\[object/ },
];

/**
 * The sentences of a text, without what is not ours to write in words: dates, addresses, quoted words, numbers of notes
 * and terms, and numbers that stand for themselves after a colon.
 */
function listSentencesOf(text: string): string[] {
  return (
    text
      .replaceAll(/“[^”]*”/g, "“X”")
      .replaceAll(/\]\([^)\s]*\)|\bhttps?:\S+|\blocalhost\S+|\bCC BY 4\.0\b/g, "A")
      .replaceAll(new RegExp(`\\b\\d{1,2}[ \\u00a0](?:${months}|${shortMonths})\\b(?:[ \\u00a0]\\d{4})?`, "g"), "D")
      .replaceAll(
        new RegExp(`\\b(?:(?:${months}|spring|pre)[ -])?(?:19|20)\\d\\d(?:-\\d\\d){0,2}\\b|\\b\\d+-[a-z]+`, "g"),
        "D",
      )
      // Amounts are written in digits whatever else is in the sentence.
      .replaceAll(/\b\d[\d,]*(?:\.\d+)?(?:%| (?:percentage points?|writers?|boats?|billion (?:dollars|euros))\b)/g, "A")
      .replaceAll(/\bfrom 0 to\b/g, "from A to")
      // A name, whatever its number.
      .replaceAll(/\bArticle \d+\b/g, "the article")
      // Shares stand in digits too, those of nothing included.
      .replaceAll(/(?:[^.,;:()]+ \d+(?:\.\d+)?, )+[^.,;:()]+ \d+(?:\.\d+)? percent\b/g, " S")
      .replaceAll(/\b\d+ of 100 percent\b/g, "S")
      .replaceAll(/\bClause [\w.()]+: .*$/gm, "C")
      .replaceAll(/: \d[\d,]*(?:, of them \d+ by a report)?(?=[;.]|$)/g, ": N")
      .replaceAll(/^\d+\. |(^|; |\. )\d+ (?=\p{Lu})/gu, "$1")
      .split(/(?<=[.?!])\s+(?=[“A-Z\d])/)
  );
}

/** A headline has no full stop, but the text of a picture puts one after it. */
function isHeadline(sentence: string): boolean {
  return !/[.?!]$/.test(sentence) || /^[^,]+: on the record on [^.]+, moved on \w+\.$/.test(sentence);
}

/** What is wrong with a text, by the names of the shapes; empty if nothing is. `names` are left out of it. */
export function listFaults(text: string, names: readonly string[] = []): string[] {
  const sentences = listSentencesOf(names.reduce((rest, name) => rest.replaceAll(name, "…"), text));
  return forbiddenShapes.flatMap(({ name, shape, byPhrase }) =>
    sentences
      .filter((one) => (byPhrase && isHeadline(one) ? one.split(/[,;] /) : [one]).some((part) => shape.test(part)))
      .map((one) => `${name}: ${one}`),
  );
}

/** The names in the data that contain a number, so that theirs is not taken for one of the sentence. */
export function listNumberedNames({ parties, issues, deals, sources }: Negotiation): string[] {
  const names = [
    ...parties.map(({ name }) => name),
    ...issues.flatMap(({ title, questions }) => [
      title,
      ...questions.flatMap(({ label, text, options }) => [
        label,
        text,
        ...options.flatMap((one) => [one.label, one.sentence]),
      ]),
    ]),
    ...deals.flatMap(({ title, short, by }) => [title, short, by]),
    ...sources.flatMap(({ publisher, title }) => [publisher, title ?? ""]),
  ];
  return [...new Set(names)]
    .filter((name) => new RegExp(`\\d|\\b(?:one|${words})\\b`, "i").test(name))
    .toSorted((a, b) => b.length - a.length);
}
