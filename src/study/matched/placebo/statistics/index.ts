import type { PlaceboStatistic } from "../placebo-statistic.ts";
import { placeboBmpT } from "./bmp-t.ts";
import { caar } from "./caar.ts";
import { placeboCsectT } from "./csect-t.ts";

/** Every statistic that is held against draws of matched days, in the order of the rows of `placebo.csv`. */
export const placeboStatistics: readonly PlaceboStatistic[] = [caar, placeboCsectT, placeboBmpT];
