import { notFound, redirect } from "next/navigation";
import { describeChanges } from "@/app/describe";
import { loadNegotiation } from "@/app/load";
import { renderChanges } from "@/app/pages";
import { getDayBefore, isCalendarDay } from "@/lib/text/calendar";
import { changesPath } from "@/lib/url/paths";

interface Props {
  params: Promise<{ negotiation: string; from: string; to: string }>;
}

/** Whether something is written as a day; next.config.js leads nothing else here, and this page has an address of its own. */
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

export async function generateMetadata({ params }: Props) {
  const { negotiation, from, to } = await params;
  if (![from, to].every(isDay)) notFound();
  return { ...describeChanges(loadNegotiation(negotiation), from, to), robots: { index: false } };
}

/** Any two days. Given the wrong way round, or as a leap day that there is not, they lead to the address that is meant. */
export default async function Page({ params }: Props) {
  const { negotiation: id, from, to } = await params;
  const negotiation = loadNegotiation(id);
  if (![from, to].every(isDay)) notFound();
  const [first = from, last = to] = [from, to].map((day) => (isCalendarDay(day) ? day : getDayBefore(day))).toSorted();
  if (first !== from || last !== to) redirect(changesPath(negotiation, first, last));
  return renderChanges(negotiation, from, to);
}
