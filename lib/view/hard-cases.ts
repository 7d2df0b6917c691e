import type { Question } from "../schema/issue";

/** Hard cases of one kind: those about where a statement stands, and those about what it replaces. */
export interface HardCases {
  title: string;
  cases: { case: string; decision: string }[];
}

const titles = {
  both: "Hard cases",
  placement: "Hard cases: which answer a statement gives",
  order: "Hard cases: what a statement replaces",
};

/** The hard cases of a question, apart by what they are about. Kinds that do not occur are left out. */
export function listHardCases({ hardCases = [] }: Pick<Question, "hardCases">): HardCases[] {
  return (["both", "placement", "order"] as const).flatMap((kind) => {
    const cases = hardCases
      .filter(({ about = "both" }) => about === kind)
      .map((one) => ({ case: one.case, decision: one.decision }));
    return cases.length > 0 ? [{ title: titles[kind], cases }] : [];
  });
}
