import { userError } from "../../errors.ts";
import type { Effect } from "../../study/inference/index.ts";

// No sign: power is the same on either side.
const written = /^(\d+(?:\.\d+)?|\.\d+)\s*(%|sd)?$/;

/** What --effect says: "0.5%", the fraction 0.005, or "0.5sd". Throws a `UserError` (cli/usage) for anything else; null when nothing was said. */
export function parseEffect(text: string | undefined): Effect | null {
  if (text === undefined) return null;
  const [, number = "", unit] = written.exec(text.trim()) ?? [];
  const size = Number(number);
  if (number === "" || !(size > 0) || (unit === undefined && size >= 1)) {
    const meant = unit === undefined && size >= 1 ? `; did you mean ${number}%?` : "";
    throw userError("cli/usage", `"${text}" is not the size of an effect${meant}`, {
      hint: "write it in percent (0.5%), as a fraction below 1 (0.005), or in standard deviations (0.5sd)",
    });
  }
  return unit === "sd" ? { size, unit: "sd" } : { size: unit === "%" ? size / 100 : size, unit: "fraction" };
}
