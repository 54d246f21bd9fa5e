import type { NamedProblem } from '../graph/build-problem';
import type { Programme } from '../programme/programme';
import { describeRule, type RuleRef, translateRules } from '../rules';
import type { Demand } from '../solvers';
import type { DemandInWords, RulesConflictInWords } from '../types';
import { countOf } from './wording';

/** Sets of demands that cannot hold, in words: the first as the conflict, the others beside it. */
export function describeRulesConflict(
  programme: Programme,
  named: NamedProblem,
  conflicts: readonly (readonly Demand[])[],
  rules: readonly RuleRef[],
): RulesConflictInWords {
  const [demands = [], ...others] = conflicts.map((conflict) =>
    conflict.map((demand) => describeDemand(programme, named, demand, rules)),
  );
  const message =
    demands.length === 0
      ? 'No assignment keeps all these rules; which of them contradict each other was not found.'
      : demands.length === 1
        ? `This cannot hold: ${demands[0]?.message}.`
        : `These ${countOf(demands.length, 'demand', 'demands')} cannot all hold: ${demands.map(({ message }) => message).join('; ')}.`;
  return { kind: 'rules', message, demands, others };
}

/** What has to hold, in words. */
export function describeDemand(
  programme: Programme,
  { targets, problem }: NamedProblem,
  demand: Demand,
  rules: readonly RuleRef[],
): DemandInWords {
  switch (demand.kind) {
    case 'rule': {
      const rule = rules[demand.rule] ?? { kind: 'count', index: 0 };
      return { kind: 'rule', rule, message: describeRule(programme, rule) };
    }
    case 'project-min': {
      const project = targets[demand.project] ?? '';
      const least = problem.seats.min[demand.project] ?? 0;
      return {
        kind: 'project-min',
        project,
        message: `"${project}" gets at least ${countOf(least, 'person', 'people')}`,
      };
    }
    case 'pin': {
      const rule = translateRules(programme).pinned[demand.pin]?.rule;
      return { kind: 'lock', ...(rule && { rule }), message: rule ? describeRule(programme, rule) : 'a lock' };
    }
    case 'places-min': {
      const { min } = programme.settings.places;
      return { kind: 'places-min', message: `everyone has at least ${countOf(min, 'place', 'places')}` };
    }
  }
}
