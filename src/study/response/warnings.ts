import type { StudyDesign } from "../design/index.ts";
import type { CellResult } from "../inference/index.ts";

/** What a reader must know beside a response: events of one instant have one move, which a regression counts as so many. */
export function responseWarnings(design: Pick<StudyDesign, "response">, cells: readonly CellResult[]): string[] {
  if (design.response === null) return [];
  const groups = new Set(cells.filter(hasSharedInstants).map(({ group }) => group));
  return [...groups].map(
    (group) =>
      `${group}: the response counts events of one instant as independent; one indicator a group, with the others under \`with\`, does not`,
  );
}

function hasSharedInstants({ included }: CellResult): boolean {
  return included.some(({ release }, index) => release.releasedAt === included[index - 1]?.release.releasedAt);
}
