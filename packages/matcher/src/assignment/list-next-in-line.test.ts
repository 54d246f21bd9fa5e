import { describe, expect, it } from 'vitest';
import { buildProjectProblem } from '../graph/build-problem';
import { matchProgramme } from '../match/match-programme';
import { applicant, programme, project } from '../test-support';
import type { SolvedMatch } from '../types';
import { listNextInLine } from './list-next-in-line';

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

  it('leaves out who would break a rule by coming in or by leaving, and counts what soft ones cost', () => {
    const rules = {
      lock: [],
      forbid: [],
      apart: [{ applicants: ['ben', 'cleo'] }, { applicants: ['ann', 'dan'], weight: 0.05 }],
    };
    const named = buildProjectProblem(programme({ applicants: people, projects, rules }), affinities);
    const pair = (id: string, target: string, score: number) => ({ applicant: id, target, score });
    const next = listNextInLine(named, [pair('ann', 'maps', 0.8), pair('ben', 'bees', 0.85)]);
    expect(next.get('bees')).toEqual([
      { applicant: 'dan', from: null, gain: 0.1 },
      { applicant: 'ann', from: 'maps', gain: expect.closeTo(0.1) },
    ]);
    expect(next.get('maps')).toEqual([
      { applicant: 'cleo', from: null, gain: 0.4 },
      { applicant: 'dan', from: null, gain: expect.closeTo(0.15) },
    ]);
  });

  it('lets nobody leave a project at its minimum, nor open alone one that is closed', () => {
    const few = [project('bees', { min: 1, max: 2 }), project('maps', { min: 2, max: 2 })];
    const rules = { lock: [], forbid: [], mayClose: [{ project: 'maps', cost: 0 }] };
    const named = buildProjectProblem(programme({ applicants: people, projects: few, rules }), affinities);
    const next = listNextInLine(named, [{ applicant: 'dan', target: 'bees', score: 0.1 }]);
    expect(next.get('maps')).toEqual([]);
    expect(next.get('bees')?.map((each) => each.applicant)).toEqual(['ann', 'ben', 'cleo']);
  });
});
