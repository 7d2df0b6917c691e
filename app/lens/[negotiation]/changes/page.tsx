import { redirect } from "next/navigation";
import { loadNegotiation } from "@/app/load";
import { listDatesOf } from "@/lib/model/history/as-of";
import { isCalendarDay } from "@/lib/text/calendar";
import { changesPath } from "@/lib/url/paths";
import { listFields, type Query } from "@/lib/url/view-options";

interface Props {
  params: Promise<{ negotiation: string }>;
  searchParams: Promise<Query>;
}

/** Sends the form that picks two dates on to their address. What is no date becomes the first or the last there is. */
export default async function Page({ params, searchParams }: Props) {
  const negotiation = loadNegotiation((await params).negotiation);
  const fields = new Map(listFields(await searchParams));
  const dates = listDatesOf(negotiation, { kind: "matrix" }).map(({ date }) => date);
  const read = (name: string, otherwise: string | undefined) => {
    const day = fields.get(name) ?? "";
    return isCalendarDay(day) ? day : (otherwise ?? negotiation.asOf);
  };
  const [from, to] = [read("from", dates[0]), read("to", dates.at(-1))].toSorted();
  redirect(changesPath(negotiation, from ?? negotiation.asOf, to ?? negotiation.asOf));
}
