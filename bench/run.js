/** `npm run bench` measures times and memory; `npm run bench -- placebo` and `-- size` count how often tests reject without an effect. */
import { printPlacebo } from "./placebo.js";
import { printSizes } from "./size.js";
import { printTimings } from "./timings.js";

const benches = { timings: printTimings, placebo: printPlacebo, size: printSizes };
const names = process.argv.slice(2);

for (const name of names.length === 0 ? ["timings"] : names) {
  const bench = benches[/** @type {keyof typeof benches} */ (name)];
  if (bench === undefined) throw new Error(`there is no bench "${name}"; there are ${Object.keys(benches).join(", ")}`);
  // oxlint-disable-next-line no-await-in-loop -- one after the other, so that none slows another
  await bench();
}
