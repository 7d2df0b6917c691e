import { describeChanges } from "@/app/describe";
import { loadDataset, loadNegotiation } from "@/app/load";
import { renderChanges } from "@/app/pages";
import { listDatesOf } from "@/lib/model/history/as-of";
import { maxDatedPages } from "@/lib/url/prerendered-dates";

interface Props {
  params: Promise<{ negotiation: string; from: string; to: string }>;
}

// The steps from change to change are files; any other two dates are drawn by the twin under lens/.
export const dynamicParams = false;

export function generateStaticParams() {
  return loadDataset().negotiations.flatMap((negotiation) => {
    const dates = listDatesOf(negotiation, { kind: "matrix" }).slice(-maxDatedPages);
    return dates
      .slice(1)
      .map(({ date }, i) => ({ negotiation: negotiation.id, from: dates[i]?.date ?? date, to: date }));
  });
}

export async function generateMetadata({ params }: Props) {
  const { negotiation, from, to } = await params;
  return describeChanges(loadNegotiation(negotiation), from, to);
}

export default async function Page({ params }: Props) {
  const { negotiation, from, to } = await params;
  return renderChanges(loadNegotiation(negotiation), from, to);
}
