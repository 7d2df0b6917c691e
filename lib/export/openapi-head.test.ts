import { expect, it } from "vitest";
import { describeAddresses } from "./openapi";

const read = () => describeAddresses() as Record<string, unknown> & { components: Record<string, object> };

it("the description of the addresses says which site they are of, how to read them and under which licence", () => {
  expect(read()).toMatchObject({
    openapi: "3.1.1",
    info: {
      title: "Parley",
      summary: "What the parties to a negotiation say they want, with a source under every position.",
      description:
        "All URLs are read with GET or HEAD and need no key; any other method except OPTIONS gives a 405 with `Allow`. Views have exports: their URL with an extension. Most responses may be cached for five minutes.",
      version: "1.0.0",
      license: { name: "Creative Commons Attribution 4.0 International", identifier: "CC-BY-4.0" },
    },
    servers: [{ url: "http://localhost:3000" }],
  });
});

it("every parameter says where it stands, and what it may be", () => {
  expect(read().components.parameters).toMatchObject({
    negotiation: {
      name: "negotiation",
      in: "path",
      required: true,
      schema: { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" },
    },
    date: { name: "date", in: "path", required: true, schema: { type: "string", format: "date" } },
    "query.evidence": {
      name: "evidence",
      in: "query",
      description: "On the record only: reports are left out.",
      schema: { enum: ["record"] },
    },
    "query.within": { schema: { enum: [1, 3, 6, 12] } },
    "query.size": {
      description: "wide: 1200 x 675; social: 1200 x 630; square: 1080 x 1080; portrait: 1080 x 1350; column: 640 wide",
      schema: { enum: ["wide", "social", "square", "portrait", "column"], default: "wide" },
    },
  });
});

it("every kind of answer that several addresses give is said once", () => {
  const again = { "Retry-After": { $ref: "#/components/headers/retry-after" } };
  expect(read().components.responses).toEqual({
    page: { description: "The page.", content: { "text/html": {} } },
    moved: {
      description:
        "`Location` is the URL of the requested content: of the last earlier date on which something changed, of a comparison, of two dates in their order, or of a party that is in one negotiation only.",
    },
    unchanged: { description: "Unchanged since it was last fetched, by its `ETag`." },
    missing: {
      description:
        "There is nothing at this URL, or its table would have more than 30,000 answers; the text says which.",
    },
    refused: {
      description:
        "The request is refused: 400 for malformed HTTP, 408 for one that came too slowly, 413 for one with a body, 431 for more than 16 kB including headers.",
    },
    failed: { description: "An error on the server. `Retry-After` says when to try again.", headers: again },
    busy: {
      description:
        "Too many requests at once, or the data of the negotiation are invalid. `Retry-After` says when to try again.",
      headers: again,
    },
  });
  expect(read().components.headers).toEqual({
    "retry-after": { description: "Seconds.", required: true, schema: { type: "integer", minimum: 1 } },
  });
});
