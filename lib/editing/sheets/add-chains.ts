import { withChain } from "../code-form";
import { type Contents, getText, isObject, type Json, type JsonObject, listOf, listRecords } from "../records";
import { getRecordSchema, putKey } from "./columns";
import { sheetKinds } from "./kinds";
import type { RowChange } from "./result";

/** A statement that an import has made, and what was said of it. */
export interface Added {
  record: JsonObject;
  change: RowChange;
}

/** The fields of a statement in the order of the schema. */
export const statementKeys = sheetKinds
  .filter(({ noun }) => noun === "statement")
  .flatMap((kind) => Object.keys(getRecordSchema(kind).properties ?? {}));

/** Gives new statements that no row gives a claim chain the one that the editor would write, and says so. */
export function addChains(contents: Contents, name: string, added: readonly Added[]): void {
  const standard = getText(contents.get(`${name}/negotiation.json`), "standard") ?? "full";
  const sources = new Map(listRecords(contents, name, "source").map(({ id, value }) => [id, value]));
  const source = (one: JsonObject) => sources.get(getText(one, "source") ?? "");
  for (const { record, change } of added) {
    if (record.chain !== undefined) continue;
    const { chain } = withChain(record, { standard, base: undefined, source });
    if (chain === undefined) continue;
    putKey(record, "chain", chain, statementKeys);
    change.fields.push({ field: "chain", old: "", now: describeChain(listOf(record, "chain")) });
  }
}

function describeChain(chain: readonly Json[]): string {
  return chain
    .filter(isObject)
    .map((link) => `${getText(link, "role")} ${getText(link, "name")}`)
    .join(", ");
}
