/** A general rule for whoever places statements, with examples. The method page prints these before the coding notes. */
export interface CodingRule {
  title: string;
  rules: string[];
  /** Invented cases from several fields, each with its decision. */
  cases: { case: string; decision: string }[];
}

/** Where a statement stands on the scale. */
export const placementRules: readonly CodingRule[] = [
  {
    title: "On which questions a statement counts",
    rules: [
      "A statement counts on every question that its words answer, and on no other. One sentence can be several statements, each with a placement of its own.",
      "What a party makes a condition for talks or for an agreement it also asks for, so the condition is placed on its own question. A condition for something outside the talks is not.",
      "What only follows from a position by reasoning is not placed. Hopes, complaints, threats and descriptions place nobody unless they name an answer.",
    ],
    cases: [
      {
        case: "“We go back to work on Monday if the night shifts are paid in full.”",
        decision:
          "Two statements: one on when the strike ends, with the night shifts as its condition, and one on what night shifts are paid. On dismissals the union has said nothing.",
      },
      {
        case: "“The dam is a disaster for the delta,” says the minister downstream.",
        decision: "A description. It does not say who should run the dam or how much water it should let through.",
      },
    ],
  },
  {
    title: "What decides: the quotation or the summary",
    rules: [
      "The words of the source decide, and the quotation before the rest of the text. The summary is Parley’s own sentence: where it says more than the words, the summary is corrected and not the placement.",
      "Where nothing can be quoted, the wording of the article decides, and never its headline.",
    ],
    cases: [
      {
        case: "Headline: “Coastal states accept cut of half”. The envoy’s words: “Half is a number that we can talk about.”",
        decision: "Placed by the envoy’s words: a cut of half is open to talks and not accepted.",
      },
    ],
  },
  {
    title: "What is a red line",
    rules: [
      "A red line needs words that make an option unacceptable in principle, whatever is offered for it: “never”, “impossible”, “unacceptable”, “out of the question”. The party says them itself, on the record, and they are quoted.",
      "“Unrealistic”, “premature”, “not enough” and “we will not negotiate about that” are no red line. They judge a chance, a moment or an offer. A party that says no to an offer has declined it: that is shown as declined, and it leaves the room for agreement open.",
      "“Impossible” counts only where the party says it of its own decision. What it calls impossible for others, or by nature, is a description.",
      "A demand or a condition is no red line, even if it is called a key one. Nor does a party rule out an option by holding another.",
    ],
    cases: [
      {
        case: "“Three per cent is an insult. We reject it.”",
        decision: "Three per cent is declined as offered. The union may still take it with something else beside it.",
      },
      { case: "“We shall never sign a treaty with a veto in it.”", decision: "A red line on the veto." },
      {
        case: "“A veto is unrealistic, and we will not negotiate about it,” says the envoy.",
        decision:
          "No red line: the envoy calls it out of reach and refuses to talk about it. The veto is declined as offered.",
      },
    ],
  },
  {
    title: "Whose a thing is, and who holds it",
    rules: [
      "To say whose a thing is answers who should hold it. To say that one recognises nothing, or never will, does not: such words answer the question of recognition and leave open who holds the thing meanwhile.",
      "To note who holds something today answers neither question.",
    ],
    cases: [
      {
        case: "“The upper reservoir is ours and has to be given back.”",
        decision: "Answers who holds the reservoir. On who recognises what it says nothing.",
      },
      {
        case: "“We shall never recognise the upper reservoir as theirs.”",
        decision: "A red line on recognition by this party. On who runs the reservoir meanwhile it is silent.",
      },
    ],
  },
  {
    title: "What may be a range",
    rules: [
      "A range is coded where the words name it or leave it open: “between”, “at least”, two options in one breath, an answer that excludes one end and chooses none of the rest. Statements that hold together make a range too.",
      "No range: answers for several cases, which are kept apart by their scope and claim nothing in between; a demand and what somebody else reports as the fallback; the doubt of the person who places the statement, which is said as the certainty. A range over every answer says nothing and is not coded.",
    ],
    cases: [
      {
        case: "“A cut of thirty to forty per cent.”",
        decision: "A range.",
      },
      {
        case: "“Forty per cent for rich states, ten for the poor.”",
        decision: "Two answers, each with its scope. Twenty-five per cent has been proposed for nobody.",
      },
      {
        case: "“Ten per cent,” says the union; its members “would settle for six”, unnamed people say.",
        decision: "Ten per cent is on the record, and six is a report. Nobody has named seven, eight or nine.",
      },
    ],
  },
  {
    title: "Scope and condition",
    rules: [
      "A scope says for which cases an answer is meant: “for night boats only”. A condition says on what it depends: “if the toll is halved”. A statement can have both.",
    ],
    cases: [
      {
        case: "“On Sundays we accept four hours’ notice, once the new rota is signed.”",
        decision: "Scope: on Sundays. Condition: the new rota is signed.",
      },
    ],
  },
  {
    title: "How sure a placement is",
    rules: [
      "Certain: the words name the option. Probable: they can hardly mean another. Possible: another reading is as good, and the placement says which. Whatever is less than possible is not placed. Where nothing is said of it, nobody has judged the certainty.",
    ],
    cases: [
      {
        case: "“Something like the arrangement on the lower river,” says the envoy; there the commission has two members from each state.",
        decision: "Placed as probable at a commission of equal numbers.",
      },
    ],
  },
];

/** What a statement replaces in time. */
export const orderRules: readonly CodingRule[] = [
  {
    title: "What a newer statement replaces",
    rules: [
      "On the record the newest statement replaces all older ones of the party, except those that it names as still holding. It names those that the party has not taken back: on another case, about another part, or by another member.",
      "Two statements of one day have no order unless somebody gives them one: the one that keeps or replaces the other is the newer. Where nobody has said so and it decides the stance, the check of the data warns.",
      "A statement known only to its month or year counts from the last day of that time, because only then is it sure to have been public. Whether it came before or after others of that time is not known, so the rule for one day applies.",
      "A party that is a body of several has one stance, that of its newest words, whoever speaks. A newer statement by another member keeps the older one unless it speaks for all.",
    ],
    cases: [
      {
        case: "In the morning the minister wants a cut of thirty per cent, in the evening her office says forty.",
        decision:
          "The evening’s words replace the morning’s by name. If the sources do not give the order, both are kept.",
      },
      {
        case: "A letter of “April” asks for a commission; a speech of 12 April asks for a court.",
        decision:
          "Neither is known to be the newer. Until 30 April the speech counts alone; from then on both do, and one of them says so by keeping the other.",
      },
    ],
  },
  {
    title: "When a report lapses",
    rules: [
      "A report never replaces what is on the record. It lapses as soon as the party itself says something newer on the record on the same question, unless that names it as still standing. A denial is no such statement: it is shown below the report, which is then disputed.",
      "Otherwise an account lapses only when the same person or party gives a newer one. No rumour and no news summary ends it, and neither does somebody else’s account.",
      "A report that nobody has put a name to, and an outlet’s own summary, lapse with any newer report.",
      "Reports of one day are all shown. Two readings of one document that cannot both be right are marked as contested, among reports too; accounts by two parties that share no option are shown as contradicting each other.",
    ],
    cases: [
      {
        case: "On Monday the employers say that the union wants eight per cent. On Thursday a newspaper hears of six from unnamed people.",
        decision: "Both are shown. The employers have put their name to eight, and nobody has to six.",
      },
      {
        case: "On Friday unnamed people say seven.",
        decision: "Seven takes the place of six. The employers’ account stays.",
      },
      {
        case: "On Saturday the mediator says that the union told her five.",
        decision: "Five and eight are shown as two accounts that contradict each other. Seven lapses.",
      },
      {
        case: "On Sunday the union says: “None of these figures is ours.”",
        decision:
          "A denial. All reports are disputed, and none lapses: what the union wants is still not on the record.",
      },
      {
        case: "On Monday the union says six and a half.",
        decision: "That is its stance. All reports lapse.",
      },
    ],
  },
];
