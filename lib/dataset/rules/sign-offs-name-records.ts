import { listReviews } from "../parsed-folder";
import type { Finding } from "../problem";
import type { Rule } from "./rule";

export const signOffsNameRecords: Rule = {
  says: "A record is signed off once, and a sign-off names a record that is there.",
  check(folder) {
    const seen = new Set<string>();
    return listReviews(folder).flatMap(({ value: { record }, file, path }): Finding[] => {
      const isSecond = seen.has(record);
      seen.add(record);
      if (isSecond) {
        const remedy = "Keep the newest sign-off; the ones before it say nothing more.";
        return [{ file, path: `${path}.record`, wrong: `“${record}” is signed off twice`, remedy }];
      }
      if (folder.hashes?.has(record) || !folder.hashes || (folder.unread?.size ?? 0) > 0) return [];
      const remedy = "Correct the name, or remove the sign-off if the record has been removed.";
      // A record that is removed takes nothing from readers by leaving its sign-off behind.
      return [{ file, path: `${path}.record`, wrong: `there is no record “${record}”`, remedy, severity: "warning" }];
    });
  },
};
