import type { ShareView } from "@/lib/view/share-view";
import { ShareSheet } from "./share-sheet.client";

/** What a reader can take away of a view, folded: nothing in it is asked for before it is opened. */
export function ShareMenu({ view }: { view: ShareView }) {
  return (
    <details className="share" id="share">
      <summary>
        <h2>Use this view</h2> <span>Link, picture, data, citation, embed, print</span>
      </summary>
      <ShareSheet view={view} />
    </details>
  );
}
