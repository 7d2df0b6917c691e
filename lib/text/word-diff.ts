import { diffArrays } from "diff";

/** A stretch of a sentence, either shared with the other sentences or not. */
export interface WordRun {
  text: string;
  changed: boolean;
}

/** Minimum share of words two sentences must have in common; below it, marks would only be noise. */
const minShared = 0.34;

/**
 * Marks in each sentence the words that differ from any of the others. Lossless: joining the runs gives the sentence.
 * Words come from `Intl.Segmenter`, so no word is cut in any script, and comparison is case-sensitive. Two sentences
 * that share too little are not marked against each other. The marks do not depend on the order of the sentences. Uses
 * Myers' diff algorithm, from jsdiff.
 */
export function compareWords(sentences: readonly string[], locale = "und"): WordRun[][] {
  return compareGroups(
    sentences.map((sentence) => [sentence]),
    locale,
  ).flat();
}

/**
 * Marks sentences in groups, one group per column: a range has two sentences, a contested stance more. Each sentence is
 * compared with the closest wording in every other group and never within its own, so that wording a range shares with
 * the other side stays unmarked.
 */
export function compareGroups(groups: readonly (readonly string[])[], locale = "und"): WordRun[][][] {
  const split = groups.map((group) => group.map((sentence) => splitTokens(sentence, locale)));
  return split.map((group, g) =>
    group.map((own) => {
      const changed = own.map(() => false);
      for (const [o, other] of split.entries()) {
        if (o === g) continue;
        const [nearest] = other.map((there) => findChanges(own, there)).toSorted((a, b) => b.shared - a.shared);
        if (!nearest || nearest.shared < minShared) continue;
        for (const at of nearest.left) changed[at] = true;
      }
      return joinRuns(own, foldGaps(own, changed));
    }),
  );
}

/**
 * The share of words two sentences have in common, from 0 to 1: twice the shared words divided by the total of both.
 */
export function measureShared(left: string, right: string, locale = "und"): number {
  return findChanges(splitTokens(left, locale), splitTokens(right, locale)).shared;
}

// Constructing a segmenter takes as long as using it.
const segmenters = new Map<string, Intl.Segmenter>();

function splitTokens(sentence: string, locale: string): string[] {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: "word" });
  segmenters.set(locale, segmenter);
  return [...segmenter.segment(sentence)].map(({ segment }) => segment);
}

function findChanges(left: readonly string[], right: readonly string[]) {
  // Which of several shortest edits is found depends on the order of the arguments, so the order is fixed.
  if (left.join("") <= right.join("")) return diffTokens(left, right);
  const found = diffTokens(right, left);
  return { left: found.right, right: found.left, shared: found.shared };
}

function diffTokens(left: readonly string[], right: readonly string[]) {
  const changes = { left: [] as number[], right: [] as number[] };
  let l = 0;
  let r = 0;
  let shared = 0;
  for (const { value, added, removed } of diffArrays([...left], [...right])) {
    for (const token of value) {
      if (removed) changes.left.push(l);
      else if (added) changes.right.push(r);
      else if (isWord(token)) shared++;
      if (!added) l++;
      if (!removed) r++;
    }
  }
  const words = left.filter(isWord).length + right.filter(isWord).length;
  return { ...changes, shared: words === 0 ? 1 : (2 * shared) / words };
}

function isWord(token: string): boolean {
  return /[\p{L}\p{N}]/u.test(token);
}

/**
 * Spaces and punctuation between two changed words belong to the change, so that it reads as one mark instead of three.
 */
function foldGaps(tokens: readonly string[], changed: readonly boolean[]): boolean[] {
  const folded = tokens.map((token, i) => (isWord(token) ? changed[i] === true : false));
  let last = -1;
  tokens.forEach((token, i) => {
    if (!isWord(token)) return;
    if (last >= 0 && folded[last] && folded[i]) folded.fill(true, last, i);
    last = i;
  });
  // If only punctuation differs, the punctuation is the change.
  return folded.some(Boolean) ? folded : tokens.map((token, i) => changed[i] === true && token.trim() !== "");
}

function joinRuns(tokens: readonly string[], changed: readonly boolean[]): WordRun[] {
  const runs: WordRun[] = [];
  tokens.forEach((text, i) => {
    const flag = changed[i] === true;
    const last = runs.at(-1);
    if (last && last.changed === flag) last.text += text;
    else runs.push({ text, changed: flag });
  });
  return runs;
}
