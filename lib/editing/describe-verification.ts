import { compareWords } from "../text/word-diff";
import { countInDigits } from "../text/words";
import type { FoundQuotation } from "./checks";
import { type KeptTexts, textsFolder } from "./kept-texts";
import type { Verification, Verified } from "./verify";

/** What a check found, for a terminal: the quotations that are not word for word in their source, then the counts. */
export function describeVerification(
  name: string,
  { quotations, fresh, altered, unknown }: Verification,
  refused: KeptTexts["refused"],
): { lines: string[]; errors: string[] } {
  const count = (...kinds: Verified["outcome"]["kind"][]) =>
    quotations.filter(({ outcome }) => kinds.includes(outcome.kind)).length;
  const counts = [
    `${count("verified")} verified`,
    `${count("differs")} ${count("differs") === 1 ? "differs" : "differ"}`,
    `${count("not-found")} not found`,
    ...(count("translated") > 0 ? [`${count("translated")} translated`] : []),
    ...(count("elsewhere") > 0 ? [`${count("elsewhere")} with a text that is kept elsewhere`] : []),
    `${count("no-text")} without a kept text`,
  ];
  return {
    lines: [
      ...quotations.flatMap((one) => describeQuotation(one)),
      ...fresh.map((id) => `kept for the first time: the text of source ${id}`),
      `${name}: ${countInDigits(quotations.length, "quotation", "quotations")}: ${counts.join(", ")}`,
    ],
    errors: [
      ...altered.map((id) =>
        describeError(
          name,
          `${id}.txt`,
          "not the text whose SHA-256 sources.json has",
          `Put the recorded text back; or, if this one is right, remove \`text\` from source ${id} and run the command again.`,
        ),
      ),
      ...unknown.map((id) =>
        describeError(
          name,
          `${id}.txt`,
          `no source has the id “${id}”`,
          "Name it after its source, or add the source.",
        ),
      ),
      ...refused.map(({ file, wrong, remedy }) => `${file}\n  error:   ${wrong}\n  remedy:  ${remedy}`),
    ],
  };
}

function describeError(name: string, file: string, wrong: string, remedy: string): string {
  return `${name}/${textsFolder}/${file}\n  error:   ${wrong}\n  remedy:  ${remedy}`;
}

function describeQuotation({ key, quote, source, outcome }: Verified): string[] {
  if (outcome.kind === "differs") {
    const { words, here, letters } = outcome;
    const [own = [], there = []] = compareWords([here, words.replaceAll(/\s+/g, " ")]);
    const mark = (runs: typeof own, open: string, close: string) =>
      runs.map(({ text, changed }) => (changed ? `${open}${text}${close}` : text)).join("");
    return [
      `${nameQuotation(key)} differs from ${source} by ${countInDigits(letters, "letter", "letters")}`,
      `    quoted: ${mark(own, "[-", "-]")}`,
      `    source: ${mark(there, "{+", "+}")}`,
    ];
  }
  if (outcome.kind === "not-found") {
    return [`${nameQuotation(key)} is not in ${source}`, `    quoted: ${String(quote.exact)}`];
  }
  if (outcome.kind === "translated") {
    return [`${nameQuotation(key)} is a translation: add the \`original\` words, which can be looked for`];
  }
  return [];
}

/** `term halt of ft-2025-04-22 (reactions[0].quote)` */
export function nameQuotation({ record, id, deal, field }: FoundQuotation["key"]): string {
  return `${record} ${id}${deal === undefined ? "" : ` of ${deal}`}${field === "quote" ? "" : ` (${field})`}`;
}
