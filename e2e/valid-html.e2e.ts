import { expect } from "@playwright/test";
import { findHtmlFaults } from "./find-html-faults";
import { firstOf, test } from "./parley-test";

test("the served HTML of every kind of page is valid", { tag: "@both" }, async ({ request, kinds }) => {
  for (const address of kinds) {
    expect.soft(await findHtmlFaults(await (await request.get(address)).text()), address).toEqual([]);
  }
});

test("the served HTML of a filtered page and of a 404 page is valid", async ({ request, negotiations }) => {
  const { id } = firstOf(negotiations);
  for (const address of [`/${id}?show=scales&columns=status-quo&only=differences`, "/no-such-negotiation"]) {
    expect.soft(await findHtmlFaults(await (await request.get(address)).text()), address).toEqual([]);
  }
});
