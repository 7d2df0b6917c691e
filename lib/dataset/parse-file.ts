import { type ParseError, parse, printParseErrorCode, visit } from "jsonc-parser";
import type { z } from "zod";
import { type FileKind, fileKinds } from "../schema/files";
import type { ParsedFile } from "./parsed-folder";
import type { Problem } from "./problem";

type Parsed<K extends FileKind> = z.infer<(typeof fileKinds)[K]>;

/** Reads one file's text by the definition of its kind: the parsed file, or every fault in it. */
export function parseFile<K extends FileKind>(
  kind: K,
  file: string,
  text: string,
): { parsed: ParsedFile<Parsed<K>>; problems: [] } | { parsed: undefined; problems: Problem[] } {
  if (text.trim() === "") {
    const remedy = `Write in it what schemas/${kind}.schema.json says.`;
    return { parsed: undefined, problems: [{ file, path: "", wrong: "empty", remedy }] };
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
          wrong: `not JSON: ${describePlace(text)}`,
          remedy: "Check commas, quotation marks and brackets near that place.",
        },
      ],
    };
  }
  const result = fileKinds[kind].safeParse(json);
  const twice = findTwice(file, text);
  if (!result.success || twice.length > 0) {
    const told = result.success ? [] : result.error.issues.map((issue) => tell(file, issue));
    return { parsed: undefined, problems: [...twice, ...told] };
  }
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
  if (issue.code === "invalid_format") {
    const [first = "", ...rest] = issue.message;
    return { file, path, wrong: "not written as it should be", remedy: `${first.toUpperCase()}${rest.join("")}.` };
  }
  if (issue.code === "too_small" && issue.origin === "string") {
    return { file, path, wrong: "empty", remedy: "Write something there, or remove it." };
  }
  if ((issue.code === "too_small" || issue.code === "too_big") && issue.origin === "array") {
    const bound = issue.code === "too_small" ? `fewer than ${issue.minimum}` : `more than ${issue.maximum}`;
    const remedy = `${issue.code === "too_small" ? "Add" : "Remove"} some; the file’s $schema says how many there may be.`;
    return { file, path, wrong: `${bound} ${/\b1$/.test(bound) ? "entry" : "entries"}`, remedy };
  }
  const wrong = issue.message.replace(/^Invalid input: /, "");
  return { file, path, wrong, remedy: "Correct the value; the file’s $schema says what is expected." };
}

function writePath(path: PropertyKey[]): string {
  return path.reduce<string>(
    (all, key) => (typeof key === "number" ? `${all}[${key}]` : all ? `${all}.${String(key)}` : String(key)),
    "",
  );
}

/** The keys that an object has twice: JSON lets them pass, and the last would stand for all of them. */
function findTwice(file: string, text: string): Problem[] {
  const problems: Problem[] = [];
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
            path: writePath([...getPath(), key]),
            wrong: `“${key}” is there twice, the second time in ${writePlace(text, offset)}`,
            remedy: "Keep one of them; only the last would count.",
          });
        }
        keys?.add(key);
      },
      onObjectEnd: () => {
        open.pop();
      },
    });
  } catch {
    // It goes down by calling itself. A text that goes down further than that is refused by every schema.
  }
  return problems;
}

/** Where a text stops being JSON, by line. Node 20 tells a position at best. */
function describePlace(text: string): string {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  } catch {
    // It goes down by calling itself, and this text goes down further than that.
    return "brackets within brackets without end";
  }
  const [first] = errors;
  if (!first) return "it cannot be read";
  const words = printParseErrorCode(first.error)
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase();
  return `${words} in ${writePlace(text, first.offset)}`;
}

/** A place in a text, as an editor names it. */
function writePlace(text: string, offset: number): string {
  const lines = text.slice(0, offset).split("\n");
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}
