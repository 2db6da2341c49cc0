/** What to study: a design with every default filled in, its windows and conditions, and the data it reads. The engine reads nothing else. */
export {
  type CollisionDesign,
  type GroupDesign,
  type MatchDesign,
  type ModelChoice,
  plainDesign,
  type ResponseDesign,
  type SequenceDesign,
  type StudyDesign,
  unnamedGroup,
  withoutDraws,
} from "./study-design.ts";
export { type EstimationWindow, type EventWindow, isSameWindow } from "./windows.ts";
export type { StudyData } from "./study-data.ts";
export { designSeries, groupSeries } from "./design-series.ts";
export { designIndicators } from "./design-indicators.ts";
export { makersOf } from "./price-makers.ts";
export { type Condition, type ConditionInput, type Expression, inputName, inputsOf } from "./condition/expression.ts";
export { operatorNamed, type OperatorName, operators, type ValueType } from "./condition/operators.ts";
export { type Figure, figures } from "./condition/figures.ts";
export { type MeasureName, measureNamed, measures, mostObservations } from "./condition/measures.ts";
export { type DatePart, dateParts, weekdayNames } from "./condition/date-parts.ts";
export { identifierOf, idOf } from "./condition/identifier.ts";
