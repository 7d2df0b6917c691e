import { buildPictureContent, type PictureContent } from "../picture/content";
import { parseSubject } from "../url/subject";
import type { FolderSketch } from "./build-folder";
import { buildNegotiation } from "./build-negotiation";

/** What the picture of a view of a small invented negotiation shows. Throws where there is no such view. */
export function buildPicture(
  sketch: FolderSketch,
  path: string,
  query: Readonly<Record<string, string>> = {},
): PictureContent {
  const route = parseSubject([buildNegotiation(sketch)], path, query);
  if (route.kind !== "shown") throw new Error(`${path} is not shown`);
  return buildPictureContent(route.subject);
}
