import type { ScenarioRun } from "../../pipeline/types.ts";
import { runFigures } from "../charts/index.ts";
import { renderSvg } from "../svg/render-svg.ts";
import type { Picture } from "./picture.ts";

/** Every chart of a run, drawn; in the order of the registry. */
export async function runPictures(run: ScenarioRun): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  for (const figure of runFigures(run)) {
    const { id, title, alt } = figure;
    // oxlint-disable-next-line no-await-in-loop -- drawing is work, not waiting
    pictures.push({ id, title, alt, svg: await renderSvg(figure) });
  }
  return pictures;
}
