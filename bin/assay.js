#!/usr/bin/env node
import { existsSync } from "node:fs";
import process, { stderr } from "node:process";
import { setFlagsFromString } from "node:v8";

const program = new URL("../dist/program/main.js", import.meta.url);

if (existsSync(program)) {
  const [{ main }, { nodeIo }] = await Promise.all([
    import("../dist/program/main.js"),
    import("../dist/program/node-io.js"),
  ]);
  // V8 would let its nursery grow to twice 16 MB. What a run throws away it throws away at once, so that a small one does as well: a
  // thousand events then need 105 MB rather than 130, and no longer.
  setFlagsFromString("--semi-space-growth-factor=1");
  process.exitCode = await main(process.argv.slice(2), nodeIo());
} else {
  stderr.write(
    "assay: it is not built yet\n  run `npm ci` in its folder (or `npm run build`, where that was done before)\n",
  );
  process.exitCode = 2;
}
