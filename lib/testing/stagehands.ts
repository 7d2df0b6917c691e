/**
 * What the pages of the invented lantern halls have to say, as a person has read it from their data and docs/rules.md. None
 * of it is computed: a fault in the code that derives or words a stance would else be on both sides of a comparison.
 */

const halls = "Association of Lantern Halls";
const puppeteers = "Brotherhood of Stilt Puppeteers";
const fablewrights = "Guild of Fablewrights";
const prompters = "Lampers and Prompters’ Union";
const maskmakers = "Maskmakers’ Lodge";
const conciliator = "State Conciliator of Ombravia";

/** How the judges of a tribunal would be divided. */
const courtShares = "The Harbour Court: Guilds 0, Halls 0, Port 100 percent of the judges.";
const stageShares = "The Stage Tribunal: Guilds 50, Halls 50, Port 0 percent of the judges.";

/** Those that have to agree. */
export const principals = { halls, fablewrights, prompters } as const;

/** The roles of the others, as a page gives them. */
export const otherRoles: readonly [party: string, role: string][] = [
  [puppeteers, "Third party"],
  [maskmakers, "Third party"],
  [conciliator, "Mediator"],
];

const scripts = "Machine scripts";
const tribunal = "Tribunal";
const rise = "Rise in rates";
const chest = "Guilds’ chest";
const rain = "Rain money";
const room = "Writers’ room";
const late = "Late work";
const end = "End of contract";
const strike = "Downing tools";

/** One cell of the matrix on a day: whose it is, on which question, and what is heard after the name of the question. */
export interface HeardOn {
  on: string;
  of: string;
  question: string;
  heard: string;
}

const heardOn = (on: string, of: string, question: string, heard: string): HeardOn => ({ on, of, question, heard });
const nothingBy = (day: string) => `No position found. Nothing found that was public by ${day}.`;
const notConcerned = "Not concerned. The question does not concern this party.";

export const cells: readonly HeardOn[] = [
  // Of December only the month is known, so what was said in it counts from its last day.
  heardOn("2027-12-30", halls, scripts, nothingBy("30 December 2027")),
  heardOn("2027-12-31", halls, scripts, "The hall alone, on the record."),
  // The winter accord held until the end of January, for the two that it binds.
  heardOn("2028-01-15", halls, late, "Until midnight, agreed in Winter accord, Nov."),
  heardOn("2028-01-15", prompters, late, "Until midnight, agreed in Winter accord, Nov."),
  heardOn("2028-01-15", fablewrights, late, notConcerned),
  heardOn("2028-01-31", prompters, late, nothingBy("31 January 2028")),
  // The circular of February counts from the 29th.
  heardOn("2028-02-28", maskmakers, rain, nothingBy("28 February 2028")),
  heardOn("2028-02-29", maskmakers, rain, "Those who had been called, document."),
  heardOn("2028-03-10", halls, room, "at most 2 writers, document; ruled out: more than 8 writers."),
  // Before the agreement.
  heardOn(
    "2028-04-19",
    halls,
    scripts,
    "from “The hall alone” to “Readers named by the guilds”, on the record. Moonhall Company and Threefold Curtain differ on this: Moonhall Company, The hall alone; Threefold Curtain, Readers named by the guilds.",
  ),
  heardOn(
    "2028-04-19",
    fablewrights,
    scripts,
    "Readers named by the guilds, document; reported: The hall alone, disputed; by the State Conciliator of Ombravia’s account: Everybody who works on the show; by the Association of Lantern Halls’ account: The conciliator, if asked; ruled out: The hall alone. Two accounts contradict each other.",
  ),
  heardOn(
    "2028-04-19",
    prompters,
    scripts,
    "from “Readers named by the guilds” to “Everybody who works on the show”, document.",
  ),
  heardOn("2028-04-19", puppeteers, scripts, "Everybody who works on the show, on the record."),
  heardOn(
    "2028-04-19",
    maskmakers,
    scripts,
    "No position found. The lodge’s circulars speak of glue, of feathers and of rain, and of no scripts.",
  ),
  heardOn("2028-04-19", halls, tribunal, `The Harbour Court, document. ${courtShares}`),
  heardOn(
    "2028-04-19",
    fablewrights,
    tribunal,
    `The Stage Tribunal, document. Declined as offered: “The Harbour Court”; that does not rule it out. ${stageShares}`,
  ),
  heardOn(
    "2028-04-19",
    prompters,
    tribunal,
    `A bench drawn by lot and The Stage Tribunal, on the record. ${stageShares}`,
  ),
  heardOn(
    "2028-04-19",
    maskmakers,
    tribunal,
    `nothing on the record; by a news summary: The Harbour Court. ${courtShares}`,
  ),
  heardOn(
    "2028-04-19",
    halls,
    rise,
    "from 3.5% to 4%, document; ruled out: more than 7%. Declined as offered: “6%”; that does not rule it out.",
  ),
  heardOn("2028-04-19", fablewrights, rise, "from 4.5% to 5.5%, on the record; ruled out: less than 3%."),
  heardOn("2028-04-19", prompters, rise, "at least 4%, on the record."),
  heardOn("2028-04-19", halls, chest, "2%, document."),
  heardOn("2028-04-19", fablewrights, chest, "from 3% to 3.5%, document."),
  heardOn("2028-04-19", prompters, chest, "at least 2.5%, on the record."),
  heardOn("2028-04-19", conciliator, chest, notConcerned),
  heardOn(
    "2028-04-19",
    halls,
    rain,
    "nothing on the record; by a news summary: Those who had been called; by a news summary: The whole company. Contested: these cannot both hold.",
  ),
  heardOn(
    "2028-04-19",
    fablewrights,
    room,
    "for premium shows only: 5 writers and for all other shows: 4 writers, on the record.",
  ),
  heardOn("2028-04-19", prompters, room, notConcerned),
  heardOn(
    "2028-04-19",
    prompters,
    late,
    "from “Until midnight” to “An hour longer, at double pay”, on the record and document; ruled out: As late as the hall likes.",
  ),
  heardOn("2028-04-19", halls, end, "from 30 June 2031 to 30 June 2032, document."),
  heardOn("2028-04-19", fablewrights, end, "30 June 2030, document."),
  heardOn("2028-04-19", prompters, end, "by 31 December 2030 at the latest, document."),
  heardOn("2028-04-19", conciliator, end, "30 June 2031, spokesperson."),
  heardOn("2028-04-19", fablewrights, strike, "Once the conciliator has failed, on the record."),
  heardOn(
    "2028-04-19",
    prompters,
    strike,
    "Never and At any time, on the record and document, contested: these cannot both hold.",
  ),
  // After it. What nobody has agreed on stays as it was; a red line stays until it is taken back.
  heardOn("2028-04-24", halls, tribunal, `The Harbour Court, document. ${courtShares}`),
  heardOn(
    "2028-04-24",
    fablewrights,
    scripts,
    "Readers named by the guilds, agreed in Conciliator’s text, Apr; ruled out: The hall alone.",
  ),
  heardOn("2028-04-24", fablewrights, rise, "4.5%, agreed in Conciliator’s text, Apr; ruled out: less than 3%."),
  heardOn("2028-04-24", prompters, rise, "4.5%, agreed in Conciliator’s text, Apr."),
  heardOn("2028-04-24", fablewrights, late, notConcerned),
  heardOn("2028-05-10", maskmakers, rise, "5%, on the record."),
];

const pair = (left: string, right: string) => `the ${left} and the ${right}`;
// Where a name on the line contains “and”, “and” between two names could be misread.
const pairWith = (left: string, right: string) => `the ${left} with the ${right}`;
const hallsAndFablewrights = pair(halls, fablewrights);
const hallsAndPrompters = pairWith(halls, prompters);
const hallsWithFablewrights = pairWith(halls, fablewrights);
const bothUnions = pairWith(fablewrights, prompters);

/** Of those that have to agree: who is furthest apart and who is closest, question by question, on 19 April 2028. */
export const gapsBefore: readonly { question: string; said: readonly string[] }[] = [
  { question: scripts, said: [`Widest: overlapping ${hallsWithFablewrights}; ${hallsAndPrompters}; ${bothUnions}`] },
  {
    question: tribunal,
    said: [`Widest: different ${hallsWithFablewrights}; ${hallsAndPrompters}`, `Closest: overlapping ${bothUnions}`],
  },
  {
    // From the 4% of the halls to the 4.5% of the fablewrights.
    question: rise,
    said: [
      `Widest: 0.5 percentage points apart ${hallsAndFablewrights}`,
      `Closest: overlapping ${hallsAndPrompters}; ${bothUnions}`,
    ],
  },
  {
    // From the 2% of the halls to the 3% of the fablewrights.
    question: chest,
    said: [`Widest: 1 percentage point apart ${hallsAndFablewrights}`, `Closest: overlapping ${bothUnions}`],
  },
  { question: rain, said: [`Widest: overlapping ${hallsAndPrompters} (known only by report)`] },
  // From the three of the halls to the four that the fablewrights ask for all other shows.
  { question: room, said: [`Widest: 1 writer apart ${hallsAndFablewrights}`] },
  { question: late, said: [`Widest: overlapping ${hallsAndPrompters}`] },
  {
    // From 30 June 2030 to 30 June 2031.
    question: end,
    said: [`Widest: twelve months apart ${hallsAndFablewrights}`, `Closest: overlapping ${bothUnions}`],
  },
  {
    question: strike,
    said: [
      `Widest: one step apart ${hallsWithFablewrights}; ${bothUnions}`,
      `Closest: overlapping ${hallsAndPrompters}`,
    ],
  },
];

/** Whether those that have to agree could agree, question by question, with those whose position is missing. */
export const roomBefore: readonly (readonly [question: string, said: string])[] = [
  // Each of the three would take the guilds’ readers.
  [scripts, "Nobody has to move"],
  [tribunal, "Somebody has to move"],
  [rise, "Somebody has to move"],
  [chest, "Somebody has to move"],
  // Of the halls there are only reports, of the fablewrights there is nothing.
  [rain, `Too early to say: nothing on the record from the ${halls} and the ${fablewrights}.`],
  [room, "Somebody has to move"],
  [late, "Nobody has to move"],
  [end, "Somebody has to move"],
  [strike, "Somebody has to move"],
];

/** The same on 24 April 2028, when six of the nine are agreed. */
export const roomAfter: typeof roomBefore = [
  [scripts, "Agreed on “Readers named by the guilds” in Conciliator’s text, Apr, 20 April 2028"],
  [tribunal, "Somebody has to move"],
  [rise, "Agreed on 4.5% in Conciliator’s text, Apr, 20 April 2028"],
  [chest, "Agreed on 2.5% in Conciliator’s text, Apr, 20 April 2028"],
  [rain, `Too early to say: nothing on the record from the ${halls} and the ${fablewrights}.`],
  [room, "Agreed on 6 writers in Conciliator’s text, Apr, 20 April 2028"],
  [late, "Agreed on “An hour longer, at double pay” in Conciliator’s text, Apr, 20 April 2028"],
  [end, "Agreed on 30 June 2031 in Conciliator’s text, Apr, 22 April 2028"],
  [strike, "Somebody has to move"],
];

/** The deals, by the name of their column. */
const accord = "Winter accord, Nov";
const offer = "Guilds’ offer, Feb";
const answer = "Halls’ answer, Mar";
const best = "Best offer, Apr";
const text = "Conciliator’s text, Apr";

/** Of whom each deal asks something: of those that it binds. */
export const bound: readonly (readonly [deal: string, ...parties: string[]])[] = [
  [accord, halls, prompters],
  [offer, halls, fablewrights, prompters],
  [answer, halls, fablewrights, prompters],
  [best, halls, fablewrights, prompters],
  [text, halls, fablewrights, prompters],
];

/** What a deal asks of a party by its answer to one question. */
export interface Asked {
  deal: string;
  question: string;
  of: string;
  told: string;
}

const asked = (deal: string, question: string, of: string, told: string): Asked => ({ deal, question, of, told });
const ownOffer = "its own offer, so it is not asked to move.";
const hallAlone = "It rules out “The hall alone”.";
const noNights = "It rules out “As late as the hall likes”.";
const threeOrMore = "It rules out less than 3%.";
const unmeasured = (day: string) => `no position found as of ${day}, so nothing can be counted.`;

export const asks: readonly Asked[] = [
  asked(accord, late, halls, unmeasured("19 November 2027")),
  asked(accord, late, prompters, unmeasured("19 November 2027")),

  asked(offer, scripts, halls, "two steps away from its own position as of 9 February 2028."),
  asked(offer, scripts, fablewrights, ownOffer),
  asked(offer, scripts, prompters, ownOffer),
  asked(offer, rise, halls, unmeasured("9 February 2028")),

  asked(answer, scripts, halls, ownOffer),
  asked(answer, scripts, fablewrights, `one step away from its own position as of 1 March 2028. ${hallAlone}`),
  asked(answer, scripts, prompters, "one step away from its own position as of 1 March 2028."),
  asked(answer, rise, fablewrights, `crosses a red line as of 1 March 2028. ${threeOrMore}`),
  asked(answer, rise, prompters, "4 percentage points less than its own limit as of 1 March 2028."),
  asked(answer, room, fablewrights, "3 writers less than its own position as of 1 March 2028."),
  asked(answer, late, prompters, `crosses a red line as of 1 March 2028. ${noNights}`),
  asked(answer, tribunal, fablewrights, "a different answer as of 1 March 2028."),
  asked(answer, strike, fablewrights, "one step away from its own position as of 1 March 2028."),
  asked(answer, strike, prompters, "two steps away from its own position as of 1 March 2028."),

  asked(best, rise, halls, ownOffer),
  asked(best, scripts, fablewrights, `one step away from its own position as of 31 March 2028. ${hallAlone}`),
  asked(best, scripts, prompters, "one step away from its own position as of 31 March 2028."),
  asked(best, rise, fablewrights, `2 percentage points less than its own limit as of 31 March 2028. ${threeOrMore}`),
  asked(best, chest, fablewrights, "1 percentage point less than its own position as of 31 March 2028."),
  asked(best, chest, prompters, "0.5 percentage points less than its own limit as of 31 March 2028."),
  // The three of the offer are one fewer than the four that the guild asks for all other shows.
  asked(best, room, fablewrights, "1 writer less than its own position as of 31 March 2028."),
  asked(best, late, prompters, `one step away from its own position as of 31 March 2028. ${noNights}`),
  // From 31 December 2030 to 31 December 2031.
  asked(best, end, prompters, "twelve months later than its own limit as of 31 March 2028."),

  asked(text, scripts, halls, "asks nothing of it as of 15 April 2028."),
  asked(text, scripts, fablewrights, `asks nothing of it as of 15 April 2028. ${hallAlone}`),
  asked(text, scripts, prompters, "asks nothing of it as of 15 April 2028."),
  asked(
    text,
    rise,
    halls,
    "0.5 percentage points more than its own position as of 15 April 2028. It rules out more than 7%.",
  ),
  asked(text, rise, fablewrights, `asks nothing of it as of 15 April 2028. ${threeOrMore}`),
  asked(text, rise, prompters, "asks nothing of it as of 15 April 2028."),
  asked(
    text,
    room,
    halls,
    "3 writers more than its own position as of 15 April 2028. It rules out more than 8 writers.",
  ),
  // Six writers, where the guild had asked for five.
  asked(text, room, fablewrights, "more than it asked as of 15 April 2028."),
  asked(text, chest, halls, "0.5 percentage points more than its own position as of 15 April 2028."),
  asked(text, chest, fablewrights, "0.5 percentage points less than its own position as of 15 April 2028."),
  asked(text, chest, prompters, "asks nothing of it as of 15 April 2028."),
  asked(text, late, halls, "asks nothing of it as of 15 April 2028."),
  asked(text, late, prompters, `asks nothing of it as of 15 April 2028. ${noNights}`),
  asked(text, end, halls, "asks nothing of it as of 15 April 2028."),
  asked(text, end, fablewrights, "twelve months later than it asks as of 15 April 2028."),
  // From the last day of December to the last day of June.
  asked(text, end, prompters, "six months later than its own limit as of 15 April 2028."),
];

/** What follows from the conciliator’s text for those whom it binds and whom the question concerns, and from which day. */
export const agreed: readonly {
  question: string;
  from: string;
  position: string;
  parties: readonly string[];
}[] = [
  {
    question: scripts,
    from: "2028-04-20",
    position: "Readers named by the guilds",
    parties: [halls, fablewrights, prompters],
  },
  { question: rise, from: "2028-04-20", position: "4.5%", parties: [halls, fablewrights, prompters] },
  { question: chest, from: "2028-04-20", position: "2.5%", parties: [halls, fablewrights, prompters] },
  { question: room, from: "2028-04-20", position: "6 writers", parties: [halls, fablewrights] },
  {
    question: late,
    from: "2028-04-20",
    position: "An hour longer, at double pay",
    parties: [halls, prompters],
  },
  // The page with this clause was missing from the text until two days after the agreement.
  { question: end, from: "2028-04-22", position: "30 June 2031", parties: [halls, fablewrights, prompters] },
];

/** What became of each deal by 24 April 2028. */
export const stages: readonly (readonly [deal: string, stage: string])[] = [
  [text, "Agreed in principle"],
  [best, "Rejected"],
  [answer, "Rejected"],
  [offer, "Rejected"],
  [accord, "Lapsed"],
];

/** Which clauses changed from one draft to the next, by the number of the clause in the older and in the newer draft. */
export interface ClauseChanges {
  from: string;
  to: string;
  kept: readonly string[];
  changed: readonly (readonly [before: string, after: string])[];
  renumbered: readonly (readonly [before: string, after: string])[];
  dropped: readonly string[];
  added: readonly string[];
}

export const clauseChanges: readonly ClauseChanges[] = [
  {
    from: offer,
    to: answer,
    kept: [],
    changed: [
      ["1", "1"],
      ["2", "2"],
      ["3", "3"],
      ["4", "4"],
      ["5", "5"],
      ["6", "6"],
    ],
    // The lamp, word for word.
    renumbered: [["8", "7"]],
    // Rain money.
    dropped: ["7"],
    // The court and the peace clause.
    added: ["8", "9"],
  },
  {
    from: answer,
    to: best,
    kept: ["1", "7"],
    changed: [
      ["2", "2"],
      ["3", "3"],
      ["4", "4"],
      ["5", "5"],
      ["6", "6"],
    ],
    renumbered: [],
    dropped: ["8", "9"],
    // The tea.
    added: ["8"],
  },
  {
    from: best,
    to: text,
    kept: ["5", "7"],
    changed: [
      ["1", "1"],
      ["2", "2(a)"],
      ["3", "3"],
      ["4", "4"],
      ["6", "6"],
    ],
    renumbered: [],
    dropped: ["8"],
    // The register, clause 9, became known on 2 May, after the date of the pages.
    added: [],
  },
];
