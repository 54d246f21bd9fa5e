import { attributeCell, statesAttribute } from '../programme/applicant-states';
import type { Attributes } from '../programme/programme';
import type { RequireRule } from '../programme/rules';

/** What somebody's cell says to a requirement; `unread` where a number is asked for and none stands there. */
export type Requirement = 'stated' | 'not-stated' | 'blank' | 'unread';

/** A number alone, in a place of a row (`3rd`), or with its unit (`3 years`); not `1,000`, which is a thousand to some. */
const NUMBER = /^([+-]?\d+(?:[.,]\d{1,2})?)(?:st|nd|rd|th|-?й|\s*%|\s+\p{L}+\.?)?$/iu;

/** Reads somebody's cell for a requirement: all that it asks for has to stand there. */
export function judgeRequirement(rule: RequireRule, attributes: Attributes): Requirement {
  const cell = attributeCell(attributes, rule.column);
  if (cell === undefined) return 'blank';
  const { values, min, max } = rule;
  if (values !== undefined && !values.some((value) => statesAttribute(attributes, rule.column, value)))
    return 'not-stated';
  if (min === undefined && max === undefined) return 'stated';
  const number = Number.parseFloat(NUMBER.exec(cell.trim())?.[1]?.replace(',', '.') ?? '');
  if (Number.isNaN(number)) return 'unread';
  return number >= (min ?? -Infinity) && number <= (max ?? Infinity) ? 'stated' : 'not-stated';
}

/** Whether a requirement lets somebody in: what cannot be read is as unknown as what is blank. */
export function meetsRequirement(rule: RequireRule, attributes: Attributes): boolean {
  const found = judgeRequirement(rule, attributes);
  return found === 'stated' || (found !== 'not-stated' && rule.blank === 'allowed');
}
