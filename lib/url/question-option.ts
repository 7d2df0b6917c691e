import type { Issue, Question } from "../schema/issue";
import { type Query, readAll } from "./view-options";

/** The query parameter of an issue’s address that names one of its questions, for a picture, table or embed of that one. */
export const questionKey = "question";

/** The question that a query names; undefined without one, and for one that the issue does not have. */
export function parseQuestion(query: Query, { questions }: Pick<Issue, "questions">): Question | undefined {
  const [named] = readAll(query[questionKey]);
  return questions.find(({ id }) => id === named);
}
