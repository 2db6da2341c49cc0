import type { StudyDesign } from "../design/index.ts";
import type { CellResult } from "../inference/index.ts";
import type { MarketView } from "../placement/index.ts";

/** What a reader must know beside the numbers: inputs that were stale, scales that look ahead, events that are not independent. */
export function studyWarnings(
  design: StudyDesign,
  cells: readonly CellResult[],
  views: readonly MarketView[],
): string[] {
  return [
    ...scaleWarnings(design),
    ...views.flatMap((view) => stalenessWarnings(design, view)),
    ...groupWarnings(cells),
    ...comparedWarnings(design, cells),
    ...responseWarnings(design, cells),
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
  return view.benchmarks.map(({ meanAge, maxAge, matched }, index) => {
    const factor = design.model.factors[index];
    if (matched === 0) return `${view.metal}: no price of ${factor} is ever as fresh as ${hours(design.model.asOf)}`;
    const share = `${matched} of ${view.series.instants.length} observations`;
    return (
      `${view.metal}: ${factor} is read up to ${hours(design.model.asOf)} old; it was ` +
      `${hours(meanAge)} old on average and ${hours(maxAge)} at most at ${share}`
    );
  });
}

function hours(milliseconds: number): string {
  return `${Number((milliseconds / 3_600_000).toFixed(2))} h`;
}

const allowingTest = "adj_bmp_t";

/** Which of the numbers that are shown allow for events that are not independent. */
function allowanceOf(cells: readonly CellResult[]): string {
  const tests = new Set(
    cells.flatMap(({ windows }) => windows.flatMap((window) => window.tests.map(({ test }) => test))),
  );
  if (tests.has(allowingTest))
    return `${allowingTest} and the intervals of means allow for it, most other tests do not`;
  return `the intervals of means allow for it, the tests of this run do not; ${allowingTest} would`;
}

/** How many events that stand apart would tell as much, where that is least. */
function worthWords({ windows, included }: CellResult): string {
  const fewest = Math.min(...windows.map(({ summary }) => summary.effectiveEvents).filter(Number.isFinite));
  const worth = Math.round(fewest);
  return worth < included.length ? `: they tell as much as ${worth} that stand apart` : "";
}

function groupWarnings(cells: readonly CellResult[]): string[] {
  const allowance = allowanceOf(cells);
  return [...byGroup(cells).values()].flatMap((ofGroup) => [
    ...worstOf(
      ofGroup,
      sharedInstants,
      (share) => `${share} events share their instant with the event before; ${allowance}`,
    ),
    ...worstOf(
      ofGroup,
      overlappingWindows,
      (share, worst) => `the windows of ${share} events overlap the one before${worthWords(worst)}; ${allowance}`,
    ),
    ...worstOf(ofGroup, collidingEvents, (share) => `another release falls inside the window of ${share} events`),
  ]);
}

function byGroup(cells: readonly CellResult[]): Map<string, CellResult[]> {
  const groups = new Map<string, CellResult[]>();
  for (const cell of cells) groups.set(cell.group, [...(groups.get(cell.group) ?? []), cell]);
  return groups;
}

/** Says of a group what is true of the metal where it is worst, and names that metal where it differs from the others. */
function worstOf(
  cells: readonly CellResult[],
  count: (cell: CellResult) => number,
  say: (share: string, worst: CellResult) => string,
): string[] {
  const shares = cells.map((cell) => ({ cell, found: count(cell) }));
  const [worst] = shares.toSorted((a, b) => b.found - a.found);
  if (worst === undefined || worst.found === 0) return [];
  const share = `${worst.found} of ${worst.cell.included.length}`;
  const areAlike = shares.every(({ found }) => found === worst.found);
  if (areAlike || shares.some(({ found }) => found === 0)) {
    const where = areAlike ? worst.cell.group : `${worst.cell.group}, ${worst.cell.metal}`;
    return [`${where}: ${say(share, worst.cell)}`];
  }
  return [`${worst.cell.group}: ${say(`up to ${share}`, worst.cell)}`];
}

/** Groups that are compared must not have events in common. */
function comparedWarnings(design: StudyDesign, cells: readonly CellResult[]): string[] {
  const groups = byGroup(cells);
  return design.compare.flatMap(([groupA, groupB]) => {
    const shared = sharedEvents(groups.get(groupA) ?? [], groups.get(groupB) ?? []);
    return shared === 0 ? [] : [sharedEventsWarning(shared, groupA, groupB)];
  });
}

/** How many releases are included events of both. */
export function sharedEvents(first: readonly CellResult[], second: readonly CellResult[]): number {
  const idsOf = (cells: readonly CellResult[]) =>
    new Set(cells.flatMap((cell) => cell.included.map((event) => event.release.id)));
  const others = idsOf(second);
  return [...idsOf(first)].filter((id) => others.has(id)).length;
}

/** The sentence about them, for groups and for scenarios. */
export function sharedEventsWarning(shared: number, first: string, second: string): string {
  const releases = shared === 1 ? "1 release is an event" : `${shared} releases are events`;
  return `${releases} of both "${first}" and "${second}"; the tests count them as independent`;
}

function collidingEvents(cell: CellResult): number {
  return cell.included.filter((event) => event.collisions.length > 0).length;
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

/** What a reader must know beside a response: events of one instant have one move, which a regression counts as so many. */
function responseWarnings(design: Pick<StudyDesign, "response">, cells: readonly CellResult[]): string[] {
  if (design.response === null) return [];
  const groups = new Set(cells.filter((cell) => sharedInstants(cell) > 0).map(({ group }) => group));
  return [...groups].map(
    (group) =>
      `${group}: the response counts events of one instant as independent; one indicator a group, with the others under \`with\`, does not`,
  );
}
