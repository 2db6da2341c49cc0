import { z } from "zod";

/** Which surprises count. */
export const surprise = z
  .union([
    z.enum(["above", "below", "in-line", "any"]),
    z.strictObject({
      min: z.number().optional().meta({ description: "Smallest surprise, included." }),
      max: z.number().optional().meta({ description: "Largest surprise, included." }),
      unit: z
        .enum(["raw", "sd"])
        .default("sd")
        .meta({ description: "raw = the indicators' unit, which they share; sd = standard deviations." }),
    }),
  ])
  .meta({ description: "Which surprises (actual - consensus) belong to the group." });
