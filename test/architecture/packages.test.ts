import { describe, expect, test } from "vitest";
import { packageHomes } from "../support/package-homes.ts";
import { importsOf, read, sources } from "../support/source-tree.ts";

/** Packages that the build puts into dist/, so that nobody who installs Assay needs them. */
const builtIn = ["danfojs-node"];

describe("packages", () => {
  const homesOf = (name: string) => (name.startsWith("@stdlib/") ? ["src/kernels/"] : (packageHomes[name] ?? []));
  const manifest = JSON.parse(read("package.json")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;

  test.each([...Object.keys(manifest.dependencies), ...builtIn])("%s is imported, and in its home only", (name) => {
    const users = sources.filter((path) =>
      importsOf(path).some((module) => module === name || module.startsWith(`${name}/`)),
    );
    expect(users.filter((path) => !homesOf(name).some((home) => path.startsWith(home)))).toEqual([]);
  });

  test("what the build puts into dist/ is needed for building only", () => {
    expect(builtIn.filter((name) => name in manifest.dependencies || !(name in manifest.devDependencies))).toEqual([]);
    expect(read("build/frames-entry.js")).toContain('from "danfojs-node"');
  });

  test("nothing is imported that package.json does not list", () => {
    const modules = sources.flatMap(importsOf).filter((name) => !name.startsWith(".") && !name.startsWith("node:"));
    const packages = modules.map((name) =>
      name
        .split("/")
        .slice(0, name.startsWith("@") ? 2 : 1)
        .join("/"),
    );
    expect(packages.filter((name) => !(name in manifest.dependencies) && !builtIn.includes(name))).toEqual([]);
  });

  test("packages that bring native programs are pinned to one version", () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies };
    const pinned = [
      "typescript",
      "rolldown",
      "vitest",
      "oxlint",
      "oxfmt",
      "knip",
      "danfojs-node",
      "piscina",
      "@resvg/resvg-js",
    ];
    expect(pinned.filter((name) => !/^\d+\.\d+\.\d+$/.test(all[name] ?? ""))).toEqual([]);
  });
});
