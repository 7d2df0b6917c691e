import { listDatedParams, loadAt } from "@/app/dated";
import { describeMatrix } from "@/app/describe";
import { renderMatrix } from "@/app/pages";

interface Props {
  params: Promise<{ negotiation: string; date: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return listDatedParams("matrix", () => ({}));
}

export async function generateMetadata({ params }: Props) {
  return describeMatrix(loadAt(await params));
}

export default async function Page({ params }: Props) {
  return renderMatrix(loadAt(await params), {});
}
