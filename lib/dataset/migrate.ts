import { applyEdits, type JSONPath, modify, parse } from "jsonc-parser";
import type { FileKind } from "../schema/files";
import { formatVersion } from "../schema/primitives";

/** What the stages of a deal were called in the first format, where a deal had one status and no history. */
const stageOfStatus: Readonly<Record<string, string>> = {
  reported: "reported",
  draft: "drafted",
  published: "published",
  agreed: "agreed-in-principle",
};

/** Brings the text of a file to the newest format and leaves the rest as it is. Returns the same text if there is nothing to do. */
export function migrateFile(kind: FileKind, text: string): string {
  const content: unknown = parse(text);
  if (typeof content !== "object" || content === null || Array.isArray(content)) return text;
  if ("format" in content) return text;
  const edit = (before: string, path: JSONPath, value: unknown, index?: number) =>
    applyEdits(
      before,
      modify(before, path, value, {
        formattingOptions: { insertSpaces: true, tabSize: 2, eol: "\n" },
        ...(index !== undefined && { getInsertionIndex: () => index }),
      }),
    );
  const keys = Object.keys(content);
  let result = edit(text, ["format"], formatVersion, keys.indexOf("$schema") + 1);
  if (kind === "deal" && "status" in content) {
    const { status, date, source } = content as { status: unknown; date?: unknown; source?: unknown };
    const stage = stageOfStatus[String(status)] ?? status;
    result = edit(result, ["history"], [{ stage, date, source }], keys.indexOf("status") + 2);
    result = edit(result, ["status"], undefined);
  }
  return result;
}
