/** The words of invented negotiations: places and things that nobody argues about, in parallel sentences. */

/** With the second halves, names of parties; no two first halves, and no two second ones, begin with the same letter. */
export const firstHalves = [
  ...["Amber", "Basalt", "Copper", "Dune", "Elder", "Flint", "Granite", "Hazel", "Indigo", "Juniper", "Kelp", "Linden"],
  ...[
    "Maple",
    "Nettle",
    "Ochre",
    "Pebble",
    "Quartz",
    "Reed",
    "Saffron",
    "Thistle",
    "Umber",
    "Violet",
    "Willow",
    "Yarrow",
  ],
];

export const secondHalves = [
  ...["Bay", "Cove", "Delta", "Fell", "Glen", "Harbour", "Isle", "Lough", "Mere", "Reach", "Shore", "Vale"],
];

/** What an issue is about; each has the ten aspects below as its questions. */
export const things = [
  ...["Ferry", "Wells", "Bridge", "Orchard", "Market", "Beacon", "Quarry", "Archive", "Mill", "Causeway"],
  ...["Pasture", "Weir", "Library", "Bakery", "Pier", "Forest", "Kiln", "Theatre", "Canal", "Meadow"],
  ...["Tannery", "Vineyard", "Smithy", "Dovecote", "Granary", "Chapel", "Boatyard", "Spring", "Tollgate", "Salt pans"],
  ...["Peat bog", "Ropewalk", "Tide mill", "Bathhouse", "Fishpond", "Windmill", "Oyster bed", "Cable car", "Clock"],
  ...["Stables", "Brewery", "Dairy", "Printworks", "Dry dock", "Footpath", "Reservoir", "Herb plot", "Foundry"],
  ...["Icehouse", "Wharf"],
];

/** A way in which every thing is asked about. `answers` complete “The ferry …”, in the order of the scale. */
export interface Aspect {
  id: string;
  ask: (thing: string) => string;
  answers: readonly { short: string; says: string }[];
  /** The place of what holds if nothing is agreed; none where left out. */
  statusQuo?: number;
  /** The last answer always depends on something. */
  conditional?: true;
}

export const aspects: readonly Aspect[] = [
  {
    id: "owner",
    ask: (thing) => `Who owns the ${thing}?`,
    answers: [
      { short: "The towns", says: "belongs to the towns" },
      { short: "The towns, leased out", says: "belongs to the towns and is leased out" },
      { short: "Shared", says: "belongs to the towns and the guilds together" },
      { short: "The guilds, supervised", says: "belongs to the guilds under supervision" },
      { short: "The guilds", says: "belongs to the guilds" },
    ],
    statusQuo: 0,
  },
  {
    id: "toll",
    ask: (thing) => `What does it cost to use the ${thing}?`,
    answers: [
      { short: "Nothing", says: "costs nothing to use" },
      { short: "One coin", says: "costs one coin to use" },
      { short: "Two coins", says: "costs two coins to use" },
      { short: "Three coins", says: "costs three coins to use" },
    ],
    statusQuo: 2,
  },
  {
    id: "hours",
    ask: (thing) => `When may the ${thing} be used?`,
    answers: [
      { short: "By day", says: "is used by day alone" },
      { short: "Until midnight", says: "is used until midnight" },
      { short: "At all hours", says: "is used at all hours" },
    ],
    statusQuo: 0,
  },
  {
    id: "repair",
    ask: (thing) => `Who pays for the repair of the ${thing}?`,
    answers: [
      { short: "Users alone", says: "is repaired at the cost of its users alone" },
      { short: "Mostly users", says: "is repaired mostly at the cost of its users" },
      { short: "In halves", says: "is repaired at the cost of users and towns in halves" },
      { short: "Mostly towns", says: "is repaired mostly at the cost of the towns" },
      { short: "Towns alone", says: "is repaired at the cost of the towns alone" },
    ],
  },
  {
    id: "guard",
    ask: (thing) => `Who guards the ${thing}?`,
    answers: [
      { short: "Nobody", says: "is guarded by nobody" },
      { short: "Its keeper", says: "is guarded by its keeper" },
      { short: "The towns in turn", says: "is guarded by the towns in turn" },
      { short: "A shared watch", says: "is guarded by a shared watch" },
      { short: "Observers", says: "is guarded by observers from elsewhere" },
      { short: "A garrison", says: "is guarded by a garrison from elsewhere" },
    ],
    statusQuo: 1,
    conditional: true,
  },
  {
    id: "name",
    ask: (thing) => `Does the ${thing} keep its old name?`,
    answers: [
      { short: "Old name", says: "keeps its old name" },
      { short: "New name", says: "gets a new name" },
    ],
    statusQuo: 0,
  },
  {
    id: "share",
    ask: (thing) => `Which share of what the ${thing} yields goes to the common chest?`,
    answers: [
      { short: "None", says: "gives nothing to the common chest" },
      { short: "A tenth", says: "gives a tenth to the common chest" },
      { short: "A fifth", says: "gives a fifth to the common chest" },
      { short: "A third", says: "gives a third to the common chest" },
      { short: "Half", says: "gives half to the common chest" },
      { short: "Two thirds", says: "gives two thirds to the common chest" },
      { short: "All", says: "gives everything to the common chest" },
    ],
    statusQuo: 1,
  },
  {
    id: "start",
    ask: (thing) => `When is the ${thing} put under the new rules?`,
    answers: [
      { short: "At once", says: "comes under the new rules at once" },
      { short: "Next spring", says: "comes under the new rules next spring" },
      { short: "In three years", says: "comes under the new rules in three years" },
      { short: "Never", says: "never comes under the new rules" },
    ],
    statusQuo: 3,
  },
  {
    id: "books",
    ask: (thing) => `Who may read the books of the ${thing}?`,
    answers: [
      { short: "Its keeper", says: "opens its books to its keeper" },
      { short: "The councils", says: "opens its books to the councils" },
      { short: "Everybody", says: "opens its books to everybody" },
    ],
  },
  {
    id: "access",
    ask: (thing) => `Who may use the ${thing}?`,
    answers: [
      { short: "Townspeople", says: "is open to townspeople" },
      { short: "And neighbours", says: "is open to townspeople and their neighbours" },
      { short: "And traders", says: "is open to townspeople, neighbours and traders" },
      { short: "Everybody, by permit", says: "is open to everybody with a permit" },
      { short: "Everybody", says: "is open to everybody" },
    ],
    statusQuo: 1,
    conditional: true,
  },
];

export const publishers = [
  "The Lake Gazette",
  "Harbour Post",
  "The Evening Lantern",
  "Valley Courier",
  "The Tide Table",
];

export const offices = ["The mayor", "The harbour master", "The treasurer", "The elder", "The envoy", "The miller"];

export const conditions = [
  "the others do the same",
  "the books are opened first",
  "the toll is halved",
  "the harvest allows it",
  "a shared watch is set up",
];

/** The ends of summaries; they keep to what was said and to nobody's side. */
export const tails = [
  "at the spring assembly",
  "in a letter to the councils",
  "after a visit to the lighthouse",
  "in answer to a question",
  "before the vote of the guilds",
  "on the steps of the town hall",
];

export const quotes = [
  "We have thought about it for a long winter, and this is our answer",
  "That is what we want, and we have said so before",
  "Nobody should be surprised: our people asked for it",
  "We can live with that, and so can our children",
  "It is a small thing to give and a large thing to get",
];

export const refusals = [
  "That we shall never accept",
  "There is no paper on which we would sign that",
  "For us that is out of the question",
];

export const happenings = [
  "Assembly",
  "Flood",
  "Fair",
  "Inspection",
  "Regatta",
  "Harvest",
  "Council election",
  "Storm",
];
