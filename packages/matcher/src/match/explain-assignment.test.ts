import { describe, expect, it } from 'vitest';
import { workshop } from '../test-support';
import type { SolvedMatch } from '../types';
import { explainAssignment } from './explain-assignment';
import { matchProgrammeDetailed } from './match-programme';

async function draft() {
  const { draft: made, result } = await matchProgrammeDetailed(workshop);
  return { made, result: result as SolvedMatch };
}

describe('the explanation of a place', () => {
  it('shows the evidence behind the affinity of the place, and the alternatives', async () => {
    const { made, result } = await draft();
    const why = await explainAssignment(made, result, 'ben', undefined);
    expect(why).toMatchObject({ project: 'hive', assigned: true, rank: 1, statedRank: null, forced: null });
    expect(why.affinity).toBe(result.assignments.find(({ applicant }) => applicant === 'ben')?.affinity);
    expect(why.evidence?.affinity).toBe(why.affinity);
    expect(why.alternatives.map(({ project }) => project)).toHaveLength(3);
  });

  it('says what a project they did not get would cost, and who would move', async () => {
    const { made, result } = await draft();
    const why = await explainAssignment(made, result, 'ben', 'storm');
    expect(why.assigned).toBe(false);
    expect(why.forced).toMatchObject({ status: 'possible', placesLost: 0 });
    if (why.forced?.status !== 'possible') return;
    expect(why.forced.lossInTotal).toBeGreaterThan(0);
    expect(why.forced.moves.map(({ applicant }) => applicant)).toContain('ben');
  });

  it('says which rule or wish keeps them out', async () => {
    const { made, result } = await draft();
    const rules = {
      lock: [],
      forbid: [{ applicant: 'ben', project: 'storm', reason: 'his sister leads it', by: 'Gwen' }],
    };
    const forbidden = await explainAssignment(
      { ...made, programme: { ...made.programme, rules } },
      result,
      'ben',
      'storm',
    );
    expect(forbidden.forced).toEqual({
      status: 'ruled-out',
      reason: 'the organiser’s rule, “his sister leads it” (Gwen)',
    });
    const applicants = made.programme.applicants.map((person) => ({ ...person, avoidProjects: ['storm'] }));
    const avoided = await explainAssignment(
      { ...made, programme: { ...made.programme, applicants } },
      result,
      'ben',
      'storm',
    );
    expect(avoided.forced).toEqual({ status: 'ruled-out', reason: 'the applicant asked not to be there' });
  });

  it('says which rule of another kind keeps them out, and nothing where a loss would not be exact', async () => {
    const { made, result } = await draft();
    const ask = (rules: object) => {
      const programme = { ...made.programme, rules: { lock: [], forbid: [], ...rules } };
      return explainAssignment({ ...made, programme }, result, 'ben', 'storm');
    };
    const required = { projects: ['storm'], column: 'level', values: ['phd'], blank: 'excluded' };
    expect((await ask({ require: [required] })).forced).toEqual({
      status: 'ruled-out',
      reason: 'by the rule that storm takes only people whose level is phd',
    });
    expect((await ask({ together: [{ applicants: ['ada', 'cy'] }] })).forced).toBeNull();
  });

  it('names what it does not know', async () => {
    const { made, result } = await draft();
    await expect(explainAssignment(made, result, 'zed', undefined)).rejects.toThrow('no applicant "zed"');
    await expect(explainAssignment(made, result, 'ben', 'moon')).rejects.toThrow('no project "moon"');
  });
});
