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
  withText,
  withWords,
} from "@/lib/editing/code-form";
import { keepDraft, makeDraftId } from "@/lib/editing/history";
import { prepareText } from "@/lib/editing/kept-texts";
import { readSchema } from "@/lib/editing/key-order";
import { type Answer, type Carried, explain, findOwnField } from "@/lib/editing/outcome";
import { negotiationEditPath } from "@/lib/editing/paths";
import { getAll, type Posted, readRecord } from "@/lib/editing/posted";
import { findRecord, getText, hashRecord, type JsonObject } from "@/lib/editing/records";
import { type Fault, type Trial, tryEdits } from "@/lib/editing/save";
import { listFollowers } from "@/lib/editing/second/codings";
import type { Folder } from "../_folder";
import type { Form } from "../_form";
import type { Screen } from "../_http";
import { receive, saveForm, sayOnly } from "../_save";
import { keepPastedText, wantsText } from "../_text";
import { drawCode, type Own } from "./code";

/** What is the same for the next question that is coded from one source. */
const carriedOn = ["text", "party", "date", "speaker", "evidence", "speech", "source", "quote.words", "quote.language"];

/** Saves a statement, or shows what it would change, by the button that was pressed. */
export function answerCode(folder: Folder, form: Form, query: URLSearchParams): Screen {
  const { name } = folder;
  const own: Own = { id: query.get("statement") ?? "", base: readCarried(form.get("base")) };
  const wish = form.get("do");
  const code = negotiationEditPath(name, "code");
  const { stale, lost } = receive(folder, form, `code${own.id ? `?statement=${encodeURIComponent(own.id)}` : ""}`);
  const held = { fields: form.fields, draft: form.get("draft") };
  if (stale) return drawCode(folder, own, held, stale);
  const { edits, mine } = listEdits(folder, own, form.fields);
  const about: Omit<Carried, "readTheirs"> = { kind: "statement", base: own.base, mine, findField };
  if (!["save", "next", "unfinished", "remove"].includes(wish)) {
    const trial = edits.length > 0 ? tryEdits(name, folder.texts, edits) : undefined;
    return drawCode(folder, own, held, wish === "check" && trial ? check(folder, trial, about) : undefined, trial);
  }
  const [first] = edits;
  const chosen =
    wish === "remove" && first
      ? [{ ...first, value: undefined }, ...listFollowers(folder.contents, name, first)]
      : edits;
  const what = `${wish === "remove" ? "Removed" : "Saved"}: statement ${getText(mine, "summary") ?? ""}`;
  const result = saveForm(folder, { form, edits: chosen, what, lost, ...about });
  if (!result.saved) {
    const beside = form.fields.filter(([key]) => ["question", "text"].includes(key));
    const fields = result.answer.merged ? [...result.fields, ...beside] : result.fields;
    const now = { ...own, base: readCarried(result.base) };
    return drawCode(folder, now, { ...held, fields }, result.answer, result.trial);
  }
  if (wish === "remove") return { goTo: negotiationEditPath(name) };
  const { id = "" } = first ?? {};
  const failed = wantsText(form.fields) ? keepPastedText(folder, mine, form.fields) : undefined;
  if (failed) {
    const words = `The statement is saved. Its text could not be kept (${failed}): run npm run data:verify to see what is missing.`;
    return drawCode(folder, { id, base: mine }, held, sayOnly(words, false));
  }
  const summary = encodeURIComponent(getText(mine, "summary") ?? id);
  if (wish === "next") return { goTo: `${code}?draft=${keepNext(folder, form, mine)}&saved=${summary}` };
  const changed = own.base && result.saved.changes.length > 0 ? "&changed=1" : "";
  return { goTo: `${code}?statement=${encodeURIComponent(id)}&saved=${summary}${changed}` };
}

function findField(fault: Fault): string | undefined {
  return codeKeys.some((key) => fault.path.startsWith(key)) ? findOwnField(fault) : undefined;
}

/** What is wrong with a statement that nobody has asked to save. */
function check({ contents, name }: Folder, trial: Trial, about: Carried): Answer {
  const answer = explain(contents, name, { kind: "not-saved", trial }, about);
  const isSound = trial.kind === "tried" && trial.faults.length + trial.elsewhere.length === 0;
  return { ...answer, outcome: { ...answer.outcome, isGood: isSound } };
}

/** Begins a draft of the next statement from the same source. */
function keepNext({ dataDir, name }: Folder, { fields }: Form, mine: JsonObject): string {
  const id = makeDraftId();
  const rest = fields.filter(([key]) => carriedOn.includes(key) && key !== "source");
  const all = [...rest, ["source", getText(mine, "source") ?? ""] as const];
  const at = new Date().toISOString();
  keepDraft(dataDir, name, { id, at, screen: "code", fields: all.map(([key, text]) => [key, text]) });
  return id;
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
  const { sha256 } = prepareText(getAll(fields, "text")[0] ?? "");
  const day = new Date().toISOString().slice(0, 10);
  const withHash = wantsText(fields) && from ? withText(from, sha256, day) : undefined;
  const cites = getText(mine, "source") ?? "";
  const edits: Edit[] = [
    {
      kind: "statement",
      id,
      within: question,
      base: hashRecord(own.base),
      value: mine,
      revives: own.id !== "" && !own.base,
    },
    ...(sourceId
      ? [{ kind: "source" as const, id: sourceId, base: "", value: { ...(withHash ?? source), id: sourceId } }]
      : from && withHash
        ? [{ kind: "source" as const, id: cites, base: hashRecord(from), value: withHash }]
        : []),
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
