import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const home = "node_modules/danfojs-node/dist";
const frame = "danfojs-node/src/core/frame.d.ts";

/**
 * Writes the types of a DataFrame and of what they rest on. Those of other packages (drawing, spreadsheets, downloads) become mappings of anything,
 * so that a program that uses frames compiles without packages that it does not have.
 * @param {string} folder
 */
export function copyFrameTypes(folder) {
  const waiting = [frame];
  const done = new Set();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (done.has(path)) continue;
    done.add(path);
    const text = readFileSync(join(home, path), "utf8");
    const base = dirname(path);
    for (const [, target = ""] of text.matchAll(/^(?:import|export) .*from ["'](\.[^"']*)["'];$/gm)) {
      waiting.push(fileOf(normalize(join(base, target))));
    }
    mkdirSync(join(folder, "types", base), { recursive: true });
    writeFileSync(join(folder, "types", path), withoutForeign(text, path));
  }
  const entry = `export { default as DataFrame } from "./${frame.replace(".d.ts", "")}";\n`;
  writeFileSync(join(folder, "types/index.d.ts"), entry);
  // Written for require(): without endings in its imports.
  writeFileSync(join(folder, "types/package.json"), '{ "type": "commonjs" }\n');
  writeFileSync(join(folder, "index.d.ts"), 'export { DataFrame } from "./types/index.js";\n');
}

/** @param {string} path */
function fileOf(path) {
  const found = [`${path}.d.ts`, join(path, "index.d.ts")].find((each) => existsSync(join(home, each)));
  if (found === undefined) throw new Error(`danfojs-node has no types at ${path}`);
  return found;
}

/**
 * @param {string} text
 * @param {string} path
 */
function withoutForeign(text, path) {
  const own = text.replaceAll(/^import \{ ([^}]*) \} from ["'][^.][^"']*["'];$/gm, (_, names) =>
    names
      .split(", ")
      .map((name) => `interface ${name} { [key: string]: any }`)
      .join("\n"),
  );
  if (/^import .* from ["'][^.]/m.test(own)) throw new Error(`${path} imports types in a way that is not known here`);
  return own;
}
