import { textVersionPath } from "@/lib/url/paths";

/** A link from a view to its text version. */
export function TextVersionLink({ path }: { path: string }) {
  return (
    <p className="in-words">
      <a href={textVersionPath(path)}>Read this view in words</a>
    </p>
  );
}
