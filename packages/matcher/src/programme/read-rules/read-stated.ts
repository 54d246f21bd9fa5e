import { quote } from '../describe-finding';
import { type Cell, isBlank, readText, scalarText } from '../read-cell';
import type { Softenable, Stated } from '../rules';
import type { RuleEntry, RuleParts } from './rule-draft';

/** Parts that every rule may have. */
export const STATED_KEYS = ['reason', 'by'];

/** Parts that a rule may have which can be soft. */
export const SOFT_KEYS = [...STATED_KEYS, 'weight'];

/**
 * What a breach may cost at most, in units of affinity: ten times what the best place is better than the worst for one
 * person. Beyond that a rule is meant to hold whatever it costs, and then it should say so, by having no weight.
 */
const MOST_PER_BREACH = 10;

/** A weight that counts like an affinity, which goes from 0 to 1. */
const MOST_PER_SCORE = 1;

/** Why a rule stands and who asked for it. */
export function readStated(parts: RuleParts, { column, log }: RuleEntry): Stated {
  const reason = readText({ column, value: parts['reason'] }, log);
  const by = readText({ column, value: parts['by'] }, log);
  return { ...(reason !== '' && { reason }), ...(by !== '' && { by }) };
}

/** The same, and what a breach costs where the rule is soft. */
export function readSoftenable(parts: RuleParts, entry: RuleEntry): Softenable {
  const stated = readStated(parts, entry);
  if (isBlank(parts['weight'])) return stated;
  const weight = readWeight({ column: entry.column, value: parts['weight'] }, entry, MOST_PER_BREACH);
  return { ...stated, ...(weight !== undefined && { weight }) };
}

/** A weight in a score, above 0 and at most 1; undefined, with a finding, where it is neither stated nor that. */
export function readScoreWeight(parts: RuleParts, entry: RuleEntry): number | undefined {
  return readWeight({ column: entry.column, value: parts['weight'] }, entry, MOST_PER_SCORE);
}

function readWeight({ column, value }: Cell, { log }: RuleEntry, most: number): number | undefined {
  const weight = readNumber(value);
  if (weight > 0 && weight <= most) return weight;
  const message = isBlank(value)
    ? 'No weight is stated.'
    : `The weight is ${quote(value)}, and it must be above 0 and at most ${most}.`;
  log.report('weight-out-of-range', { column, ...(!isBlank(value) && { value }), message });
  return undefined;
}

/** The number that is written; NaN where none is. */
export function readNumber(value: unknown): number {
  const text = typeof value === 'boolean' ? undefined : scalarText(value)?.trim();
  return text === undefined || text === '' ? Number.NaN : Number(text);
}
