export { type NumericFindingCode, numericFindingCodes } from './numeric-findings';
export { type NumericProblem, type ParsedNumericProblem, parseNumericProblem } from './parse-numeric-problem';
export {
  buildNumericOutcome,
  type NumericOutcome,
  type NumericPlacement,
  renderNumericOutcome,
} from './render-numeric-outcome';
