import type { Field } from "../dataset/table-schema";

/** The columns of a view's table, in order, with their meaning. Names and order are stable. */
export const csvFields = [
  { name: "negotiation", type: "string", required: true, description: "Id of the negotiation." },
  { name: "dataset_version", type: "string", required: true, description: "Short hash of the negotiation’s content." },
  { name: "as_of", type: "date", required: true, description: "What was public by the end of this day." },
  { name: "issue_id", type: "string", required: true, description: "Id of the issue." },
  { name: "issue", type: "string", required: true, description: "Title of the issue." },
  { name: "question_id", type: "string", required: true, description: "Id of the question." },
  { name: "question", type: "string", required: true, description: "The question." },
  {
    name: "column_id",
    type: "string",
    required: true,
    several: true,
    description: "Key of the party, the deal or the status quo; for a pair, both.",
  },
  {
    name: "column",
    type: "string",
    required: true,
    several: true,
    description: "Its name; that of a deal known only through reports says so.",
  },
  { name: "column_kind", type: "string", required: true, description: "party, deal, status-quo or pair." },
  {
    name: "kind",
    type: "string",
    required: true,
    description:
      "stated, reported (nothing on the record), reported-beside (beside what is stated), term, reported-term, status-quo, silent, not-concerned, not-addressed, no-status-quo, pair (two columns compared), ask (what an answer of a deal asks of the party).",
  },
  { name: "option_from_id", type: "string", description: "Id of the option, or of the first of a range." },
  {
    name: "option_to_id",
    type: "string",
    description: "Id of the last option of a range; the same for a single option.",
  },
  { name: "place_from", type: "integer", description: "Place of the first option on the question’s scale, from 1." },
  { name: "place_to", type: "integer", description: "Place of the last option on the question’s scale, from 1." },
  { name: "options", type: "integer", required: true, description: "Number of options on the scale." },
  { name: "position", type: "string", description: "The position in words; for an ask, the deal’s answer." },
  { name: "contested", type: "boolean", description: "The party’s positions contradict each other." },
  { name: "disputed", type: "boolean", description: "A report that the party denies or doubts." },
  { name: "conditions", type: "string", several: true, description: "What the position depends on." },
  { name: "red_lines", type: "string", several: true, description: "Ids of options that the party itself rules out." },
  {
    name: "evidence",
    type: "string",
    several: true,
    description: "Kinds of evidence; agreed: a deal that the party agreed to.",
  },
  { name: "claims", type: "string", several: true, description: "Ids of the statements or terms." },
  {
    name: "speakers",
    type: "string",
    several: true,
    description: "Who speaks, in the order of the claims; for a term, on whose word the deal is known.",
  },
  {
    name: "dates",
    type: "date",
    several: true,
    description: "When the claims became public: the day, or the month or year where no more is known.",
  },
  { name: "sources", type: "string", several: true, description: "URLs of the sources of the claims." },
  {
    name: "sentences",
    type: "string",
    several: true,
    description: "The claims in neutral words; empty if there are none.",
  },
  { name: "result", type: "string", description: "The result of a comparison or an ask, in words." },
  {
    name: "steps",
    type: "integer",
    description:
      "Steps between the nearest points of a pair, or of a term and the party’s own position, where the answers are options in an order; empty if they cannot be counted.",
  },
  {
    name: "distance",
    type: "number",
    description: "The same where the answers are amounts or dates: a number in the unit, or a number of days.",
  },
  { name: "unit", type: "string", description: "The unit of the distance: that of the question, or days." },
  {
    name: "rests_on_report",
    type: "boolean",
    description: "The result is known only by report: nothing is on the record.",
  },
  {
    name: "result_with_reports",
    type: "string",
    description: "The result if the report counted in place of the stated position it accompanies.",
  },
  {
    name: "deal",
    type: "string",
    description: "For an ask: the deal; the name of one known only through reports says so.",
  },
  { name: "crosses_red_line", type: "boolean", description: "For an ask: the party itself called that unacceptable." },
  {
    name: "own_position",
    type: "string",
    several: true,
    description: "For an ask: the party’s own position it is measured from, in words.",
  },
  { name: "own_as_of", type: "date", description: "For an ask: the date of that position." },
  { name: "scopes", type: "string", several: true, description: "The cases that the position is for; empty for all." },
  {
    name: "declined",
    type: "string",
    several: true,
    description: "Ids of options that the party declined as offered, which does not rule them out.",
  },
  {
    name: "age_days",
    type: "integer",
    description: "How old the position is on the day in as_of: days since the newest of its claims became public.",
  },
  {
    name: "own_age_days",
    type: "integer",
    description: "For an ask: how old the party’s own position was on the day in own_as_of.",
  },
  {
    name: "within_months",
    type: "integer",
    description: "Only positions of the last so many months are in the table; empty for positions of any age.",
  },
  {
    name: "older_date",
    type: "date",
    description:
      "Where that leaves out what the party said on the question: the day from which the newest of it counts.",
  },
] as const satisfies readonly Field[];
