/** Preloaded into a measured process: writes its peak resident memory, in bytes, to file descriptor 3 when it ends. */
import { readFileSync, writeSync } from "node:fs";

process.on("exit", () => {
  writeSync(3, String(peakBytes()));
});

function peakBytes() {
  try {
    // Linux counts the parent's peak into ru_maxrss of a spawned child; VmHWM belongs to this process alone.
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // No /proc on this system.
  }
  return process.resourceUsage().maxRSS * 1024;
}
