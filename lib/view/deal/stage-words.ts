import { listBound } from "../../dataset/deal-history";
import { nameInSentence } from "../../model/party-name";
import type { Deal, DealStage, StageEntry } from "../../schema/deal";
import type { Party } from "../../schema/negotiation";
import { formatCount, formatList } from "../../text/format";

interface StageWords {
  label: string;
  /** An explanation, to follow “That is:”. */
  gloss: string;
  /** Whose deed the stage is where the entry names nobody: that of those whom the deal binds, or nobody's. */
  deed?: true;
  /** Whether the parties named are left out: `In force by Amber` would say nothing. */
  alone?: true;
}

/** The words for the stages of a deal, wherever one is shown. */
const stageWords: Record<DealStage, StageWords> = {
  reported: { label: "Reported", gloss: "known only through accounts of it" },
  drafted: { label: "Drafted", gloss: "its text is known; its authors have not put it forward" },
  tabled: { label: "Tabled", gloss: "put to the others" },
  published: { label: "Published", gloss: "put forward in public by its authors" },
  accepted: { label: "Accepted", gloss: "those named have said yes to it" },
  rejected: { label: "Rejected", gloss: "those named have said no to it" },
  "agreed-in-principle": { label: "Agreed in principle", gloss: "agreed, but not signed", deed: true },
  signed: { label: "Signed", gloss: "agreed, and signed", deed: true },
  ratified: { label: "Ratified", gloss: "confirmed by those who had to confirm it", deed: true },
  "in-force": { label: "In force", gloss: "it binds", alone: true },
  lapsed: { label: "Lapsed", gloss: "it no longer stands", alone: true },
};

/** A stage in a word or two: `Agreed in principle`. */
export function getStageLabel(stage: DealStage): string {
  return stageWords[stage].label;
}

/** What a stage means. */
export function getStageGloss(stage: DealStage): string {
  return stageWords[stage].gloss;
}

/** How many parties are named before they are counted. */
const mostNamed = 4;

/** An entry of a deal's history: `Accepted by Amber`, `Signed by all five parties that it binds`, `In force`. */
export function describeStage(
  { stage, by }: Pick<StageEntry, "stage" | "by">,
  deal: Pick<Deal, "history" | "binds">,
  parties: readonly Party[],
): string {
  const { label, deed, alone } = stageWords[stage];
  const bound = listBound(deal, parties);
  const named = by ? parties.filter(({ id }) => by.includes(id)) : deed ? bound : [];
  if (alone || named.length === 0) return label;
  if (named.length <= mostNamed) return `${label} by ${formatList(named.map(nameInSentence))}`;
  const areAll = named.length === bound.length && bound.every((party) => named.includes(party));
  return areAll
    ? `${label} by all ${formatCount(named.length, "party", "parties")} that it binds`
    : `${label} by ${formatCount(named.length, "party", "parties")}`;
}

/** The words of an exchange: what the parties would do until a deal is agreed, and what they do from then on. */
export interface ExchangeWords {
  title: string;
  gives: string;
  gets: string;
  caption: string;
  nobody: string;
}

export function getExchangeWords(isAgreed: boolean): ExchangeWords {
  return isAgreed
    ? {
        title: "Who gives, who gets",
        gives: "Gives",
        gets: "Gets",
        caption: "What each party gives and gets",
        nobody: "Nobody is named who gives or gets",
      }
    : {
        title: "Who would give, who would get",
        gives: "Would give",
        gets: "Would get",
        caption: "What each party would give and get",
        nobody: "Nobody is named who would give or get",
      };
}
