import type { StudyDesign } from "./design.ts";
import type { MarketView } from "./market-view.ts";
import type { CellResult } from "./result.ts";

/** What a reader must know beside the numbers: inputs that were stale, scales that look ahead, events that are not independent. */
export function studyWarnings(
  design: StudyDesign,
  cells: readonly CellResult[],
  views: readonly MarketView[],
): string[] {
  return [
    ...scaleWarnings(design),
    ...views.flatMap((view) => stalenessWarnings(design, view)),
    ...cellWarnings(cells),
  ];
}

function scaleWarnings(design: StudyDesign): string[] {
  if (design.surpriseScale.kind !== "full-sample") return [];
  return [
    "surprises are scaled by their standard deviation over the whole period, which was not known at the releases",
  ];
}

function stalenessWarnings(design: StudyDesign, view: MarketView): string[] {
  if (design.model.asOf === 0) return [];
  return view.benchmarks.map(({ meanAge, maxAge, matched }) => {
    const share = `${matched} of ${view.series.instants.length} observations`;
    return (
      `${view.metal}: ${design.model.benchmark} is read up to ${hours(design.model.asOf)} old; it was ` +
      `${hours(meanAge)} old on average and ${hours(maxAge)} at most at ${share}`
    );
  });
}

function hours(milliseconds: number): string {
  return `${Number((milliseconds / 3_600_000).toFixed(2))} h`;
}

function cellWarnings(cells: readonly CellResult[]): string[] {
  const groups = new Map<string, CellResult[]>();
  for (const cell of cells) groups.set(cell.group, [...(groups.get(cell.group) ?? []), cell]);
  return [...groups].flatMap(([group, ofGroup]) => {
    const sharing = Math.max(...ofGroup.map(sharedInstants));
    const overlapping = Math.max(...ofGroup.map(overlappingWindows));
    const colliding = Math.max(...ofGroup.map((cell) => cell.included.filter((e) => e.collisions.length > 0).length));
    const included = Math.max(...ofGroup.map((cell) => cell.included.length));
    return [
      ...(sharing > 0
        ? [
            `${group}: ${sharing} of ${included} events share their instant with the event before; the tests count them as independent`,
          ]
        : []),
      ...(overlapping > 0
        ? [`${group}: the windows of ${overlapping} of ${included} events overlap the one before`]
        : []),
      ...(colliding > 0
        ? [`${group}: another release falls inside the window of ${colliding} of ${included} events`]
        : []),
    ];
  });
}

function sharedInstants(cell: CellResult): number {
  return cell.included.filter(
    (event, index) => event.release.releasedAt === cell.included[index - 1]?.release.releasedAt,
  ).length;
}

function overlappingWindows(cell: CellResult): number {
  const length = cell.panel.window.to - cell.panel.window.from + 1;
  return cell.included.filter((event, index) => {
    const previous = cell.included[index - 1];
    return previous !== undefined && event.day0 - previous.day0 < length;
  }).length;
}
