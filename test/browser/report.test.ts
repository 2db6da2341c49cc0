import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { renderReport } from "../../src/report/page/report-page.ts";
import { accessibilityFaults, describeInChromium } from "../support/chromium.ts";
import { packageFolder, runCli } from "../support/run-cli.ts";
import { sampleFacts } from "../support/sample-facts.ts";
import { sampleRun } from "../support/sample-run.ts";

const shipped = "scenarios/payrolls-weak-and-strong.yaml";
const slug = "weak-and-strong-payrolls";

describeInChromium("a report in Chromium", (stage) => {
  const file = join(stage.folder, slug, "report.html");
  const section = (name: string) => `[data-table="${name}"]`;
  const csv = (name: string) => readFileSync(join(stage.folder, slug, `${name}.csv`), "utf8");
  /** The cells of a column as the page shows them. */
  const column = (name: string, at: number) => `${section(name)} tbody tr > :nth-child(${at})`;

  beforeAll(async () => {
    await runCli(["run", join(packageFolder, shipped), "--report", "--out", stage.folder, "--quiet"]);
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
    expect(await car.locator("[role=status]").innerText()).toBe("first 5 of 310 rows");
    await car.getByRole("button", { name: /^Show .* more rows$/ }).click();
    const cells = car.locator("tbody tr:nth-child(-n + 5) td");
    expect(await cells.allInnerTexts()).toEqual(before);
    expect(await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute("title")))).toEqual(titles);
    await car.getByRole("button", { name: /^Show .* more rows$/ }).click();
    expect(await car.locator("tbody tr").count()).toBe(csv("car").trimEnd().split("\n").length - 1);
    expect(await car.locator("[role=status]").innerText()).toBe("310 of 310 rows");
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

  it("says the same without scripts, and offers nothing that would not work", async () => {
    const { page, complaints } = await stage.open(file, { javaScriptEnabled: false });
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.locator("#answer").innerText()).toContain(
      "Gold did 0.75\u00a0% better after weak than after strong",
    );
    expect(await page.locator(`${section("tests")} tbody tr`).count()).toBe(32);
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
    for (const table of await page.locator("table").all()) {
      // oxlint-disable-next-line no-await-in-loop -- a page's tables, one by one
      expect([
        await table.locator("caption").count(),
        await table.locator("thead th:not([scope=col])").count(),
      ]).toEqual([1, 0]);
    }
  });

  it("prints whole tables within the paper", async () => {
    const { page } = await stage.open(file, { viewport: { width: 718, height: 1000 } });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(718);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    expect((await page.pdf({ format: "A4" })).subarray(0, 5).toString()).toBe("%PDF-");
  });
});

describeInChromium("every kind of page in Chromium", (stage) => {
  const hostile = `<img src=x onerror=alert(1)> </script><script>alert(2)</script> "q" 'a' \u05e9\u05dc\u05d5\u05dd`;
  const pages = () => ({
    report: join(stage.folder, "site", slug, "report.html"),
    index: join(stage.folder, "site/index.html"),
    hostile: join(stage.folder, "site/hostile.html"),
    compare: join(stage.folder, `compare-${slug}-and-other/report.html`),
  });

  beforeAll(async () => {
    mkdirSync(join(stage.folder, "site"));
    const text = (name: string) =>
      `name: ${name}\nmetals: [gold]\nevents: { release: us-cpi-mom, surprise: above }\ntested: [[0, 0], [0, 2]]\n`;
    const otherPath = join(stage.folder, "other.yaml");
    writeFileSync(otherPath, text("Other"));
    const run = sampleRun({
      name: hostile,
      question: hostile,
      groups: [hostile, "b"],
      metals: [hostile, "gold"],
      warnings: [hostile],
    });
    writeFileSync(
      pages().hostile,
      await renderReport(run, { ...sampleFacts, scenarioText: hostile, command: hostile }),
    );
    const work = [
      ["report", shipped, otherPath, "--out", join(stage.folder, "site")],
      ["compare", shipped, otherPath, "--report", "--out", stage.folder],
    ];
    for (const argv of work) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await runCli([...argv, "--quiet"])).toMatchObject({ code: 0, stderr: "" });
    }
  });

  it.each(["report", "index", "hostile", "compare"] as const)(
    "%s: opens without a complaint, and fits a phone",
    async (name) => {
      const { page, complaints, requests } = await stage.open(pages()[name], { viewport: { width: 360, height: 740 } });
      expect({ complaints, requests: requests.length }).toEqual({ complaints: [], requests: 1 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    },
  );

  it.each(
    (["report", "index", "hostile", "compare"] as const).flatMap((name) =>
      (
        [
          ["light", 1280],
          ["dark", 360],
        ] as const
      ).map(([scheme, width]) => [name, scheme, width] as const),
    ),
  )("%s: nothing stands in the way of reading it (%s, %i px)", async (name, colorScheme, width) => {
    const { page } = await stage.open(pages()[name], {
      bypassCSP: true,
      colorScheme,
      viewport: { width, height: 800 },
    });
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it("a hostile scenario stays text", async () => {
    const { page, complaints } = await stage.open(pages().hostile);
    expect(complaints).toEqual([]);
    expect(await page.locator("img, main script:not([type='application/octet-stream'])").count()).toBe(0);
    expect(await page.title()).toBe(hostile);
    expect(await page.locator("h1").innerText()).toBe(hostile);
    expect(await page.locator(".question").innerText()).toBe(hostile);
    await page.getByLabel("Filter summary").fill("onerror");
    const shown = await page.locator('[data-table="summary"] tbody tr').allInnerTexts();
    expect(shown.length).toBe(6);
    expect(shown.every((row) => row.includes(hostile))).toBe(true);
    expect(await page.locator("img").count()).toBe(0);
  });

  it("an index leads to its reports and they open", async () => {
    const { page, complaints } = await stage.open(pages().index);
    await page.getByRole("link", { name: "Weak and strong payrolls" }).click();
    expect(await page.locator("h1").innerText()).toBe("Weak and strong payrolls");
    expect(complaints).toEqual([]);
  });
});
