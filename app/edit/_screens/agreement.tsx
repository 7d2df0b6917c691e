import { AgreementPage, type DifferenceView } from "@/components/edit/agreement-page";
import { explain, findOwnField, type OutcomeView } from "@/lib/editing/outcome";
import { negotiationEditPath, newRecordPath, recordPath } from "@/lib/editing/paths";
import { findRecord, hashRecord } from "@/lib/editing/records";
import { asksForChange, editDecision } from "@/lib/editing/second/decide";
import { save } from "@/lib/editing/store";
import { isDifference, likenessLabels, listCodedTwice } from "@/lib/model/coded-twice";
import { buildCodedTwiceView, describeTwo } from "@/lib/view/coded-twice";
import type { Folder } from "../_folder";
import { type Form, getFormKey } from "../_form";
import type { Screen } from "../_http";

const nothing: DifferenceView["given"] = { by: "", stands: "", why: "", hardCase: "", hardDecision: "" };

/** How far the coders agree, and what is to be decided. */
export function showAgreement(folder: Folder, query: URLSearchParams): Screen {
  const { name, contents } = folder;
  const id = query.get("decided") ?? "";
  if (!id || !findRecord(contents, name, { kind: "statement", id })) return draw(folder);
  const day = new Date().toISOString().slice(0, 10);
  const list = query.has("change")
    ? [
        {
          text: "Now change the statement; saving it offers the entry among the corrections",
          href: recordPath(name, { kind: "statement", id }),
        },
        {
          text: "Or record the correction by itself",
          href: `${newRecordPath(name, "correction")}&statement=${encodeURIComponent(id)}&date=${day}`,
        },
      ]
    : [];
  return draw(folder, { words: "Decided.", isGood: true, list, rows: [] });
}

/** Writes a decision, and says what follows from it. */
export function answerAgreement(folder: Folder, form: Form): Screen {
  const { name, contents, dataDir } = folder;
  const [statement, coder, stands] = ["statement", "coder", "stands"].map((key) => form.get(key)) as [
    string,
    string,
    string,
  ];
  const text = (key: string) => form.get(key).replaceAll("\r\n", "\n").trim();
  const given = {
    by: text("by"),
    stands,
    why: text("why"),
    hardCase: text("hard-case"),
    hardDecision: text("hard-decision"),
  };
  const refuse = (words: string, list: OutcomeView["list"] = []) =>
    draw(folder, { words, isGood: false, list, rows: [] }, { statement, coder, given });
  if (!form.isOwn)
    return refuse("The editor was restarted after this form was opened. Nothing is lost: please decide again.");
  if (stands !== "first" && !asksForChange(stands)) return refuse("Not decided yet: say which answer stands.");
  if (!given.by || !given.why) return refuse("Not decided yet: say who decides, and why.");
  const shown = findRecord(contents, name, { kind: "statement", id: statement });
  if (hashRecord(shown?.value) !== form.get("first"))
    return refuse("Not decided: the statement was changed meanwhile. Look at both again, then decide.");
  const edits = editDecision(contents, name, {
    coder,
    statement,
    base: form.get("base"),
    by: given.by,
    stands,
    why: given.why,
    hard: { case: given.hardCase, decision: given.hardDecision },
    day: new Date().toISOString().slice(0, 10),
  });
  const [first] = edits ?? [];
  if (!edits || !first?.value) return refuse("Not decided: the statement or the answer has been removed meanwhile.");
  const saved = save(dataDir, name, edits, { what: `Decided: ${statement}` });
  if (saved.kind === "saved") {
    const query = new URLSearchParams({ decided: statement, ...(asksForChange(stands) && { change: "1" }) });
    return { goTo: `${negotiationEditPath(name, "agreement")}?${query}` };
  }
  if (saved.trial.kind === "conflict") {
    return refuse("Not decided: the answer or the note was changed meanwhile. Look at both again, then decide.");
  }
  const { outcome, faults } = explain(contents, name, saved, {
    kind: first.kind,
    base: undefined,
    mine: first.value,
    findField: findOwnField,
  });
  return refuse(outcome.words, [
    ...outcome.list,
    ...faults.map(({ path, wrong, remedy }) => ({ text: `${path}: ${wrong}. ${remedy}`, href: undefined })),
  ]);
}

function draw(
  folder: Folder,
  outcome?: OutcomeView,
  typed?: { statement: string; coder: string; given: DifferenceView["given"] },
): Screen {
  const { contents, name, title } = folder;
  const negotiation = folder.negotiation();
  const view = negotiation && buildCodedTwiceView(negotiation);
  const all = negotiation
    ? listCodedTwice(negotiation).map((one) => ({ one, two: describeTwo(negotiation, one) }))
    : [];
  return {
    title: "Agreement",
    status: outcome && !outcome.isGood ? 422 : 200,
    content: (
      <AgreementPage
        name={name}
        topic={title}
        total={negotiation ? view?.total : "The negotiation has faults. Mend them first."}
        rows={view?.rows ?? []}
        differences={all
          .filter(({ one }) => isDifference(one) && !one.answer.decision)
          .map(({ one, two }) => ({
            ...two,
            coder: one.coding.id,
            coderName: one.coding.name,
            base: hashRecord(findRecord(contents, name, { kind: "answer", id: two.id, within: one.coding.id })?.value),
            firstBase: hashRecord(findRecord(contents, name, { kind: "statement", id: two.id })?.value),
            likeness:
              one.likeness === "same"
                ? "Alike, but not in what is refused"
                : (likenessLabels.find(({ likeness }) => likeness === one.likeness)?.label ?? ""),
            placement: one.statement.placement ?? "",
            given: typed?.statement === two.id && typed.coder === one.coding.id ? typed.given : nothing,
          }))}
        unclear={all
          .filter(({ one }) => one.likeness === "unclear" && !one.answer.decision)
          .map(({ two: { id, who, quote, reason } }) => ({ id, who, quote, reason }))}
        decisions={view?.decisions ?? []}
        formKey={getFormKey()}
        outcome={outcome}
      />
    ),
  };
}
