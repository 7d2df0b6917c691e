import { formatVersion } from "../schema/primitives";
import type { JsonObject } from "./records";

/** What stands where a person has not written anything yet. It is true as long as it stands there. */
export const notYet = "Not yet described.";

/** For a party of which nothing has been entered on a question. */
export const noStatementYet = "No statement has been entered yet.";

type Contents = Map<string, JsonObject>;

/** The files of a negotiation with nothing in them but what its own file needs. */
export function startNegotiation(id: string, head: { title: string; asOf: string }): Contents {
  const { title, asOf } = head;
  const start = (kind: string, up = "../") => ({ $schema: `${up}schemas/${kind}.schema.json`, format: formatVersion });
  return new Map<string, JsonObject>([
    [
      `${id}/negotiation.json`,
      {
        ...start("negotiation"),
        id,
        title,
        short: shorten(title, 28),
        summary: notYet,
        standard: "quick",
        asOf,
        issues: [],
      },
    ],
    [`${id}/parties.json`, { ...start("parties"), parties: [] }],
    [`${id}/sources.json`, { ...start("sources"), sources: [] }],
    [`${id}/events.json`, { ...start("events"), events: [] }],
  ]);
}

/** A sound negotiation in which everything is still to be named. */
export function makeNewNegotiation(id: string, today: string): Contents {
  const title = id.replaceAll("-", " ").replace(/^./, (letter) => letter.toUpperCase());
  const contents = startNegotiation(id, { title, asOf: today });
  const parties = ["first", "second"].map((name, i) => ({
    id: `${name}-party`,
    name: i === 0 ? "First party" : "Second party",
    monogram: i === 0 ? "FP" : "SP",
    speaks: notYet,
    note: notYet,
  }));
  const option = (name: string, label: string) => ({ id: name, label, short: label, sentence: `${label} would hold.` });
  contents.set(`${id}/issues/first-issue.json`, {
    $schema: "../../schemas/issue.schema.json",
    format: formatVersion,
    id: "first-issue",
    title: "First issue",
    summary: notYet,
    questions: [
      {
        id: "first-question",
        label: "First question",
        text: "What would be settled?",
        options: [option("first-answer", "First answer"), option("second-answer", "Second answer")],
        checked: today,
        silent: parties.map((party) => ({ party: party.id, note: noStatementYet })),
        statements: [],
      },
    ],
  });
  const source = {
    id: "first-source",
    publisher: "First source",
    date: today,
    url: "https://example.org/",
    note: notYet,
  };
  Object.assign(contents.get(`${id}/negotiation.json`) ?? {}, { issues: ["first-issue"] });
  Object.assign(contents.get(`${id}/parties.json`) ?? {}, { parties });
  Object.assign(contents.get(`${id}/sources.json`) ?? {}, { sources: [source] });
  return contents;
}

/** A text that fits, cut between words where that leaves more than half of it. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  let cut = "";
  // Letter by letter, since some count as two.
  for (const letter of text) {
    if (cut.length + letter.length >= max) break;
    cut += letter;
  }
  const space = cut.lastIndexOf(" ");
  return `${(space > max / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, "")}…`;
}
