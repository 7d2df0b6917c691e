import { CodebookFields } from "@/components/edit/codebook-fields";
import { DealFields } from "@/components/edit/deal-fields";
import { EditFrame } from "@/components/edit/edit-frame";
import { Fields } from "@/components/edit/fields";
import { type FormView, RecordForm } from "@/components/edit/record-form";
import { buildFields, type FieldView, listChoices } from "@/lib/editing/field-view";
import { readSchema } from "@/lib/editing/key-order";
import { addArticle, recordLabel } from "@/lib/editing/labels";
import type { Answer } from "@/lib/editing/outcome";
import { findParts, findWhole } from "@/lib/editing/parts";
import { listPath, newRecordPath, recordPath } from "@/lib/editing/paths";
import { flatten, type Posted } from "@/lib/editing/posted";
import { listRecords, type RecordKind, recordKinds } from "@/lib/editing/records";
import { buildTermRows } from "@/lib/editing/term-rows";
import type { Folder } from "../_folder";
import { getFormKey, openForm } from "../_form";
import type { Screen } from "../_http";
import { sayOnly, writeBase } from "../_save";

/** A record whose form is asked for. */
export interface Asked {
  folder: Folder;
  kind: RecordKind;
  /** Undefined for a record that is not there yet. */
  id: string | undefined;
  within: string | undefined;
  query: URLSearchParams;
}

/** What a form holds when it is drawn. */
export interface Held {
  fields: Posted;
  /** The record as it was when the form was made, as JSON. */
  base: string;
  draft: string;
}

/** The form of any record, made from its schema. */
export function showRecord(asked: Asked): Screen | undefined {
  const { folder, kind, id, within, query } = asked;
  const found = id === undefined ? undefined : findWhole(folder.contents, folder.name, { kind, id, within });
  const opened = openForm(folder, query, () => ({
    // A link to a new record may fill in some of it: the statement that a correction is about.
    fields: found ? flatten(found.value, "") : [...query].filter(([key]) => key in (readSchema(kind).properties ?? {})),
    base: writeBase(found?.value),
  }));
  if (id !== undefined && !found && !opened.isDraft) return undefined;
  const words = query.has("saved") ? "Saved." : opened.isDraft ? "This is a draft: it is not saved yet." : undefined;
  return drawRecord(asked, opened, words === undefined ? undefined : sayOnly(words, true));
}

export function drawRecord(asked: Asked, { fields, base, draft }: Held, answer?: Answer): Screen {
  const { folder, kind, id, within } = asked;
  const { name, title: topic } = folder;
  const { noun, parent, sorted, plural } = recordKinds[kind];
  const isNew = id === undefined;
  const title = isNew ? `A new ${noun}` : recordLabel(kind, Object.fromEntries(fields.slice(0, 60)));
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
    ...(findParts(kind) && { noun }),
    // Pages put parties and sources in an order of their own.
    canMove: !isNew && parent !== undefined && !sorted,
  };
  const lead = (
    <>
      {!isNew && <code>{id}</code>} <a href={listPath(name, kind)}>All {plural.toLowerCase()}</a>
    </>
  );
  return {
    title,
    status: answer && !answer.outcome.isGood ? 422 : 200,
    content: (
      <EditFrame name={name} topic={topic} title={title} lead={kind === "negotiation" ? undefined : lead}>
        {!isNew && !findParts(kind) && <Children folder={folder} kind={kind} id={id} />}
        <RecordForm form={form} isWide={findParts(kind) !== undefined}>
          <FormFields asked={asked} fields={fields} answer={answer} />
        </RecordForm>
      </EditFrame>
    ),
  };
}

/** The fields of a record. Issues and deals have screens of their own, with what is in them. */
function FormFields({ asked, fields, answer }: { asked: Asked; fields: Posted; answer: Answer | undefined }) {
  const { folder, kind, id } = asked;
  const { contents, name } = folder;
  const { children } = recordKinds[kind];
  const parts = findParts(kind);
  const choices = listChoices(contents, name);
  const context = { posted: fields, faults: answer?.faults ?? [], choices };
  const leaveOut = [
    "$schema",
    "format",
    ...(id === undefined ? [] : ["id"]),
    ...(children && !parts ? [children] : []),
  ];
  const built = buildFields(readSchema(kind), context, { leaveOut });
  const own = id === undefined ? built.map(explainId) : built;
  if (kind === "issue") return <CodebookFields name={name} fields={own} posted={fields} />;
  if (kind === "deal") {
    const rows = own.flatMap((one) => (one.key === "terms" && one.kind === "rows" ? one.rows : []));
    const terms = buildTermRows(contents, name, rows, fields);
    return <DealFields fields={own} terms={terms} questions={choices.question ?? []} />;
  }
  return <Fields fields={own} />;
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
        <a href={add}>Add {addArticle(recordKinds[inner].noun)}</a>
      </p>
    </section>
  );
}
