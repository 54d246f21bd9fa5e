import { describe, expect, it } from 'vitest';
import { matchProgrammeDetailed } from '../match/match-programme';
import { applicant, programme, project } from '../test-support';
import type { SolvedMatch } from '../types';
import { repairAssignment } from './repair-assignment';

/** People and projects with scores drawn by a small generator, and places for nearly all. */
function draw(people: number, projects: number, places: number) {
  let state = 5;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const given = programme({
    applicants: Array.from({ length: people }, (_, index) => applicant(`a${index}`, { letter: 'Bees and maps.' })),
    projects: Array.from({ length: projects }, (_, index) =>
      project(`p${index}`, { max: Math.floor(places / projects) }),
    ),
  });
  const affinities = {
    applicants: given.applicants.map(({ id }) => id),
    targets: given.projects.map(({ id }) => id),
    values: Float64Array.from({ length: people * projects }, next),
  };
  return matchProgrammeDetailed(given, { affinities, confidence: false });
}

describe('repairs on the evening before', () => {
  it('300 registered, 212 present and 9 walk-ups have places at once, and nobody who has one is moved', async () => {
    const match = await draw(300, 12, 300);
    const present = match.draft.programme.applicants.slice(0, 212).map(({ id }) => id);
    const add = Array.from({ length: 9 }, (_, index) => applicant(`walk-up-${index}`));
    const startedAt = performance.now();
    const outcome = await repairAssignment(match.draft, match.result as SolvedMatch, { present, add }, match);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    if (outcome.status === 'bad') throw new Error('bad');
    expect(outcome.match.result).toMatchObject({ status: 'optimal', placed: 221 });
    expect(outcome.changes.moved).toEqual([]);
    expect(outcome.changes.left).toHaveLength(88);
  });

  it('10 withdrawals of 2,000 people in 100 projects take a moment', async () => {
    const match = await draw(2_000, 100, 1_900);
    const withdraw = Array.from({ length: 10 }, (_, index) => `a${index * 190}`);
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 3; round += 1) {
      const startedAt = performance.now();
      const outcome = await repairAssignment(match.draft, match.result as SolvedMatch, { withdraw }, match);
      least = Math.min(least, performance.now() - startedAt);
      if (outcome.status === 'bad') throw new Error('bad');
      expect(outcome.changes.moved).toEqual([]);
      expect(outcome.changes.net?.netGap).toBeCloseTo(0);
      const seats = outcome.changes.left.length;
      expect(outcome.changes.cameIn).toHaveLength(seats);
    }
    // Half a second on an idle machine; tests share theirs.
    expect(least).toBeLessThan(3_000);
  });
});
