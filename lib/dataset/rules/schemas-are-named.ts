import type { FileKind } from "../../schema/files";
import type { ParsedFile } from "../parsed-folder";
import type { Rule } from "./rule";

export const schemasAreNamed: Rule = {
  says: "Every file names its JSON Schema in `$schema`.",
  check(folder) {
    const { negotiation, parties, sources, events, corrections, checks, issues, deals, codings = [], reviews } = folder;
    const name = (kind: FileKind, ...files: (ParsedFile<object> | undefined)[]) =>
      files.flatMap((file) => (file ? [{ ...file, kind }] : []));
    const files = [
      ...name("negotiation", negotiation),
      ...name("parties", parties),
      ...name("sources", sources),
      ...name("events", events),
      ...name("corrections", corrections),
      ...name("checks", checks),
      ...name("issue", ...issues),
      ...name("deal", ...deals),
      ...name("coding", ...codings),
      ...name("reviews", reviews),
    ];
    return files.flatMap(({ file, value, kind }) => {
      const named = (value as { $schema?: string }).$schema ?? "";
      return named.endsWith(`${kind}.schema.json`)
        ? []
        : [
            {
              file,
              path: "$schema",
              wrong: `\`$schema\` is “${named}”`,
              remedy: `Point it to ${kind}.schema.json, so that editors can complete and check the file.`,
            },
          ];
    });
  },
};
