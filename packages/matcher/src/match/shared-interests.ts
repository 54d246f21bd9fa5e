import { extractInterests, findSensitiveSentences } from '@lettermatch/core';
import { pickReasons } from '../insight/pick-reasons';
import { compareIds } from '../programme/compare-ids';
import type { Applicant, Programme } from '../programme/programme';
import type { Evidence, TeamSummary } from '../types';

/** A place and what of the letter speaks for it. */
export interface EvidencedPlace {
  readonly applicant: string;
  readonly project: string;
  readonly evidence: Evidence | null;
}

const SHOWN = 5;
/** Reading letters for the words of teams takes milliseconds each: with more people there are none. */
const MOST_READ = 500;
/** What more than this share of everyone writes of tells nothing of a team. */
const COMMON_SHARE = 0.4;

/**
 * What at least two people of a team write of, those that most of them share first: in a project by what speaks for their places there, else by
 * their letters, without sentences that are for the organiser alone.
 * @complexity linear in evidence, or in the letters.
 */
export function createSharedInterests(
  programme: Programme,
  places: readonly EvidencedPlace[],
): (team: Pick<TeamSummary, 'members' | 'project'>) => readonly string[] {
  const names = new Set(programme.applicants.flatMap(({ name = '' }) => name.toLowerCase().split(/[\s-]+/u)));
  const evidence = new Map(places.map((place) => [key(place.applicant, place.project), place.evidence]));
  const hasEvidence = places.some((place) => place.evidence !== null);
  const byLetter = hasEvidence || programme.applicants.length > MOST_READ ? undefined : readLetters(programme);
  return ({ members, project }) => {
    if (byLetter !== undefined)
      return mostShared(members.map((id) => (byLetter.get(id) ?? []).filter(({ word }) => !names.has(word))));
    if (project === null) return [];
    return mostShared(
      members.map((id) =>
        pickReasons(evidence.get(key(id, project)) ?? null).flatMap(({ label }) =>
          label
            .toLowerCase()
            .split(' ')
            .map((word) => ({ word, label: label.toLowerCase() })),
        ),
      ),
    );
  };
}

interface Said {
  /** What is compared. */
  readonly word: string;
  readonly label: string;
}

/** Labels of words that two or more people have, by the number of people, then by how early they name them. */
function mostShared(lists: readonly (readonly Said[])[]): readonly string[] {
  const words = new Map<string, { people: number; rank: number; label: string }>();
  for (const list of lists) {
    const own = new Set<string>();
    list.forEach(({ word, label }, rank) => {
      const stem = stemOf(word);
      if (stem === '' || own.has(stem)) return;
      own.add(stem);
      const known = words.get(stem);
      if (known === undefined) words.set(stem, { people: 1, rank, label });
      else {
        known.people += 1;
        known.rank += rank;
        if (label.length < known.label.length) known.label = label;
      }
    });
  }
  const shared = [...words.values()]
    .filter(({ people }) => people > 1)
    .sort((a, b) => b.people - a.people || a.rank / a.people - b.rank / b.people || compareIds(a.label, b.label));
  return [...new Set(shared.map(({ label }) => label))].slice(0, SHOWN);
}

/** Enough of a word to find its plural and the like. */
function stemOf(word: string): string {
  const letters = word.replace(/[^\p{L}\p{N}+#]/gu, '');
  return letters.length <= 3 ? letters : letters.replace(/(?:ies|es|s|ing|ed|y)$/u, '');
}

function readLetters({ applicants }: Programme): ReadonlyMap<string, readonly Said[]> {
  const read = new Map(applicants.map((applicant) => [applicant.id, readLetter(applicant)]));
  const holders = new Map<string, number>();
  for (const list of read.values())
    for (const stem of new Set(list.map(({ word }) => stemOf(word)))) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  const most = Math.max(2, applicants.length * COMMON_SHARE);
  return new Map(
    [...read].map(([id, list]) => [id, list.filter(({ word }) => (holders.get(stemOf(word)) ?? 0) <= most)]),
  );
}

function readLetter({ letter }: Applicant): readonly Said[] {
  if (letter.trim() === '') return [];
  let text = letter;
  for (const { start, end } of findSensitiveSentences(letter).toReversed())
    text = `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`;
  return extractInterests(text, { top: 15 }).interests.flatMap(({ label }) =>
    label
      .toLowerCase()
      .split(' ')
      .filter((word) => word.length > 3)
      .map((word) => ({ word, label: word })),
  );
}

function key(applicant: string, project: string): string {
  return `${applicant}\n${project}`;
}
