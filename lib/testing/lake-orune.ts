/**
 * What the pages of the invented Lake Orune have to say, as a person has read it from its data and docs/rules.md. None of it
 * is computed: a fault in the code that derives or words a stance would else be on both sides of a comparison.
 */

const dremmel = "Dremmel Ferry Guild";
const ostrel = "Ostrel";
const reedfolk = "United Reedfolk of Upper Quennar";
const zarechye = "Заречная Вольница";
const nuran = "مجلس نوران";

/** The parties, in the order of their columns. */
export const parties = [dremmel, ostrel, reedfolk, zarechye, nuran] as const;

/** The deal that stands beside them from 16 May 2031 on. */
export const bargain = "Lantern’s tea-house bargain, May";

/** One cell of the matrix: who it is of, and what is heard of it after the name of the question. */
interface Cell {
  of: string;
  heard: string;
  /** The words below the scale, from top to bottom. */
  below: string[];
}

/** One question of the matrix. */
interface Row {
  label: string;
  text: string;
  cells: Cell[];
  /** What is said of the pairs of parties: the widest and the closest, or one for both. */
  gaps: string[];
}

const cell = (of: string, heard: string, ...below: string[]): Cell => ({ of, heard, below });

const notAddressedBy = (day: string) =>
  `Not addressed by the deal. Nothing on this was found in what was public of the deal by ${day}.`;
const leftOpen = cell(bargain, notAddressedBy("20 May 2031"));

/** The bargain’s term on the name of the island became public on 2 June. */
const publishedLater = (day: string) => `Not public by ${day}. What the deal says on this became public later.`;

/** What follows from the Raft Accord, to which all five agreed on 30 March. */
const byAccord = ["Agreed", "in Raft Accord, 30 Mar"];
const openInSpring = "In spring, while the reeds are low, agreed in Raft Accord";
const gatesOpen = "The gates at Marn are open in spring.";
const iceGone = "Condition: the ice has gone";
const boatsThrough = (of: string) =>
  cell(
    of,
    "Yes: rescue boats are let through, agreed in Raft Accord.",
    "Rescue boats are let through on every shore.",
    ...byAccord,
  );

/** The matrix as it opens, on 20 May 2031. */
export const matrix: Row[] = [
  {
    label: "Who sets the draws",
    text: "Who would decide how much water is drawn from Lake Orune?",
    cells: [
      cell(
        dremmel,
        "Each shore for itself, on the record; ruled out: An umpire from outside the lake.",
        "Claims the guild’s draws for the guild alone, and will have no umpire.",
        "On the record",
        "Wilhelmina Dray, 2 May",
      ),
      cell(
        ostrel,
        "from “A board of all five” to “An umpire from outside the lake”, document.",
        "Would take a board of all five, or an umpire from outside.",
        "Condition: the umpire has never owned a boat",
        "Document",
        "Town hall of Ostrel, 20 Apr",
      ),
      cell(
        reedfolk,
        "Nobody, since nothing is drawn and Each shore, once the others have been told, on the record, contested: these cannot both hold.",
        "Says at the moot that no water may leave the lake.",
        "Pledges to tell the other shores before the reedfolk draw.",
        "Contested: these statements cannot both hold.",
        "On the record",
        "Quill-of-the-Upper-Reeds, first speaker of moot, 11 May",
        "On the record",
        "Quill-of-the-Upper-Reeds, first speaker of moot, 15 Mar",
      ),
      cell(
        zarechye,
        "Nobody, since nothing is drawn, on the record.",
        "Wants the lake left alone: «ни капли», not a drop.",
        "On the record",
        "Ждана Сухоречная, 25 Apr",
      ),
      cell(
        nuran,
        "A board of all five, spokesperson; reported: Each shore for itself, disputed.",
        "Says that “المجلس المشترك”, the joint board, is enough.",
        "Would let each shore draw for itself, according to two members of the council whom the paper does not name.",
        "Spokesperson",
        "لُجين النورانية, 20 Mar",
        "Disputed",
        "Орунский вестник, 8 May",
        "denied by لُجين النورانية, 9 May",
      ),
      cell(
        bargain,
        "from “A board of all five” to “An umpire from outside the lake”, reported.",
        "A board of all five sets the draws for ten years.",
        "After ten years an umpire from outside sets the draws.",
        "Condition: the board has quarrelled by then",
        "Reported",
        "The Orune Lantern, 16 May",
        "Reported",
        "The Orune Lantern, 16 May",
      ),
    ],
    gaps: [
      `Widest: opposite ends the ${dremmel} and ${zarechye}`,
      `Closest: overlapping ${ostrel} and ${nuran}; the ${reedfolk} and ${zarechye}`,
    ],
  },
  {
    label: "Sluice gates",
    text: "When would the sluice gates at Marn be open?",
    cells: [
      cell(
        dremmel,
        "In spring, while the reeds are low, on the record.",
        "Would have the gates open in spring.",
        "Condition: the reeds are cut before the first flood",
        "On the record",
        "Wilhelmina Dray, 12 May",
      ),
      cell(
        ostrel,
        `${openInSpring}; reported: All year.`,
        gatesOpen,
        "Is said to want the gates open all year.",
        iceGone,
        ...byAccord,
        "Reported",
        "Quennar Pier Post, 1 May",
      ),
      cell(
        reedfolk,
        "Never: the gates stay closed, on the record; ruled out: All year.",
        "Wants the gates walled up, and will not live beside open ones.",
        "On the record",
        "Quill-of-the-Upper-Reeds, first speaker of moot, 17 May",
      ),
      cell(
        zarechye,
        `${openInSpring}; by a news summary: In spring, while the reeds are low.`,
        gatesOpen,
        "Is content with the gates as they are, in the words of the paper.",
        iceGone,
        ...byAccord,
        "News summary",
        "Орунский вестник, 28 Apr",
      ),
      cell(nuran, `${openInSpring}.`, gatesOpen, iceGone, ...byAccord),
      leftOpen,
    ],
    gaps: [
      `Widest: one step apart the ${dremmel} and the ${reedfolk}; ${ostrel} and the ${reedfolk}; the ${reedfolk} and ${zarechye}; 1 more pair`,
      `Closest: same the ${dremmel} and ${ostrel}; the ${dremmel} and ${zarechye}; the ${dremmel} and ${nuran}; 3 more pairs`,
    ],
  },
  {
    label: "Ferry toll",
    text: "What would a crossing by ferry cost?",
    cells: [
      cell(
        dremmel,
        "Whatever the highest bidder gives, document; ruled out: Nothing.",
        "Sells each seat to the highest bidder and refuses to ferry anyone for nothing.",
        "Document",
        "Dremmel Ferry Guild, 30 Apr",
      ),
      cell(
        ostrel,
        "from “One shell” to “Two shells”, on the record.",
        "Could live with two shells.",
        "On the record",
        "Mayor Tibb, 5 May",
        "On the record",
        "Mayor Tibb, 1 Apr",
      ),
      cell(reedfolk, "No position found. The reedfolk swim, say the papers; on the toll nothing of theirs was found."),
      cell(
        zarechye,
        "Nothing, document; ruled out: Ten shells and Whatever the highest bidder gives.",
        "Wants the ferry free, and neither ten shells nor bids.",
        "Document",
        "Заречная Вольница, 8 Mar",
      ),
      cell(
        nuran,
        "Two shells, spokesperson; reported: Five shells, disputed.",
        "Offers two shells a crossing.",
        "Would pay five shells, according to people who were in the tea-house.",
        "Spokesperson",
        "لُجين النورانية, 10 Apr",
        "Disputed",
        "The Orune Lantern, 10 May",
        "doubted by لُجين النورانية, 11 May",
      ),
      cell(
        bargain,
        "from “One shell” to “Two shells”, reported.",
        "A crossing costs one shell or two.",
        "Reported",
        "The Orune Lantern, 16 May",
      ),
    ],
    gaps: [`Widest: opposite ends the ${dremmel} and ${zarechye}`, `Closest: overlapping ${ostrel} and ${nuran}`],
  },
  {
    label: "Rescue boats",
    text: "Would rescue boats be let through on every shore?",
    cells: [...parties.map(boatsThrough), leftOpen],
    gaps: [
      `Widest: same the ${dremmel} and ${ostrel}; the ${dremmel} and the ${reedfolk}; the ${dremmel} and ${zarechye}; 7 more pairs`,
    ],
  },
  {
    label: "Fishing rights",
    text: "Who would be free to fish in Lake Orune?",
    cells: [
      cell(
        dremmel,
        "Everybody, always, on the record.",
        "Wants fishing free for everybody, at any time.",
        "On the record",
        "Wilhelmina Dray, 5 Mar",
      ),
      cell(
        ostrel,
        "from “Each shore, in its own waters” to “Whoever buys a licence”, on the record.",
        "Would keep each shore to its waters, or sell licences to all who ask.",
        "On the record",
        "Mayor Tibb, 15 Apr",
      ),
      cell(
        reedfolk,
        "Everybody, but not in the rest years, on the record; reported: Whoever holds one of a few licences.",
        "Asks for rest years and does not take back the talk of licences.",
        "Is said to weigh a few licences.",
        "On the record",
        "Quill-of-the-Upper-Reeds, first speaker of moot, 14 May",
        "Reported",
        "Quennar Pier Post, 22 Apr",
      ),
      cell(
        zarechye,
        "Nobody, on the record.",
        "Wants the lake closed to fishing, «даже с берега», even from the shore.",
        "On the record",
        "Ждана Сухоречная, 18 Apr",
      ),
      cell(
        nuran,
        "nothing on the record; reported: Everybody, by daylight, disputed.",
        "Would let everybody fish by daylight, according to a cousin of a member.",
        "Disputed",
        "The Orune Lantern, 3 May",
        "denied by لُجين النورانية, 4 May",
      ),
      cell(
        bargain,
        "Each shore, in its own waters, reported.",
        "Each shore fishes in its own waters.",
        "Reported",
        "The Orune Lantern, 16 May",
      ),
    ],
    gaps: [
      `Widest: opposite ends the ${dremmel} and ${zarechye}`,
      // One of the three rests on what both say on the record, so the gap does not rest on a report.
      `Closest: one step apart the ${dremmel} and ${nuran}; ${ostrel} and ${nuran}; the ${reedfolk} and ${zarechye}`,
    ],
  },
  {
    label: "Mesh of the nets",
    text: "How wide would the mesh of the nets be?",
    cells: [
      cell(dremmel, "No position found. The guild’s minutes name nets once, as something that gets into the oars."),
      cell(
        ostrel,
        "Two fingers wide, document, three months old.",
        "Wants a mesh of two fingers.",
        "Document",
        "Town hall of Ostrel, 20 Feb",
      ),
      cell(reedfolk, "No position found. Nothing found that was public by 20 May 2031."),
      cell(zarechye, "No position found. В «Орунском вестнике» о сетях — ни слова: not a word of nets in the paper."),
      cell(nuran, "No position found. The council’s letters do not speak of nets."),
      leftOpen,
    ],
    gaps: [],
  },
  {
    label: "Eel moon",
    text: "Would the ferries lie still on the night of the eel moon?",
    cells: [
      cell(dremmel, "No position found. Nothing in the guild’s minutes."),
      cell(ostrel, "No position found. Nothing in the records of the town hall."),
      cell(reedfolk, "No position found. The moot keeps the night and speaks of it to nobody."),
      cell(zarechye, "No position found. Nothing in «Орунский вестник» or in the letters."),
      cell(nuran, "No position found. Nothing in the letters of the council."),
      leftOpen,
    ],
    gaps: [],
  },
  {
    label: "Name of the island",
    text: "By which name, or names, would the island in the middle of the lake be called on the one chart that all share?",
    cells: [
      cell(
        dremmel,
        "Marrow Isle, document, four months old.",
        "Prints Marrow Isle on its charts, and nothing else.",
        "Document",
        "Dremmel Ferry Guild, 15 Jan",
      ),
      cell(
        ostrel,
        "All its names, side by side, on the record.",
        "Wants all the names on the chart.",
        "On the record",
        "Mayor Tibb, 12 Apr",
      ),
      cell(
        reedfolk,
        "A name that nobody uses yet, on the record.",
        "Would agree to a new name, found by the children of all five shores.",
        "Condition: the graves on the north shore of the island are mapped, each with its family’s name in that family’s own letters, before any chart of the lake is drawn or sold",
        "On the record",
        "Quill-of-the-Upper-Reeds, first speaker of moot, 19 May",
      ),
      cell(
        zarechye,
        "Gull Rock, on the record; ruled out: Marrow Isle.",
        "Wants the rock called by its gulls: «Чаячий камень», Gull Rock.",
        "On the record",
        "Ждана Сухоречная, 4 Apr",
      ),
      cell(
        nuran,
        "All its names, side by side, spokesperson; by a news summary: Marrow Isle.",
        "Wants every shore’s name printed, “جزيرة المحار” among them.",
        "Has come round to Marrow Isle, in the words of the paper.",
        "Spokesperson",
        "لُجين النورانية, 2 Mar",
        "News summary",
        "The Orune Lantern, 30 Apr",
      ),
      cell(bargain, publishedLater("20 May 2031")),
    ],
    gaps: [`Widest: opposite ends the ${dremmel} and ${zarechye}`, `Closest: same ${ostrel} and ${nuran}`],
  },
  {
    label: "Lighthouse",
    text: "Who would keep the lighthouse on the island?",
    cells: [
      cell(
        dremmel,
        "The ferry guild, on the record; reported: The ferry guild.",
        "Claims the lighthouse for the guild.",
        "Is said to want the lighthouse for the guild.",
        "On the record",
        "Wilhelmina Dray, 1 May",
        "Reported",
        "Almanac of the Five Shores, 15 May",
      ),
      cell(
        ostrel,
        "A clockwork, on the record.",
        "Wants a clockwork in the lighthouse, wound by whoever is awake at the time & paid in lamp oil, which Ostrel would give, of the better of its kinds.",
        "On the record",
        "Mayor Tibb, 20 May",
      ),
      cell(
        reedfolk,
        "No position found. Nothing found that was public by 20 May 2031. Ruled out: Nobody, and it stays dark.",
      ),
      cell(
        zarechye,
        "from “The five in turn, a season each” to “A clockwork”, on the record.",
        "Takes anything from turns to a clockwork, “лишь бы светил”, so long as it shines.",
        "On the record",
        "Ждана Сухоречная, 7 Apr",
      ),
      cell(
        nuran,
        "nothing on the record; reported: The five in turn, a season each; by a news summary: Keepers from beyond the mountains.",
        "Is said to want the five to keep it in turn.",
        "Reported",
        "Quennar Pier Post, 6 May",
        "News summary",
        "The Orune Lantern, 6 May",
      ),
      cell(
        bargain,
        "Keepers from beyond the mountains, reported.",
        "Keepers from beyond the mountains keep the lighthouse.",
        "Reported",
        "The Orune Lantern, 16 May",
      ),
    ],
    gaps: [
      `Widest: three steps apart the ${dremmel} and ${ostrel}`,
      `Closest: overlapping ${ostrel} and ${zarechye}; ${zarechye} and ${nuran}`,
    ],
  },
];

/** The sentence that stands for the figure of a cell. */
export function writeHeard({ label }: Row, { of, heard }: Cell): string {
  return `${of}, ${label}: ${heard}`;
}

/** A day on which the matrix says other things than on 20 May 2031. */
interface OtherDay {
  date: string;
  /** The bargain was known by then. */
  deal: boolean;
  /** What is heard of a cell after the name of its question; undefined where it is the same as on 20 May 2031. */
  findOther: (label: string, of: string) => string | undefined;
  /** The cells that changed on that very day. */
  changed: string[];
}

const nothingBy = (day: string) => `No position found. Nothing found that was public by ${day}.`;

/** Before 17 May the reedfolk had said nothing of the gates but what they agreed to, before the 19th of the name, nor Ostrel of the lamp. */
function findInMid(day: string, label: string, of: string): string | undefined {
  const silent = [`Mesh of the nets: ${reedfolk}`, `Name of the island: ${reedfolk}`, `Lighthouse: ${ostrel}`];
  if (label === "Sluice gates" && of === reedfolk) return `${openInSpring}.`;
  if (silent.includes(`${label}: ${of}`)) return nothingBy(day);
  // Less than three months after 20 February.
  if (label === "Mesh of the nets" && of === ostrel) return "Two fingers wide, document.";
  return label === "Lighthouse" && of === reedfolk
    ? `${nothingBy(day)} Ruled out: Nobody, and it stays dark.`
    : undefined;
}

const onLastDay: Record<string, string> = {
  [`Who sets the draws: ${dremmel}`]: "A board of all five, on the record; ruled out: An umpire from outside the lake.",
  [`Mesh of the nets: ${reedfolk}`]: "Three fingers wide, on the record.",
  // Of 2 March.
  [`Name of the island: ${nuran}`]:
    "All its names, side by side, spokesperson, three months old; by a news summary: Marrow Isle.",
  [`Name of the island: ${bargain}`]: "A name that nobody uses yet, reported.",
  [`Lighthouse: ${ostrel}`]: "The five in turn, a season each, on the record.",
  [`Lighthouse: ${reedfolk}`]: `${nothingBy("2 June 2031")} Ruled out: Nobody, and it stays dark.`,
};

/** What the bargain leaves open to the last. */
const neverAddressed = ["Sluice gates", "Rescue boats", "Mesh of the nets", "Eel moon"];

/** Silent on purpose: the data say what was searched and what was found instead. */
const alwaysSilent = [
  ...parties.map((of) => `Eel moon: ${of}`),
  ...[dremmel, zarechye, nuran].map((of) => `Mesh of the nets: ${of}`),
  `Ferry toll: ${reedfolk}`,
];

/** Before the accord the note said what was found instead. */
const noGates =
  "No position found. The council’s letters speak of the lake, the ferry and the island, and of no gates.";

/** The first day on which anything changed, the day before the bargain was known, that of the bargain, and the last. */
export const otherDays: OtherDay[] = [
  {
    // The guild prints its chart of the island, and nobody else has said anything.
    date: "2031-01-15",
    deal: false,
    findOther: (label, of) => {
      if (label === "Sluice gates" && of === nuran) return noGates;
      if (label === "Name of the island" && of === dremmel) return "Marrow Isle, document.";
      return alwaysSilent.includes(`${label}: ${of}`) ? undefined : nothingBy("15 January 2031");
    },
    changed: [`Name of the island: ${dremmel}`],
  },
  {
    date: "2031-05-15",
    deal: false,
    findOther: (label, of) => findInMid("15 May 2031", label, of),
    changed: [`Lighthouse: ${dremmel}`],
  },
  {
    date: "2031-05-16",
    deal: true,
    findOther: (label, of) => {
      if (of !== bargain) return findInMid("16 May 2031", label, of);
      if (label === "Name of the island") return publishedLater("16 May 2031");
      return neverAddressed.includes(label) ? notAddressedBy("16 May 2031") : undefined;
    },
    changed: ["Who sets the draws", "Ferry toll", "Fishing rights", "Lighthouse"].map(
      (label) => `${label}: ${bargain}`,
    ),
  },
  {
    date: "2031-06-02",
    deal: true,
    findOther: (label, of) =>
      of === bargain && neverAddressed.includes(label) ? notAddressedBy("2 June 2031") : onLastDay[`${label}: ${of}`],
    changed: [`Mesh of the nets: ${reedfolk}`],
  },
];

/** What the matrix says of each cell on another day, in reading order; `after` is said of those that changed that day. */
export function listHeardOn({ deal, findOther, changed }: OtherDay, after = ""): string[] {
  return matrix.flatMap((row) =>
    row.cells
      .filter(({ of }) => deal || of !== bargain)
      .map((one) => {
        const heard = writeHeard(row, { ...one, heard: findOther(row.label, one.of) ?? one.heard });
        return changed.includes(`${row.label}: ${one.of}`) ? `${heard}${after}` : heard;
      }),
  );
}

const told = "Each shore, once the others have been told";
const nowhere = "No position found";
const range = "from “A board of all five” to “An umpire from outside the lake”";
const contested = `${told} and Nobody, since nothing is drawn, contested: these cannot both hold`;

/** Where each party stood on who sets the draws, at each date on which one of them or a deal changed, oldest first. */
export const drawsByDate: { day: string; stood: string[]; reportedOnly?: true }[] = [
  { day: "10 February 2031", stood: [told, nowhere, nowhere, nowhere, nowhere] },
  { day: "15 March 2031", stood: [told, nowhere, told, nowhere, nowhere] },
  { day: "20 March 2031", stood: [told, nowhere, told, nowhere, "A board of all five"] },
  { day: "20 April 2031", stood: [told, range, told, nowhere, "A board of all five"] },
  { day: "25 April 2031", stood: [told, range, told, "Nobody, since nothing is drawn", "A board of all five"] },
  {
    day: "2 May 2031",
    stood: ["Each shore for itself", range, told, "Nobody, since nothing is drawn", "A board of all five"],
  },
  {
    day: "8 May 2031",
    reportedOnly: true,
    stood: [
      "Each shore for itself",
      range,
      told,
      "Nobody, since nothing is drawn",
      "A board of all five; reported: Each shore for itself",
    ],
  },
  {
    day: "9 May 2031",
    reportedOnly: true,
    stood: [
      "Each shore for itself",
      range,
      told,
      "Nobody, since nothing is drawn",
      "A board of all five; reported: Each shore for itself, disputed",
    ],
  },
  {
    day: "11 May 2031",
    stood: [
      "Each shore for itself",
      range,
      contested,
      "Nobody, since nothing is drawn",
      "A board of all five; reported: Each shore for itself, disputed",
    ],
  },
  {
    day: "16 May 2031",
    stood: [
      "Each shore for itself",
      range,
      contested,
      "Nobody, since nothing is drawn",
      "A board of all five; reported: Each shore for itself, disputed",
    ],
  },
];

/** What the tea-house bargain asks of the parties, as of the day before it became known, and what is added to each. */
export const bargainAsks: { term: string; says: string; cells: string[][] }[] = [
  {
    term: "Who sets the draws, placed at: A board of all five",
    says: "A board of all five sets the draws for ten years.",
    cells: [
      [
        `${dremmel}, Who sets the draws: two steps away from its own position as of 15 May 2031. It rules out “An umpire from outside the lake”.`,
        "Position: Each shore for itself.",
        "Wilhelmina Dray, 2 May",
        "It rules out “An umpire from outside the lake”; the term does not cross that red line.",
      ],
      [
        `${ostrel}, Who sets the draws: asks nothing of it as of 15 May 2031.`,
        "Position: from “A board of all five” to “An umpire from outside the lake”.",
        "Town hall of Ostrel, 20 Apr",
        "Condition: the umpire has never owned a boat.",
      ],
      [
        `${reedfolk}, Who sets the draws: one step away from its own position as of 15 May 2031.`,
        "Position: Nobody, since nothing is drawn.",
        "Quill-of-the-Upper-Reeds, first speaker of moot, 11 May",
        "Position: Each shore, once the others have been told.",
        "Quill-of-the-Upper-Reeds, first speaker of moot, 15 Mar",
        "Its statements contradict each other; the nearest one counts here.",
      ],
      [
        `${zarechye}, Who sets the draws: two steps away from its own position as of 15 May 2031.`,
        "Position: Nobody, since nothing is drawn.",
        "Ждана Сухоречная, 25 Apr",
      ],
      [
        `${nuran}, Who sets the draws: asks nothing of it as of 15 May 2031.`,
        "Position: A board of all five.",
        "لُجين النورانية, 20 Mar",
        "If the report is right: two steps.",
      ],
    ],
  },
  {
    term: "Who sets the draws, placed at: An umpire from outside the lake",
    says: "After ten years an umpire from outside sets the draws.",
    cells: [
      [
        `${dremmel}, Who sets the draws: crosses a red line as of 15 May 2031. It rules out “An umpire from outside the lake”.`,
        "Position: Each shore for itself.",
        "Wilhelmina Dray, 2 May",
        "Wilhelmina Dray, 2 May:",
        "“no out-of-town umpire, ‘neutral’ or not, sets foot on a guild-built pier: ropes & oars, oars & ropes, stay ours”",
        "Three steps.",
      ],
      [
        `${ostrel}, Who sets the draws: asks nothing of it as of 15 May 2031.`,
        "Position: from “A board of all five” to “An umpire from outside the lake”.",
        "Town hall of Ostrel, 20 Apr",
        "Condition: the umpire has never owned a boat.",
      ],
      [
        `${reedfolk}, Who sets the draws: one step away from its own position as of 15 May 2031.`,
        "Position: Nobody, since nothing is drawn.",
        "Quill-of-the-Upper-Reeds, first speaker of moot, 11 May",
        "Position: Each shore, once the others have been told.",
        "Quill-of-the-Upper-Reeds, first speaker of moot, 15 Mar",
        "Its statements contradict each other; the nearest one counts here.",
      ],
      [
        `${zarechye}, Who sets the draws: one step away from its own position as of 15 May 2031.`,
        "Position: Nobody, since nothing is drawn.",
        "Ждана Сухоречная, 25 Apr",
      ],
      [
        `${nuran}, Who sets the draws: one step away from its own position as of 15 May 2031.`,
        "Position: A board of all five.",
        "لُجين النورانية, 20 Mar",
        "If the report is right: three steps.",
      ],
    ],
  },
  {
    term: "Ferry toll, placed at: from “One shell” to “Two shells”",
    says: "A crossing costs one shell or two.",
    cells: [
      [
        `${dremmel}, Ferry toll: three steps away from its own position as of 15 May 2031. It rules out “Nothing”.`,
        "Position: Whatever the highest bidder gives.",
        "Dremmel Ferry Guild, 30 Apr",
        "It rules out “Nothing”; the term does not cross that red line.",
      ],
      [
        `${ostrel}, Ferry toll: asks nothing of it as of 15 May 2031.`,
        "Position: Two shells.",
        "Mayor Tibb, 5 May",
        "Position: One shell.",
        "Mayor Tibb, 1 Apr",
      ],
      [
        `${reedfolk}, Ferry toll: no position found as of 15 May 2031, so nothing can be counted.`,
        "The reedfolk swim, say the papers; on the toll nothing of theirs was found.",
      ],
      [
        `${zarechye}, Ferry toll: one step away from its own position as of 15 May 2031. It rules out “Ten shells” and “Whatever the highest bidder gives”.`,
        "Position: Nothing.",
        "Заречная Вольница, 8 Mar",
        "It rules out “Ten shells” and “Whatever the highest bidder gives”; the term does not cross that red line.",
      ],
      [
        `${nuran}, Ferry toll: asks nothing of it as of 15 May 2031.`,
        "Position: Two shells.",
        "لُجين النورانية, 10 Apr",
        "Only in part: the term also allows what the party has not said it wants.",
        "If the report is right: one step.",
      ],
    ],
  },
  {
    term: "Fishing rights, placed at: Each shore, in its own waters",
    says: "Each shore fishes in its own waters.",
    cells: [
      [
        `${dremmel}, Fishing rights: three steps away from its own position as of 15 May 2031.`,
        "Position: Everybody, always.",
        "Wilhelmina Dray, 5 Mar",
      ],
      [
        `${ostrel}, Fishing rights: asks nothing of it as of 15 May 2031.`,
        "Position: from “Each shore, in its own waters” to “Whoever buys a licence”.",
        "Mayor Tibb, 15 Apr",
      ],
      [
        `${reedfolk}, Fishing rights: two steps away from its own position as of 15 May 2031.`,
        "Position: Everybody, but not in the rest years.",
        "Quill-of-the-Upper-Reeds, first speaker of moot, 14 May",
        "If the report is right: one step.",
      ],
      [
        `${zarechye}, Fishing rights: three steps away from its own position as of 15 May 2031.`,
        "Position: Nobody.",
        "Ждана Сухоречная, 18 Apr",
      ],
      [
        `${nuran}, Fishing rights: two steps away from its own position as of 15 May 2031, by a report.`,
        "Reported: Everybody, by daylight.",
        "The Orune Lantern, 3 May",
        "Known only from a report; the party has said nothing on the record.",
      ],
    ],
  },
  {
    term: "Lighthouse, placed at: Keepers from beyond the mountains",
    says: "Keepers from beyond the mountains keep the lighthouse.",
    cells: [
      [
        `${dremmel}, Lighthouse: two steps away from its own position as of 15 May 2031.`,
        "Position: The ferry guild.",
        "Wilhelmina Dray, 1 May",
      ],
      [
        `${ostrel}, Lighthouse: no position found as of 15 May 2031, so nothing can be counted.`,
        "Nothing found that was public by 15 May 2031.",
        "As of 20 May 2031: one step away",
        "Position: A clockwork.",
        "Mayor Tibb, 20 May",
      ],
      [
        `${reedfolk}, Lighthouse: no position found as of 15 May 2031, so nothing can be counted.`,
        "Nothing found that was public by 15 May 2031.",
        "Rules out “Nobody, and it stays dark”. Quill-of-the-Upper-Reeds, first speaker of moot, 30 Mar:",
        "“Dark? Never.”",
      ],
      [
        `${zarechye}, Lighthouse: asks nothing of it as of 15 May 2031.`,
        "Position: from “The five in turn, a season each” to “A clockwork”.",
        "Ждана Сухоречная, 7 Apr",
      ],
      [
        `${nuran}, Lighthouse: asks nothing of it as of 15 May 2031, by a report.`,
        "Reported: The five in turn, a season each.",
        "Quennar Pier Post, 6 May",
        "Reported: Keepers from beyond the mountains.",
        "The Orune Lantern, 6 May",
        "Known only from a report; the party has said nothing on the record.",
      ],
    ],
  },
];

/** Some questions of two comparisons, with everything opened: what is heard of each, in this order. */
export const comparisons: { columns: string[]; questions: { text: string; heard: string[] }[] }[] = [
  {
    columns: ["dremmel", "ostrel"],
    questions: [
      {
        text: "Who would decide how much water is drawn from Lake Orune?",
        heard: [
          "Two steps apart",
          "of four",
          "from “Each shore for itself” to “Nobody, since nothing is drawn”",
          dremmel,
          "Each shore alone decides how much water is drawn.",
          "Red line: “An umpire from outside the lake”",
          ostrel,
          "From",
          "A board of all five decides how much water is drawn.",
          "To",
          "An umpire from outside the lake decides how much water is drawn.",
          dremmel,
          "On the record",
          "Wilhelmina Dray, 2 May",
          ostrel,
          "the umpire has never owned a boat",
          "Document",
          "Town hall of Ostrel, 20 Apr",
        ],
      },
      {
        text: "When would the sluice gates at Marn be open?",
        heard: [
          "Same",
          "One step apart if the report were counted",
          "from “Never: the gates stay closed” to “All year”",
          dremmel,
          "The sluice gates at Marn are open in spring.",
          ostrel,
          "The sluice gates at Marn are open in spring.",
          dremmel,
          "the reeds are cut before the first flood",
          "On the record",
          "Wilhelmina Dray, 12 May",
          ostrel,
          "Reported: All year",
          "the ice has gone",
          "Agreed",
          "in Raft Accord, 30 Mar",
          "Reported",
          "Quennar Pier Post, 1 May",
        ],
      },
      {
        text: "Would rescue boats be let through on every shore?",
        heard: [
          "Same",
          "at “Yes: rescue boats are let through”",
          dremmel,
          "Rescue boats are let through on every shore.",
          ostrel,
          "Rescue boats are let through on every shore.",
        ],
      },
      {
        text: "How wide would the mesh of the nets be?",
        heard: [
          "Cannot be compared",
          dremmel,
          "No position found",
          ostrel,
          "The mesh of the nets is two fingers wide.",
          ostrel,
          "Document",
          "Town hall of Ostrel, 20 Feb",
        ],
      },
    ],
  },
  {
    columns: ["zarechye", "nuran", "deal.tea-house-2031-05-16"],
    questions: [
      {
        text: "Who would decide how much water is drawn from Lake Orune?",
        heard: [
          zarechye,
          "Nobody decides how much water is drawn, since no water is drawn.",
          nuran,
          "A board of all five decides how much water is drawn.",
          "Two steps apart",
          "of four",
          "Opposite ends if the disputed report were counted",
          "One step apart",
          "Overlapping",
          "at “A board of all five”",
          "Based on a report",
          "Two steps apart if the disputed report were counted",
          nuran,
          "Reported: Each shore for itself",
          "Spokesperson",
          "لُجين النورانية, 20 Mar",
          "Disputed",
          "Орунский вестник, 8 May",
        ],
      },
      {
        text: "Who would keep the lighthouse on the island?",
        heard: [
          zarechye,
          "From",
          "The five in turn keep the lighthouse on the island.",
          "To",
          "A clockwork keeps the lighthouse on the island.",
          nuran,
          "Reported",
          "The five in turn keep the lighthouse on the island.",
          "Also reported",
          "Keepers from beyond the mountains keep the lighthouse on the island.",
          bargain,
          "Reported",
          "Keepers from beyond the mountains keep the lighthouse on the island.",
          "Overlapping",
          "from “The five in turn, a season each” to “Keepers from beyond the mountains”",
          "Based on a report",
          zarechye,
          "Ждана Сухоречная, 7 Apr",
          nuran,
          "News summary",
          "The Orune Lantern, 6 May",
          bargain,
          "The Orune Lantern, 16 May",
        ],
      },
    ],
  },
];
