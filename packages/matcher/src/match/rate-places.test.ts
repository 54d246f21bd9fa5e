import { describe, expect, it } from 'vitest';
import { workshop } from '../test-support';
import type { SolvedMatch } from '../types';
import { matchProgramme } from './match-programme';

const long = {
  ...workshop,
  applicants: workshop.applicants.map((person) => ({
    ...person,
    letter: `${person.letter} I film bees in a hive with a camera. Radar images show storms. A hospital has queues and waiting lists.`,
  })),
};

describe('how sure the places of a match are', () => {
  it('stands at each place, and the number of re-solves in the result', async () => {
    const result = (await matchProgramme(long)) as SolvedMatch;
    expect(result.confidence).toEqual({ status: 'measured', runs: 50 });
    for (const { confidence, project } of result.assignments) {
      expect(confidence?.of).toBe(50);
      expect(confidence?.same).toBeGreaterThan(0);
      expect(confidence?.other).not.toBe(project);
    }
  });

  it('is not said of a place that a lock keeps', async () => {
    const rules = { lock: [{ applicant: 'ada', project: 'storm' }], forbid: [] };
    const { assignments } = (await matchProgramme({ ...long, rules })) as SolvedMatch;
    expect(assignments.map(({ confidence }) => confidence === undefined)).toEqual([true, false, false]);
  });

  it('is off where it is not asked for, and for other objectives, and says why', async () => {
    const summary = async (...given: Parameters<typeof matchProgramme>) =>
      ((await matchProgramme(...given)) as SolvedMatch).confidence;
    expect(await summary(long, { confidence: false })).toEqual({ status: 'off', reason: 'not-asked' });
    const fair = { ...long, settings: { ...long.settings, objective: 'fair' as const } };
    expect(await summary(fair)).toEqual({ status: 'off', reason: 'objective' });
    expect(await summary(workshop)).toEqual({ status: 'off', reason: 'no-noise' });
    expect(await summary({ ...long, projects: [], mentors: [] }).catch(() => 'refused')).toBe('refused');
  });
});
