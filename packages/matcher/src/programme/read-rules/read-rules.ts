import type { RawTable } from '../raw-programme';
import type { Cell } from '../read-cell';
import { readMapping } from '../read-mapping';
import { readAvailability } from './read-availability';
import { readChoices } from './read-choices';
import { readClosings } from './read-closings';
import { readCompanyRules } from './read-company-rules';
import { readConflicts } from './read-conflicts';
import { readCounts, readNotAlone } from './read-counts';
import { isMapping } from './read-entries';
import { readPairRules } from './read-pair-rules';
import { readPreferences } from './read-preferences';
import { readPriorities } from './read-priorities';
import { readRequirements } from './read-requirements';
import type { RuleContext, RuleDrafts } from './rule-draft';

/** The kinds of rules as they are written. */
const KINDS = [
  'lock',
  'forbid',
  'prefer',
  'together',
  'apart',
  'require',
  'at-most',
  'at-least',
  'not-alone',
  'may-close',
  'availability',
  'priority',
  'conflicts',
  'choices',
] as const;

/**
 * Reads all rules: the mapping under `rules`, by kind, and the table of curators' choices. Kinds that there are none of are reported, as
 * is everything else that cannot be read, at its place in the list of its kind. Nothing that stands there makes this throw.
 */
export function readRules(rules: Cell, choices: RawTable | undefined, context: RuleContext): RuleDrafts {
  readMapping(rules, KINDS, context.log.whole(context.place), undefined, 'unknown-rule-kind');
  const stated = isMapping(rules.value) ? Object.entries(rules.value) : [];
  const of = (kind: (typeof KINDS)[number]): Cell => ({
    column: `${rules.column}.${kind}`,
    value: stated.find(([key]) => key === kind)?.[1],
  });
  return {
    lock: readPairRules(of('lock'), context),
    forbid: readPairRules(of('forbid'), context),
    prefer: readPreferences(of('prefer'), context),
    together: readCompanyRules(of('together'), context),
    apart: readCompanyRules(of('apart'), context),
    require: readRequirements(of('require'), context),
    count: [...readCounts(of('at-most'), 'at-most', context), ...readCounts(of('at-least'), 'at-least', context)],
    notAlone: readNotAlone(of('not-alone'), context),
    mayClose: readClosings(of('may-close'), context),
    availability: readAvailability(of('availability'), context),
    priority: readPriorities(of('priority'), context),
    conflicts: readConflicts(of('conflicts'), context),
    choices: readChoices(of('choices'), choices, context),
  };
}
