import path from "node:path";
import { type ParseError, parse, printParseErrorCode, visit } from "jsonc-parser";
import type { z } from "zod";
import { type FileKind, fileKinds } from "../schema/files";
import { describeField } from "./describe-field";
import { dropFaulty, formatPath } from "./drop-faulty";
import type { ParsedFile } from "./parsed-folder";
import type { Finding } from "./problem";

type Parsed<K extends FileKind> = z.infer<(typeof fileKinds)[K]>;

/** A parsed file, or every problem found in it and, where it has sound records apart from the faulty ones, these. */
export type FileResult<T> =
  | { parsed: ParsedFile<T>; problems: [] }
  | { parsed: undefined; problems: Finding[]; rest?: { parsed: ParsedFile<T>; dropped: ReadonlySet<string> } };

/** Parses the text of one file by the schema of its kind. */
export function parseFile<K extends FileKind>(kind: K, file: string, text: string): FileResult<Parsed<K>> {
  if (text.trim() === "") {
    const remedy = `Fill it in as schemas/${kind}.schema.json describes.`;
    return { parsed: undefined, problems: [{ file, path: "", wrong: "the file is empty", remedy }] };
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return {
      parsed: undefined,
      problems: [
        {
          file,
          path: "",
          wrong: `not valid JSON: ${describeSyntaxError(text)}`,
          remedy: "Check the commas, quotation marks and brackets around that position.",
        },
      ],
    };
  }
  const result = fileKinds[kind].safeParse(json);
  const duplicates = findDuplicateKeys(file, text);
  const name = path.basename(file, ".json");
  const place = (value: unknown) => ({ file, name, value: value as Parsed<K> });
  if (result.success && duplicates.length === 0) return { parsed: place(result.data), problems: [] };
  const issues = result.error?.issues ?? [];
  const problems = [...duplicates, ...issues.map((issue) => describeIssue(kind, file, json, issue))];
  const rest =
    duplicates.length > 0
      ? undefined
      : dropFaulty(
          json,
          issues.map((issue) => issue.path),
        );
  const sound = rest && fileKinds[kind].safeParse(rest.content);
  if (!rest || !sound?.success) return { parsed: undefined, problems };
  return { parsed: undefined, problems, rest: { parsed: place(sound.data), dropped: rest.dropped } };
}

function describeIssue(kind: FileKind, file: string, json: unknown, issue: z.core.$ZodIssue): Finding {
  const path = formatPath(issue.path);
  const value = getAt(json, issue.path);
  if (value === undefined && (issue.code === "invalid_type" || issue.code === "invalid_value")) {
    const key = String(issue.path.at(-1));
    if (path === "format") {
      const remedy =
        "Run `npm run data:migrate`, which writes what the newest version requires and leaves the rest as it is.";
      return { file, path, wrong: "written in an older version of the format, or in none", remedy };
    }
    return { file, path, wrong: "missing", remedy: `Add \`${key}\`: ${describeField(kind, issue.path)}` };
  }
  if (issue.code === "unrecognized_keys") {
    return {
      file,
      path,
      wrong: `unknown ${issue.keys.length === 1 ? "key" : "keys"} ${issue.keys.map((key) => `“${key}”`).join(", ")}`,
      remedy: "Check the spelling against the schema, or remove the key.",
    };
  }
  if (issue.code === "invalid_value") {
    return {
      file,
      path,
      wrong: "not one of the allowed values",
      remedy: `Use one of: ${issue.values.map(String).join(", ")}.`,
    };
  }
  if (issue.code === "too_big" && issue.origin === "string") {
    const length = typeof value === "string" ? value.length : 0;
    const over = length - Number(issue.maximum);
    return {
      file,
      path,
      wrong: `${length} characters long; at most ${issue.maximum} fit`,
      remedy: `Shorten it by ${over} ${over === 1 ? "character" : "characters"}: the page has no space for more.`,
    };
  }
  if (issue.code === "invalid_format" || issue.code === "custom") {
    const [first = "", ...rest] = issue.message;
    return { file, path, wrong: "wrong format", remedy: `${first.toUpperCase()}${rest.join("")}.` };
  }
  if (issue.code === "too_small" && issue.origin === "string") {
    return { file, path, wrong: "empty", remedy: "Fill it in, or remove it." };
  }
  if ((issue.code === "too_small" || issue.code === "too_big") && issue.origin === "array") {
    const count = issue.code === "too_small" ? `fewer than ${issue.minimum}` : `more than ${issue.maximum}`;
    const remedy = `${issue.code === "too_small" ? "Add" : "Remove"} entries; the file’s $schema gives the limits.`;
    return { file, path, wrong: `${count} ${/\b1$/.test(count) ? "entry" : "entries"}`, remedy };
  }
  const wrong = issue.message.replace(/^Invalid input: /, "");
  return { file, path, wrong, remedy: "Correct the value; the file’s $schema describes what is expected." };
}

/** The value at a path, or undefined if there is none. */
function getAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    const isThere = typeof value === "object" && value !== null && Object.hasOwn(value, key);
    return isThere ? Reflect.get(value, key) : undefined;
  }, json);
}

/** Keys that an object contains twice. JSON.parse accepts them and silently keeps the last. */
export function findDuplicateKeys(file: string, text: string): Finding[] {
  const problems: Finding[] = [];
  const open: Set<string>[] = [];
  try {
    visit(text, {
      onObjectBegin: () => {
        open.push(new Set());
      },
      onObjectProperty: (key, offset, _length, _line, _character, getPath) => {
        const keys = open.at(-1);
        if (keys?.has(key)) {
          problems.push({
            file,
            path: formatPath([...getPath(), key]),
            wrong: `duplicate key “${key}”, repeated at ${formatOffset(text, offset)}`,
            remedy: "Keep only one of them; otherwise the last one counts.",
          });
        }
        keys?.add(key);
      },
      onObjectEnd: () => {
        open.pop();
      },
    });
  } catch {
    // The parser is recursive. Text nested so deeply that it overflows the stack is rejected by every schema anyway.
  }
  return problems;
}

/** What makes a text invalid JSON, and where. The message of JSON.parse gives no line. */
function describeSyntaxError(text: string): string {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  } catch {
    // The parser is recursive, and this text is nested too deeply for it.
    return "brackets are nested too deeply";
  }
  const [first] = errors;
  if (!first) return "cannot be parsed";
  const words = printParseErrorCode(first.error)
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase();
  return `${words} at ${formatOffset(text, first.offset)}`;
}

/** A position in a text, in the way that editors show it. */
function formatOffset(text: string, offset: number): string {
  const lines = text.slice(0, offset).split("\n");
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}
