import { textVersionPath } from "@/lib/url/paths";

/** The way from a view to the page that tells it in words. */
export function TextVersionLink({ path }: { path: string }) {
  return (
    <p className="in-words">
      <a href={textVersionPath(path)}>Read this view in words</a>
    </p>
  );
}
