import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";
import type { z } from "zod";
import { type FileKind, fileKinds } from "../schema/files";
import type { ParsedFile } from "./folder";
import type { Problem } from "./problem";

type Parsed<K extends FileKind> = z.infer<(typeof fileKinds)[K]>;

/** Reads one file's text by the definition of its kind: the parsed file, or every fault in it. */
export function parseFile<K extends FileKind>(
  kind: K,
  file: string,
  text: string,
): { parsed: ParsedFile<Parsed<K>>; problems: [] } | { parsed: undefined; problems: Problem[] } {
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
          wrong: `not JSON: ${tellPlace(text)}`,
          remedy: "Check commas, quotation marks and brackets near that place.",
        },
      ],
    };
  }
  const result = fileKinds[kind].safeParse(json);
  if (!result.success) return { parsed: undefined, problems: result.error.issues.map((issue) => tell(file, issue)) };
  const name =
    file
      .split("/")
      .at(-1)
      ?.replace(/\.json$/, "") ?? "";
  return { parsed: { file, name, value: result.data as Parsed<K> }, problems: [] };
}

function tell(file: string, issue: z.core.$ZodIssue): Problem {
  const path = writePath(issue.path);
  if (issue.code === "unrecognized_keys") {
    return {
      file,
      path,
      wrong: `unknown ${issue.keys.map((key) => `“${key}”`).join(", ")}`,
      remedy: "Check the spelling against the schema, or remove it.",
    };
  }
  if (issue.code === "invalid_value") {
    return {
      file,
      path,
      wrong: "not one of the values allowed here",
      remedy: `Use one of: ${issue.values.map(String).join(", ")}.`,
    };
  }
  if (issue.code === "too_big" && issue.origin === "string") {
    return {
      file,
      path,
      wrong: `longer than ${issue.maximum} characters`,
      remedy: "Shorten it; the limit is what the page has room for.",
    };
  }
  if (issue.code === "invalid_type" && issue.message.includes("received undefined")) {
    return { file, path, wrong: "missing", remedy: `Add it (expected: ${issue.expected}).` };
  }
  return { file, path, wrong: issue.message, remedy: "Correct the value; the file’s $schema says what is expected." };
}

function writePath(path: PropertyKey[]): string {
  return path.reduce<string>(
    (all, key) => (typeof key === "number" ? `${all}[${key}]` : all ? `${all}.${String(key)}` : String(key)),
    "",
  );
}

/** Where a text stops being JSON, by line. Node 20 tells a position at best. */
function tellPlace(text: string): string {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  } catch {
    // It goes down by calling itself, and this text goes down further than that.
    return "brackets within brackets without end";
  }
  const [first] = errors;
  if (!first) return "it cannot be read";
  const line = text.slice(0, first.offset).split("\n").length;
  const words = printParseErrorCode(first.error)
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase();
  return `${words} in line ${line}`;
}
