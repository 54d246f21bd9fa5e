import { compareIds } from '../programme/compare-ids';
import type { ExcludedBy, RuleEffects, RuleRef } from './rule-effects';

/** What one rule does to pairs. */
export interface Tally {
  readonly pairs: number;
  readonly mentorPairs: number;
  readonly people: ReadonlySet<string>;
  /** Those of the people whose cell is blank or cannot be read. */
  readonly unknownPeople: ReadonlySet<string>;
  readonly breachingPairs: number;
  readonly breachingPeople: ReadonlySet<string>;
}

interface OpenTally {
  pairs: number;
  mentorPairs: number;
  readonly people: Set<string>;
  readonly unknownPeople: Set<string>;
  breachingPairs: number;
  readonly breachingPeople: Set<string>;
}

const NOTHING: Tally = {
  pairs: 0,
  mentorPairs: 0,
  people: new Set(),
  unknownPeople: new Set(),
  breachingPairs: 0,
  breachingPeople: new Set(),
};

/** Counts what each rule rules out and what would break it. Complexity: pairs that rules are about. */
export function tallyEffects(effects: RuleEffects): (ref: RuleRef) => Tally {
  const byRule = new Map<string, OpenTally>();
  const tallyOf = ({ kind, index }: RuleRef): OpenTally => {
    const key = `${kind} ${index}`;
    const known = byRule.get(key);
    if (known !== undefined) return known;
    const fresh = {
      ...NOTHING,
      people: new Set<string>(),
      unknownPeople: new Set<string>(),
      breachingPeople: new Set<string>(),
    };
    byRule.set(key, fresh);
    return fresh;
  };
  for (const side of ['pairs', 'mentorPairs'] as const) {
    for (const [key, by] of side === 'pairs' ? effects.excluded : effects.mentorExcluded) {
      const applicant = applicantOf(key);
      for (const { rule, unknown } of by) {
        if (typeof rule === 'string') continue;
        const tally = tallyOf(rule);
        tally[side]++;
        tally.people.add(applicant);
        if (unknown) tally.unknownPeople.add(applicant);
      }
    }
    for (const [key, by] of side === 'pairs' ? effects.adjustedBy : effects.mentorAdjustedBy) {
      for (const { rule, by: change } of by) {
        if (change >= 0) continue;
        const tally = tallyOf(rule);
        tally.breachingPairs++;
        tally.breachingPeople.add(applicantOf(key));
      }
    }
  }
  return ({ kind, index }) => byRule.get(`${kind} ${index}`) ?? NOTHING;
}

/** Applicants for whom so many projects as there are, are ruled out, by id, with what rules them out, each once. */
export function listShutOut(
  effects: RuleEffects,
  projects: number,
): readonly { readonly applicant: string; readonly by: readonly ExcludedBy['rule'][] }[] {
  const byApplicant = new Map<string, { projects: number; readonly rules: Set<ExcludedBy['rule']> }>();
  for (const [key, by] of effects.excluded) {
    const applicant = applicantOf(key);
    const known = byApplicant.get(applicant) ?? { projects: 0, rules: new Set() };
    known.projects++;
    for (const { rule } of by) known.rules.add(rule);
    byApplicant.set(applicant, known);
  }
  return [...byApplicant]
    .filter(([, found]) => found.projects >= projects)
    .map(([applicant, { rules }]) => ({ applicant, by: [...rules] }))
    .toSorted((a, b) => compareIds(a.applicant, b.applicant));
}

/** The applicant of a `pairKey`. */
function applicantOf(key: string): string {
  return (JSON.parse(key) as readonly string[])[0] ?? '';
}
