import path from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { readDataset } from "@/lib/dataset/read-dataset";
import { formatUndatedTitle } from "@/lib/embed/options";
import { buildShareView } from "@/lib/export/view/share-menu";
import { listDefaultColumns } from "@/lib/model/column";
import { comparePath, dealPath, draftPath, issuePath, negotiationPath, partyPath } from "@/lib/url/paths";
import { formatSubjectTitle, parseSubject } from "@/lib/url/subject";
import { ShareMenu } from "./share-menu";

const negotiations = ["data", "e2e/data"].flatMap(
  (folder) => readDataset(path.join(import.meta.dirname, "../..", folder)).negotiations,
);

it("the menu adds less than 7 kB to any static page, even where titles are deliberately long", () => {
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
      const route = parseSubject(negotiations, address, {});
      if (route.kind === "not-found") throw new Error(`${address} is not found`);
      const view = buildShareView(route.subject);
      const html = renderToStaticMarkup(createElement(ShareMenu, { view }));
      expect(html.length, address).toBeLessThan(7000);
      expect(html, address).not.toContain("undefined");
      expect(formatSubjectTitle(route.subject), address).toContain(formatUndatedTitle(route.subject));
    }
  }
});
