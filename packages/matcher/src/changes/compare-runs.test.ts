import { describe, expect, it } from 'vitest';
import { matchProgrammeDetailed } from '../match/match-programme';
import { applicant, mentor, programme, project } from '../test-support';
import type { DetailedMatch, SolvedMatch } from '../types';
import { compareRuns } from './compare-runs';
import { repairAssignment } from './repair-assignment';

const people = ['ann', 'ben', 'cleo'].map((id) => applicant(id, { preferences: ['bees', 'maps', 'oak'] }));
const affinities = {
  applicants: ['ann', 'ben', 'cleo'],
  targets: ['bees', 'maps', 'oak'],
  values: Float64Array.of(0.9, 0.5, 0.1, 0.6, 0.7, 0.2, 0.4, 0.3, 0.8),
};
const given = programme({
  applicants: people,
  projects: ['bees', 'maps', 'oak'].map((id) => project(id)),
  settings: { counts: 'wishes' },
});

async function repaired(match: DetailedMatch, changes: Parameters<typeof repairAssignment>[2]): Promise<DetailedMatch> {
  const outcome = await repairAssignment(match.draft, match.result as SolvedMatch, changes, match);
  if (outcome.status === 'bad') throw new Error(outcome.findings[0]?.message);
  return outcome.match;
}

describe('comparing two runs', () => {
  it('says who moved, and who gained and lost by it', async () => {
    const first = await matchProgrammeDetailed(given, { affinities });
    const swap = [
      { applicant: 'ann', project: 'oak' },
      { applicant: 'cleo', project: 'bees' },
    ];
    const second = await repaired(first, { moves: swap });
    const comparison = compareRuns(first.result as SolvedMatch, second.result as SolvedMatch);
    expect(comparison).toMatchObject({
      same: 1,
      moved: [
        { applicant: 'ann', from: ['bees'], to: ['oak'], affinity: [0.9, 0.1], statedRank: [1, 3] },
        { applicant: 'cleo', from: ['oak'], to: ['bees'], affinity: [0.8, 0.4], statedRank: [3, 1] },
      ],
      gained: ['cleo'],
      lost: ['ann'],
      cameIn: [],
      wentOut: [],
      differences: ['letters, wishes, rules or places within the programme'],
    });
    expect(comparison.figures).toContainEqual({ figure: 'weakest fit', values: [0.7, 0.1] });
    const back = compareRuns(second.result as SolvedMatch, first.result as SolvedMatch);
    expect([back.gained, back.lost]).toEqual([['ann'], ['cleo']]);
  });

  it('finds nothing between a run and itself', async () => {
    const { result } = await matchProgrammeDetailed(given, { affinities });
    const comparison = compareRuns(result as SolvedMatch, result as SolvedMatch);
    expect(comparison).toMatchObject({
      same: 3,
      moved: [],
      gained: [],
      lost: [],
      cameIn: [],
      wentOut: [],
      differences: [],
    });
    expect(comparison.figures.every(({ values: [one, other] }) => one === other)).toBe(true);
  });

  it('says what is not the same in programmes that differ', async () => {
    const first = await matchProgrammeDetailed(given, { affinities });
    const other = { ...given, projects: [...given.projects, project('new')], applicants: people.slice(1) };
    const second = await matchProgrammeDetailed(other, { confidence: false });
    const { differences, wentOut } = compareRuns(first.result as SolvedMatch, second.result as SolvedMatch);
    expect(differences).toEqual(['applicants: 3 and 2', 'projects: 3 and 4', 'projects in the second run alone: new']);
    expect(wentOut.map(({ applicant }) => applicant)).toEqual(['ann']);
  });
});

describe('repairing mentors and several places', () => {
  it('keeps the pairs of mentors where it can', async () => {
    const match = await matchProgrammeDetailed(
      programme({
        applicants: ['ann', 'ben', 'cleo'].map((id, index) =>
          applicant(id, {
            letter: ['Bees and hives.', 'Rivers and floods.', 'Bees in a hive, bees on flowers.'][index] ?? '',
          }),
        ),
        mentors: [
          mentor('mira', { description: 'Bees, hives and flowers.', max: 1 }),
          mentor('nils', { description: 'Rivers and floods.', max: 1 }),
        ],
      }),
    );
    const pairs = (run: DetailedMatch) =>
      (run.result as SolvedMatch).mentors?.pairings.map(({ applicant: id, mentor: with_ }) => `${id}:${with_}`) ?? [];
    expect(pairs(match)).toHaveLength(2);
    const [out] = pairs(match).map((pair) => pair.split(':')[0] ?? '');
    const later = await repaired(match, { withdraw: [out ?? ''] });
    expect(pairs(later)).toHaveLength(2);
    expect(pairs(later)).toEqual(expect.arrayContaining(pairs(match).filter((pair) => !pair.startsWith(`${out}:`))));
  });

  it('keeps places of people who have several', async () => {
    const several = {
      ...given,
      settings: { ...given.settings, counts: 'letters' as const, places: { min: 0, max: 2 } },
    };
    const wide = { ...several, projects: several.projects.map((each) => ({ ...each, max: 2 })) };
    const match = await matchProgrammeDetailed(wide, { affinities });
    const placesOf = (run: DetailedMatch) =>
      (run.result as SolvedMatch).assignments.map((place) => `${place.applicant}:${place.project}`);
    const later = await repaired(match, { withdraw: ['ben'] });
    const kept = placesOf(match).filter((place) => !place.startsWith('ben:'));
    expect(placesOf(later)).toEqual(expect.arrayContaining(kept));
    expect((later.result as SolvedMatch).moves).toMatchObject({ lost: 0, netGap: expect.closeTo(0) });
  });
});
