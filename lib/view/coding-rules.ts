/** A general rule for whoever decides where statements count, with examples. The method page has them before the notes on each question. */
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
      "A statement counts on every question that its words answer, and on no other. One sentence can be several statements, each with an answer of its own.",
      "If a party makes something a condition for talks or for an agreement, it also asks for it, so the condition counts on its own question too. A condition for something outside the talks does not.",
      "What could only be inferred from a position does not count. Nor do hopes, complaints, threats and descriptions, unless they name an answer.",
    ],
    cases: [
      {
        case: "“We go back to work on Monday if the night shifts are paid in full.”",
        decision:
          "Two statements: one on when the strike ends, with the night shifts as its condition, and one on what night shifts are paid. On dismissals the union has said nothing.",
      },
      {
        case: "“The dam is a disaster for the delta,” says the minister downstream.",
        decision:
          "This is a description. It does not say who should run the dam or how much water it should let through.",
      },
    ],
  },
  {
    title: "What decides: the quotation or the summary",
    rules: [
      "The words of the source decide, and the quotation before the rest of the text. The summary is Parley’s own sentence. If it says more than the source, the summary is wrong and is corrected.",
      "If nothing can be quoted, the wording of the article decides, never its headline.",
    ],
    cases: [
      {
        case: "Headline: “Coastal states accept cut of half”. The envoy’s words: “Half is a number that we can talk about.”",
        decision: "The envoy’s words decide: a cut of half is open to talks, not accepted.",
      },
    ],
  },
  {
    title: "What is a red line",
    rules: [
      "A red line needs words that reject an option in principle, whatever is offered for it: “never”, “impossible”, “unacceptable”, “out of the question”. The party itself says them, on the record, and they are quoted.",
      "“Unrealistic”, “premature”, “not enough” and “we will not negotiate about that” are not red lines: they are about the chances, the moment or the offer. A party that says no to an offer has declined it. That is shown, and it leaves room for agreement.",
      "“Impossible” counts only if the party says it of its own decision. If it calls something impossible for others, or impossible in fact, that is a description.",
      "A demand or a condition is not a red line, even if it is called a key one. Nor does a party rule out an option by wanting another.",
    ],
    cases: [
      {
        case: "“Three per cent is an insult. We reject it.”",
        decision: "Three per cent is declined as offered. The union may still accept it together with something else.",
      },
      { case: "“We shall never sign a treaty with a veto in it.”", decision: "A red line on the veto." },
      {
        case: "“A veto is unrealistic, and we will not negotiate about it,” says the envoy.",
        decision:
          "Not a red line: the envoy calls it out of reach and refuses to talk about it. The veto is declined as offered.",
      },
    ],
  },
  {
    title: "Who owns a thing, and who holds it",
    rules: [
      "Saying who owns a thing answers who should hold it. Saying that one will never recognise something does not: it answers the question of recognition and leaves open who holds the thing meanwhile.",
      "Noting who holds something today answers neither question.",
    ],
    cases: [
      {
        case: "“The upper reservoir is ours and has to be given back.”",
        decision: "Answers who should hold the reservoir. It says nothing about recognition.",
      },
      {
        case: "“We shall never recognise the upper reservoir as theirs.”",
        decision: "A red line on recognition by this party. It says nothing about who runs the reservoir meanwhile.",
      },
    ],
  },
  {
    title: "What counts as a range",
    rules: [
      "An answer is a range if its words say so or leave it open: “between”, “at least”, two options in one breath, an answer that excludes one end and chooses none of the rest. Several statements that are all current make a range too.",
      "These are not ranges: answers for different cases, which say nothing about what lies between them; a demand and what somebody else reports as the fallback; our own doubt about a statement, which is noted separately. A range over every answer says nothing and does not count.",
    ],
    cases: [
      {
        case: "“A cut of thirty to forty per cent.”",
        decision: "A range.",
      },
      {
        case: "“Forty per cent for rich states, ten for the poor.”",
        decision: "Two answers, each for its own case. Nobody has proposed twenty-five per cent for anyone.",
      },
      {
        case: "“Ten per cent,” says the union; its members “would settle for six”, unnamed people say.",
        decision: "Ten per cent is on the record, six is a report. Nobody has named seven, eight or nine.",
      },
    ],
  },
  {
    title: "Cases and conditions",
    rules: [
      "An answer can be meant for certain cases only: “for night boats”. It can depend on a condition: “if the toll is halved”. A statement can have both.",
    ],
    cases: [
      {
        case: "“On Sundays we accept four hours’ notice, once the new rota is signed.”",
        decision: "Case: on Sundays. Condition: the new rota is signed.",
      },
    ],
  },
  {
    title: "How sure we are",
    rules: [
      "Certain: the words name the option. Probable: they can hardly mean another. Possible: another reading is as good, and the note says which. Anything less does not count. If the page says nothing about it, nobody has judged how sure it is.",
    ],
    cases: [
      {
        case: "“Something like the arrangement on the lower river,” says the envoy; there the commission has two members from each state.",
        decision: "Probably a commission of equal numbers.",
      },
    ],
  },
];

/** What a statement replaces in time. */
export const orderRules: readonly CodingRule[] = [
  {
    title: "What a newer statement replaces",
    rules: [
      "On the record the newest statement of a party replaces all its older ones, except those that are still current because the party has not taken them back: on another case, about another part, or by another member.",
      "Two statements of one day have no order unless an editor gives them one. If nobody has and it decides the position, the check of the data warns.",
      "A statement of which only the month or year is known counts from the last day of it, because only then was it certainly public. Whether it came before or after others of that month is unknown, so the rule for one day applies.",
      "A party of several members has one position, that of its newest words, whoever speaks. A newer statement by another member leaves the older one current unless it speaks for all.",
    ],
    cases: [
      {
        case: "In the morning the minister wants a cut of thirty per cent, in the evening her office says forty.",
        decision: "The evening’s words replace the morning’s. If the sources do not give the order, both are current.",
      },
      {
        case: "A letter of “April” asks for a commission; a speech of 12 April asks for a court.",
        decision: "Nobody knows which is newer. Until 30 April only the speech counts; from then on both do.",
      },
    ],
  },
  {
    title: "When a report no longer counts",
    rules: [
      "A report never replaces what is on the record. It no longer counts as soon as the party itself says something newer on the record on the same question, unless an editor judges that it is still current. A denial is not such a statement: it is shown below the report, which is then disputed.",
      "An account by a named person or party counts until the same person or party gives a newer one. No rumour, no news summary and nobody else’s account ends it.",
      "A report by unnamed people, or an outlet’s own summary, counts until there is any newer report.",
      "Reports of one day are all shown. Two readings of one document that cannot both be right are marked as contradictory, and so are accounts by two parties that share no option.",
    ],
    cases: [
      {
        case: "On Monday the employers say that the union wants eight per cent. On Thursday a newspaper hears of six from unnamed people.",
        decision: "Both are shown. The employers have put their name to eight; nobody has put theirs to six.",
      },
      {
        case: "On Friday unnamed people say seven.",
        decision: "Seven replaces six. The employers’ account stays.",
      },
      {
        case: "On Saturday the mediator says that the union told her five.",
        decision: "Five and eight are shown as two accounts that contradict each other. Seven no longer counts.",
      },
      {
        case: "On Sunday the union says: “None of these figures is ours.”",
        decision:
          "A denial. All reports are now disputed, and all are still shown: what the union wants is still not on the record.",
      },
      {
        case: "On Monday the union says six and a half.",
        decision: "That is its position. None of the reports counts any longer.",
      },
    ],
  },
];
