import type { Edit } from "@/lib/editing/apply";
import { draftId, dropDraft } from "@/lib/editing/history";
import { type Answer, type Carried, explain } from "@/lib/editing/outcome";
import { findWhole } from "@/lib/editing/parts";
import { flatten, type Posted } from "@/lib/editing/posted";
import { parseContents } from "@/lib/editing/records";
import type { Trial } from "@/lib/editing/save";
import { readTextsOf, type Saved, save } from "@/lib/editing/store";
import type { Folder } from "./_folder";
import { type Form, keepPosted } from "./_form";

/** A form that was sent, with what its screen makes of it. */
export interface Sent extends Omit<Carried, "readTheirs"> {
  form: Form;
  edits: readonly Edit[];
  /** For the list of changes: `Saved: party Amber Shore`. */
  what: string;
  /** Why the draft could not be kept, if it could not. */
  lost: string | undefined;
}

/** What came of it: saved, or what the form says and holds now. */
export type Result =
  | { saved: Saved & { kind: "saved" } }
  | { saved: undefined; answer: Answer; trial: Trial; fields: Posted; base: string };

/** An answer in words alone. */
export function sayOnly(words: string, isGood: boolean): Answer {
  return { outcome: { words, isGood, list: [], rows: [] }, faults: [], canForce: false };
}

/** Keeps what was sent as a draft, unless the form is none of this editor’s: then it says what to do. */
export function receive(folder: Folder, form: Form, screen: string): { stale?: Answer; lost: string | undefined } {
  const words = "The editor was restarted after this form was opened. Nothing is lost: please save again.";
  if (!form.isOwn) return { stale: sayOnly(words, false), lost: undefined };
  return { lost: keepPosted(folder, form, screen) };
}

/** Saves the edits of a form. Where they cannot be saved it says why, and what the form goes on from. */
export function saveForm({ dataDir, name, contents }: Folder, sent: Sent): Result {
  const { form, edits, what, lost, ...carried } = sent;
  const saved = save(dataDir, name, edits, { what, unfinished: form.get("do") === "unfinished" });
  if (saved.kind === "saved") {
    const draft = draftId.safeParse(form.get("draft"));
    if (draft.success) dropDraft(dataDir, name, draft.data);
    return { saved };
  }
  const [first] = edits;
  const readTheirs = () =>
    first && findWhole(parseContents(readTextsOf(dataDir, name)), name, { ...first, kind: carried.kind })?.value;
  const answer = explain(contents, name, saved, { ...carried, readTheirs });
  const words = lost ? `${answer.outcome.words} The draft could not be kept either (${lost}).` : answer.outcome.words;
  const { merged } = answer;
  return {
    saved: undefined,
    answer: { ...answer, outcome: { ...answer.outcome, words } },
    trial: saved.trial,
    fields: merged ? flatten(merged.value, "") : form.fields,
    base: merged ? writeBase(merged.base) : form.get("base"),
  };
}

/** A record as a form carries it. */
export function writeBase(base: object | undefined): string {
  return base ? JSON.stringify(base) : "";
}
