import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";

const path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((each) =>
  existsSync(each),
);

// Nothing that a browser does by itself may reach for the network.
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A page in the browser, and what went wrong or over the network while it was open. */
export interface OpenPage {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
}

/** What the tests of a file share: a browser, and a folder that goes with it. */
export interface BrowserStage {
  readonly folder: string;
  open(file: string, options?: BrowserContextOptions): Promise<OpenPage>;
}

/** Tests in Debian's Chromium (`apt-get install chromium`); skipped, loudly, where it is not. */
export function describeInChromium(title: string, tests: (stage: BrowserStage) => void): void {
  if (path === undefined)
    process.stderr.write(`\nSKIPPED, there is no Chromium (apt-get install chromium): ${title}\n\n`);
  describe.skipIf(path === undefined)(`${title}`, () => {
    const folder = mkdtempSync(join(tmpdir(), "assay-browser-"));
    let browser: Browser | null = null;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: path ?? "", args: flags });
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    tests({
      folder,
      async open(file, options = {}) {
        if (browser === null) throw new Error("the browser has been started");
        const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
        const page = await context.newPage();
        const complaints: string[] = [];
        const requests: string[] = [];
        page.on("console", (message) => complaints.push(message.text()));
        page.on("pageerror", (error) => complaints.push(error.message));
        page.on("dialog", (dialog) => complaints.push(`dialog: ${dialog.message()}`));
        page.on("request", (request) => requests.push(request.url()));
        await page.goto(`file://${file}`);
        return { page, complaints, requests };
      },
    });
  });
}

/** What axe-core finds against a page, a line each. Its own script needs a context with `bypassCSP`. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    interface Found {
      readonly violations: readonly { id: string; nodes: readonly { html: string; failureSummary?: string }[] }[];
    }
    const inPage = globalThis as unknown as { axe: { run: () => Promise<Found> } };
    const { violations } = await inPage.axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ""}`),
    );
  });
}
