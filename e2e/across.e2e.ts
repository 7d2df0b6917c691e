import { expect } from "@playwright/test";
import { firstOf, test } from "./parley-test";

// Two invented negotiations of the same two hives, who are asked the same question a year apart.
const [now, then] = ["two-hives", "two-hives-2029"];

test("a question leads to where each party stood then and now, and from there to the party and to the other talks", async ({
  page,
}) => {
  await page.goto(`/${now}/issues/meadow`);
  const also = page.locator(".also-asked");
  await also.getByText("Also asked in Two hives, 2029 (invented): then and now").click();
  const columns = [
    "Two hives, 2029 (invented), as of 1 September 2029",
    "Two hives (invented), as of 1 September 2030",
  ];
  await expect(also.getByRole("columnheader")).toHaveText(columns);
  await expect(also.getByRole("rowgroup").filter({ hasText: "Bramble Hive" }).first()).toBeVisible();
  await expect(also.getByRole("cell")).toHaveText([
    "Moved from one end to the other",
    "Clover Hive",
    "Bramble Hive",
    "Moved from one end to the other",
    "Bramble Hive",
    "Clover Hive",
  ]);
  await also.getByRole("link", { name: "Bramble Hive" }).click();
  await expect(page).toHaveURL("/parties/bramble");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Bramble Hive, then and now: moved on the only question asked again",
  );
  await page.getByRole("link", { name: "Two hives, 2029 (invented)" }).click();
  await expect(page).toHaveURL(`/${then}/issues/meadow#morning`);
  await page.goto(`/${then}`);
  await page.getByRole("main").getByRole("link", { name: "Two hives (invented)" }).first().click();
  await expect(page).toHaveURL(`/${now}`);
  await expect(page.getByText("Earlier talks: Two hives, 2029 (invented).")).toBeVisible();
});

test("the same page of two negotiations has another title", async ({ page }) => {
  const titles: string[] = [];
  for (const id of [now, then]) {
    await page.goto(`/${id}/parties/bramble`);
    titles.push(await page.title());
  }
  expect(titles.map((title) => title.split(" | ").slice(1))).toEqual([
    ["Two hives (invented)", "Parley"],
    ["Two hives, 2029 (invented)", "Parley"],
  ]);
});

test("the front page has each of the newest negotiations with its overview", async ({ page, negotiations }) => {
  await page.goto("/");
  await expect(page.locator(".negotiation-list h3")).toHaveText(negotiations.slice(1).map(({ title }) => title));
  const overview = page.locator(".home-overview").first();
  await overview.getByText("Overview").click();
  await expect(overview.getByRole("rowheader")).toHaveCount(
    firstOf(negotiations.slice(1)).issues.flatMap(({ questions }) => questions).length,
  );
});
