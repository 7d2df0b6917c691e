"use client";

import { PageFrame } from "@/components/layout/page-frame";
import { homePath } from "@/lib/url/paths";

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <PageFrame>
      <div className="head">
        <div>
          <h1>This page could not be shown</h1>
          <p className="lead">
            Something went wrong on our side; nothing you sent is lost.{" "}
            <button type="button" className="cursor-pointer underline" onClick={reset}>
              Try again
            </button>
            , or go to <a href={homePath}>the front page</a>.
          </p>
        </div>
      </div>
    </PageFrame>
  );
}
