import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Folder that holds package.json. */
export const packageFolder = fileURLToPath(new URL("..", import.meta.url));

/**
 * Median and smallest of several timings of the same work, in seconds; the first, which warms caches, is left out.
 * @param {number} runs
 * @param {() => Promise<unknown>} work
 */
export async function timeWork(runs, work) {
  const seconds = [];
  for (let run = 0; run <= runs; run += 1) {
    const start = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- timings must not share the machine
    await work();
    if (run > 0) seconds.push((performance.now() - start) / 1000);
  }
  seconds.sort((a, b) => a - b);
  return { median: seconds[seconds.length >> 1] ?? NaN, fastest: seconds[0] ?? NaN };
}

/**
 * Runs `assay` as a user does: a new process from start to end. Throws when it fails.
 * @param {readonly string[]} args
 */
export async function runAssay(args) {
  await runNode([`${packageFolder}bin/assay.js`, ...args]);
}

/**
 * Peak resident memory of one `assay` process, in bytes.
 * @param {readonly string[]} args
 */
export async function peakMemoryOf(args) {
  const preload = new URL("peak-memory.js", import.meta.url).href;
  return Number(await runNode(["--import", preload, `${packageFolder}bin/assay.js`, ...args]));
}

/**
 * Runs node, gives what it wrote to descriptor 3.
 * @param {readonly string[]} args
 * @returns {Promise<string>}
 */
function runNode(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe", "pipe"], cwd: packageFolder });
    const [, stdout, stderr, note] = child.stdio;
    let said = "";
    let complaint = "";
    stdout.resume();
    stderr.on("data", (chunk) => {
      complaint += String(chunk);
    });
    note.on("data", (chunk) => {
      said += String(chunk);
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(said);
      else reject(new Error(`node ${args.join(" ")} ended with ${code}\n${complaint}`));
    });
  });
}
