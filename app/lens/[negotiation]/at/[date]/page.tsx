import { type DatedSubject, describeAt, renderAt } from "@/app/dated";
import { describeMatrix } from "@/app/describe";
import { loadNegotiation } from "@/app/load";
import { renderMatrix } from "@/app/pages";
import { negotiationPath } from "@/lib/url/paths";
import type { Query } from "@/lib/url/view-options";

interface Props {
  params: Promise<{ negotiation: string; date: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params, searchParams }: Props) {
  const { negotiation, date, subject } = load(await params);
  return describeAt(negotiation, date, await searchParams, subject);
}

export default async function Page({ params, searchParams }: Props) {
  const { negotiation, date, subject } = load(await params);
  return renderAt(negotiation, date, await searchParams, subject);
}

function load(ids: Awaited<Props["params"]>) {
  const negotiation = loadNegotiation(ids.negotiation);
  const subject: DatedSubject = { path: negotiationPath, describe: describeMatrix, render: renderMatrix };
  return { negotiation, date: ids.date, subject };
}
