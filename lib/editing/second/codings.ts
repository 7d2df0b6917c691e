import type { CoderAnswer } from "../../schema/coding";
import type { Edit } from "../apply";
import { getFileHead } from "../apply";
import { type Contents, findRecord, getText, hashRecord, isObject, type JsonObject, listRecords } from "../records";

/** What a negotiation’s second coders have done so far. */
export interface CoderView {
  id: string;
  name: string;
  answers: ReadonlyMap<string, JsonObject>;
}

export function listCoders(contents: Contents, name: string): CoderView[] {
  const answers = listRecords(contents, name, "answer");
  return listRecords(contents, name, "coding").map(({ id, value }) => ({
    id,
    name: getText(value, "name") ?? id,
    answers: new Map(answers.filter(({ within }) => within === id).map((one) => [one.id, one.value])),
  }));
}

/** The edit that begins a second coding. */
export function beginCoding(
  contents: Contents,
  name: string,
  { id, title, note }: { id: string; title: string; note: string },
): Edit {
  const head = getFileHead(contents, name, "coding");
  return { kind: "coding", id, base: "", value: { ...head, id, name: title, ...(note && { note }) } };
}

/** Whether an answer has been decided on. It then stays as it is: agreement is that before anybody decided. */
export function isDecided(answer: JsonObject | undefined): boolean {
  return isObject(answer?.decision);
}

/** The edits that put answers into a coding. Those that somebody has decided on stay, and are named. */
export function editAnswers(
  contents: Contents,
  name: string,
  coder: string,
  answers: readonly CoderAnswer[],
): { edits: Edit[]; decided: string[] } {
  const old = (id: string) => findRecord(contents, name, { kind: "answer", id, within: coder })?.value;
  const open = answers.filter(({ statement }) => !isDecided(old(statement)));
  return {
    edits: open.map((value) => ({
      kind: "answer",
      id: value.statement,
      within: coder,
      base: hashRecord(old(value.statement)),
      value: value as JsonObject,
    })),
    decided: answers.map(({ statement }) => statement as string).filter((id) => isDecided(old(id))),
  };
}

/** What goes with a record that is removed: the answers about a statement, and the sign-off of whatever it is. */
export function listFollowers(
  contents: Contents,
  name: string,
  { kind, id, within }: Pick<Edit, "kind" | "id" | "within">,
): Edit[] {
  const record = nameRecord({ kind, id, within });
  return [...listRecords(contents, name, "answer"), ...listRecords(contents, name, "review")]
    .filter((one) => (one.kind === "answer" ? kind === "statement" && one.id === id : one.id === record))
    .map((one) => ({
      kind: one.kind,
      id: one.id,
      within: one.within,
      base: hashRecord(one.value),
      value: undefined,
    }));
}

/** The name of a record in `reviews.json`. */
export function nameRecord({ kind, id, within }: Pick<Edit, "kind" | "id" | "within">): string {
  return kind === "term" && within !== undefined ? `term/${within}/${id}` : `${kind}/${id}`;
}
