import { draftId, keepDraft, makeDraftId, readDraft } from "@/lib/editing/history";
import type { Posted } from "@/lib/editing/posted";
import { hashContent } from "@/lib/text/hash";
import type { Folder } from "./_folder";
import { getKey } from "./_http";

/** A form that was posted. */
export interface Form {
  fields: Posted;
  get: (name: string) => string;
  /** The form is one that this editor made; else its content may be shown again, but nothing is done. */
  isOwn: boolean;
  /** A file that was sent with it, where files are imported. */
  file?: { name: string; bytes: Uint8Array } | undefined;
}

/** The fields that are not of a record. */
const ownFields = ["form-key", "draft", "base", "do"];

/** What every form carries. The cookie lets a browser in; this says that the form itself is the editor’s. */
export function getFormKey(): string {
  return hashContent(`form ${getKey()}`);
}

/** The form in a request; undefined if it is none. Whether it may have a file was decided before. */
export async function readForm(request: Request): Promise<Form | undefined> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim();
  if (type === "multipart/form-data") {
    const sent = await request.formData().catch(() => undefined);
    const upload = sent && [...sent.values()].find((one) => typeof one !== "string" && one.size > 0);
    if (!sent) return undefined;
    const texts = [...sent].flatMap(([key, one]): [string, string][] => (typeof one === "string" ? [[key, one]] : []));
    const file =
      upload && typeof upload !== "string"
        ? { name: upload.name, bytes: new Uint8Array(await upload.arrayBuffer()) }
        : undefined;
    return { ...makeForm(texts), file };
  }
  if (type !== "application/x-www-form-urlencoded") return undefined;
  return makeForm([...new URLSearchParams(await request.text())]);
}

function makeForm(all: readonly [string, string][]): Form {
  const get = (name: string) => all.find(([key]) => key === name)?.[1] ?? "";
  return {
    fields: all.filter(([key]) => !ownFields.includes(key)),
    get,
    isOwn: get("form-key") === getFormKey(),
  };
}

/** Keeps what was posted before anything else is done with it. Says why where the disk refuses. */
export function keepPosted({ dataDir, name }: Folder, form: Form, screen: string): string | undefined {
  const id = draftId.safeParse(form.get("draft"));
  if (!id.success) return undefined;
  const fields = [...form.fields, ["base", form.get("base")] as const].map(([key, text]): [string, string] => [
    key,
    text,
  ]);
  try {
    keepDraft(dataDir, name, { id: id.data, at: new Date().toISOString(), screen, fields });
    return undefined;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "unknown";
  }
}

/** The fields of a form that is opened: those of the draft in its address, or else those given. */
export function openForm(
  { dataDir, name }: Folder,
  query: URLSearchParams,
  given: () => { fields: Posted; base: string },
): { fields: Posted; base: string; draft: string; isDraft: boolean } {
  const draft = readDraft(dataDir, name, query.get("draft") ?? "");
  if (!draft) return { ...given(), draft: makeDraftId(), isDraft: false };
  const base = draft.fields.find(([key]) => key === "base")?.[1] ?? "";
  return { fields: draft.fields.filter(([key]) => key !== "base"), base, draft: draft.id, isDraft: true };
}
