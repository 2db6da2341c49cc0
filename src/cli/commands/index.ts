import type { Command } from "../command.ts";
import { check } from "./check.ts";
import { compare } from "./compare.ts";
import { init } from "./init.ts";
import { list } from "./list.ts";
import { outlook } from "./outlook.ts";
import { performance } from "./performance.ts";
import { power } from "./power.ts";
import { report } from "./report.ts";
import { robustness } from "./robustness.ts";
import { run } from "./run.ts";
import { schema } from "./schema.ts";
import { show } from "./show.ts";

/** Every command, in the order that `assay --help` lists them. */
export const commands: readonly Command[] = [
  run,
  report,
  compare,
  power,
  robustness,
  performance,
  outlook,
  check,
  show,
  list,
  init,
  schema,
];
