/**
 * What `npm ci` does last: builds dist/. Without the development dependencies (`npm ci --omit=dev`) there is no compiler; then the dist/ that
 * is there stays as it is, and where there is none this says how to get one.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import process, { stderr } from "node:process";

/** @param {string} name */
function isInstalled(name) {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  return folders.some((folder) => existsSync(`${folder}/${name}/package.json`));
}

if (isInstalled("typescript")) {
  // npm is a script on Windows, which only a shell can start.
  process.exitCode = spawnSync("npm run build", { shell: true, stdio: "inherit" }).status ?? 1;
} else if (!existsSync(new URL("dist/index.js", import.meta.url))) {
  stderr.write(
    "assay is not built, for its compiler is a development dependency: run `npm ci`, then `npm prune --omit=dev` to leave such things out\n",
  );
}
