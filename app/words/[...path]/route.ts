import { servePage } from "@/app/_http/serve";
import { textVersionPage } from "@/app/_pages/about";
import { loadDataset } from "@/app/load";
import { textVersionUrlPath } from "@/lib/export/view/text-version";
import { parseSubject } from "@/lib/url/subject";

/** The text version of the view at the rest of the path. */
export const GET = servePage(({ query, path }) => {
  const route = parseSubject(loadDataset().negotiations, path.slice("/words".length), query);
  if (route.kind === "not-found") return undefined;
  return route.kind === "moved"
    ? { redirect: textVersionUrlPath(route.subject) }
    : () => textVersionPage(route.subject, query);
});
