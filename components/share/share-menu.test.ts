import path from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { comparePath, dealPath, draftPath, issuePath, negotiationPath, partyPath } from "@/lib/address";
import { listDefaultColumns } from "@/lib/column";
import { readDataset } from "@/lib/dataset/read-dataset";
import { writeLastingTitle } from "@/lib/share/embed";
import { readTwinSubject, writeTwinTitle } from "@/lib/twin/twin-subject";
import { viewShare } from "@/lib/view/share-view";
import { ShareMenu } from "./share-menu";

const negotiations = ["data", "e2e/data"].flatMap(
  (folder) => readDataset(path.join(import.meta.dirname, "../..", folder)).negotiations,
);

/** The invented negotiation has titles that are long on purpose; each stands in a page nine times. */
const most = new Map([["lake-orune", 7000]]);

it("the menu adds less than 6 kB to any page that is kept as a file: what it draws, and the facts that it draws it from", () => {
  for (const negotiation of negotiations) {
    const keys = listDefaultColumns(negotiation, negotiation.asOf).map(({ key }) => key);
    for (const address of [
      negotiationPath(negotiation),
      ...negotiation.issues.map((issue) => issuePath(negotiation, issue)),
      ...negotiation.parties.map((party) => partyPath(negotiation, party)),
      comparePath(negotiation, ...keys.slice(0, 2)),
      ...negotiation.deals.map((deal) => dealPath(negotiation, deal)),
      draftPath(negotiation),
    ]) {
      const route = readTwinSubject(negotiations, address, {});
      if (route.kind === "not-found") throw new Error(`${address} is not found`);
      const view = viewShare(route.subject);
      const html = renderToStaticMarkup(createElement(ShareMenu, { view }));
      expect(html.length + JSON.stringify(view).length, address).toBeLessThan(most.get(negotiation.id) ?? 6000);
      expect(html, address).not.toContain("undefined");
      expect(writeTwinTitle(route.subject), address).toContain(writeLastingTitle(route.subject));
    }
  }
});
