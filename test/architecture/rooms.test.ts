import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { expectReported, lintedFolder, writeUser } from "../support/linter.ts";
import { packageFolder } from "../support/run-cli.ts";
import { filesIn, importsOf, sources } from "../support/source-tree.ts";

describe("rooms", () => {
  /** The steps of the method in order, and the parts of what people see and type: each knows those before it. */
  const order: Readonly<Record<string, readonly string[]>> = {
    study: [
      "design",
      "selection",
      "placement",
      "normal-returns",
      "inference",
      "matched",
      "comparison",
      "response",
      "stability",
    ],
    report: ["words", "text", "svg", "charts", "page", "formats"],
    cli: ["terminal", "options", "writing", "listings", "commands", "parsing"],
  };
  const steps = [...(order["study"] ?? []), "result", "robustness", "outlook"];

  test("folders of these layers are their rooms", () => {
    const foldersOf = (layer: string) =>
      readdirSync(join(packageFolder, "src", layer), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name);
    expect(foldersOf("study").toSorted()).toEqual(steps.toSorted());
    expect(foldersOf("report").toSorted()).toEqual(order["report"]?.toSorted());
    expect(foldersOf("cli").toSorted()).toEqual(order["cli"]?.toSorted());
  });

  test("the linter reports every import of a room that stands behind, and every step that is not entered by its door", () => {
    const root = lintedFolder();
    const forbidden: string[] = [];
    const write = (path: string, module: string, isAllowed: boolean) => {
      writeUser(root, path, module);
      if (!isAllowed) forbidden.push(path);
    };
    for (const [layer, rooms] of Object.entries({ ...order, study: steps })) {
      for (const [at, room] of rooms.entries()) {
        for (const [place, other] of rooms.entries()) {
          if (other === room) continue;
          const isBefore = place < at;
          write(`src/${layer}/${room}/of-${other}.ts`, `../${other}/index.ts`, isBefore);
          write(`src/${layer}/${room}/deep/of-${other}.ts`, `../../${other}/index.ts`, isBefore);
          write(`src/${layer}/${room}/inside-${other}.ts`, `../${other}/thing.ts`, isBefore && layer !== "study");
        }
      }
    }
    for (const step of steps) {
      write(`src/tables/study/door-${step}.ts`, `../../study/${step}/index.ts`, true);
      write(`src/tables/study/inside-${step}.ts`, `../../study/${step}/thing.ts`, false);
      write(`src/tables/study/deep-${step}.ts`, `../../study/${step}/parts/index.ts`, false);
      const runsStudies = step === "robustness" || step === "outlook";
      write(`src/study/${step}/whole.ts`, "../run-study.ts", runsStudies);
    }
    expectReported(root, forbidden);
  });

  test("files import each other in no circle, types included", () => {
    const graph = new Map(
      sources.map((path) => [
        path,
        importsOf(path)
          .filter((name) => name.startsWith("."))
          .map((name) => join(dirname(path), name)),
      ]),
    );
    expect(circlesOf(graph)).toEqual([]);
    expect(
      circlesOf(
        new Map([
          ["a", ["b"]],
          ["b", ["c"]],
          ["c", ["b"]],
        ]),
      ),
    ).toEqual([["b", "c"]]);
  });

  test("no folder has more than 20 files side by side", () => {
    const counts = new Map<string, number>();
    for (const path of filesIn("src", /\.\w+$/)) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 20)).toEqual([]);
    expect(counts.size).toBeGreaterThan(50);
  });

  /** The files of each circle of imports: whoever can be reached from what it imports. */
  function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
    const reach = (from: string): ReadonlySet<string> => {
      const found = new Set<string>();
      const open = [...(graph.get(from) ?? [])];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (found.has(next)) continue;
        found.add(next);
        open.push(...(graph.get(next) ?? []));
      }
      return found;
    };
    const reached = new Map([...graph.keys()].map((path) => [path, reach(path)]));
    const circles = new Map<string, string[]>();
    for (const [path, others] of reached) {
      if (!others.has(path)) continue;
      const members = [...others].filter((other) => reached.get(other)?.has(path) === true).toSorted();
      circles.set(members.join(" "), members);
    }
    return [...circles.values()];
  }
});
