import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { Cite } from "@citation-js/core";
import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { defaultViewOptions } from "../../url/view-options";
import { cite } from "./citation";

const titles = ["The ferry of the pier", "100% & {more} #1_$ of “Óst”", "Берег, 50 % & more"];

describe.each(titles)("the citation of a view of “%s”", (title) => {
  const negotiation = buildNegotiation({ title });
  const subject = { kind: "matrix", negotiation, viewOptions: defaultViewOptions } as const;

  it.each(["bibtex", "ris", "csl"] as const)("as %s is read back with its title, address and date", (format) => {
    const [item] = new Cite(cite(subject, format)).data;
    expect(item).toMatchObject({
      title: `Positions: ${title}, as of 20 May 2031`,
      URL: "http://localhost:3000/pier",
      issued: { "date-parts": [[2031, 5, 20]] },
    });
  });

  it("as a sentence states the version and the URL", () => {
    expect(cite(subject, "sentence")).toContain(`dataset version ${negotiation.version}`);
  });
});
