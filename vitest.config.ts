import { defineConfig } from "vitest/config";

// A file that replaces a module must have its imports to itself; all others of a worker share what one of them has imported.
const alone = ["test/diagnostics/hostile-input.test.ts"];

export default defineConfig(({ mode }) => ({
  test: {
    // `npm run test:full`: campaigns of full length, and the package as a stranger installs it.
    env: mode === "full" ? { ASSAY_FULL_TESTS: "1" } : {},
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: "forks",
    maxWorkers: 2,
    coverage: {
      include: ["src/**"],
      thresholds: { lines: 90, functions: 90, branches: 85, statements: 90 },
    },
    projects: [
      { extends: true, test: { name: "shared", include: ["test/**/*.test.ts"], exclude: alone, isolate: false } },
      { extends: true, test: { name: "alone", include: alone } },
    ],
  },
}));
