import { NearestNames } from "@/components/layout/nearest-names";
import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { homePath } from "@/lib/url/paths";
import { findNearestNames } from "@/lib/view/nearest-names";
import type { Page } from "../_http/serve";
import { loadDataset } from "../load";

/** The 404 page, with what its address may have meant. */
export function notFoundPage(path: string): Page {
  return {
    metadata: { title: "Page not found", noIndex: true },
    content: (
      <PageFrame>
        <PageHead
          title="There is no page at this address"
          lead={
            <>
              The address may have been cut short or mistyped. <a href={homePath}>All negotiations</a> are on the front
              page; each lists its issues and parties.
            </>
          }
        />
        <NearestNames names={findNearestNames(loadDataset().negotiations, path)} />
      </PageFrame>
    ),
  };
}
