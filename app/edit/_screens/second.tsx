import { CodersPage, SecondPage } from "@/components/edit/second-page";
import { buildFields } from "@/lib/editing/field-view";
import { dropDraft } from "@/lib/editing/history";
import { readSchema } from "@/lib/editing/key-order";
import { proposeId } from "@/lib/editing/labels";
import { type Answer, explain, findOwnField } from "@/lib/editing/outcome";
import { secondPath } from "@/lib/editing/paths";
import { flatten, readRecord } from "@/lib/editing/posted";
import { findRecord, hashRecord, type JsonObject } from "@/lib/editing/records";
import type { Fault } from "@/lib/editing/save";
import { beginCoding, type CoderView, listCoders } from "@/lib/editing/second/codings";
import { buildSecondView, findItem, findNextOpen } from "@/lib/editing/second/view";
import { save } from "@/lib/editing/store";
import { listBlindStatements } from "@/lib/model/blind-item";
import type { Folder } from "../_folder";
import { type Form, getFormKey, keepPosted, openForm } from "../_form";
import type { Screen } from "../_http";

/** What the form asks for. Which statement it is, and what was seen, the editor knows by itself. */
const asked = ["holds", "rejects", "rulesOut", "unclear", "certainty", "reason"] as const;

export function showCoders(folder: Folder, words?: string): Screen {
  const { contents, name, title } = folder;
  const negotiation = folder.negotiation();
  return {
    title: "Second coder",
    status: words ? 422 : 200,
    content: (
      <CodersPage
        name={name}
        topic={title}
        coders={listCoders(contents, name)}
        of={negotiation && listBlindStatements(negotiation).length}
        formKey={getFormKey()}
        outcome={words ? { words, isGood: false, list: [], rows: [] } : undefined}
      />
    ),
  };
}

/** Begins the coding of somebody new. */
export function answerCoders(folder: Folder, form: Form): Screen {
  const { contents, name, dataDir } = folder;
  if (!form.isOwn)
    return showCoders(folder, "The editor was restarted after this form was opened. Please send it again.");
  const title = form.get("name").trim();
  if (!title) return showCoders(folder, "Nothing was begun: the coder has no name.");
  const id = proposeId([title], (one) => findRecord(contents, name, { kind: "coding", id: one }) !== undefined);
  const edit = beginCoding(contents, name, { id, title, note: form.get("note").trim() });
  const saved = save(dataDir, name, [edit], { what: `Second coder begun: ${title}` });
  if (saved.kind === "saved") return { goTo: secondPath(name, id) };
  return showCoders(
    folder,
    explain(contents, name, saved, { kind: "coding", base: undefined, mine: edit.value ?? {}, findField: findOwnField })
      .outcome.words,
  );
}

export function showSecond(folder: Folder, coderId: string, query: URLSearchParams): Screen | undefined {
  const { contents, name } = folder;
  const coder = listCoders(contents, name).find(({ id }) => id === coderId);
  const negotiation = folder.negotiation();
  if (!coder) return undefined;
  if (!negotiation) return showCoders(folder);
  const item = query.get("item") ?? "";
  const { found, answer } = findItem(negotiation, coder, item);
  if (item && !found) return undefined;
  const opened = openForm(folder, query, () => ({
    fields: flatten(pick(answer ?? {}), ""),
    base: hashRecord(answer),
  }));
  return draw(folder, coder, found?.seen.item, { ...opened, answer: undefined });
}

/** Saves what a second coder answers, and goes on to the next open statement. */
export function answerSecond(folder: Folder, coderId: string, form: Form, query: URLSearchParams): Screen | undefined {
  const { contents, name, dataDir } = folder;
  const coder = listCoders(contents, name).find(({ id }) => id === coderId);
  const negotiation = folder.negotiation();
  const item = query.get("item") ?? "";
  if (!coder || !negotiation || !item) return undefined;
  const { found, answer: old, list } = findItem(negotiation, coder, item);
  if (!found) return undefined;
  const draft = form.get("draft");
  const redraw = (answer: Answer, base = form.get("base")) =>
    draw(folder, coder, item, { fields: form.fields, base, draft, answer });
  const refuse = (words: string, base?: string) =>
    redraw({ outcome: { words, isGood: false, list: [], rows: [] }, faults: [], canForce: false }, base);
  if (!form.isOwn)
    return refuse("The editor was restarted after this form was opened. Nothing is lost: please save again.");
  keepPosted(folder, form, `second/${coder.id}?item=${item}`);
  if (form.get("saw") !== found.saw) {
    return refuse("Not saved yet: the quotation or the notes were changed meanwhile. Look again, then save.");
  }
  if (hashRecord(old) !== form.get("base")) {
    return refuse("Not saved yet: this answer was changed elsewhere meanwhile. Yours is below.", hashRecord(old));
  }
  const { kind } = found.seen.question;
  const read = readRecord(readSchema("answer"), form.fields, {
    base: old,
    keys: asked,
    amounts: kind === "amount" || kind === "date",
  });
  const statement = found.statement.id;
  const mine = { ...read, statement, date: new Date().toISOString().slice(0, 10), saw: found.saw };
  const edit = { kind: "answer" as const, id: statement, within: coder.id, base: hashRecord(old), value: mine };
  const saved = save(dataDir, name, [edit], { what: `Answer of the second coder ${coder.name}` });
  if (saved.kind !== "saved")
    return redraw(
      explain(contents, name, saved, {
        kind: "answer",
        base: old,
        mine,
        findField: (fault: Fault) =>
          asked.some((key) => fault.path.startsWith(key)) ? findOwnField(fault) : undefined,
      }),
    );
  dropDraft(dataDir, name, draft);
  return { goTo: secondPath(name, coder.id, findNextOpen(list, coder, item) ?? "") };
}

function pick(answer: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(answer).filter(([key]) => asked.some((one) => one === key)));
}

function draw(
  folder: Folder,
  coder: CoderView,
  item: string | undefined,
  { fields, base, draft, answer }: { fields: Form["fields"]; base: string; draft: string; answer: Answer | undefined },
): Screen {
  const { contents, name } = folder;
  const negotiation = folder.negotiation();
  const at = negotiation && item ? findItem(negotiation, coder, item) : undefined;
  const view = at?.found && buildSecondView(contents, name, { ...at, found: at.found }, coder);
  const schema = readSchema("answer");
  return {
    title: "Second coder",
    status: answer && !answer.outcome.isGood ? 422 : 200,
    content: (
      <SecondPage
        name={name}
        coder={coder}
        view={view}
        form={
          item === undefined
            ? undefined
            : {
                action: secondPath(name, coder.id, item),
                formKey: getFormKey(),
                draft,
                base,
                outcome: answer?.outcome,
                given: fields,
                fields: buildFields(
                  schema,
                  { posted: fields, faults: answer?.faults ?? [], choices: {} },
                  { leaveOut: ["statement", "date", "saw", "decision"] },
                ),
              }
        }
      />
    ),
  };
}
