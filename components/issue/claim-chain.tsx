import type { ChainLinkView } from "@/lib/view/issue/evidence";

/** Who said it, to whom, who reported it and how it reached us. Unnamed people are dashed, and labelled as unnamed. */
export function ClaimChain({ links }: { links: ChainLinkView[] }) {
  return (
    <ol className="chain" aria-label="How it reached this page">
      {links.map((link) => (
        <li key={`${link.name} ${link.detail}`} className={link.unnamed ? "chain-unnamed" : undefined}>
          <b dir="auto">{link.name}</b> {link.detail && <span dir="auto">{link.detail}</span>}
        </li>
      ))}
      <li className="chain-page">
        <span>This page</span>
      </li>
    </ol>
  );
}
