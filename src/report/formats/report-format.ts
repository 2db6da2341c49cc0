import type { ScenarioRun } from "../../pipeline/types.ts";
import type { Figure } from "../chart.ts";

/** A file made for people: its name with its ending, and its text or bytes. */
export interface ReportFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What a command found, for a format to show: a run, where the command is about one, and its pictures. */
export interface Found {
  readonly run: ScenarioRun | null;
  readonly figures: readonly Figure[];
}

/**
 * A way to show what a command found: its pictures, or a page. Adding one is a file here and a line in the registry; what it needs to draw
 * is imported when it draws.
 */
export interface ReportFormat {
  /** What --format calls it. */
  readonly kind: string;
  /** What it is, for a person. */
  readonly title: string;
  /** Another format that comes along with it: a chart that cannot be changed has its specification beside it. */
  readonly beside?: string;
  /** The files; none where there is nothing to show in this way. */
  files(found: Found): Promise<readonly ReportFile[]>;
}

/** A format that makes a file of each picture, named for it. */
export function figureFormat(
  kind: string,
  title: string,
  render: (figure: Figure) => Promise<string | Uint8Array>,
  beside?: string,
): ReportFormat {
  return {
    kind,
    title,
    ...(beside === undefined ? {} : { beside }),
    async files({ figures }) {
      const made: ReportFile[] = [];
      for (const figure of figures) {
        // oxlint-disable-next-line no-await-in-loop -- a picture at a time, to keep memory flat
        made.push({ name: `${figure.id}.${kind}`, content: await render(figure) });
      }
      return made;
    },
  };
}
