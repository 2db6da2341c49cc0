import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

/** In this order, as later rules overrule earlier ones. */
const styleSheets = ["colours", "page", "tables", "pictures", "narrow", "print"];

/**
 * The style and the script that every page of a report holds, as a module, with the hashes by which the page's policy lets them in.
 * @param {URL} root
 * @param {string} darkCharts rules that turn charts dark where the page is
 * @returns {Promise<Record<string, string>>} path -> text
 */
export async function pageAssets(root, darkCharts) {
  const folder = new URL("src/report/page/assets/", root);
  const [script, ...styles] = await Promise.all(
    ["script.js", ...styleSheets.map((name) => `style/${name}.css`)].map((path) =>
      readFile(new URL(path, folder), "utf8"),
    ),
  );
  return {
    "src/report/page/assets/assets.ts": `// Made of style/ and script.js by \`npm run generate\`.

/** A style or script of ours that stands inside a page. */
export interface PageAsset {
  /** What a Content-Security-Policy names it by: \`sha256-\` and the SHA-256 of the text. */
  readonly hash: string;
  readonly text: string;
}

export const pageStyle: PageAsset = ${asset(`${styles.join("")}@media screen and (prefers-color-scheme: dark) {\n${darkCharts}\n}\n`)};

export const pageScript: PageAsset = ${asset(script ?? "")};
`,
  };
}

/** @param {string} text */
function asset(text) {
  const hash = `sha256-${createHash("sha256").update(text).digest("base64")}`;
  return `{\n  hash: ${JSON.stringify(hash)},\n  text: ${JSON.stringify(text)},\n}`;
}
