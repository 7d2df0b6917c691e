import type { Issue, Question } from "../../schema/issue";
import { type Addressed, issuePath } from "../../url/paths";
import { formatViewOptions, type ViewOptions } from "../../url/view-options";

/** The addresses of one question’s figure: to link to, as a picture, and to embed. */
export interface FigureUse {
  link: string;
  picture: string;
  embed: string;
}

/** Where one question of an issue’s page can be had by itself. */
export function buildFigureUse(
  negotiation: Addressed,
  issue: Pick<Issue, "id">,
  { id }: Pick<Question, "id">,
  viewOptions: ViewOptions,
): FigureUse {
  const path = issuePath(negotiation, issue);
  const options = formatViewOptions(viewOptions);
  const query = `${options}${options ? "&" : "?"}question=${id}`;
  return { link: `#${id}`, picture: `${path}.png${query}`, embed: `/embed${path}${query}` };
}
