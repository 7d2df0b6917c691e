import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { EditFrame } from "@/components/edit/edit-frame";
import { ImportPage, type SeenView } from "@/components/edit/import-page";
import { findDataDir } from "@/lib/dataset/read-dataset";
import { dropUpload, keepUpload, makeDraftId, readUpload } from "@/lib/editing/history";
import { negotiationEditPath } from "@/lib/editing/paths";
import { flatFields } from "@/lib/editing/sheets/flat-fields";
import { importBook } from "@/lib/editing/sheets/import-book";
import { readBook, UnreadableError } from "@/lib/editing/sheets/read-book";
import { isSound } from "@/lib/editing/sheets/result";
import type { DayOrder } from "@/lib/editing/sheets/written-day";
import { isAsRead, readTextsOf, writeChanges } from "@/lib/editing/store";
import { negotiationId } from "@/lib/schema/primitives";
import type { Folder } from "../_folder";
import { type Form, getFormKey } from "../_form";
import type { Screen } from "../_http";

/** Which negotiation is imported into; one that is not there yet is named in the form. */
interface Target {
  name: string;
  title: string;
  isNew: boolean;
}

export function showImport(folder: Folder | undefined): Screen {
  return draw({ name: folder?.name ?? "", title: folder?.title ?? "", isNew: !folder }, "");
}

/** Shows what a spreadsheet would change, and imports it once that has been seen. */
export async function answerImport(folder: Folder | undefined, form: Form): Promise<Screen> {
  const target = { name: folder?.name ?? form.get("id").trim(), title: folder?.title ?? "", isNew: !folder };
  if (!form.isOwn) return draw(target, "The editor was restarted after this form was opened. Please send it again.");
  const problem = target.isNew ? findNameProblem(target.name) : undefined;
  if (problem) return draw(target, problem);
  const dataDir = findDataDir();
  const id = form.get("draft");
  try {
    const pasted = form.get("pasted");
    // A new negotiation is named after its table at first.
    const pastedName = target.isNew
      ? target.name.replaceAll("-", " ").replace(/^./, (one) => one.toUpperCase())
      : "Pasted";
    const sent =
      form.file ?? (pasted.trim() ? { name: pastedName, bytes: new TextEncoder().encode(pasted) } : undefined);
    const draft = sent ? makeDraftId() : id;
    if (sent) keepUpload(dataDir, target.name, draft, sent.name, sent.bytes);
    const upload = readUpload(dataDir, target.name, draft);
    if (!upload) return draw(target, "Choose a file, or paste the cells.");
    const sheets = await readBook(upload.bytes, upload.fileName);
    const accepted = new Set(form.fields.flatMap(([key, row]) => (key === "row" ? [row] : [])));
    const isChosen = form.get("do") === "apply" && form.get("choosing") === "1";
    const map = new Map(
      form.fields.flatMap(([key, field]) => (key.startsWith("map:") ? [[key.slice(4), field] as const] : [])),
    );
    const set = new Map(
      form.fields.flatMap(([key, value]) =>
        key.startsWith("set:") && Object.hasOwn(flatFields, key.slice(4)) && value.trim()
          ? [[key.slice(4), value.trim()] as const]
          : [],
      ),
    );
    const order = form.get("dates");
    const dates: DayOrder | undefined = order === "day-first" || order === "month-first" ? order : undefined;
    const seen = { draft, fileName: upload.fileName, set, dates };
    const texts = target.isNew ? new Map<string, string>() : readTextsOf(dataDir, target.name);
    const result = importBook(target.name, texts, sheets, {
      map,
      set,
      dates,
      ...(isChosen && { accepts: (sheet: string, row: number) => accepted.has(`${sheet}!${row}`) }),
    });
    if (form.get("do") !== "apply" || !isSound(result)) return draw(target, "", { result, ...seen });
    if (!isAsRead(dataDir, target.name, result.files)) {
      return draw(target, "The files have changed in the meantime. Look again.", { result, ...seen });
    }
    mkdirSync(path.join(dataDir, target.name), { recursive: true });
    writeChanges(dataDir, target.name, result.files, `Imported ${upload.fileName}`, new Date());
    dropUpload(dataDir, target.name, draft);
    return { goTo: negotiationEditPath(target.name) };
  } catch (error) {
    if (error instanceof UnreadableError) return draw(target, error.message);
    if (error instanceof Error && "code" in error)
      return draw(target, `The files could not be written (${String(error.code)}). Nothing was imported.`);
    throw error;
  }
}

/** Why a negotiation cannot begin under a name; undefined if it can. */
export function findNameProblem(name: string): string | undefined {
  const id = negotiationId.safeParse(name);
  if (!id.success) return `“${name}” cannot be a name in addresses: ${id.error.issues[0]?.message}.`;
  return existsSync(path.join(findDataDir(), name)) ? `There is a negotiation “${name}” already.` : undefined;
}

function draw(target: Target, problem: string, seen?: Omit<SeenView, "isSound">): Screen {
  const { name, title, isNew } = target;
  const heading = isNew ? "A new negotiation from a spreadsheet" : "Import a spreadsheet";
  return {
    title: heading,
    status: problem ? 422 : 200,
    content: (
      <EditFrame {...(isNew ? {} : { name, topic: title })} title={heading}>
        <ImportPage
          action={isNew ? "/edit/new/import" : negotiationEditPath(name, "import")}
          formKey={getFormKey()}
          name={isNew ? name : undefined}
          problem={problem}
          seen={seen && { ...seen, isSound: isSound(seen.result) }}
        />
      </EditFrame>
    ),
  };
}
