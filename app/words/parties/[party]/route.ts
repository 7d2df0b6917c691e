import { servePage } from "@/app/_http/serve";
import { findPartyAcrossText } from "@/app/_pages/across";

/** The text version of a party across negotiations. */
export const GET = servePage<{ party: string }>(({ params }) => findPartyAcrossText(params.party));
