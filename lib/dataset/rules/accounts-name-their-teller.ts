import { listParties, listStatements } from "../parsed-folder";
import type { Rule } from "./rule";

export const accountsNameTheirTeller: Rule = {
  says: "Only an account by others has a `teller`: another party of the negotiation, which says what the party wants.",
  check(folder) {
    const parties: string[] = listParties(folder).map(({ value }) => value.id);
    return listStatements(folder).flatMap(({ value: { teller, party, evidence }, file, path }) => {
      if (teller === undefined) return [];
      const problem = { file, path: `${path}.teller` };
      if (evidence !== "account") {
        const remedy = "Remove `teller`, or correct `evidence`: only an account is given by another party.";
        return [{ ...problem, wrong: `a teller, but the evidence is “${evidence}”`, remedy }];
      }
      if (teller === party) {
        const remedy = "What a party says of itself is on the record. Correct `evidence` or `teller`.";
        return [{ ...problem, wrong: `“${teller}” gives an account of itself`, remedy }];
      }
      if (parties.includes(teller) || folder.unread?.has("parties")) return [];
      const remedy = `Use one of: ${parties.join(", ")}; or leave \`teller\` out for somebody who speaks for none of them.`;
      return [{ ...problem, wrong: `there is no party “${teller}”`, remedy }];
    });
  },
};
