import {
  type Applicant,
  countOf,
  type Evidence,
  type Fit,
  formatNumber,
  type LookFirst,
  ordinal,
  type Placement,
  type Programme,
  renderLookFirstText,
  type SolvedMatch,
  type TextContext,
  type Unplaced,
  whyTerms,
} from '@lettermatch/matcher';
import { oneLine } from '../terminal/display-text';
import type { Styles } from '../terminal/styles';

/** A signed share of a fit, at a fixed width: `+0.123`. */
export function share(value: number): string {
  const text = value.toFixed(3);
  return text.startsWith('-') ? text : `+${text}`;
}

/** What a gap of a proof is called: rounding is no gap. */
export function describeProof(bound: number, gap: number): string {
  return Math.abs(gap) <= 1e-9 * Math.max(1, Math.abs(bound))
    ? 'proved, gap 0'
    : `at most ${formatNumber(bound, 4)} is possible, gap ${formatNumber(gap, 4)}`;
}

export function markFit(fit: Fit, styles: Styles): string {
  return { strong: styles.good, good: (text: string) => text, weak: styles.doubtful }[fit](fit);
}

/** Names of people and mentors and titles of projects by id, safe to print. */
export interface Names {
  readonly person: (id: string) => string;
  readonly project: (id: string) => string;
  readonly mentor: (id: string) => string;
}

export function createNames({ applicants, projects, mentors }: Programme): Names {
  return {
    person: createLookup(applicants.map(({ id, name }) => [id, name])),
    project: createLookup(projects.map(({ id, title }) => [id, title])),
    mentor: createLookup(mentors.map(({ id, name }) => [id, name])),
  };
}

function createLookup(entries: readonly (readonly [string, string | undefined])[]): (id: string) => string {
  const names = new Map(entries);
  return (id) => oneLine(names.get(id) || id);
}

/** `1st wish`, `kept here`, `no wish`; empty for someone who stated none. */
export function describeWish(
  placement: Pick<Placement, 'statedRank' | 'decidedBy'>,
  applicant: Applicant | undefined,
): string {
  if (placement.decidedBy === 'lock') return 'kept here';
  if (placement.statedRank !== null) return `${ordinal(placement.statedRank)} wish`;
  return (applicant?.preferences.length ?? 0) > 0 ? 'no wish' : '';
}

/** What of the letter speaks for a place, strongest first. */
export function describeWhy(evidence: Evidence | null, most: number): string {
  return whyTerms(evidence).slice(0, most).map(oneLine).join(', ');
}

const unplacedReasons: Readonly<Record<Unplaced['reason'], string>> = {
  'no-seat-left': 'no place was left',
  'every-project-ruled-out': 'what they avoid and the rules leave no project',
};

export function describeUnplaced({ reason, nextInLine }: Unplaced, names: Names): string {
  const lines = nextInLine
    .slice(0, 3)
    .map(({ project, position }) => `${ordinal(position)} for ${names.project(project)}`);
  return `${unplacedReasons[reason]}${lines.length === 0 ? '' : `; next in line: ${lines.join(', ')}`}`;
}

/** Whether the search was cut before every letter was read. */
export function isCutShort({ findings }: SolvedMatch): boolean {
  return findings.some(({ code }) => code === 'letters-not-read');
}

/** Why a case is worth a human minute; reads on after the person's name. */
export function describeLookFirst(entry: LookFirst, context: TextContext): string {
  return oneLine(renderLookFirstText(context, entry, 'en'));
}

/** `1 of 4 places is`, `3 of 4 places are`: taken, or filled. */
export function describePlacesTaken(taken: number, places: number): string {
  return `${taken} of ${countOf(places, 'place', 'places')} ${taken === 1 ? 'is' : 'are'}`;
}

/** `40 people, 12 projects, 8 mentors`. */
export function describeSize({ applicants, projects, mentors }: Programme): string {
  return [
    countOf(applicants.length, 'person', 'people'),
    ...(projects.length === 0 ? [] : [countOf(projects.length, 'project', 'projects')]),
    ...(mentors.length === 0 ? [] : [countOf(mentors.length, 'mentor', 'mentors')]),
  ].join(', ');
}
