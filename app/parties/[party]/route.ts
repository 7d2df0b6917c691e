import { servePage } from "@/app/_http/serve";
import { findPartyAcrossPage } from "@/app/_pages/across";

export const GET = servePage<{ party: string }>(({ params }) => findPartyAcrossPage(params.party));
