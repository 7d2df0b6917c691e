import { hashQuotation, writeQuotationKey } from "../dataset/checks";
import { type FlatText, findQuotation, flattenText } from "../text/find-quotation";
import { type FoundQuotation, keyOf, listChecks, listQuotations, setChecks } from "./checks";
import { orderLike, readSchema } from "./key-order";
import { findAround } from "./quote";
import { type Contents, getText, isObject, type JsonObject, listOf } from "./records";

/** The text of a source as it is kept here. */
export interface KeptText {
  text: string;
  sha256: string;
}

/** What came of looking for one quotation. */
export interface Verified extends FoundQuotation {
  outcome:
    | { kind: "verified" }
    | { kind: "differs"; letters: number; words: string; here: string }
    | { kind: "not-found" }
    /** A translation of which the files do not have the original words. */
    | { kind: "translated" }
    /** The text is kept elsewhere; a check that still holds stays. */
    | { kind: "elsewhere"; holds: boolean }
    | { kind: "no-text" };
}

export interface Verification {
  quotations: Verified[];
  /** Sources whose text is kept here for the first time. */
  fresh: string[];
  /** Sources whose text is not the one that was recorded. */
  altered: string[];
  /** Texts that no source has. */
  unknown: string[];
}

/**
 * Looks for every quotation in the kept text of its source, and writes into the parsed files what came of it: the checks, the
 * hashes of texts that are kept for the first time and, if wanted, the words around quotations. A check whose quotation and
 * text are what they were keeps its day, so that doing it again changes nothing.
 */
export function verify(
  contents: Contents,
  name: string,
  texts: ReadonlyMap<string, KeptText>,
  { day, around = false }: { day: string; around?: boolean },
): Verification {
  const sources = listOf(contents.get(`${name}/sources.json`) ?? {}, "sources").filter(isObject);
  const byId = new Map(sources.map((source) => [getText(source, "id") ?? "", source]));
  const unknown = [...texts.keys()].filter((id) => !byId.has(id));
  const recorded = (id: string) => getText(byId.get(id)?.text, "sha256");
  const altered = [...texts].flatMap(([id, { sha256 }]) => ((recorded(id) ?? sha256) === sha256 ? [] : [id]));
  const fresh = [...texts.keys()].filter((id) => byId.has(id) && recorded(id) === undefined);
  for (const id of fresh) recordText(byId.get(id), texts.get(id)?.sha256 ?? "", day);
  const earlier = new Map(listChecks(contents, name).map((one) => [keyOf(one), one]));
  const flat = new Map<string, FlatText>();
  const checks: JsonObject[] = [];
  const quotations = listQuotations(contents, name).map((found): Verified => {
    const { key, quote, source } = found;
    const text = altered.includes(source) ? undefined : texts.get(source);
    const sha256 = recorded(source);
    const old = earlier.get(writeQuotationKey(key));
    const quotation = hashQuotation({ exact: quote.exact, original: quote.original });
    const holds = sha256 !== undefined && old?.text === sha256 && old.quotation === quotation;
    if (!text || sha256 === undefined) {
      if (holds) checks.push(old);
      return { ...found, outcome: sha256 === undefined ? { kind: "no-text" } : { kind: "elsewhere", holds } };
    }
    const own = flat.get(source) ?? flattenText(text.text);
    flat.set(source, own);
    const outcome = look(quote, text.text, own, getText(byId.get(source), "language"), around);
    if (outcome.kind === "translated") return { ...found, outcome };
    const { record, deal, id, field } = key;
    const result = outcome.kind;
    const letters = outcome.kind === "differs" ? outcome.letters : undefined;
    const same = holds && old.result === result && old.letters === letters;
    checks.push({
      record,
      id,
      ...(deal !== undefined && { deal }),
      field,
      date: same ? (old.date ?? day) : day,
      result,
      ...(letters !== undefined && { letters }),
      quotation,
      text: sha256,
    });
    return { ...found, outcome };
  });
  setChecks(contents, name, checks);
  return { quotations, fresh, altered, unknown };
}

function look(
  quote: JsonObject,
  text: string,
  flat: FlatText,
  language: string | undefined,
  around: boolean,
): Exclude<Verified["outcome"], { kind: "no-text" | "elsewhere" }> {
  const [nearest] = [getText(quote, "exact"), getText(quote, "original")]
    .flatMap((words, i) => {
      const found = words === undefined ? undefined : findQuotation(flat, words);
      return found ? [{ ...found, here: words ?? "", isExact: i === 0 }] : [];
    })
    .toSorted((a, b) => a.letters - b.letters);
  const [first, last] = [nearest?.parts[0], nearest?.parts.at(-1)];
  if (!nearest || !first || !last) {
    const isTranslation = quote.words === "translated" && quote.original === undefined && language !== undefined;
    return { kind: isTranslation ? "translated" : "not-found" };
  }
  if (around && nearest.isExact) setAround(quote, findAround(text, flat, first.start, last.end, quote));
  if (nearest.letters === 0) return { kind: "verified" };
  const words = nearest.parts.map(({ start, end }) => text.slice(start, end)).join(" … ");
  return { kind: "differs", letters: nearest.letters, words, here: nearest.here };
}

/** Puts the words around a quotation behind it, where the files have them. */
function setAround(quote: JsonObject, { prefix, suffix }: { prefix: string; suffix: string }): void {
  const { exact = "", prefix: _, suffix: __, ...rest } = quote;
  for (const key of Object.keys(quote)) delete quote[key];
  Object.assign(quote, { exact, ...(prefix && { prefix }), ...(suffix && { suffix }), ...rest });
}

function recordText(source: JsonObject | undefined, sha256: string, kept: string): void {
  if (!source) return;
  const ordered = orderLike({ ...source, text: { sha256, kept } }, source, readSchema("source"));
  for (const key of Object.keys(source)) delete source[key];
  Object.assign(source, ordered);
}
