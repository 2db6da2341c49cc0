import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { renderReport } from "../../src/report/page/report-page.ts";
import { isFull } from "../support/campaign.ts";
import { accessibilityFaults, describeInChromium } from "../support/chromium.ts";
import { runCli } from "../support/run-cli.ts";
import { sampleFacts } from "../support/sample-facts.ts";
import { sampleRun } from "../support/sample-run.ts";

const shipped = "scenarios/payrolls-weak-and-strong.yaml";
const slug = "weak-and-strong-payrolls";

describeInChromium("every kind of page in Chromium", (stage) => {
  const hostile = `<img src=x onerror=alert(1)> </script><script>alert(2)</script> "q" 'a' \u05e9\u05dc\u05d5\u05dd`;
  // The second is too large to be in the page as it is.
  const pictures = [1, 200_000].map((length) => ({
    id: `path-${length}`,
    title: hostile,
    alt: hostile,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="460" height="100" viewBox="0 0 460 100"><title>Path</title><path d="M0 0${"h1".repeat(length)}"/></svg>`,
  }));
  const pages = () => ({
    report: join(stage.folder, "site", slug, "report.html"),
    index: join(stage.folder, "site/index.html"),
    hostile: join(stage.folder, "site/hostile.html"),
    compare: join(stage.folder, `compare-${slug}-and-other/report.html`),
  });

  beforeAll(async () => {
    mkdirSync(join(stage.folder, "site"));
    const text = `name: Other\nmetals: [gold]\nevents: { release: us-cpi-mom, surprise: above }\ntested: [[0, 0], [0, 2]]\n`;
    const otherPath = join(stage.folder, "other.yaml");
    writeFileSync(otherPath, text);
    const run = sampleRun({
      name: hostile,
      question: hostile,
      groups: [hostile, "b"],
      metals: [hostile, "gold"],
      warnings: [hostile],
    });
    writeFileSync(
      pages().hostile,
      await renderReport(run, { ...sampleFacts, scenarioText: hostile, command: hostile, pictures }),
    );
    const work = [
      ["report", shipped, otherPath, "--out", join(stage.folder, "site")],
      ["compare", shipped, otherPath, "--report", "--out", stage.folder],
    ];
    for (const argv of work) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { code, stderr } = await runCli([...argv, "--quiet"]);
      if (code !== 0) throw new Error(stderr);
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

  const looks = (["report", "index", "hostile", "compare"] as const).flatMap((name) =>
    (
      [
        ["light", 1280],
        ["dark", 360],
      ] as const
    ).map(([scheme, width]) => [name, scheme, width] as const),
  );
  // One page by day and one by night, unless there is time for all.
  it.each(looks.filter((_, at) => isFull || [0, 5].includes(at)))(
    "%s: nothing stands in the way of reading it (%s, %i px)",
    async (name, colorScheme, width) => {
      const { page } = await stage.open(pages()[name], {
        bypassCSP: true,
        colorScheme,
        viewport: { width, height: 800 },
      });
      expect(await accessibilityFaults(page)).toEqual([]);
    },
  );

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

  it("pictures are drawn, with and without unfolding, and said where they cannot be", async () => {
    const { page } = await stage.open(pages().hostile);
    await page.locator("#chart-path-200000 svg").waitFor({ state: "attached" });
    expect(await page.locator("figure .drawing svg[role=img]").count()).toBe(2);
    const { page: still } = await stage.open(pages().hostile, { javaScriptEnabled: false });
    expect(await still.locator("figure .drawing svg").count()).toBe(1);
    expect(await still.locator("#chart-path-200000").innerText()).toMatch(/needs scripts to be drawn[^]*<img src=x/);
  });

  it("an index leads to its reports and they open", async () => {
    const { page, complaints } = await stage.open(pages().index);
    await page.getByRole("link", { name: "Weak and strong payrolls" }).click();
    expect(await page.locator("h1").innerText()).toBe("Weak and strong payrolls");
    expect(complaints).toEqual([]);
  });
});
