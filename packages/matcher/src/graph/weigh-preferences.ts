import { extractProfile, type FactKind } from '@lettermatch/core';
import { statedFactValues, statesAttribute } from '../programme/applicant-states';
import type { Applicant, Programme } from '../programme/programme';
import type { PreferRule } from '../programme/rules';
import type { CountedPreference } from '../types';

/** What the organiser's preferences add to the score of a pair. */
export interface PreferenceWeigher {
  /** In units of affinity. */
  weigh(applicant: Applicant, project: string): number;
  /** The preferences that counted, in the order of the rules. */
  list(applicant: Applicant, project: string): readonly CountedPreference[];
  /** More than this no pair gains. */
  readonly most: number;
}

const NONE: readonly CountedPreference[] = [];

/**
 * Weighs preferences: each adds its weight to the score of everyone it is for, and takes nothing from anybody. What somebody states in a column of
 * the fact's name wins over their letter; a blank one leaves it to the letter. Letters are read only where a preference asks for a fact,
 * and once a person.
 */
export function createPreferenceWeigher({ rules }: Pick<Programme, 'rules'>): PreferenceWeigher {
  const byProject = new Map<string, PreferRule[]>();
  for (const rule of rules.prefer ?? []) byProject.set(rule.project, [...(byProject.get(rule.project) ?? []), rule]);
  const inferred = new Map<string, ReadonlySet<string>>();

  const factsOf = ({ id, letter }: Applicant): ReadonlySet<string> => {
    const known = inferred.get(id);
    if (known !== undefined) return known;
    const fresh = new Set(extractProfile(letter).map(({ kind, value }) => factKey(kind, value)));
    inferred.set(id, fresh);
    return fresh;
  };
  const basisOf = (applicant: Applicant, { on, name, value }: PreferRule): CountedPreference['basis'] | undefined => {
    if (on === 'attribute') return statesAttribute(applicant.attributes, name, value) ? 'stated' : undefined;
    const stated = statedFactValues(applicant.attributes, name as FactKind);
    if (stated !== undefined) return stated.includes(value) ? 'stated' : undefined;
    return factsOf(applicant).has(factKey(name, value)) ? 'letter' : undefined;
  };
  const list = (applicant: Applicant, project: string): readonly CountedPreference[] => {
    const wanted = byProject.get(project);
    if (wanted === undefined) return NONE;
    return wanted.flatMap((rule) => {
      const basis = basisOf(applicant, rule);
      const { on, name, value, weight } = rule;
      return basis === undefined ? [] : [{ on, name, value, weight, basis }];
    });
  };
  return {
    list,
    weigh: (applicant, project) => list(applicant, project).reduce((sum, { weight }) => sum + weight, 0),
    most: [...byProject.values()].reduce(
      (most, each) =>
        Math.max(
          most,
          each.reduce((sum, { weight }) => sum + weight, 0),
        ),
      0,
    ),
  };
}

function factKey(kind: string, value: string): string {
  return `${kind} ${value}`;
}
