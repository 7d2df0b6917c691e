import type { EvidenceKind } from "../../schema/evidence";
import { join, listClaims } from "../claims";
import type { Rule } from "./rule";

type Role = "speaker" | "unnamed" | "document" | "audience" | "outlet" | "carrier";

/** The roles with which a chain may begin, by the kind of evidence. */
const origins: Record<EvidenceKind, readonly Role[]> = {
  document: ["document", "speaker"],
  "on-record": ["speaker"],
  spokesperson: ["speaker"],
  account: ["speaker"],
  summary: ["outlet"],
  anonymous: ["unnamed"],
};

export const chainsMatchEvidence: Rule = {
  says: "The chain of who told whom begins where the words come from: with unnamed people for a report, with a named speaker or a document for what is on the record, with whoever gives an account, with the outlet for its own summary.",
  check(folder) {
    return listClaims(folder).flatMap(({ value, file, path }) => {
      const first = value.chain?.[0];
      if (!first || !value.evidence || origins[value.evidence].includes(first.role)) return [];
      return [
        {
          file,
          path: join(path, "chain[0].role"),
          wrong: `the evidence is “${value.evidence}”, but the chain begins with “${first.role}”`,
          remedy: `Begin the chain with ${origins[value.evidence].join(" or ")}, or correct \`evidence\`.`,
        },
      ];
    });
  },
};
