import { listNames } from "../names";
import type { Rule } from "./rule";

export const retiredNamesStayFree: Rule = {
  says: "No id or code of something that was removed (`retired` in `negotiation.json`) is given again.",
  check({ negotiation, parties, sources, events, corrections, issues, deals }) {
    const retired = new Set(negotiation?.value.retired);
    if (retired.size === 0) return [];
    const files = [parties, sources, events, corrections, ...issues, ...deals].filter((one) => one !== undefined);
    return listNames(files.map((one) => [one.file, one.value] as const))
      .filter(({ name }) => retired.has(name))
      .map(({ name, file, path }) => ({
        file,
        path,
        wrong: `“${name}” was removed, and its name is not given again`,
        remedy: `Choose another: addresses that were shared contain the old one. If it is the same thing again, take “${name}” out of \`retired\` in negotiation.json.`,
      }));
  },
};
