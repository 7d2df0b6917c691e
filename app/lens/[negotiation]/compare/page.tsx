import { redirect } from "next/navigation";
import { loadNegotiation } from "@/app/load";
import { noSuchColumn, routePicked } from "@/lib/url/compare-route";
import { comparePath } from "@/lib/url/paths";
import type { Query } from "@/lib/url/view-options";

interface Props {
  params: Promise<{ negotiation: string }>;
  searchParams: Promise<Query>;
}

/** Sends the form that picks columns on to the address of what was picked. */
export default async function Page({ params, searchParams }: Props) {
  const negotiation = loadNegotiation((await params).negotiation);
  const route = routePicked(negotiation, await searchParams);
  redirect(route.kind === "moved" ? route.to : comparePath({ id: negotiation.id }, noSuchColumn));
}
