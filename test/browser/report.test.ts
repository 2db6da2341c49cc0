import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { isFull } from "../support/campaign.ts";
import { describeInChromium } from "../support/chromium.ts";
import { runCli } from "../support/run-cli.ts";

const shipped = "scenarios/payrolls-weak-and-strong.yaml";
const slug = "weak-and-strong-payrolls";

/** How a chart stands on the page, and a picture of it. */
async function lookAt(chart: Locator) {
  await chart.locator("svg").waitFor({ state: "visible" });
  const svg = await chart.locator("svg").evaluate((element) => ({
    role: element.getAttribute("role"),
    isNamed: (element.querySelector("title")?.textContent ?? "") !== "",
    isSaid: (element.closest("figure")?.querySelector("figcaption")?.textContent ?? "").trim() !== "",
    width: element.getBoundingClientRect().width,
  }));
  return { svg, picture: await chart.screenshot() };
}

describeInChromium("a report in Chromium", (stage) => {
  const file = join(stage.folder, slug, "report.html");
  const section = (name: string) => `[data-table="${name}"]`;
  const csv = (name: string) => readFileSync(join(stage.folder, slug, `${name}.csv`), "utf8");
  /** The cells of a column as the page shows them. */
  const column = (name: string, at: number) => `${section(name)} tbody tr > :nth-child(${at})`;

  beforeAll(async () => {
    await runCli(["run", shipped, "--report", "--out", stage.folder, "--quiet"]);
  });

  it("opens from disk without a complaint and loads nothing else", async () => {
    const { complaints, requests } = await stage.open(file);
    expect({ complaints, requests }).toEqual({ complaints: [], requests: [`file://${file}`] });
  });

  it("sorts a table by a column, up and down, missing last", async () => {
    const { page } = await stage.open(file);
    const head = page.locator(`${section("summary")} th`, { hasText: "mean_car" });
    const means = async () => (await page.locator(column("summary", 6)).allInnerTexts()).map(Number);
    const before = await means();
    expect(before.length).toBe(8);
    await head.getByRole("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    expect(await means()).toEqual(before.toSorted((a, b) => a - b));
    await head.getByRole("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    expect(await means()).toEqual(before.toSorted((a, b) => b - a));
  });

  it("filters a table and says how many rows are left", async () => {
    const { page } = await stage.open(file);
    await page.getByLabel("Filter summary").fill("SILVER strong");
    expect(await page.locator(column("summary", 1)).allInnerTexts()).toEqual(["strong", "strong"]);
    expect(await page.locator(`${section("summary")} [role=status]`).innerText()).toBe("2 of 8 rows");
    await page.getByLabel("Filter summary").fill("");
    expect(await page.locator(`${section("summary")} [role=status]`).innerText()).toBe("8 of 8 rows");
  });

  it("unfolds a long table, whose first rows stay as they came", async () => {
    const { page } = await stage.open(file);
    const car = page.locator(section("car"));
    await car.locator("summary").first().click();
    const before = await car.locator("tbody td").allInnerTexts();
    const titles = await car
      .locator("tbody td")
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute("title")));
    expect(await car.locator("[role=status]").innerText()).toBe("first 5 of 466 rows");
    await car.getByRole("button", { name: /^Show .* more rows$/ }).click();
    const cells = car.locator("tbody tr:nth-child(-n + 5) td");
    expect(await cells.allInnerTexts()).toEqual(before);
    expect(await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute("title")))).toEqual(titles);
    await car.getByRole("button", { name: /^Show .* more rows$/ }).click();
    await car.getByRole("button", { name: /^Show .* more rows$/ }).click();
    expect(await car.locator("tbody tr").count()).toBe(csv("car").trimEnd().split("\n").length - 1);
    expect(await car.locator("[role=status]").innerText()).toBe("466 of 466 rows");
    await car.getByRole("button", { name: "metal" }).click();
    await car.getByRole("button", { name: "metal" }).click();
    expect(await car.locator("tbody tr").first().innerText()).toContain("silver");
  });

  it.each(["summary", "abnormal_returns"])("downloads %s.csv as `assay run` writes it", async (name) => {
    const { page, complaints } = await stage.open(file, { acceptDownloads: true });
    if (name === "abnormal_returns")
      await page
        .locator(`${section(name)} summary`)
        .first()
        .click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: `Download ${name}.csv` }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${name}.csv`);
    expect(readFileSync(await download.path(), "utf8")).toBe(csv(name));
    expect(complaints).toEqual([]);
  });

  it.each(isFull ? [1280, 360] : [360])("draws every chart, %i px wide", async (width) => {
    const { page, complaints } = await stage.open(file, { viewport: { width, height: 900 } });
    const charts = await page.locator("figure[id^=chart-]").all();
    expect(charts.length).toBeGreaterThan(8);
    for (const [index, chart] of charts.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { svg, picture } = await lookAt(chart);
      expect(svg, `chart ${index}`).toMatchObject({ role: "img", isNamed: true, isSaid: true });
      expect(svg.width, `chart ${index}`).toBeGreaterThan(width === 360 ? 320 : 400);
      writeFileSync(join(stage.folder, `chart-${index}-${width}.png`), picture);
      // A blank PNG of this size takes less than a kilobyte.
      expect(picture.length, `chart ${index}`).toBeGreaterThan(4_000);
    }
    expect(complaints).toEqual([]);
  });

  it("says the same without scripts, and offers nothing that would not work", async () => {
    const { page, complaints } = await stage.open(file, { javaScriptEnabled: false });
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.locator("#answer").innerText()).toContain(
      "Gold did 0.71\u00a0% better after weak than after strong",
    );
    const tests = csv("tests").trimEnd().split("\n").length - 1;
    expect(await page.locator(`${section("tests")} tbody tr`).count()).toBe(tests);
    await page
      .locator(`${section("events")} summary`)
      .first()
      .click();
    expect(
      await page
        .locator(`${section("events")} tbody tr`)
        .first()
        .isVisible(),
    ).toBe(true);
    expect(complaints).toEqual([]);
  });

  it("can be read by keyboard from a link that skips to the answer", async () => {
    const { page } = await stage.open(file);
    await page.keyboard.press("Tab");
    const skip = page.locator(".skip");
    expect(await skip.evaluate((link) => link === link.ownerDocument.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.x).toBe(0);
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("main");
    const button = page.getByRole("button", { name: "mean_car" }).first();
    await button.focus();
    await page.keyboard.press("Enter");
    expect(await page.locator(`${section("summary")} [aria-sort=ascending]`).count()).toBe(1);
  });

  it("has its headings in order, and a name for every landmark", async () => {
    const { page } = await stage.open(file);
    const levels = await page
      .locator("h1, h2, h3, h4")
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    const tables = await page
      .locator("table")
      .evaluateAll((all) =>
        all.map((table) => [
          table.querySelectorAll("caption").length,
          table.querySelectorAll("thead th:not([scope=col])").length,
        ]),
      );
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter(([captions, unscoped]) => captions !== 1 || unscoped !== 0)).toEqual([]);
  });

  it("prints whole tables within the paper", async () => {
    const { page } = await stage.open(file, { viewport: { width: 718, height: 1000 } });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(718);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    expect((await page.pdf({ format: "A4" })).subarray(0, 5).toString()).toBe("%PDF-");
  });
});
