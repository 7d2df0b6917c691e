import { describeRoom } from "@/app/describe";
import { loadDataset, loadNegotiation } from "@/app/load";
import { RoomPage } from "@/components/agreement/agreement-page";
import { viewRoom } from "@/lib/view/agreement";

interface Props {
  params: Promise<{ negotiation: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return loadDataset().negotiations.map(({ id }) => ({ negotiation: id }));
}

export async function generateMetadata({ params }: Props) {
  return describeRoom(loadNegotiation((await params).negotiation));
}

export default async function Page({ params }: Props) {
  const negotiation = loadNegotiation((await params).negotiation);
  return <RoomPage negotiation={negotiation} view={viewRoom(negotiation)} />;
}
