import type { ChainLinkView } from "@/lib/view/issue/evidence";

/** Who said it, to whom, who reported it and through whom it came here. Unnamed people are dashed, and named as such. */
export function ClaimChain({ links }: { links: ChainLinkView[] }) {
  return (
    <ol className="chain" aria-label="How it reached this page">
      {links.map((link) => (
        <li key={`${link.name} ${link.detail}`} className={link.unnamed ? "chain-unnamed" : undefined}>
          <b dir="auto">{link.name}</b>
          {link.detail && <span dir="auto">{link.detail}</span>}
        </li>
      ))}
      <li className="chain-page">
        <span>This page</span>
      </li>
    </ol>
  );
}
