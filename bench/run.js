/**
 * `npm run bench` measures times and memory; `npm run bench -- placebo`, `-- size` and `-- response` count how often tests reject where
 * nothing happened, `-- coverage` how often intervals hold the true mean, `-- stability` what is said of halves where the truth is known, in as many trials as a number after them says.
 */
import { printCoverage } from "./coverage.js";
import { printResponse } from "./response.js";
import { printPlacebo } from "./placebo.js";
import { printSizes } from "./size.js";
import { printStability } from "./stability.js";
import { printTimings } from "./timings.js";

const benches = {
  timings: printTimings,
  placebo: printPlacebo,
  size: printSizes,
  coverage: printCoverage,
  response: printResponse,
  stability: printStability,
};
const [name = "timings", trials] = process.argv.slice(2);
const bench = benches[/** @type {keyof typeof benches} */ (name)];
if (bench === undefined) throw new Error(`there is no bench "${name}"; there are ${Object.keys(benches).join(", ")}`);
await bench(trials === undefined ? undefined : Number(trials));
