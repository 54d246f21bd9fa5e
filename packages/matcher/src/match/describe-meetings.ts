import { createPairLookup, type PairTable } from '../graph/pair-table';
import { whyTerms } from '../insight/pick-reasons';
import { findMeetings, type MeetParts } from '../meet/find-meetings';
import { createSharedWords } from '../meet/shared-words';
import { compareIds } from '../programme/compare-ids';
import type { Programme } from '../programme/programme';
import type { Meeting } from '../types';
import { createEvidence } from './collect-evidence';
import type { MatchOptions } from './match-options';
import { modelOf, type Scored } from './score-with-letters';

export interface MeetingParts extends Pick<MeetParts, 'places' | 'mentorPairs'> {
  readonly projects: Scored | undefined;
  readonly mentors: Scored | undefined;
}

/** Whom each applicant should meet, and what they have in common; undefined where it is not asked for. */
export function describeMeetings(
  programme: Programme,
  { projects, mentors, ...pairs }: MeetingParts,
  options: MatchOptions,
): readonly Meeting[] | undefined {
  const { meet } = programme.settings;
  const lead = projects ?? mentors;
  if (meet === undefined || lead === undefined) return undefined;
  const sharedWords = createSharedWords(programme, modelOf(lead), options);
  const explain = createEvidence(programme, mentors && modelOf(mentors), options);
  const fields = createSharedFields(programme, lead.table);
  const found = findMeetings(programme, {
    meet,
    interests: lead.table,
    ...(mentors && { mentors: mentors.table }),
    ...pairs,
  });
  return found.map((meeting) => {
    const { applicant, person, role } = meeting;
    const words = role === 'mentor' ? whyTerms(explain(applicant, person)) : sharedWords(applicant, person);
    return { ...meeting, shared: words.length > 0 || role === 'mentor' ? words : fields(applicant, person) };
  });
}

/** Where letters share no word: the project or mentor that both fit more than others do. */
function createSharedFields(
  { projects, mentors }: Programme,
  table: PairTable,
): (one: string, other: string) => readonly string[] {
  const { affinity } = createPairLookup(table);
  const names = new Map([
    ...mentors.map(({ id, name }) => [id, name ?? id] as const),
    ...projects.map(({ id, title }) => [id, title] as const),
  ]);
  return (one, other) => {
    const [best] = table.targets
      .map((target) => ({ target, both: Math.min(affinity(one, target), affinity(other, target)) }))
      .sort((a, b) => b.both - a.both || compareIds(a.target, b.target));
    return best === undefined ? [] : [names.get(best.target) ?? best.target];
  };
}
