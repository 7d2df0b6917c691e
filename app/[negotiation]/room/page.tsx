import { describeAgreement } from "@/app/describe";
import { loadDataset, loadNegotiation } from "@/app/load";
import { AgreementPage } from "@/components/agreement/agreement-page";
import { buildAgreementView } from "@/lib/view/agreement";

interface Props {
  params: Promise<{ negotiation: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return loadDataset().negotiations.map(({ id }) => ({ negotiation: id }));
}

export async function generateMetadata({ params }: Props) {
  return describeAgreement(loadNegotiation((await params).negotiation));
}

export default async function Page({ params }: Props) {
  const negotiation = loadNegotiation((await params).negotiation);
  return <AgreementPage negotiation={negotiation} view={buildAgreementView(negotiation)} />;
}
