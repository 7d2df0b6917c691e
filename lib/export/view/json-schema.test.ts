import { expect, it } from "vitest";
import { describeViewDocument } from "./json-schema";

it("the published schema of a view says where it is, of what it is and which draft of JSON Schema it is written in", () => {
  const schema = describeViewDocument("https://parley.example");
  expect(schema).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://parley.example/schemas/view-1.json",
    title: "A view of Parley, version 1",
    type: "object",
    additionalProperties: false,
    properties: {
      parley: { properties: { asOf: { description: "What was public by the end of this day." } } },
      answers: {
        items: {
          properties: {
            kind: {
              description: expect.stringContaining("Silence neither agrees nor disagrees with anybody."),
              enum: [
                "stated",
                "reported",
                "silent",
                "not-concerned",
                "terms",
                "not-addressed",
                "status-quo",
                "no-status-quo",
              ],
            },
          },
        },
      },
    },
  });
  expect(Object.keys(schema).slice(0, 3)).toEqual(["$schema", "$id", "title"]);
});
