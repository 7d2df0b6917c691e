import { formatVersion } from "../../schema/primitives";
import { noStatementYet, notYet, shorten } from "../new-negotiation";
import { getText, isObject, type Json, type JsonObject, listOf } from "../records";
import { listRetiredIds } from "../retired";
import { nameStatement } from "../statement-id";
import { putKey } from "./columns";
import { simplifyHeader } from "./flat-fields";
import { proposeId } from "./propose-id";

/** The records of a negotiation by what people call them. What is asked for and not there is made. */
export class Records {
  private readonly taken = new Map<JsonObject | string, Set<string>>();
  private readonly byUrl: Map<Json | undefined, JsonObject>;
  /** Records that were made, with what they are called. */
  readonly made: { record: JsonObject; noun: string }[] = [];
  private readonly isMadeHere = new Set<JsonObject>();

  constructor(
    private readonly name: string,
    readonly contents: Map<string, JsonObject>,
  ) {
    this.byUrl = new Map(this.sources.map((one) => [one.url, one]));
  }

  isMade(record: JsonObject): boolean {
    return this.isMadeHere.has(record);
  }

  get parties(): JsonObject[] {
    return this.list(`${this.name}/parties.json`, "parties");
  }

  get sources(): JsonObject[] {
    return this.list(`${this.name}/sources.json`, "sources");
  }

  get issues(): JsonObject[] {
    return [...this.contents].flatMap(([file, one]) => (file.startsWith(`${this.name}/issues/`) ? [one] : []));
  }

  get questions(): JsonObject[] {
    return this.issues.flatMap((issue) => listOf(issue, "questions").filter(isObject));
  }

  findParty(text: string): JsonObject {
    const found = find(this.parties, text, ["id", "name", "nameInText", "monogram"]);
    if (found) return found;
    const monograms = new Set(this.parties.map((one) => getText(one, "monogram") ?? ""));
    const party = {
      id: this.propose("party", () => this.parties, [text]),
      name: text,
      monogram: proposeMonogram(text, monograms),
      speaks: notYet,
      note: notYet,
    };
    return this.add(`${this.name}/parties.json`, "parties", party, "party");
  }

  /** The source with an address, or of an id or a title. */
  findSource(texts: { url: string; source: string }): JsonObject | undefined {
    return texts.url ? this.byUrl.get(texts.url) : find(this.sources, texts.source, ["id", "title"]);
  }

  addSource(source: JsonObject): JsonObject {
    const id = this.propose("source", () => this.sources, [`${source.publisher} ${source.date}`]);
    const added = this.add(`${this.name}/sources.json`, "sources", { id, ...source }, "source");
    this.byUrl.set(added.url, added);
    return added;
  }

  findQuestion(text: string): JsonObject | undefined {
    return find(this.questions, text, ["id", "label", "text"]);
  }

  /** `values`: what it begins with where its answers are no options. */
  addQuestion(text: string, issue: JsonObject, day: string, values?: JsonObject): JsonObject {
    const question: JsonObject = {
      id: this.propose("question", () => this.questions, [text]),
      label: shorten(text, 24),
      text,
      ...(values ?? { kind: "unordered", options: [] }),
      checked: day,
      statements: [],
    };
    listOf(issue, "questions").push(question);
    this.note(question, "question");
    return question;
  }

  findIssue(title: string): JsonObject {
    const found = find(this.issues, title, ["id", "title"]);
    if (found) return found;
    const id = this.propose("issue", () => this.issues, [title]);
    const issue: JsonObject = {
      $schema: "../../schemas/issue.schema.json",
      format: formatVersion,
      id,
      title,
      summary: notYet,
      questions: [],
    };
    const head = this.contents.get(`${this.name}/negotiation.json`);
    if (head) {
      const own = getText(head, "$schema") ?? "../schemas/negotiation.schema.json";
      issue.$schema = `../${own.replace(/[^/]+$/, "issue.schema.json")}`;
      head.issues = [...listOf(head, "issues"), id];
    }
    this.contents.set(`${this.name}/issues/${id}.json`, issue);
    this.note(issue, "issue");
    return issue;
  }

  findOption(question: JsonObject, text: string): JsonObject {
    const options = listOf(question, "options").filter(isObject);
    const found = find(options, text, ["id", "label", "short", "sentence"]);
    if (found) return found;
    const option = {
      id: this.propose(question, () => options, [text]),
      label: shortenApart(text, 42, options, "label"),
      short: shortenApart(text, 28, options, "short"),
      sentence: shorten(/[.!?]$/.test(text) ? text : `${text}.`, 180),
    };
    listOf(question, "options").push(option);
    this.note(option, "option");
    return option;
  }

  proposeStatement(party: JsonObject, question: JsonObject, statement: JsonObject): string {
    const own = { party: getText(party, "id") ?? "", monogram: getText(party, "monogram") };
    return this.propose(
      "statement",
      () => this.questions.flatMap((one) => listOf(one, "statements").filter(isObject)),
      [nameStatement(own, getText(question, "id") ?? "", statement)],
    );
  }

  /** Lists each party of which nothing has been entered on a question as silent there, and no longer one that has spoken. Says how many. */
  completeSilences(): number {
    let added = 0;
    for (const question of this.questions) {
      const spoke = new Set(listOf(question, "statements").map((one) => getText(one, "party")));
      const concerned = Array.isArray(question.concerns) ? question.concerns : this.parties.map(({ id = "" }) => id);
      const silent = listOf(question, "silent").filter((one) => !spoke.has(getText(one, "party")));
      const listed = new Set(silent.map((one) => getText(one, "party")));
      const missing = concerned.map(String).filter((id) => !spoke.has(id) && !listed.has(id));
      added += missing.length;
      const all = [...silent, ...missing.map((party) => ({ party, note: noStatementYet }))];
      if (all.length > 0) putKey(question, "silent", all, [...beforeSilent, "silent", "hardCases", "statements"]);
      else if (listOf(question, "silent").length > 0) delete question.silent;
    }
    return added;
  }

  private list(file: string, key: string): JsonObject[] {
    return listOf(this.contents.get(file) ?? {}, key).filter(isObject);
  }

  private note(record: JsonObject, noun: string): void {
    this.made.push({ record, noun });
    this.isMadeHere.add(record);
  }

  private add(file: string, key: string, record: JsonObject, noun: string): JsonObject {
    listOf(this.contents.get(file) ?? {}, key).push(record);
    this.note(record, noun);
    return record;
  }

  private propose(scope: JsonObject | string, there: () => JsonObject[], texts: readonly string[]): string {
    const noun = typeof scope === "string" ? scope : "option";
    const known =
      this.taken.get(scope) ??
      new Set([...there().map((one) => getText(one, "id") ?? ""), ...listRetiredIds(this.contents, this.name, noun)]);
    this.taken.set(scope, known);
    return proposeId(texts, noun, known);
  }
}

const beforeSilent = [
  "id",
  "code",
  "label",
  "text",
  "kind",
  "options",
  "amount",
  "dates",
  "concerns",
  "checked",
  "searched",
];

function find(records: readonly JsonObject[], text: string, keys: readonly string[]): JsonObject | undefined {
  const plain = simplifyHeader(text);
  const isNamed = (one: JsonObject) => keys.some((key) => simplifyHeader(getText(one, key) ?? "") === plain);
  return plain === "" ? undefined : records.find(isNamed);
}

/** A text that fits, with a number where another option begins in the same way. */
function shortenApart(text: string, max: number, options: readonly JsonObject[], key: string): string {
  const taken = new Set(options.map((one) => getText(one, key)));
  let short = shorten(text, max);
  for (let n = 2; taken.has(short); n++) short = `${shorten(text, max - 4)} (${n})`;
  return short;
}

/** Two or three capitals that stand for a party: of its words, or else of its first word. */
function proposeMonogram(name: string, taken: Set<string>): string {
  const words = name.match(/\p{L}+/gu) ?? [];
  const initials = words.map((word) => [...word][0] ?? "").join("");
  const letters = [...words.join("")];
  const pairs = letters.slice(1).map((letter) => `${letters[0]}${letter}`);
  const rest = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter) => `${letters[0] ?? "X"}${letter}`);
  const all = [initials.slice(0, 3), initials.slice(0, 2), ...pairs, ...rest].map((one) => one.toUpperCase());
  const free = all.find((one) => /^\p{L}{2,3}$/u.test(one) && !taken.has(one)) ?? "XX";
  taken.add(free);
  return free;
}

/** The value of a field of a record as a text for people: `two-shells`, or `from 2, to 3`. */
export function tell(value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(tell).join(", ");
  if (typeof value !== "object") return String(value);
  const [first, ...others] = Object.entries(value);
  if (!first) return "";
  return others.length === 0
    ? tell(first[1])
    : [first, ...others].map(([key, one]) => `${key} ${tell(one)}`).join(", ");
}
