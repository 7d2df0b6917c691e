import { findParty } from "../../dataset/negotiation";
import { dataLicence } from "../../licence";
import { type AskedIn, getOpeningStance, listAskedAgain, measureMove } from "../../model/across";
import { buildColumn } from "../../model/column";
import { getRole } from "../../model/counted";
import { countSteps } from "../../model/deals/asks";
import type { Party } from "../../schema/negotiation";
import { capitalise } from "../../text/format";
import { partyAcrossPath, publicUrl, siteUrl, textVersionPath } from "../../url/paths";
import { defaultViewOptions } from "../../url/view-options";
import { buildPartyAcrossView, type PartyAcross } from "../../view/across/party";
import { buildPoints, type PointView } from "../../view/across/points";
import { formatResult } from "../../view/compare/result-words";
import { countChecked } from "../../view/quotation-checks";
import { describeFields, type Field, joinValues, type Row } from "../dataset/table-schema";
import { writeTable } from "./csv";
import { csvFields } from "./csv-fields";
import { describeDistance, listAnswerRows, startRow } from "./csv-rows";
import {
  listShownQuotes,
  listStatements,
  nameOptions,
  type TextVersionContent,
  type TextVersionQuestion,
} from "./text-version";

/** The columns of other tables that say nothing of a party across negotiations. */
const leftOut: readonly string[] = ["deal", "crosses_red_line", "own_position", "own_as_of"];

/** The columns of the table of a party across negotiations. Names and order are stable. */
const partyFields: readonly Field[] = [
  ...csvFields
    .filter(({ name }) => !leftOut.includes(name))
    .map((field) =>
      field.name === "kind"
        ? {
            ...field,
            description:
              "stated, reported (nothing on the record), reported-beside (beside what is stated), silent, not-concerned, compared (with the position in the negotiation before).",
          }
        : field,
    ),
  {
    name: "earlier_negotiation",
    type: "string",
    description: "For a comparison: id of the negotiation before, which asks the same question.",
  },
  { name: "earlier_as_of", type: "date", description: "For a comparison: the day of the position there." },
];

/** The versioned path of the schema of that table. */
export const partyTableSchemaPath = "/schemas/party-table-1.json";

/** The columns of the table of a party across negotiations, as a Frictionless Table Schema. */
export function describePartyTable(): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    $id: `${siteUrl()}${partyTableSchemaPath}`,
    title: "The table of a party across negotiations of Parley, version 1",
    description:
      "For each question that more than one negotiation asks of the party: its position on the day on which the pages of each open, silence included, and how it compares with the one before. UTF-8; a file whose name ends in .plain.csv has no byte order mark, any other has one. The rows of the JSON document have the same fields.",
    fields: describeFields(partyFields),
    missingValues: [""],
  };
}

/** The questions that a party is asked again: for each, a row for every position, oldest first, and one for each comparison. */
function listRows({ id, negotiations }: PartyAcross): Row[] {
  return listAskedAgain(negotiations).flatMap((asked) =>
    asked.flatMap((one, i) => {
      const { negotiation, placed } = one;
      const party = findParty(negotiation, id);
      if (!party) return [];
      const before = asked[i - 1];
      const subject = { kind: "party" as const, negotiation, party, viewOptions: defaultViewOptions };
      return [
        ...listAnswerRows(subject, placed, buildColumn({ kind: "party", party })),
        ...(before ? [compareRow(before, one, party)] : []),
      ];
    }),
  );
}

function compareRow(before: AskedIn, now: AskedIn, party: Party): Row {
  const { question, difference } = measureMove(before, now, party.id);
  return {
    ...startRow(now.negotiation, now.placed),
    column_id: joinValues([party.id]),
    column: joinValues([party.name]),
    column_kind: "party",
    kind: "compared",
    result: formatResult(difference.result, question),
    ...describeDistance(question, countSteps(difference.result)),
    rests_on_report: difference.restsOnReport,
    result_with_reports: difference.ifReportsCounted ? formatResult(difference.ifReportsCounted, question) : "",
    earlier_negotiation: before.negotiation.id,
    earlier_as_of: before.negotiation.asOf,
  };
}

/** The table of a party across negotiations as CSV: for a person with a byte order mark, for programs without. */
export function writePartyCsv(party: PartyAcross, isPlain: boolean): string {
  return `${isPlain ? "" : "\ufeff"}${writeTable(partyFields, listRows(party))}`;
}

/** The same as JSON: the negotiations, and the rows of the table with the fields that have a value. */
export function serializeParty(party: PartyAcross): string {
  const { id, newest, negotiations } = party;
  const site = publicUrl();
  const names = partyFields.map(({ name }) => name);
  const document = {
    parley: {
      format: 1,
      view: "party-across",
      party: { id, name: newest.name },
      ...(site !== undefined && { address: `${site}${partyAcrossPath(party)}` }),
      licence: { name: dataLicence.name, url: dataLicence.url },
      fields: `${siteUrl()}${partyTableSchemaPath}`,
    },
    negotiations: negotiations.flatMap((negotiation) => {
      const own = findParty(negotiation, id);
      const { title, version, asOf } = negotiation;
      return own ? [{ id: negotiation.id, title, version, asOf, name: own.name, role: getRole(own) }] : [];
    }),
    rows: listRows(party).map((row) =>
      Object.fromEntries(
        names.flatMap((name) => (row[name] === undefined || row[name] === "" ? [] : [[name, row[name]]])),
      ),
    ),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The text version of a party across negotiations. */
export interface PartyTextView extends TextVersionContent {
  page: string;
  name: string;
  title: string;
  lead: string;
}

/** The path of that text version. */
export function partyTextPath(party: { id: string }): string {
  return textVersionPath(partyAcrossPath(party));
}

/** Builds it from the same content as the page. */
export function buildPartyText(party: PartyAcross): PartyTextView {
  const { path, name, title, lead, negotiations } = buildPartyAcrossView(party);
  const questions = listAskedAgain(party.negotiations).flatMap((asked) => describeQuestion(party, asked));
  return {
    page: path,
    name,
    title,
    lead,
    columns: negotiations.map((one) => `${one.title}: ${one.name}, ${one.role.toLowerCase()}. ${one.positions}.`),
    groups: questions.length > 0 ? [{ issue: "Questions asked again", questions }] : [],
    omitted: undefined,
    parts: [],
    sources: "",
    checked: countChecked(listShownQuotes([{ issue: "", questions }])),
  };
}

function describeQuestion({ id, newest }: PartyAcross, asked: readonly AskedIn[]): TextVersionQuestion[] {
  const last = asked.at(-1);
  if (!last) return [];
  const { issue, question } = last.placed;
  const points = buildPoints(asked, newest);
  const [{ href = "" } = {}] = points.slice(-1);
  return [
    {
      key: `${last.negotiation.id}-${question.id}`,
      text: `${issue.title}: ${question.text}`,
      href,
      optionsAre: nameOptions(question),
      options: question.options.map(({ label, statusQuo }) => `${label}${statusQuo ? " (status quo)" : ""}`),
      put: undefined,
      entries: points.map((point, i) => describePoint(id, asked[i] ?? last, point)),
      results: [],
    },
  ];
}

function describePoint(id: string, asked: AskedIn, { negotiation, name, asOf: day, cell, move }: PointView) {
  return {
    key: negotiation,
    name: `${name}, as of ${day}`,
    says: [capitalise(cell.accessibleBody), move && `${move}.`].filter(Boolean).join(" "),
    claims: listStatements(asked.negotiation, asked.placed, getOpeningStance(asked, id), asked.negotiation.asOf),
  };
}
