import searchNearly from "approx-string-match";

/** A text as quotations are looked for in it: its letters without what typesetting changes, and where each of them is. */
export interface FlatText {
  letters: string;
  /** Where in the text each letter begins, and where it ends. */
  starts: readonly number[];
  ends: readonly number[];
}

/** Where the words of a quotation are in a text. */
export interface FoundQuotation {
  /** In how many letters the quotation differs; 0 if it is word for word in the text. */
  letters: number;
  /** The stretches of the text, one for each part between ellipses. */
  parts: { start: number; end: number }[];
}

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const space = /\s/;
const dash = /[-\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]/;
const quotationMark = /["'`\u00ab\u00b4\u00bb\u02bc\u2018-\u201f\u2032\u2033\u2039\u203a\uff02\uff07]/;

/**
 * Takes from a text what differs between two copies of the same words: capitals, kinds of quotation marks and dashes,
 * spaces and line breaks, accents put together or apart. A dash counts the same with spaces around it and without.
 */
export function flattenText(text: string): FlatText {
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (letter: string, start: number, end: number) => {
    letters.push(letter);
    starts.push(start);
    ends.push(end);
  };
  for (const { 0: sign, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const last = letters.at(-1);
    const end = index + sign.length;
    if (invisible.test(sign)) continue;
    if (space.test(sign)) {
      const isInside = /[\u00a0\u202f]/.test(sign) && (text[index - 1] === "\u00ab" || text[end] === "\u00bb");
      // Around French quotation marks stands a space that does not break; others write none there.
      if (last !== " " && last !== "-" && last !== undefined && !isInside) put(" ", index, end);
    } else if (dash.test(sign)) {
      if (last === " ") for (const list of [letters, starts, ends]) list.pop();
      if (letters.at(-1) === "-") ends[ends.length - 1] = end;
      else put("-", index, end);
    } else if (quotationMark.test(sign)) {
      if (last === "'") ends[ends.length - 1] = end;
      else put("'", index, end);
    } else {
      // Several letters can come from one sign.
      for (const letter of sign.normalize("NFKC").toLowerCase().split("")) put(letter, index, end);
    }
  }
  return { letters: letters.join(""), starts, ends };
}

/** The parts of a quotation between the ellipses that say that something was left out. */
export function splitAtEllipses(quotation: string): string[] {
  return quotation
    .split(/\[\s*(?:\.{3}|…)\s*\]|\(\s*(?:\.{3}|…)\s*\)|\.{3,}|…/)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** One letter in so many may differ; with more, it is another sentence. */
const lettersPerDifference = 5;

/**
 * Finds a quotation in a text: its parts one after the other, word for word or with a few letters that differ. Undefined if
 * it is not there.
 */
export function findQuotation(text: FlatText, quotation: string, search = searchNearly): FoundQuotation | undefined {
  const parts = splitAtEllipses(quotation);
  const found: FoundQuotation = { letters: 0, parts: [] };
  let from = 0;
  for (const part of parts) {
    const { letters } = flattenText(part);
    const match = findExactly(text.letters, letters, from) ?? findNearly(text.letters, letters, from, search);
    if (!match) return undefined;
    found.letters += match.errors;
    found.parts.push({ start: text.starts[match.start] ?? 0, end: text.ends[match.end - 1] ?? 0 });
    from = match.end;
  }
  return parts.length > 0 ? found : undefined;
}

interface Match {
  start: number;
  end: number;
  errors: number;
}

function findExactly(letters: string, part: string, from: number): Match | undefined {
  for (let at = letters.indexOf(part, from); at >= 0; at = letters.indexOf(part, at + 1)) {
    const end = at + part.length;
    if (!isWithinWord(letters, at) && !isWithinWord(letters, end)) return { start: at, end, errors: 0 };
  }
  return undefined;
}

/** How much of a text is searched at a time, so that one full of repetitions takes no longer than any other. */
const windowLength = 4096;

function findNearly(letters: string, part: string, from: number, search: typeof searchNearly): Match | undefined {
  const most = Math.floor(part.length / lettersPerDifference);
  const overlap = part.length + most;
  let best: Match | undefined;
  for (let at = from; at < letters.length; at += windowLength) {
    const allowed = (best?.errors ?? most + 1) - 1;
    if (allowed < 0) break;
    for (const match of search(letters.slice(at, at + windowLength + overlap), part, allowed)) {
      const own = toWholeWords(letters, { ...match, start: at + match.start, end: at + match.end }, most);
      if (own && (!best || own.errors < best.errors)) best = own;
    }
  }
  return best;
}

/**
 * A match that ends within a word has cut it: the rest of the word is part of the difference. Undefined where that makes
 * more than `most` letters.
 */
function toWholeWords(letters: string, { start, end, errors }: Match, most: number): Match | undefined {
  let [first, last, left] = [start, end, most - errors];
  while (letters[first] === " ") first++;
  while (letters[last - 1] === " ") last--;
  for (; isWithinWord(letters, first) && left >= 0; left--) first--;
  for (; isWithinWord(letters, last) && left >= 0; left--) last++;
  return left < 0 ? undefined : { start: first, end: last, errors: most - left };
}

/** A letter of a script that puts spaces between words. */
const spaced =
  /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}]$/u;

function isWithinWord(letters: string, at: number): boolean {
  return spaced.test(letters[at - 1] ?? "") && spaced.test(letters[at] ?? "");
}
