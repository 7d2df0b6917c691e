import type { JsonObject } from "../records";

/** At least one invented record of each kind, for the template: a small harbour that two towns share. It is sound. */
export function makeExample(): Map<string, JsonObject> {
  const chain = [
    { role: "speaker", name: "Mayor Alder", detail: "press conference", date: "2031-05-12" },
    { role: "outlet", name: "Harbour Gazette", date: "2031-05-12" },
  ];
  const reaction = {
    party: "south-quay",
    by: "The harbour master",
    date: "2031-05-28",
    kind: "denied",
    evidence: "spokesperson",
    summary: "Says that nothing of the kind was agreed.",
    source: "gazette-2031-05-28",
  };
  return new Map<string, JsonObject>([
    [
      "harbour-2031/negotiation.json",
      {
        id: "harbour-2031",
        title: "Who runs the harbour: an invented example",
        short: "The harbour",
        summary: "Two towns on one bay negotiate who runs their harbour.",
        standard: "quick",
        asOf: "2031-06-01",
        viewDates: [{ date: "2031-05-20", label: "after the first meeting of the towns" }],
        issues: ["harbour"],
        contradictions: [
          {
            between: [
              { question: "harbour-master", options: ["one-for-both"] },
              { question: "harbour-dues", options: ["each-its-own"] },
            ],
            says: "One master of both quays cannot leave the dues to each of them.",
          },
        ],
      },
    ],
    [
      "harbour-2031/parties.json",
      {
        parties: [
          {
            id: "north-quay",
            members: [{ id: "pilots", name: "The pilots" }],
            name: "North Quay",
            monogram: "NQ",
            speaks: "Its mayor",
            note: "The town on the north side. Its shipowners are not counted.",
          },
          {
            id: "south-quay",
            name: "South Quay",
            monogram: "SQ",
            speaks: "Its council",
            note: "The town on the south side.",
          },
        ],
      },
    ],
    [
      "harbour-2031/sources.json",
      {
        sources: [
          {
            id: "gazette-2031-05-12",
            publisher: "Harbour Gazette",
            title: "Mayor wants one harbour master",
            date: "2031-05-12",
            url: "https://example.org/gazette/2031-05-12",
          },
          {
            id: "gazette-2031-05-28",
            publisher: "Harbour Gazette",
            title: "What the keeper wrote down",
            date: "2031-05-28",
            url: "https://example.org/gazette/2031-05-28",
          },
        ],
      },
    ],
    [
      "harbour-2031/events.json",
      {
        events: [
          {
            id: "first-round",
            date: "2031-05-20",
            title: "The towns meet",
            text: "Both towns send three people each to the old lighthouse.",
            source: "gazette-2031-05-28",
          },
        ],
      },
    ],
    [
      "harbour-2031/corrections.json",
      {
        corrections: [
          {
            id: "date-mended",
            date: "2031-06-02",
            what: "The day of the meeting was wrong.",
            why: "The Gazette corrected it.",
          },
        ],
      },
    ],
    [
      "harbour-2031/issues/harbour.json",
      {
        id: "harbour",
        title: "The harbour",
        summary: "Who runs the harbour, and who pays for it.",
        names: [
          {
            here: "the bay",
            others: [{ party: "north-quay", name: "North Water" }],
            note: "Each town has its own name.",
          },
        ],
        questions: [
          {
            id: "harbour-master",
            label: "Harbour master",
            text: "Who would run the harbour?",
            options: [
              {
                id: "one-for-both",
                label: "One master for both quays",
                short: "One for both",
                sentence: "One harbour master would run both quays.",
                means: "A single office decides.",
                evidence: "Words that want one office.",
              },
              {
                id: "one-each",
                label: "A master for each quay",
                short: "One each",
                sentence: "Each quay would have a harbour master of its own.",
                means: "Two offices decide.",
                evidence: "Words that want two offices.",
                statusQuo: true,
              },
            ],
            checked: "2031-06-01",
            searched: "All that the Gazette printed in May 2031.",
            silent: [{ party: "south-quay", note: "The Gazette quotes nobody from the south on this." }],
            hardCases: [
              {
                case: "“A common office” could be two people.",
                decision: "It counts as one master.",
                about: "placement",
              },
            ],
            statements: [
              {
                id: "nq-2031-05-12-harbour-master",
                party: "north-quay",
                date: "2031-05-12",
                speaker: "Mayor Alder",
                evidence: "on-record",
                speech: "direct",
                holds: { from: "one-for-both" },
                summary: "Wants one harbour master for both quays.",
                quote: { exact: "One bay, one master.", words: "own" },
                source: "gazette-2031-05-12",
                chain,
                reactions: [reaction],
                placement: "The words name the option.",
              },
            ],
          },
          {
            id: "harbour-dues",
            label: "Harbour dues",
            text: "Who would collect the dues?",
            options: [
              {
                id: "into-one-purse",
                label: "Both into one purse",
                short: "One purse",
                sentence: "Both quays would pay the dues into one purse.",
              },
              {
                id: "each-its-own",
                label: "Each quay its own",
                short: "Each its own",
                sentence: "Each quay would collect dues of its own.",
              },
            ],
            checked: "2031-06-01",
            silent: [
              { party: "north-quay", note: "The mayor was asked and spoke of the weather." },
              { party: "south-quay", note: "Nothing was found." },
            ],
            statements: [],
          },
        ],
      },
    ],
    [
      "harbour-2031/deals/lighthouse-draft.json",
      {
        id: "lighthouse-draft",
        title: "The draft of the lighthouse",
        short: "Lighthouse draft",
        date: "2031-05-25",
        history: [{ stage: "tabled", date: "2031-05-25", source: "gazette-2031-05-28" }],
        evidence: "document",
        by: "The lighthouse keeper",
        summary: "Three clauses that the keeper wrote down after the first meeting.",
        source: "gazette-2031-05-28",
        chain: [{ role: "document", name: "Draft of the lighthouse" }],
        reactions: [reaction],
        checked: "2031-06-01",
        searched: "The text as printed in the Gazette.",
        terms: [
          {
            id: "one-master",
            question: "harbour-master",
            position: { from: "one-for-both" },
            clause: "1",
            text: "One harbour master runs both quays.",
            source: "gazette-2031-05-28",
            evidence: "document",
            chain: [{ role: "document", name: "Draft of the lighthouse, clause 1" }],
            reactions: [reaction],
            gives: ["south-quay"],
            gets: ["north-quay"],
            concrete: "concrete",
            reversal: "easy",
          },
        ],
      },
    ],
  ]);
}
