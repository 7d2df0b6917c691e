import { PartyAcrossPage } from "@/components/across/party-across-page";
import { PartyAcrossTextPage } from "@/components/across/party-across-text-page";
import type { PageMetadata } from "@/components/layout/document";
import { buildPartyText, partyTextPath } from "@/lib/export/view/party-across";
import { formatList } from "@/lib/text/format";
import { formatPrintedSource, partyPath, textVersionPath } from "@/lib/url/paths";
import { buildPartyAcrossView, findPartyAcross, type PartyAcross, type PartyAcrossView } from "@/lib/view/across/party";
import type { Page, PageResult } from "../_http/serve";
import { loadDataset } from "../load";
import { describeSitePreview } from "./metadata";

/** The page of a party across negotiations. A party of one negotiation has its page there, and the address leads to it. */
export function findPartyAcrossPage(id: string): PageResult {
  return findParty(id, (path) => path, partyAcrossPage);
}

/** The same as text. */
export function findPartyAcrossText(id: string): PageResult {
  return findParty(id, textVersionPath, partyAcrossText);
}

function findParty(id: string, write: (path: string) => string, page: (party: PartyAcross) => Page): PageResult {
  const party = findPartyAcross(loadDataset().negotiations, id);
  if (!party) return undefined;
  const [only, ...others] = party.negotiations;
  return others.length === 0 ? { redirect: write(partyPath(only, party)) } : () => page(party);
}

function partyAcrossPage(party: PartyAcross): Page {
  const view = buildPartyAcrossView(party);
  const printed = print(party, view.path);
  return {
    metadata: describePartyAcross(party, view),
    printed,
    content: <PartyAcrossPage printed={printed} newest={party.negotiations[0]} view={view} />,
  };
}

function partyAcrossText(party: PartyAcross): Page {
  const view = buildPartyText(party);
  const printed = print(party, partyTextPath(party));
  return {
    metadata: { title: `${view.title}, as text`, noIndex: true, canonical: view.page },
    printed,
    content: <PartyAcrossTextPage printed={printed} newest={party.negotiations[0]} view={view} />,
  };
}

function print({ negotiations: [newest] }: PartyAcross, path: string): string {
  return formatPrintedSource(path, newest.asOf);
}

function describePartyAcross(
  { negotiations }: PartyAcross,
  { path, name, title, lead }: PartyAcrossView,
): PageMetadata {
  const talks = formatList(negotiations.map((negotiation) => negotiation.title));
  return {
    title,
    description: [lead, `${name} in these negotiations: ${talks}.`].filter(Boolean).join(" "),
    canonical: path,
    preview: describeSitePreview(path, negotiations),
  };
}
