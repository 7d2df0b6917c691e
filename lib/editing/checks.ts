import { type QuotationKey, writeQuotationKey } from "../dataset/checks";
import { formatVersion } from "../schema/primitives";
import { type Contents, getText, isObject, type Json, type JsonObject, listOf, listRecords } from "./records";

/** A quotation in the files of a negotiation. */
export interface FoundQuotation {
  key: QuotationKey;
  quote: JsonObject;
  /** The id of the source that it is from; empty where the record names none. */
  source: string;
}

/** Every quotation in the files, in their order. The objects are those of the files. */
export function listQuotations(contents: Contents, name: string): FoundQuotation[] {
  return (["statement", "deal", "term", "event"] as const).flatMap((record) =>
    listRecords(contents, name, record).flatMap(({ id, within, value }) => {
      const deal = record === "term" ? within : undefined;
      const list = (holder: Json, field: string): FoundQuotation[] =>
        isObject(holder) && isObject(holder.quote)
          ? [{ key: { record, id, deal, field }, quote: holder.quote, source: getText(holder, "source") ?? "" }]
          : [];
      return [
        ...list(value, "quote"),
        ...listOf(value, "reactions").flatMap((one, r) => list(one, `reactions[${r}].quote`)),
      ];
    }),
  );
}

export function nameChecksFile(name: string): string {
  return `${name}/checks.json`;
}

/** The checks in the files, whatever they are worth. */
export function listChecks(contents: Contents, name: string): JsonObject[] {
  return listOf(contents.get(nameChecksFile(name)) ?? {}, "checks").filter(isObject);
}

/** Writes the checks in place of those that were there. Without any there is no file, unless there was one. */
export function setChecks(contents: Contents, name: string, checks: readonly JsonObject[]): void {
  const file = nameChecksFile(name);
  const own = getText(contents.get(`${name}/negotiation.json`), "$schema") ?? "../schemas/negotiation.schema.json";
  const head = { $schema: own.replace(/[^/]+$/, "checks.schema.json"), format: formatVersion };
  if (contents.has(file) || checks.length > 0)
    contents.set(file, { ...head, ...contents.get(file), checks: [...checks] });
}

/** Takes out the checks of quotations that are gone, so that nothing has to be done by hand when a record is removed. */
export function dropOrphans(contents: Contents, name: string): void {
  const checks = listChecks(contents, name);
  if (checks.length === 0) return;
  const keys = new Set(listQuotations(contents, name).map(({ key }) => writeQuotationKey(key)));
  const left = checks.filter((one) => keys.has(keyOf(one)));
  if (left.length < checks.length) setChecks(contents, name, left);
}

export function keyOf(check: JsonObject): string {
  const [record = "", deal, id = "", field = ""] = ["record", "deal", "id", "field"].map((key) => getText(check, key));
  return writeQuotationKey({ record: record as QuotationKey["record"], deal, id, field });
}
