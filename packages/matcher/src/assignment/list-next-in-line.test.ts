import { describe, expect, it } from 'vitest';
import { matchProgramme } from '../match/match-programme';
import { applicant, programme, project } from '../test-support';
import type { SolvedMatch } from '../types';

const projects = [project('bees'), project('maps')];
const affinities = {
  applicants: ['ann', 'ben', 'cleo', 'dan'],
  targets: ['bees', 'maps'],
  values: Float64Array.of(0.9, 0.8, 0.85, 0.3, 0.5, 0.4, 0.1, 0.2),
};
const people = affinities.applicants.map((id) => applicant(id));

describe('next in line', () => {
  it('lists the waiting first, then who would gain by moving in, with what each does to the total', async () => {
    const result = (await matchProgramme(programme({ applicants: people, projects }), { affinities })) as SolvedMatch;
    expect(result.assignments.map(({ applicant: id, project: to }) => `${id}:${to}`)).toEqual(['ann:maps', 'ben:bees']);
    const [bees, maps] = result.projects.map(({ next }) => next);
    expect(bees).toEqual([
      { applicant: 'cleo', from: null, gain: 0.5 },
      { applicant: 'dan', from: null, gain: 0.1 },
      { applicant: 'ann', from: 'maps', gain: expect.closeTo(0.1) },
    ]);
    expect(maps?.map((each) => each.applicant)).toEqual(['cleo', 'dan']);
  });

  it('leaves out who is ruled out and who is locked, and says what a solve with one more place says', async () => {
    const given = programme({
      applicants: people.map((each) => (each.id === 'cleo' ? { ...each, avoidProjects: ['bees'] } : each)),
      projects,
      rules: { lock: [{ applicant: 'ann', project: 'maps' }], forbid: [] },
    });
    const result = (await matchProgramme(given, { affinities })) as SolvedMatch;
    const [first] = result.projects[0]?.next ?? [];
    expect(result.projects[0]?.next?.map((each) => each.applicant)).toEqual(['dan']);
    const wider = { ...given, projects: [project('bees', { max: 2 }), project('maps')] };
    const after = (await matchProgramme(wider, { affinities })) as SolvedMatch;
    expect(after.objective - result.objective).toBeCloseTo(first?.gain ?? 0);
  });
});
