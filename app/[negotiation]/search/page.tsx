import type { Metadata } from "next";
import { loadNegotiation } from "@/app/load";
import { SearchPage } from "@/components/search/search-page";
import { parseSearch } from "@/lib/search/search";
import type { Query } from "@/lib/url/view-options";
import { buildSearchView } from "@/lib/view/search";

interface Props {
  params: Promise<{ negotiation: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = loadNegotiation((await params).negotiation);
  return { title: `Search: ${title}`, robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const negotiation = loadNegotiation((await params).negotiation);
  return <SearchPage negotiation={negotiation} view={buildSearchView(negotiation, parseSearch(await searchParams))} />;
}
