export type * from './rule-effects';
export { translateRules } from './translate-rules';
