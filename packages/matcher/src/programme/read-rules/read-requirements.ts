import { quote } from '../describe-finding';
import { type Cell, isBlank, scalarText } from '../read-cell';
import type { RequireRule } from '../rules';
import { readEntries, readParts } from './read-entries';
import { expandColumn, readColumn, readValues } from './read-group';
import { readRuleProjects } from './read-members';
import { readNumber, readSoftenable, SOFT_KEYS } from './read-stated';
import type { RuleContext, RuleDraft, RuleEntry, RuleParts } from './rule-draft';

const KEYS = ['project', 'projects', 'column', 'is', 'from', 'to', 'blank', ...SOFT_KEYS];

/**
 * Reads `require`: a list of `{project, column, is}` or, for numbers, `{project, column, from, to}`, with `blank: allowed` where people with a blank
 * cell may come too; in short `{project, level: [master, phd]}`. Without a project it is for all of them.
 */
export function readRequirements(cell: Cell, context: RuleContext): readonly RuleDraft<RequireRule>[] {
  return readEntries(cell, context).flatMap((entry) => {
    const value = expandColumn(entry.value, KEYS, context.columns.applicants);
    return readRequirement({ ...entry, value }, context);
  });
}

function readRequirement(entry: RuleEntry, context: RuleContext): readonly RuleDraft<RequireRule>[] {
  const { column, log } = entry;
  const parts = readParts(entry, KEYS, 'column');
  if (parts === undefined) return [];
  const projects = readRuleProjects(parts, context, entry);
  const name = readColumn({ column, value: parts['column'] }, context.columns.applicants, entry);
  const blank = readBlank(parts['blank'], entry);
  const stated = readSoftenable(parts, entry);
  const asked = name === undefined ? undefined : readAsked(name, parts, context, entry);
  if (name === undefined || asked === undefined || projects.length === 0) return [];
  return [{ rule: { projects, column: name, ...asked, blank, ...stated }, log }];
}

type Asked = Pick<RequireRule, 'values' | 'min' | 'max'>;

/** What a column is to hold: values, or else a number within bounds. */
function readAsked(name: string, parts: RuleParts, context: RuleContext, entry: RuleEntry): Asked | undefined {
  const { column, log } = entry;
  const isNumber = !isBlank(parts['from']) || !isBlank(parts['to']);
  if (!isNumber) {
    const values = readValues({ column, value: parts['is'] }, name, context, entry);
    return values.length === 0 ? undefined : { values };
  }
  if (!isBlank(parts['is'])) {
    log.report('rule-ambiguous', { column, message: 'The rule asks for values and for a number as well.' });
    return undefined;
  }
  const min = readBound(parts['from'], entry);
  const max = readBound(parts['to'], entry);
  if (Number.isNaN(min) || Number.isNaN(max)) return undefined;
  if (min !== undefined && max !== undefined && min > max) {
    log.report('min-above-max', { column, value: min, message: `The least is ${min}, and the largest is ${max}.` });
    return undefined;
  }
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** A bound of a number; undefined where there is none, NaN, with a finding, where it cannot be read. */
function readBound(value: unknown, { column, log }: RuleEntry): number | undefined {
  if (isBlank(value)) return undefined;
  const bound = readNumber(value);
  if (Number.isFinite(bound)) return bound;
  log.report('setting-value', { column, value, message: `${quote(value)} is no number.` });
  return Number.NaN;
}

function readBlank(value: unknown, { column, log }: RuleEntry): RequireRule['blank'] {
  const text = isBlank(value) ? 'excluded' : scalarText(value)?.trim().toLowerCase();
  if (text === 'excluded' || text === 'allowed') return text;
  const message = `Blank is ${quote(value)}, and it must be excluded or allowed.`;
  log.report('setting-value', { column, value, message });
  return 'excluded';
}
