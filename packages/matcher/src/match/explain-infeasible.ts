import { describeConflict } from '../insight/describe-conflict';
import { describeRulesConflict } from '../insight/describe-rules-conflict';
import { listRepairs } from '../insight/list-repairs';
import { listRuleRepairs } from '../insight/list-rule-repairs';
import type { Programme } from '../programme/programme';
import type { InfeasibleMatch } from '../types';
import type { MatchOptions } from './match-options';
import type { SolvedProjects } from './solve-projects';
import { numberRules } from './solve-ruled';

type Infeasible = Extract<SolvedProjects['outcome'], { status: 'infeasible' }>;

/** Why there is no assignment, and the cheapest ways out. */
export function explainInfeasible(
  programme: Programme,
  { named }: SolvedProjects,
  outcome: Infeasible,
  { mip, shouldStop }: Pick<MatchOptions, 'mip' | 'shouldStop'>,
): Pick<InfeasibleMatch, 'conflict' | 'repairs'> {
  if (outcome.conflict !== undefined)
    return {
      conflict: describeConflict(outcome.conflict, named),
      repairs: listRepairs(named.problem, named),
    };
  const { demands, rules } = outcome;
  const conflict = describeRulesConflict(programme, named, demands, rules);
  if (mip === undefined || named.side === undefined) return { conflict, repairs: [] };
  const { given } = numberRules(named.side, named.problem);
  const repairs = listRuleRepairs(
    { programme, named, given, rules, conflicts: demands },
    { mip, ...(shouldStop ? { shouldStop } : {}) },
  );
  return { conflict, repairs };
}
