import { CodePage } from "@/components/edit/code-page";
import type { Edit } from "@/lib/editing/apply";
import {
  buildCodeView,
  codeKeys,
  completeSource,
  endSilence,
  proposeSourceId,
  proposeStatementId,
  readCarried,
  withChain,
  withWords,
} from "@/lib/editing/code-form";
import { buildEffectView } from "@/lib/editing/effect";
import { buildFields, listChoices } from "@/lib/editing/field-view";
import { dropDraft, keepDraft, makeDraftId } from "@/lib/editing/history";
import { readSchema } from "@/lib/editing/key-order";
import { type Answer, explain } from "@/lib/editing/outcome";
import { negotiationEditPath, newRecordPath, wholeStatementPath } from "@/lib/editing/paths";
import { flatten, getAll, type Posted, readRecord } from "@/lib/editing/posted";
import { findRecord, getText, hashRecord, type JsonObject } from "@/lib/editing/records";
import { type Trial, tryEdits } from "@/lib/editing/save";
import { save } from "@/lib/editing/store";
import type { Folder } from "../_folder";
import { type Form, getFormKey, keepPosted, openForm } from "../_form";
import type { Screen } from "../_http";

/** Which statement is coded; empty for a new one. */
interface Own {
  id: string;
  base: JsonObject | undefined;
}

/** What is the same for the next question that is coded from one source. */
const carriedOn = ["text", "party", "date", "speaker", "evidence", "speech", "source", "quote.words", "quote.language"];

export function showCode(folder: Folder, query: URLSearchParams): Screen | undefined {
  const { contents, name } = folder;
  const id = query.get("statement") ?? "";
  const found = id ? findRecord(contents, name, { kind: "statement", id }) : undefined;
  const opened = openForm(folder, query, () => ({
    fields: found
      ? [...flatten(found.value, ""), ["question", found.within ?? ""]]
      : ["question", "party"].map((key) => [key, query.get(key) ?? ""] as const),
    base: found ? JSON.stringify(found.value) : "",
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
  const list = query.has("changed") ? [correction] : [];
  const outcome = words ? { words, isGood: true, list, rows: [] } : undefined;
  const own = { id, base: readCarried(opened.base) };
  return draw(folder, own, opened.fields, opened.draft, outcome && { outcome, faults: [], canForce: false });
}

export function answerCode(folder: Folder, form: Form, query: URLSearchParams): Screen {
  const { dataDir, name, contents, texts } = folder;
  const own: Own = { id: query.get("statement") ?? "", base: readCarried(form.get("base")) };
  const { fields } = form;
  const draft = form.get("draft");
  const wish = form.get("do");
  if (!form.isOwn) {
    const words = "The editor was restarted after this form was opened. Nothing is lost: please save again.";
    return draw(folder, own, fields, draft, {
      outcome: { words, isGood: false, list: [], rows: [] },
      faults: [],
      canForce: false,
    });
  }
  const kept = keepPosted(folder, form, `code${own.id ? `?statement=${encodeURIComponent(own.id)}` : ""}`);
  const { edits, mine } = listEdits(folder, own, fields);
  const isSaving = ["save", "next", "unfinished"].includes(wish) || wish === "remove";
  const [first] = edits;
  const chosen = wish === "remove" && first ? [{ ...first, value: undefined }] : edits;
  if (!isSaving) {
    const trial = edits.length > 0 ? tryEdits(name, texts, edits) : undefined;
    const answer =
      wish === "check" && trial
        ? explain(contents, name, { kind: "not-saved", trial }, { base: own.base, mine, keys: codeKeys })
        : undefined;
    const isSound =
      answer?.outcome.words.startsWith("Checked") &&
      trial?.kind === "tried" &&
      trial.faults.length + trial.elsewhere.length === 0;
    const checked = answer && isSound ? { ...answer, outcome: { ...answer.outcome, isGood: true } } : answer;
    return draw(folder, own, fields, draft, checked, trial);
  }
  const saved = save(dataDir, name, chosen, {
    what: `${wish === "remove" ? "Removed" : "Saved"}: statement ${getText(mine, "summary") ?? ""}`,
    unfinished: wish === "unfinished",
  });
  if (saved.kind !== "saved") {
    const answer = explain(contents, name, saved, { base: own.base, mine, keys: codeKeys });
    const words = kept ? `${answer.outcome.words} The draft could not be kept either (${kept}).` : answer.outcome.words;
    const shown = answer.merged
      ? [...flatten(answer.merged.value, ""), ...fields.filter(([key]) => ["question", "text"].includes(key))]
      : fields;
    const after = answer.merged ? { ...own, base: answer.merged.base } : own;
    return draw(folder, after, shown, draft, { ...answer, outcome: { ...answer.outcome, words } }, saved.trial);
  }
  dropDraft(dataDir, name, draft);
  const { id = "" } = first ?? {};
  const summary = encodeURIComponent(getText(mine, "summary") ?? id);
  const code = negotiationEditPath(name, "code");
  if (wish === "remove") return { goTo: negotiationEditPath(name) };
  if (wish !== "next")
    return {
      goTo: `${code}?statement=${encodeURIComponent(id)}&saved=${summary}${own.base && saved.changes.length > 0 ? "&changed=1" : ""}`,
    };
  const next = makeDraftId();
  const source = getText(mine, "source") ?? "";
  const rest = fields.filter(([key]) => carriedOn.includes(key) && key !== "source");
  keepDraft(dataDir, name, {
    id: next,
    at: new Date().toISOString(),
    screen: "code",
    fields: [...rest.map(([key, text]): [string, string] => [key, text]), ["source", source]],
  });
  return { goTo: `${code}?draft=${next}&saved=${summary}` };
}

/** The statement of the form first, then what is saved with it: its source, and the end of the silence of its party. */
function listEdits({ contents, name }: Folder, own: Own, fields: Posted): { edits: Edit[]; mine: JsonObject } {
  const question = getAll(fields, "question")[0] ?? "";
  const { question: asked } = buildCodeView(contents, name, fields, own.id);
  const read = withWords(
    readRecord(readSchema("statement"), fields, {
      base: own.base,
      keys: codeKeys,
      amounts: asked?.amounts ?? false,
    }),
  );
  const written = fields.flatMap(([key, text]) =>
    key.startsWith("new-source.") ? [[key.slice(11), text] as const] : [],
  );
  const typed = readRecord(readSchema("source"), written);
  // Somebody who types one in means that one, whatever is chosen in the list.
  const isNewSource = Object.keys(typed).length > 0;
  const source = isNewSource ? completeSource(contents, name, typed, getText(read, "date") ?? "") : typed;
  const sourceId = isNewSource ? proposeSourceId(contents, name, source) : undefined;
  const named = sourceId ? { ...read, source: sourceId } : read;
  const from = sourceId
    ? source
    : findRecord(contents, name, { kind: "source", id: getText(named, "source") ?? "" })?.value;
  const published = getText(from, "date");
  // Most words become public when their source is published.
  const cited = getText(named, "date") || published === undefined ? named : { ...named, date: published };
  const id = own.id || proposeStatementId(contents, name, question, cited);
  const head = findRecord(contents, name, { kind: "negotiation", id: name })?.value;
  const mine = withChain(
    { ...cited, id },
    {
      standard: getText(head, "standard") ?? "full",
      base: own.base,
      source: (one) =>
        one.source === named.source
          ? from
          : findRecord(contents, name, { kind: "source", id: getText(one, "source") ?? "" })?.value,
    },
  );
  if (!asked) return { edits: [], mine };
  const holder = findRecord(contents, name, { kind: "question", id: question });
  const spoken = holder && endSilence(holder.value, getText(mine, "party") ?? "");
  const edits: Edit[] = [
    { kind: "statement", id, within: question, base: hashRecord(own.base), value: mine },
    ...(sourceId ? [{ kind: "source" as const, id: sourceId, base: "", value: { ...source, id: sourceId } }] : []),
    ...(holder && spoken
      ? [
          {
            kind: "question" as const,
            id: question,
            within: holder.within,
            base: hashRecord(holder.value),
            value: spoken,
          },
        ]
      : []),
  ];
  return { edits, mine };
}

function draw(folder: Folder, own: Own, fields: Posted, draft: string, answer?: Answer, trial?: Trial): Screen {
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
          base: own.base ? JSON.stringify(own.base) : "",
          outcome: answer?.outcome,
          canForce: answer?.canForce ?? false,
          canRemove: own.id !== "" && own.base !== undefined,
          canMove: false,
        }}
        text={getAll(fields, "text")[0] ?? ""}
        questions={choices.question ?? []}
        code={code}
        given={fields}
        fields={buildFields(readSchema("statement"), { posted: fields, faults, choices })}
        source={buildFields(
          { ...readSchema("source"), required: [] },
          { posted: sourceFields, faults: [], choices: {} },
          { prefix: "new-source", leaveOut: ["id"] },
        )}
        effect={effect}
        faults={tried?.faults ?? []}
        wholeHref={own.id ? wholeStatementPath(name, own.id) : undefined}
      />
    ),
  };
}
