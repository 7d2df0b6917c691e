import { EditFrame } from "@/components/edit/edit-frame";
import { Fields } from "@/components/edit/fields";
import { type FormView, RecordForm } from "@/components/edit/record-form";
import { type Edit, getFileHead } from "@/lib/editing/apply";
import { readCarried } from "@/lib/editing/code-form";
import { buildFields, type FieldView, listChoices } from "@/lib/editing/field-view";
import { dropDraft } from "@/lib/editing/history";
import { readSchema } from "@/lib/editing/key-order";
import { proposeId, recordLabel } from "@/lib/editing/labels";
import { type Answer, explain } from "@/lib/editing/outcome";
import { listPath, newRecordPath, recordPath } from "@/lib/editing/paths";
import { flatten, getAll, moveRow, type Posted, readRecord } from "@/lib/editing/posted";
import {
  findRecord,
  getText,
  hashRecord,
  type JsonObject,
  listOf,
  listRecords,
  type RecordKind,
  recordKinds,
} from "@/lib/editing/records";
import { save } from "@/lib/editing/store";
import type { Folder } from "../_folder";
import { type Form, getFormKey, keepPosted, openForm } from "../_form";
import type { Screen } from "../_http";

interface Asked {
  folder: Folder;
  kind: RecordKind;
  /** Undefined for a record that is not there yet. */
  id: string | undefined;
  within: string | undefined;
  query: URLSearchParams;
}

/** The form of any record, made from its schema. */
export function showRecord(asked: Asked): Screen | undefined {
  const { folder, kind, id, within, query } = asked;
  const found = id === undefined ? undefined : findRecord(folder.contents, folder.name, { kind, id, within });
  const opened = openForm(folder, query, () => ({
    // A link to a new record may fill in some of it: the statement that a correction is about.
    fields: found ? flatten(found.value, "") : [...query].filter(([key]) => key in (readSchema(kind).properties ?? {})),
    base: found ? JSON.stringify(found.value) : "",
  }));
  if (id !== undefined && !found && !opened.isDraft) return undefined;
  const words = query.has("saved") ? "Saved." : opened.isDraft ? "This is a draft: it is not saved yet." : undefined;
  const outcome = words ? { words, isGood: true, list: [], rows: [] } : undefined;
  return draw(asked, opened.fields, opened.base, opened.draft, outcome && { outcome, faults: [], canForce: false });
}

/** Saves, removes or only redraws the form, by the button that was pressed. */
export function answerRecord(asked: Asked, form: Form): Screen {
  const { folder, kind, within } = asked;
  const { contents, name, dataDir } = folder;
  const draft = form.get("draft");
  const base = readCarried(form.get("base"));
  const wish = form.get("do");
  const [action, row = ""] = wish.split(":");
  const redraw = (fields: Posted, answer?: Answer) =>
    draw(asked, fields, answer?.merged ? writeBase(answer.merged.base) : form.get("base"), draft, answer);
  if (!form.isOwn)
    return redraw(
      form.fields,
      refuse("The editor was restarted after this form was opened. Nothing is lost: please save again."),
    );
  const kept = keepPosted(folder, form, writeScreen(asked));
  if (row) return redraw(changeRows(form.fields, action ?? "", row));
  const mine = readMine(asked, form.fields, base);
  const id = asked.id ?? getText(mine, "id") ?? "";
  const edits = listEdits(folder, {
    kind,
    id,
    within,
    base: hashRecord(base),
    value: action === "remove" ? undefined : mine,
  });
  const move = action === "raise" ? -1 : action === "lower" ? 1 : undefined;
  const [first, ...others] = edits;
  const saved = save(dataDir, name, first ? [{ ...first, move }, ...others] : [], {
    what: `${action === "remove" ? "Removed" : "Saved"}: ${recordKinds[kind].noun} ${recordLabel(kind, mine)}`,
    unfinished: action === "unfinished",
  });
  if (saved.kind !== "saved") {
    const answer = explain(contents, name, saved, { base, mine });
    const words = kept ? `${answer.outcome.words} The draft could not be kept either (${kept}).` : answer.outcome.words;
    const full = { ...answer, outcome: { ...answer.outcome, words } };
    return redraw(answer.merged ? flatten(answer.merged.value, "") : form.fields, full);
  }
  if (draft) dropDraft(dataDir, name, draft);
  if (action === "remove") return { goTo: listPath(name, kind) };
  const to = recordPath(name, { kind, id, within });
  return { goTo: `${to}${to.includes("?") ? "&" : "?"}saved=1` };
}

function refuse(words: string): Answer {
  return { outcome: { words, isGood: false, list: [], rows: [] }, faults: [], canForce: false };
}

function writeBase(base: JsonObject | undefined): string {
  return base ? JSON.stringify(base) : "";
}

function writeScreen({ kind, id, within }: Asked): string {
  if (kind === "statement") return `statements/${id ?? ""}`;
  const path = id === undefined ? newRecordPath("x", kind, within) : recordPath("x", { kind, id, within });
  return path.replace("/edit/x/", "");
}

/** The record of the form. A new one is given an id, and a new file its head. */
function readMine({ folder, kind, id, within }: Asked, fields: Posted, base: JsonObject | undefined): JsonObject {
  const { contents, name } = folder;
  // The address of a statement that is there does not say which question it is on.
  const holder = within ?? (id === undefined ? undefined : findRecord(contents, name, { kind, id })?.within);
  const asks = kind === "term" ? getAll(fields, "question")[0] : holder;
  const question = asks ? findRecord(contents, name, { kind: "question", id: asks })?.value : undefined;
  const amounts = ["amount", "date"].includes(getText(question, "kind") ?? "");
  const keys = Object.keys(readSchema(kind).properties ?? {}).filter((key) => !["$schema", "format"].includes(key));
  const isFile = recordKinds[kind].list === undefined;
  const head = isFile && !base ? getFileHead(contents, name, kind) : {};
  const { children } = recordKinds[kind];
  const read = readRecord(readSchema(kind), fields, { base: { ...head, ...base }, keys, amounts });
  const { [children ?? "-"]: _, ...mine } = read;
  // Somebody who makes a question and writes down no hard case says that there was none.
  // Under the full standard a question that came from a table says so when its form is saved.
  const about = findRecord(contents, name, { kind: "negotiation", id: name })?.value;
  const isFull = (getText(about, "standard") ?? "full") === "full";
  if (kind === "question" && (id === undefined || isFull) && !mine.hardCases) mine.hardCases = [];
  if (id !== undefined) return { ...mine, id };
  const words = getText(mine, "id") ? [getText(mine, "id") ?? ""] : [recordLabel(kind, mine).slice(0, 40)];
  const taken = (one: string) => findRecord(contents, name, { kind, id: one, within }) !== undefined;
  return { ...mine, id: getText(mine, "id") ?? proposeId(words, taken) };
}

/** The edit of a record with what has to change beside it: a negotiation lists its issues. */
function listEdits({ contents, name }: Folder, edit: Edit): Edit[] {
  const head = findRecord(contents, name, { kind: "negotiation", id: name })?.value;
  if (edit.kind !== "issue" || !head) return [edit];
  const listed = listOf(head, "issues");
  const issues = edit.value
    ? listed.includes(edit.id)
      ? listed
      : [...listed, edit.id]
    : listed.filter((one) => one !== edit.id);
  if (issues.length === listed.length) return [edit];
  return [edit, { kind: "negotiation", id: name, base: hashRecord(head), value: { ...head, issues } }];
}

function changeRows(fields: Posted, action: string, row: string): Posted {
  const [, list = "", index = ""] = /^(.+)\[(\d{1,4})\]$/.exec(row) ?? [];
  if (action === "add") return [...fields, [`${row}.id`, ""]];
  const from = Number(index);
  return moveRow(fields, list, from, action === "drop" ? undefined : from + (action === "up" ? -1 : 1));
}

function draw(asked: Asked, fields: Posted, base: string, draft: string, answer?: Answer): Screen {
  const { folder, kind, id, within } = asked;
  const { contents, name, title: topic } = folder;
  const { noun, children, parent, sorted, plural } = recordKinds[kind];
  const isNew = id === undefined;
  const title = isNew ? `A new ${noun}` : recordLabel(kind, Object.fromEntries(fields.slice(0, 60)));
  const leaveOut = ["$schema", "format", ...(isNew ? [] : ["id"]), ...(children ? [children] : [])];
  const context = { posted: fields, faults: answer?.faults ?? [], choices: listChoices(contents, name) };
  const fieldsOfForm = buildFields(readSchema(kind), context, { leaveOut });
  const form: FormView = {
    action: isNew
      ? newRecordPath(name, kind, within)
      : kind === "statement"
        ? `/edit/${name}/statements/${id}`
        : recordPath(name, { kind, id, within }),
    formKey: getFormKey(),
    draft,
    base,
    outcome: answer?.outcome,
    canForce: answer?.canForce ?? false,
    canRemove: !isNew && kind !== "negotiation",
    // Pages put parties and sources in an order of their own.
    canMove: !isNew && parent !== undefined && !sorted,
  };
  return {
    title,
    status: answer && !answer.outcome.isGood ? 422 : 200,
    content: (
      <EditFrame
        name={name}
        topic={topic}
        title={title}
        lead={
          kind === "negotiation" ? undefined : (
            <>
              {!isNew && <code>{id}</code>} <a href={listPath(name, kind)}>All {plural.toLowerCase()}</a>
            </>
          )
        }
      >
        {!isNew && <Children folder={folder} kind={kind} id={id} />}
        <RecordForm form={form}>
          <Fields fields={isNew ? fieldsOfForm.map(explainId) : fieldsOfForm} />
        </RecordForm>
      </EditFrame>
    ),
  };
}

/** Nobody has to think of an id. */
function explainId(field: FieldView): FieldView {
  if (field.name !== "id") return field;
  return {
    ...field,
    required: false,
    hint: "Left out, one is proposed. It stands in addresses and is never changed later.",
  };
}

/** The records in a record, each with its form. */
function Children({ folder, kind, id }: { folder: Folder; kind: RecordKind; id: string }) {
  const inner = (Object.keys(recordKinds) as RecordKind[]).find((one) => recordKinds[one].parent === kind);
  if (!inner) return null;
  const { contents, name } = folder;
  const own = listRecords(contents, name, inner).filter(({ within }) => within === id);
  const add = inner === "statement" ? `/edit/${name}/code?question=${id}` : newRecordPath(name, inner, id);
  return (
    <section className="edit-children" aria-label={recordKinds[inner].plural}>
      <h2>{recordKinds[inner].plural}</h2>
      <ul>
        {own.map((one) => (
          <li key={one.id} dir="auto">
            <a href={recordPath(name, one)}>{recordLabel(inner, one.value)}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={add}>Add a {recordKinds[inner].noun}</a>
      </p>
    </section>
  );
}
