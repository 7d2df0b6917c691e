import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { homePath } from "@/lib/url/paths";

export const metadata: Metadata = { title: "Page not found", robots: { index: false } };

export default function NotFound() {
  return (
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
  );
}
