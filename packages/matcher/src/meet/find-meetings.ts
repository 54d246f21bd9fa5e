import { extractProfile } from '@lettermatch/core';
import type { NamedPair } from '../assignment/build-placements';
import { createPairLookup, type PairTable } from '../graph/pair-table';
import { compareIds } from '../programme/compare-ids';
import type { MeetSettings } from '../programme/mentor-settings';
import { pairKey } from '../programme/pair-key';
import type { Applicant, Programme } from '../programme/programme';
import { seededOrder } from '../programme/seeded-order';
import { mayTalk, statedLanguages } from '../programme/share-language';
import { translateRules } from '../rules';
import { buildInterestVectors } from '../teams/interest-vectors';
import { toUnitVectors } from '../teams/measure-interests';
import type { Meeting } from '../types';
import { type Candidate, chooseMeetings } from './choose-meetings';
import { createKeptApart } from './kept-apart';

export interface MeetParts {
  readonly meet: MeetSettings;
  /** Affinities that say what people are interested in: with projects, or else with mentors. */
  readonly interests: PairTable;
  /** Affinities with mentors; absent where there are none. */
  readonly mentors?: PairTable;
  readonly places: readonly Pick<NamedPair, 'applicant' | 'target'>[];
  readonly mentorPairs: readonly { readonly applicant: string; readonly mentor: string }[];
}

/** Whom to meet, before what two have in common is put into words. */
export type MeetingPair = Omit<Meeting, 'shared'>;

/** Of each person only so many of the nearest are looked at. */
const NEAREST = 100;

/**
 * For each applicant the like-minded people and the specialists most worth meeting: as many as asked for, as far as nobody is named more often than the
 * limit, and then the greatest closeness in all. Peers are close by their affinities with everything (the cosine of what is above the mean), those
 * of one's own project aside, whom one meets anyway. Specialists are mentors other than one's own, by affinity, or where there are no
 * mentors applicants whose letters state methods or results. Never two who are to be kept apart, and nobody of whose interests nothing is known.
 * @complexity people^2 x targets, at most 64, and two assignments on a hundred pairs a person.
 */
export function findMeetings(programme: Programme, parts: MeetParts): readonly MeetingPair[] {
  const { seed } = programme.settings;
  const byId = new Map(programme.applicants.map((person) => [person.id, person]));
  const people = seededOrder([...byId.keys()], seed).flatMap((id) => byId.get(id) ?? []);
  const { limit, peers, specialists } = parts.meet;
  const mayMeet = createPeerRule(programme, parts.places);
  const near = rankNearest(people, parts.interests, programme, mayMeet);

  const asPeers = chooseMeetings({ candidates: near, most: peers, room: people.map(() => limit) });
  const named = people.map(() => 0);
  for (const { other } of asPeers) named[other] = (named[other] ?? 0) + 1;
  const found = asPeers.map(
    ({ row, other, closeness }): MeetingPair => ({
      ...idsOf(people[row], people[other]),
      kind: 'peer',
      role: 'applicant',
      closeness,
    }),
  );
  const guides = seededOrder(
    programme.mentors.filter(({ max }) => max > 0).map(({ id }) => id),
    seed,
  );
  if (parts.mentors !== undefined && guides.length > 0) {
    const candidates = rankMentors(people, guides, programme, parts, parts.mentors);
    const chosen = chooseMeetings({ candidates, most: specialists, room: guides.map(() => limit) });
    for (const { row, other, closeness } of chosen)
      found.push({
        applicant: people[row]?.id ?? '',
        person: guides[other] ?? '',
        kind: 'specialist',
        role: 'mentor',
        closeness,
      });
  } else if (specialists > 0) {
    const known = new Set(asPeers.map(({ row, other }) => pairKey(String(row), String(other))));
    const isSpecialist = people.map(({ letter }) =>
      extractProfile(letter).some(({ kind }) => kind === 'method' || kind === 'result'),
    );
    const candidates = near.map((own, row) =>
      own.filter(({ other }) => isSpecialist[other] === true && !known.has(pairKey(String(row), String(other)))),
    );
    const room = named.map((times) => Math.max(0, limit - times));
    for (const { row, other, closeness } of chooseMeetings({ candidates, most: specialists, room }))
      found.push({ ...idsOf(people[row], people[other]), kind: 'specialist', role: 'applicant', closeness });
  }
  return found.sort(
    (a, b) =>
      compareIds(a.applicant, b.applicant) ||
      compareIds(a.kind, b.kind) ||
      b.closeness - a.closeness ||
      compareIds(a.person, b.person),
  );
}

function idsOf(applicant: Applicant | undefined, person: Applicant | undefined) {
  return { applicant: applicant?.id ?? '', person: person?.id ?? '' };
}

/** Who may be named to whom: nobody who is kept apart, and nobody of one's own project where there are several. */
function createPeerRule(
  programme: Programme,
  places: MeetParts['places'],
): (one: Applicant, other: Applicant) => boolean {
  const isApart = createKeptApart(programme);
  const isSpread = new Set(places.map(({ target }) => target)).size > 1;
  const projectsOf = new Map<string, Set<string>>();
  if (isSpread)
    for (const { applicant, target } of places)
      projectsOf.set(applicant, (projectsOf.get(applicant) ?? new Set()).add(target));
  return (one, other) => {
    const [mine, theirs] = [projectsOf.get(one.id), projectsOf.get(other.id)];
    if (mine !== undefined && theirs !== undefined && [...mine].some((project) => theirs.has(project))) return false;
    return !isApart(one, other);
  };
}

/** By person, in the order of `people`: the others closest to them, as far as they are closer than any two by chance. */
function rankNearest(
  people: readonly Applicant[],
  interests: PairTable,
  { settings }: Programme,
  mayMeet: (one: Applicant, other: Applicant) => boolean,
): readonly (readonly Candidate[])[] {
  const { dimensions, values } = buildInterestVectors(people, interests, settings);
  const unit = toUnitVectors({ dimensions, values, weight: 1 });
  return people.map((one, row) => {
    const candidates: Candidate[] = [];
    if (isSilent(one)) return candidates;
    people.forEach((other, at) => {
      if (at === row || isSilent(other)) return;
      let closeness = 0;
      for (let place = 0; place < dimensions; place++)
        closeness += (unit[row * dimensions + place] ?? 0) * (unit[at * dimensions + place] ?? 0);
      if (closeness > 0 && mayMeet(one, other)) candidates.push({ other: at, closeness });
    });
    return takeNearest(candidates);
  });
}

/** Nothing says what they are interested in: their affinities are everyone's mean. */
function isSilent({ letter, documents, preferences }: Applicant): boolean {
  return letter.trim() === '' && documents.length === 0 && preferences.length === 0;
}

function rankMentors(
  people: readonly Applicant[],
  guides: readonly string[],
  programme: Programme,
  { mentorPairs }: MeetParts,
  table: PairTable,
): readonly (readonly Candidate[])[] {
  const { affinity } = createPairLookup(table);
  const { mentorExcluded } = translateRules(programme);
  const own = new Set(mentorPairs.map(({ applicant, mentor }) => pairKey(applicant, mentor)));
  const spoken = new Map(programme.mentors.map(({ id, attributes }) => [id, statedLanguages(attributes)]));
  const mustShare = programme.settings.mentoring?.languages === 'shared';
  return people.map((person) => {
    const { id, attributes } = person;
    if (isSilent(person)) return [];
    const languages = statedLanguages(attributes);
    return takeNearest(
      guides.flatMap((mentor, other): readonly Candidate[] => {
        const key = pairKey(id, mentor);
        const isOut = mentorExcluded.has(key) || own.has(key) || (mustShare && !mayTalk(languages, spoken.get(mentor)));
        const closeness = affinity(id, mentor);
        return isOut || closeness <= 0 ? [] : [{ other, closeness }];
      }),
    );
  });
}

function takeNearest(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length <= NEAREST) return candidates;
  return candidates
    .toSorted((a, b) => b.closeness - a.closeness || a.other - b.other)
    .slice(0, NEAREST)
    .sort((a, b) => a.other - b.other);
}
