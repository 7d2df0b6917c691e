import { mkdirSync } from "node:fs";
import path from "node:path";
import { findDataDir } from "@/lib/dataset/read-dataset";
import { copyQuestions } from "@/lib/editing/copy-questions";
import { makeNewNegotiation } from "@/lib/editing/new-negotiation";
import { negotiationEditPath } from "@/lib/editing/paths";
import { printDataFile } from "@/lib/editing/print-file";
import { writeChanges } from "@/lib/editing/store";
import { openFolder } from "../_folder";
import type { Form } from "../_form";
import type { Screen } from "../_http";
import { findNameProblem } from "./import";
import { showHome } from "./lists";

/** Begins a negotiation, with the questions of another one or with everything still to be named. */
export function answerNew(form: Form): Screen {
  const [id, from] = [form.get("id").trim(), form.get("from")];
  const withParties = form.get("parties") === "true";
  const refuse = (problem: string) => showHome({ id, from, withParties, problem });
  if (!form.isOwn) return refuse("The editor was restarted after this form was opened. Please send it again.");
  const problem = findNameProblem(id);
  if (problem) return refuse(problem);
  const model = from ? openFolder(from) : undefined;
  if (from && !model) return refuse(`There is no negotiation “${from}” to take questions from.`);
  const today = new Date().toISOString().slice(0, 10);
  const files = model
    ? copyQuestions(id, today, { name: from, contents: model.contents, withParties })
    : makeNewNegotiation(id, today);
  const changes = [...files].map(([file, content]) => ({ file, before: null, after: printDataFile(content) }));
  const dataDir = findDataDir();
  try {
    mkdirSync(path.join(dataDir, id));
    writeChanges(dataDir, id, changes, "Begun", new Date());
  } catch (error) {
    if (error instanceof Error && "code" in error) return refuse(`The disk refused (${String(error.code)}).`);
    throw error;
  }
  return { goTo: negotiationEditPath(id) };
}
