import type { ScenarioRun } from "../../pipeline/types.ts";
import { charts } from "../charts/index.ts";
import { renderSvg } from "../render-svg.ts";
import type { Picture } from "./picture.ts";

/** Every chart of a run, drawn; in the order of the registry. */
export async function runPictures(run: ScenarioRun): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  for (const { id, title, alt, spec } of charts.flatMap((chart) => chart.figures(run))) {
    // oxlint-disable-next-line no-await-in-loop -- drawing is work, not waiting
    pictures.push({ id, title, alt, svg: await renderSvg({ id, title, alt, spec }) });
  }
  return pictures;
}
