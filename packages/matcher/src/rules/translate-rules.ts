import { pairKey } from '../programme/pair-key';
import type { Programme } from '../programme/programme';
import { findGroup } from './find-group';
import { createPairEffects } from './pair-effects';
import type { RuleEffects } from './rule-effects';
import { rulesOf } from './rule-refs';
import { translateLimits } from './translate-limits';
import {
  translateAvailability,
  translateConflicts,
  translateNamedPairs,
  translateRequirements,
} from './translate-pairs';

/** Programmes are never changed, and several stages ask. */
const known = new WeakMap<Programme, RuleEffects>();

/**
 * Says what the organiser's rules and the applicants' own wishes ask of an assignment: pairs ruled out, pairs kept, scores changed, limits beyond single
 * pairs, and who comes first. Every consequence names its rule. What `programme/rules.ts` calls a breach costs its weight here, neither more nor less.
 * @complexity rules x (applicants x (projects + mentors)), once a programme.
 */
export function translateRules(programme: Programme): RuleEffects {
  const effects = known.get(programme) ?? translate(programme);
  known.set(programme, effects);
  return effects;
}

function translate(programme: Programme): RuleEffects {
  const projects = createPairEffects();
  const mentors = createPairEffects();
  translateNamedPairs(programme, projects, mentors);
  translateRequirements(programme, projects);
  translateAvailability(programme, projects, mentors);
  const conflicts = translateConflicts(programme, projects, mentors);
  return {
    excluded: projects.excluded,
    pinned: translatePins(programme),
    adjusted: projects.adjusted,
    adjustedBy: projects.adjustedBy,
    limits: translateLimits(programme),
    priority: translatePriority(programme),
    mentorExcluded: mentors.excluded,
    conflicts,
    mentorAdjusted: mentors.adjusted,
    mentorAdjustedBy: mentors.adjustedBy,
  };
}

/** Locks, and what a curator insists on; each pair once. */
function translatePins({ rules }: Programme): RuleEffects['pinned'] {
  const asked = [...rulesOf(rules, 'lock'), ...rulesOf(rules, 'choices').filter(({ rule }) => rule.choice === 'must')];
  const pins = new Map<string, RuleEffects['pinned'][number]>();
  for (const { ref, rule } of asked) {
    const { applicant, project } = rule;
    const key = pairKey(applicant, project);
    if (!pins.has(key)) pins.set(key, { applicant, project, rule: ref });
  }
  return [...pins.values()];
}

/** Earlier rules come first, and whoever is in several counts in the first of them. */
function translatePriority({ rules, applicants }: Programme): ReadonlyMap<string, number> {
  const levels = rulesOf(rules, 'priority');
  if (levels.length === 0) return new Map();
  const level = new Map(applicants.map(({ id }) => [id, levels.length]));
  for (const { ref, rule } of levels.toReversed())
    for (const id of findGroup(applicants, rule.group)) level.set(id, ref.index);
  return level;
}
