import { notFound } from "next/navigation";
import { describeCompare, renderCompare } from "@/app/compare-pages";
import { listDatedParams, loadAt } from "@/app/dated";
import { parseColumns } from "@/lib/url/compare-route";

interface Props {
  params: Promise<{ negotiation: string; left: string; right: string; date: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return listDatedParams("compare", ({ columns: [left, right] }) => ({
    left: left?.key ?? "",
    right: right?.key ?? "",
  }));
}

export async function generateMetadata({ params }: Props) {
  const { negotiation, columns } = load(await params);
  return describeCompare(negotiation, columns);
}

export default async function Page({ params }: Props) {
  const { negotiation, columns } = load(await params);
  return renderCompare(negotiation, columns, {});
}

function load({ left, right, ...ids }: Awaited<Props["params"]>) {
  const negotiation = loadAt(ids);
  return { negotiation, columns: parseColumns(negotiation, [left, right]) ?? notFound() };
}
