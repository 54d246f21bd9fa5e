import { attributeCell } from '../programme/applicant-states';
import type { Programme } from '../programme/programme';
import { readTimes } from './availability/judge-availability';
import { describeRule } from './describe-rule';
import { findCountedGroups, findGroup } from './find-group';
import { judgeRequirement } from './judge-requirement';
import { sayEffect } from './preview-sentences';
import type { RuledConflict, RuleEffects, RuleRef } from './rule-effects';
import { listRules, type PlacedRule } from './rule-refs';
import { listShutOut, type Tally, tallyEffects } from './tally-effects';

/** A cell that a rule asks for and that cannot be read: it is as unknown as a blank one. */
export interface UnreadCell {
  readonly table: 'applicants' | 'projects' | 'mentors';
  readonly id: string;
  readonly column: string;
  readonly text: string;
}

/** What one rule does before anything is solved. */
export interface RulePreview {
  readonly rule: RuleRef;
  /** The rule and what it does, in one sentence without a full stop. */
  readonly message: string;
  /** Pairs of applicant and project that it rules out; a soft rule rules out none. */
  readonly excludedPairs: number;
  /** Pairs of applicant and mentor that it rules out. */
  readonly excludedMentorPairs: number;
  /** Applicants of these pairs. */
  readonly excludedPeople: number;
  /** Those of them who are left out because a cell is blank or is no number. */
  readonly excludedUnknown: number;
  /** Pairs, with projects or mentors, that break it where it is soft. */
  readonly breachingPairs: number;
  /** Applicants it counts or names; 0 where it is about pairs that only their own cells tell. */
  readonly people: number;
  /** Applicants whose cell, that the rule asks for, is blank. */
  readonly blank: number;
  readonly unread: readonly UnreadCell[];
  /** Of a rule about conflicts of interest: each one that was found, and those that are only possible and rule nothing out. */
  readonly conflicts: readonly PreviewedConflict[];
}

export interface PreviewedConflict extends RuledConflict {
  /** Both sides and why, in words. */
  readonly message: string;
}

/** Someone whom the rules together, and their own wishes, leave no project. */
export interface ShutOut {
  readonly applicant: string;
  /** The rules that rule projects out for them, each once. */
  readonly rules: readonly RuleRef[];
  readonly message: string;
}

/**
 * What each rule does in numbers before anything is solved, in the order of the kinds and, within one, of the organiser: whom it leaves out and why, what of the
 * table it could not read, which conflicts of interest it finds.
 * @complexity that of translating the rules.
 */
export function previewRules(programme: Programme, effects: RuleEffects): readonly RulePreview[] {
  const tallies = tallyEffects(effects);
  return listRules(programme.rules).map((placed): RulePreview => {
    const tally = tallies(placed.ref);
    const counts = countsOf(programme, effects, placed, tally);
    return {
      ...counts,
      message: `${describeRule(programme, placed.ref)}${sayEffect(programme, placed, counts, tally)}`,
    };
  });
}

/** People with no project left, by id, with the rules that did it. Complexity: pairs that are ruled out. */
export function findShutOut(programme: Programme, effects: RuleEffects): readonly ShutOut[] {
  return listShutOut(effects, Math.max(1, programme.projects.length)).map(({ applicant, by }) => {
    const rules = by.filter((rule) => typeof rule !== 'string');
    const words = [
      ...(by.includes('avoid-projects') ? ['what they asked to avoid'] : []),
      ...rules.map((rule) => describeRule(programme, rule)),
    ];
    return { applicant, rules, message: `"${applicant}" has no project left: ${words.join('; ')}` };
  });
}

/** What a rule does, in numbers. */
export type PreviewCounts = Omit<RulePreview, 'message'>;

function countsOf(programme: Programme, effects: RuleEffects, placed: PlacedRule, tally: Tally): PreviewCounts {
  return {
    rule: placed.ref,
    excludedPairs: tally.pairs,
    excludedMentorPairs: tally.mentorPairs,
    excludedPeople: tally.people.size,
    excludedUnknown: tally.unknownPeople.size,
    breachingPairs: tally.breachingPairs,
    people: peopleOf(programme, placed),
    blank: blankOf(programme, placed),
    unread: unreadOf(programme, placed),
    conflicts: effects.conflicts
      .filter(({ rule }) => rule.kind === placed.kind && rule.index === placed.ref.index)
      .map(inWords),
  };
}

function inWords(found: RuledConflict): PreviewedConflict {
  return { ...found, message: `${found.applicant} and ${found.with.kind} ${found.with.id}: ${found.why}` };
}

function peopleOf({ applicants }: Programme, placed: PlacedRule): number {
  switch (placed.kind) {
    case 'together':
    case 'apart':
      return new Set(placed.rule.applicants).size;
    case 'count':
    case 'notAlone':
      return new Set(findCountedGroups(applicants, placed.rule).flatMap((group) => group.applicants)).size;
    case 'priority':
      return findGroup(applicants, placed.rule.group).length;
    case 'lock':
    case 'forbid':
    case 'choices':
      return 1;
    default:
      return 0;
  }
}

function blankOf({ applicants }: Programme, placed: PlacedRule): number {
  const column = columnOf(placed);
  if (placed.kind === 'availability')
    return applicants.filter(({ attributes }) => readTimes(placed.rule, 'applicants', attributes).state === 'blank')
      .length;
  return column === undefined
    ? 0
    : applicants.filter(({ attributes }) => attributeCell(attributes, column) === undefined).length;
}

/** The applicants' column that a rule asks for. */
function columnOf(placed: PlacedRule): string | undefined {
  switch (placed.kind) {
    case 'require':
      return placed.rule.column;
    case 'count':
    case 'notAlone':
      if (placed.rule.each !== undefined) return placed.rule.each;
      return placed.rule.group !== undefined && 'column' in placed.rule.group ? placed.rule.group.column : undefined;
    case 'priority':
      return 'column' in placed.rule.group ? placed.rule.group.column : undefined;
    default:
      return undefined;
  }
}

function unreadOf(programme: Programme, placed: PlacedRule): readonly UnreadCell[] {
  if (placed.kind === 'require') {
    const { rule } = placed;
    return programme.applicants
      .filter(({ attributes }) => judgeRequirement(rule, attributes) === 'unread')
      .map(({ id, attributes }) => ({
        table: 'applicants',
        id,
        column: rule.column,
        text: attributeCell(attributes, rule.column) ?? '',
      }));
  }
  if (placed.kind !== 'availability') return [];
  const { rule } = placed;
  const sides = [
    { table: 'applicants' as const, side: 'applicants' as const },
    { table: rule.side, side: 'others' as const },
  ];
  return sides.flatMap(({ table, side }) =>
    programme[table].flatMap(({ id, attributes }): readonly UnreadCell[] => {
      const times = readTimes(rule, side, attributes);
      return times.state === 'unread' ? [{ table, id, column: times.column, text: times.text }] : [];
    }),
  );
}
