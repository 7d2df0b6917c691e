import { ReviewPage } from "@/components/edit/review-page";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { readTexts } from "@/lib/dataset/read-folder";
import { buildEffectView } from "@/lib/editing/effect";
import { keepSigned, readSigned } from "@/lib/editing/history";
import { explain, findOwnField, type OutcomeView } from "@/lib/editing/outcome";
import { negotiationEditPath } from "@/lib/editing/paths";
import { getAll } from "@/lib/editing/posted";
import { getText } from "@/lib/editing/records";
import { listChangedFields, listReviewWork, restoreSigned, signRecords, type ToSign } from "@/lib/editing/review";
import { save } from "@/lib/editing/store";
import { capitalise, formatCount } from "@/lib/text/format";
import type { Folder } from "../_folder";
import { type Form, getFormKey } from "../_form";
import type { Screen } from "../_http";

/** What nobody has signed off as it is: what has changed since it was signed, in words, then what never was. */
export function showReview(folder: Folder, query: URLSearchParams): Screen {
  const count = Number(query.get("signed"));
  const words = count > 0 ? `${formatCount(count, "record is", "records are")} signed.` : undefined;
  return draw(folder, "", words ? { words: capitalise(words), isGood: true, list: [], rows: [] } : undefined);
}

/** Signs records for the content that was seen. What has changed since is left unsigned, and named. */
export function answerReview(folder: Folder, form: Form): Screen {
  const { name, contents, dataDir } = folder;
  const by = form.get("by").trim();
  const refuse = (words: string, list: OutcomeView["list"] = []) =>
    draw(folder, by, { words, isGood: false, list, rows: [] });
  if (!form.isOwn) return refuse("The editor was restarted after this form was opened. Please sign again.");
  if (!by) return refuse("Nothing is signed: say who signs.");
  const { changed, fresh } = listReviewWork(contents, name);
  const seen =
    form.get("do") === "all"
      ? [...changed, ...fresh].map(({ record, hash }) => `${record} ${hash}`)
      : getAll(form.fields, "record");
  if (seen.length === 0) return refuse("Nothing is signed: tick what you have checked.");
  const now = new Date().toISOString();
  const { edits, missed, kept } = signRecords(contents, name, seen, { by, day: now.slice(0, 10) });
  if (missed.length > 0)
    return refuse(
      "Nothing is signed: some of it was changed since you looked. Look again.",
      missed.map((one) => ({ text: one.split(" ")[0] ?? one, href: undefined })),
    );
  const saved = save(dataDir, name, edits, { what: `Signed off: ${formatCount(edits.length, "record", "records")}` });
  const [first] = edits;
  if (saved.kind !== "saved")
    return refuse(
      explain(contents, name, saved, {
        kind: "review",
        base: undefined,
        mine: first?.value ?? {},
        findField: findOwnField,
      }).outcome.words,
    );
  keepSigned(dataDir, name, now, kept);
  return { goTo: `${negotiationEditPath(name, "review")}?signed=${edits.length}` };
}

function draw(folder: Folder, by: string, outcome?: OutcomeView): Screen {
  const { contents, name, title, dataDir } = folder;
  const work = listReviewWork(contents, name);
  const kept = work.changed.length > 0 ? readSigned(dataDir, name) : new Map();
  const now = folder.negotiation();
  const isMoved = work.changed.some(({ found }) => found.kind === "statement");
  const texts = isMoved && now ? new Map([...restoreSigned(contents, work, kept)].map(print)) : undefined;
  const then = texts && readTexts(name, texts).negotiation;
  return {
    title: "Sign-off",
    status: outcome && !outcome.isGood ? 422 : 200,
    content: (
      <ReviewPage
        name={name}
        topic={title}
        lead={`${work.signed} of ${work.of} records are signed as they are. A later edit makes a signature lapse by itself.`}
        changed={work.changed.map((one) => ({
          one,
          fields: listChangedFields(one, kept),
          words: then && now ? describeMove(then, now, one) : [],
        }))}
        fresh={work.fresh}
        by={by}
        formKey={getFormKey()}
        outcome={outcome}
      />
    ),
  };
}

/** What the change of a statement does to the position of its party. */
function describeMove(then: Negotiation, now: Negotiation, { found }: ToSign): string[] {
  if (found.kind !== "statement") return [];
  const [party = "", date = ""] = ["party", "date"].map((key) => getText(found.value, key));
  return buildEffectView(then, now, { question: found.within ?? "", party, date })?.changes ?? [];
}

function print([file, content]: [string, object]): [string, string] {
  return [file, JSON.stringify(content)];
}
