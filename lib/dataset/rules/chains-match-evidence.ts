import type { EvidenceKind } from "../../schema/evidence";
import { join, listClaims } from "../claims";
import type { Rule } from "./rule";

type Role = "speaker" | "unnamed" | "document" | "audience" | "outlet" | "carrier";

/** With whom the chain of each kind of evidence may begin. */
const origins: Record<EvidenceKind, readonly Role[]> = {
  document: ["document", "speaker"],
  "on-record": ["speaker"],
  spokesperson: ["speaker"],
  summary: ["outlet"],
  anonymous: ["unnamed"],
};

export const chainsMatchEvidence: Rule = {
  says: "A claim chain begins with whoever the kind of evidence says: unnamed people for a report, a named speaker or a text for the record, the outlet for its own summary.",
  check(folder) {
    return listClaims(folder).flatMap(({ value, file, path }) => {
      const first = value.chain?.[0];
      if (!first || !value.evidence || origins[value.evidence].includes(first.role)) return [];
      return [
        {
          file,
          path: join(path, "chain[0].role"),
          wrong: `evidence “${value.evidence}” with a chain that begins with “${first.role}”`,
          remedy: `Begin the chain with ${origins[value.evidence].join(" or ")}, or correct \`evidence\`.`,
        },
      ];
    });
  },
};
