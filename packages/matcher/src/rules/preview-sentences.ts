import type { Programme } from '../programme/programme';
import { findCountedGroups } from './find-group';
import type { PreviewCounts } from './preview-rules';
import type { PlacedRule } from './rule-refs';
import type { Tally } from './tally-effects';

/** What a rule does, to be read after what it says; empty where the rule says all there is. */
export function sayEffect(programme: Programme, placed: PlacedRule, counts: PreviewCounts, tally: Tally): string {
  const parts = partsOf(programme, placed, counts, tally).filter((part) => part !== '');
  return parts.length === 0 ? '' : `: ${parts.join('; ')}`;
}

function partsOf(programme: Programme, placed: PlacedRule, counts: PreviewCounts, tally: Tally): readonly string[] {
  switch (placed.kind) {
    case 'require':
      return [sayRequirement(placed.rule.weight, counts, tally)];
    case 'availability': {
      const unknown = counts.blank + counts.unread.length;
      const pairs = counts.excludedPairs + counts.excludedMentorPairs;
      return [
        placed.rule.weight === undefined
          ? `this rules out ${countOf(pairs, 'pair', 'pairs')} of ${countOf(tally.people.size, 'person', 'people')}`
          : `${countOf(counts.breachingPairs, 'pair breaks', 'pairs break')} it`,
        unknown === 0
          ? ''
          : `${countOf(counts.blank, 'applicant states', 'applicants state')} no times and ${countOf(counts.unread.length, 'cell', 'cells')} cannot be read, which rules nobody out`,
      ];
    }
    case 'conflicts': {
      const possible = counts.conflicts.filter((conflict) => conflict.possible).length;
      const found = counts.conflicts.length - possible;
      return [
        `${found === 0 ? 'no conflict was' : countOf(found, 'conflict was', 'conflicts were')} found`,
        possible === 0
          ? ''
          : `${countOf(possible, 'more is', 'more are')} possible, and ${possible === 1 ? 'rules' : 'rule'} nothing out`,
      ];
    }
    case 'count':
    case 'notAlone':
      return sayGroups(programme, placed, counts);
    case 'priority':
      return [`${countOf(counts.people, 'person comes', 'people come')} first by it`, sayBlank(counts)];
    case 'mayClose':
      return [`its minimum is ${programme.projects.find(({ id }) => id === placed.rule.project)?.min ?? 0}`];
    default:
      return [];
  }
}

function sayRequirement(weight: number | undefined, counts: PreviewCounts, tally: Tally): string {
  const people = weight === undefined ? tally.people.size : tally.breachingPeople.size;
  const verb = weight === undefined ? 'this excludes' : 'this speaks against';
  if (people === 0) return `${verb} nobody`;
  const blank = weight === undefined ? tally.unknownPeople.size - counts.unread.length : 0;
  const why = [
    blank > 0 ? `${blank} of them because the cell is blank` : '',
    counts.unread.length > 0 && tally.unknownPeople.size > 0 ? `${counts.unread.length} because it is no number` : '',
  ].filter((part) => part !== '');
  return [`${verb} ${countOf(people, 'person', 'people')}`, ...why].join(', ');
}

function sayGroups(
  { applicants }: Programme,
  placed: Extract<PlacedRule, { kind: 'count' | 'notAlone' }>,
  counts: PreviewCounts,
): readonly string[] {
  const groups = findCountedGroups(applicants, placed.rule);
  const about = `this is about ${countOf(counts.people, 'person', 'people')}`;
  const values = placed.rule.each === undefined ? '' : ` of ${countOf(groups.length, 'kind', 'kinds')}`;
  const tooFew =
    placed.kind === 'count' && placed.rule.kind === 'at-least'
      ? groups.filter((group) => group.applicants.length < placed.rule.count).length
      : 0;
  const single = placed.kind === 'notAlone' ? groups.filter((group) => group.applicants.length === 1).length : 0;
  return [
    `${about}${values}`,
    sayBlank(counts),
    tooFew === 0
      ? ''
      : values === ''
        ? 'there are too few'
        : `of ${countOf(tooFew, 'kind', 'kinds')} there are too few`,
    single === 0 ? '' : `${countOf(single, 'person is', 'people are')} the only one of their kind at all`,
  ];
}

function sayBlank({ blank }: PreviewCounts): string {
  return blank === 0 ? '' : `${countOf(blank, 'cell is', 'cells are')} blank`;
}

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
