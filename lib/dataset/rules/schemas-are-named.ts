import type { Rule } from "./rule";

export const schemasAreNamed: Rule = {
  says: "Every file names its JSON Schema in `$schema`.",
  check(folder) {
    const files = [
      { ...folder.negotiation, kind: "negotiation" },
      { ...folder.parties, kind: "parties" },
      { ...folder.sources, kind: "sources" },
      { ...folder.events, kind: "events" },
      ...(folder.corrections ? [{ ...folder.corrections, kind: "corrections" }] : []),
      ...folder.issues.map((file) => ({ ...file, kind: "issue" })),
      ...folder.deals.map((file) => ({ ...file, kind: "deal" })),
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
