import { PageFrame } from "@/components/layout/page-frame";
import { homePath } from "@/lib/url/paths";
import type { Page } from "../_http/serve";

export function notFoundPage(): Page {
  return {
    metadata: { title: "Page not found", noIndex: true },
    content: (
      <PageFrame>
        <div className="head">
          <div>
            <h1>There is no page at this address</h1>
            <p className="lead">
              The address may have been cut short or mistyped. <a href={homePath}>All negotiations</a> are on the front
              page; each lists its issues and parties.
            </p>
          </div>
        </div>
      </PageFrame>
    ),
  };
}
