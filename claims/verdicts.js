import { judgeFigure, judgeGains, judgeReached, judgeRecord } from "./judge-data.js";
import { judgeDifference, judgeMoves, judgeResponse, judgeSlope, judgeVolatility } from "./judge-studies.js";

const judges = {
  gains: judgeGains,
  record: judgeRecord,
  reached: judgeReached,
  figure: judgeFigure,
  moves: judgeMoves,
  difference: judgeDifference,
  response: judgeResponse,
  slope: judgeSlope,
  volatility: judgeVolatility,
  untestable,
};

/**
 * Runs what each claim is tested by and says how it came out, a line a test and metal. Throws when a claim's answer in words was written
 * for other verdicts than these, or rests on what is no longer said of whether they hold throughout.
 * @param {readonly import("./claims.d.ts").Claim[]} claims
 * @param {import("./verdicts.d.ts").Judging} judging
 * @returns {Promise<import("./verdicts.d.ts").JudgedClaim[]>}
 */
export async function judgeClaims(claims, judging) {
  return Promise.all(
    claims.map(async ({ told, checks, answer }) => {
      const verdicts = (await Promise.all(checks.map((check) => judges[check.kind](check, judging)))).flat();
      const found = verdicts.map(({ verdict }) => verdict);
      if (answer.writtenFor.join("\n") !== found.join("\n")) {
        throw new Error(`the answer to "${told}" was written for other verdicts than ${JSON.stringify(found)}`);
      }
      const held = verdicts.map(({ throughout = "" }) => throughout).join("\n");
      const missing = (answer.restsOn ?? []).filter((words) => !held.includes(words));
      if (missing.length > 0) {
        throw new Error(`the answer to "${told}" was written for findings of which it is said: ${missing.join("; ")}`);
      }
      return { told, answer: answer.text, verdicts };
    }),
  );
}

async function untestable({ what, needs }) {
  return [{ tested: what, verdict: "cannot be tested with the shipped data", figures: `needs ${needs}` }];
}
