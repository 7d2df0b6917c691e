import { CodePage } from "@/components/edit/code-page";
import { buildCodeView, describeFound, readCarried } from "@/lib/editing/code-form";
import { buildEffectView } from "@/lib/editing/effect";
import { buildFields, listChoices } from "@/lib/editing/field-view";
import { readSchema } from "@/lib/editing/key-order";
import type { Answer } from "@/lib/editing/outcome";
import { negotiationEditPath, newRecordPath, wholeStatementPath } from "@/lib/editing/paths";
import { flatten, getAll } from "@/lib/editing/posted";
import { findRecord, type JsonObject } from "@/lib/editing/records";
import type { Trial } from "@/lib/editing/save";
import type { Folder } from "../_folder";
import { getFormKey, openForm } from "../_form";
import type { Screen } from "../_http";
import { sayOnly, writeBase } from "../_save";
import { readText, wantsText } from "../_text";
import type { Held } from "./record";

/** Which statement is coded; empty for a new one. */
export interface Own {
  id: string;
  base: JsonObject | undefined;
}

export function showCode(folder: Folder, query: URLSearchParams): Screen | undefined {
  const { contents, name } = folder;
  const id = query.get("statement") ?? "";
  const found = id ? findRecord(contents, name, { kind: "statement", id }) : undefined;
  const opened = openForm(folder, query, () => ({
    fields: found
      ? [...flatten(found.value, ""), ["question", found.within ?? ""], ["text", readText(folder, found.value)]]
      : ["question", "party"].map((key) => [key, query.get(key) ?? ""] as const),
    base: writeBase(found?.value),
  }));
  if (id && !found && !opened.isDraft) return undefined;
  const saved = query.get("saved");
  const words = saved
    ? `Saved: “${saved}”${opened.isDraft ? " Now another question from the same source." : ""}`
    : opened.isDraft
      ? "This is a draft: it is not saved yet."
      : undefined;
  const correction = {
    text: "Readers may have seen it as it was: record the correction",
    href: `${newRecordPath(name, "correction")}&statement=${encodeURIComponent(id)}&date=${new Date().toISOString().slice(0, 10)}`,
  };
  const said = words === undefined ? undefined : sayOnly(words, true);
  const answer = said && query.has("changed") ? { ...said, outcome: { ...said.outcome, list: [correction] } } : said;
  return drawCode(folder, { id, base: readCarried(opened.base) }, opened, answer);
}

export function drawCode(
  folder: Folder,
  own: Own,
  { fields, draft }: Omit<Held, "base">,
  answer?: Answer,
  trial?: Trial,
): Screen {
  const { contents, name, title: topic, negotiation } = folder;
  const faults = answer?.faults ?? [];
  const choices = listChoices(contents, name);
  const code = buildCodeView(contents, name, fields, own.id);
  const sourceFields = fields.filter(([key]) => key.startsWith("new-source."));
  const [party = "", date = ""] = ["party", "date"].map((key) => getAll(fields, key)[0] ?? "");
  const tried = trial?.kind === "tried" ? trial : undefined;
  const effect =
    tried?.negotiation && code.question
      ? buildEffectView(negotiation(), tried.negotiation, { question: code.question.id, party, date })
      : undefined;
  const title = own.id ? "Change a statement" : "Code a statement";
  return {
    title,
    status: answer && !answer.outcome.isGood ? 422 : 200,
    content: (
      <CodePage
        name={name}
        topic={topic}
        title={title}
        form={{
          action: `${negotiationEditPath(name, "code")}${own.id ? `?statement=${encodeURIComponent(own.id)}` : ""}`,
          formKey: getFormKey(),
          draft,
          base: writeBase(own.base),
          outcome: answer?.outcome,
          canForce: answer?.canForce ?? false,
          canRemove: own.id !== "" && own.base !== undefined,
          canMove: false,
        }}
        text={getAll(fields, "text")[0] ?? ""}
        found={describeFound(getAll(fields, "text")[0] ?? "", getAll(fields, "quote.exact")[0] ?? "")}
        isTextKept={wantsText(fields)}
        questions={choices.question ?? []}
        code={code}
        given={fields}
        fields={buildFields(readSchema("statement"), { posted: fields, faults, choices })}
        source={buildFields(
          { ...readSchema("source"), required: [] },
          { posted: sourceFields, faults: [], choices: {} },
          { prefix: "new-source", leaveOut: ["id", "text", "archived", "dead"] },
        )}
        effect={effect}
        faults={tried?.faults ?? []}
        wholeHref={own.id ? wholeStatementPath(name, own.id) : undefined}
      />
    ),
  };
}
