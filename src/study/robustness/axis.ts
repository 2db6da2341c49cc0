import type { GroupDesign, StudyData, StudyDesign } from "../design/index.ts";

/** One reasonable value of a choice that an analyst makes. */
export interface AxisChoice {
  /** As tables show it. */
  readonly label: string;
  /** Whether it is the scenario's own. */
  readonly isOwn: boolean;
  apply(design: StudyDesign): StudyDesign;
  /** Whether it changes anything for a group; absent = for all. A group that it leaves alone has asked that question already. */
  concerns?(group: GroupDesign): boolean;
}

/** A choice that an analyst makes before looking, and its reasonable values; the scenario's own is always among them. */
export interface SpecificationAxis {
  /** Stable name, as in the tables. */
  readonly name: string;
  /** For the middle of a sentence: "the model". */
  readonly title: string;
  choices(design: StudyDesign, data: StudyData): readonly AxisChoice[];
}
