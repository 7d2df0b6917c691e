import { answerFeed } from "@/app/feeds";
import { loadDataset, loadNegotiation } from "@/app/load";

interface Context {
  params: Promise<{ negotiation: string }>;
}

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return loadDataset().negotiations.map(({ id }) => ({ negotiation: id }));
}

export async function GET(_: Request, { params }: Context) {
  return answerFeed("atom", loadNegotiation((await params).negotiation));
}
