import { expect, test } from "vitest";
import { commentOf, exportsOfPackage, typesNamedBy } from "../support/declarations.ts";

const exported = exportsOfPackage();

test("every type that an exported declaration names is exported too", () => {
  const places = new Set([...exported.values()].map(({ file, name }) => `${file} ${name}`));
  expect(exported.size).toBeGreaterThan(50);
  const missing = [...exported].flatMap(([user, declared]) =>
    typesNamedBy(declared)
      .filter(({ file, name }) => !places.has(`${file} ${name}`))
      .map(({ file, name }) => `${name} (${file}), named by ${user}`),
  );
  expect(missing).toEqual([]);
});

test("everything exported says what it is", () => {
  expect([...exported].filter(([, declared]) => commentOf(declared) === "").map(([name]) => name)).toEqual([]);
});
