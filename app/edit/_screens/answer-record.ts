import { type Edit, getFileHead } from "@/lib/editing/apply";
import { readCarried } from "@/lib/editing/code-form";
import { readSchema } from "@/lib/editing/key-order";
import { proposeId, recordLabel } from "@/lib/editing/labels";
import { findOwnField } from "@/lib/editing/outcome";
import { asksForAmounts, findParts, listPartEdits, nameOptions, readParts } from "@/lib/editing/parts";
import { listPath, newRecordPath, recordPath } from "@/lib/editing/paths";
import { getAll, moveRow, type Posted, readRecord } from "@/lib/editing/posted";
import { findRecord, getText, hashRecord, type JsonObject, listOf, recordKinds } from "@/lib/editing/records";
import { makeIsTaken } from "@/lib/editing/retired";
import type { Fault } from "@/lib/editing/save";
import { listFollowers } from "@/lib/editing/second/codings";
import type { Folder } from "../_folder";
import type { Form } from "../_form";
import type { Screen } from "../_http";
import { receive, saveForm } from "../_save";
import { type Asked, drawRecord } from "./record";

/** Saves, removes or only redraws the form of a record, by the button that was pressed. */
export function answerRecord(asked: Asked, form: Form): Screen {
  const { folder, kind, within } = asked;
  const [action = "", row = ""] = form.get("do").split(":");
  const held = { fields: form.fields, base: form.get("base"), draft: form.get("draft") };
  const { stale, lost } = receive(folder, form, writeScreen(asked));
  if (stale) return drawRecord(asked, held, stale);
  if (action === "choose" || row) return drawRecord(asked, { ...held, fields: changeRows(form, action, row) });
  const base = readCarried(held.base);
  const { id, mine, edits, findField } = readEdits(asked, form.fields, base, action);
  const what = `${action === "remove" ? "Removed" : "Saved"}: ${recordKinds[kind].noun} ${recordLabel(kind, mine)}`;
  const result = saveForm(folder, { form, edits, what, lost, kind, base, mine, findField });
  if (!result.saved) return drawRecord(asked, { ...held, ...result }, result.answer);
  if (action === "remove") return { goTo: listPath(folder.name, kind) };
  const to = recordPath(folder.name, { kind, id, within });
  return { goTo: `${to}${to.includes("?") ? "&" : "?"}saved=1` };
}

/** The edits of a form, that of its own record first, and where the faults of each stand in it. */
function readEdits(asked: Asked, fields: Posted, base: JsonObject | undefined, action: string) {
  const { folder, kind, within } = asked;
  const { contents, name } = folder;
  const head = readHead(asked, fields, base);
  const id = asked.id ?? getText(head, "id") ?? "";
  const parts = findParts(kind);
  const today = new Date().toISOString().slice(0, 10);
  const rows = parts ? readParts(contents, name, fields, { parts, within: id, base, today }) : [];
  const inner = parts && action !== "remove" ? listPartEdits(parts, id, base, rows) : [];
  const { [parts?.list ?? "-"]: _, ...before } = base ?? {};
  const own: Edit = {
    kind,
    id,
    within,
    base: base ? hashRecord(before) : "",
    value: action === "remove" ? undefined : head,
    place: findPlace(asked, action),
    // Somebody has removed what this form was opened for, and its author saves it all the same.
    revives: asked.id !== undefined && base === undefined,
  };
  const findField = (fault: Fault) => {
    const row = inner[fault.edit - 1]?.row;
    const [key = ""] = fault.path.split(/[.[]/);
    if (row === undefined || fault.path === "" || parts?.keys?.includes(key) === false) return findOwnField(fault);
    return `${parts?.list}[${row}].${fault.path}`;
  };
  const all = [own, ...inner.map(({ edit }) => edit)];
  const gone = all.filter(({ value }) => value === undefined);
  const followers = gone.flatMap((one) => listFollowers(contents, name, one));
  const edits = [...all, ...followers, ...listIssues(folder, own)];
  const mine = parts ? { ...head, [parts.list]: rows.map(({ value }) => value) } : head;
  return { id, mine, edits, findField };
}

/** The record of the form without its parts. A new one is given an id, and a new file its head. */
function readHead({ folder, kind, id, within }: Asked, fields: Posted, base: JsonObject | undefined): JsonObject {
  const { contents, name } = folder;
  // The address of a statement that is there does not say which question it is on.
  const holder = within ?? (id === undefined ? undefined : findRecord(contents, name, { kind, id })?.within);
  const amounts = asksForAmounts(contents, name, kind === "term" ? getAll(fields, "question")[0] : holder);
  const { children, list } = recordKinds[kind];
  const keys = Object.keys(readSchema(kind).properties ?? {}).filter((key) => !["$schema", "format"].includes(key));
  const head = list === undefined && !base ? getFileHead(contents, name, kind) : {};
  const read = readRecord(readSchema(kind), fields, { base: { ...head, ...base }, keys, amounts });
  const { [children ?? "-"]: _, ...mine } = read;
  // Somebody who makes a question and writes down no hard case says that there was none.
  // Under the full standard a question that came from a table says so when its form is saved.
  const about = findRecord(contents, name, { kind: "negotiation", id: name })?.value;
  const isFull = (getText(about, "standard") ?? "full") === "full";
  if (kind === "question" && (id === undefined || isFull) && !mine.hardCases) mine.hardCases = [];
  const words = getText(mine, "id") ?? recordLabel(kind, mine).slice(0, 40);
  const own = id ?? getText(mine, "id") ?? proposeId([words], makeIsTaken(contents, name, { kind, within }));
  return kind === "question" ? nameOptions(contents, name, { ...mine, id: own }) : { ...mine, id: own };
}

/** The place that a button moves the record to. */
function findPlace({ folder, kind, id = "", within }: Asked, action: string): number | undefined {
  const step = action === "raise" ? -1 : action === "lower" ? 1 : 0;
  const found = step === 0 ? undefined : findRecord(folder.contents, folder.name, { kind, id, within });
  return found && Number(found.path.at(-1)) + step;
}

/** A negotiation lists its issues: what has to change there beside one of them. */
function listIssues({ contents, name }: Folder, { kind, id, value }: Edit): Edit[] {
  const head = findRecord(contents, name, { kind: "negotiation", id: name })?.value;
  if (kind !== "issue" || !head) return [];
  const listed = listOf(head, "issues");
  const others = listed.filter((one) => one !== id);
  const issues = value ? (listed.includes(id) ? listed : [...listed, id]) : others;
  if (issues.length === listed.length) return [];
  return [{ kind: "negotiation", id: name, base: hashRecord(head), value: { ...head, issues } }];
}

/** Where a draft of the form is gone on with. */
function writeScreen({ kind, id, within }: Asked): string {
  if (kind === "statement") return `statements/${id ?? ""}`;
  const path = id === undefined ? newRecordPath("x", kind, within) : recordPath("x", { kind, id, within });
  return path.replace("/edit/x/", "");
}

/** The fields after a button has added, moved or taken out a row. */
function changeRows(form: Form, action: string, row: string): Posted {
  const { fields } = form;
  const [, list = "", index = ""] = /^(.+)\[(\d{1,4})\]$/.exec(row) ?? [];
  if (action === "add") return [...fields, [`${row}.id`, ""], ...fillTerm(form, list, row), ...fillQuestion(list, row)];
  if (!["up", "down", "drop"].includes(action)) return fields;
  const from = Number(index);
  return moveRow(fields, list, from, action === "drop" ? undefined : from + (action === "up" ? -1 : 1));
}

/** A new term answers the question that was chosen beside the button, and is known as its deal is. */
function fillTerm({ get }: Form, list: string, row: string): Posted {
  if (list !== "terms") return [];
  const pairs = [
    ["question", get("add-question")],
    ["source", get("source")],
    ["evidence", get("evidence")],
  ] as const;
  return pairs.map(([key, text]) => [`${row}.${key}`, text] as const);
}

/** A new question has two answers at least. */
function fillQuestion(list: string, row: string): Posted {
  return list === "questions" ? [0, 1].map((i) => [`${row}.options[${i}].id`, ""] as const) : [];
}
