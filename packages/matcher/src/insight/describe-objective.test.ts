import { expect, it } from 'vitest';
import { matchProgramme } from '../match/match-programme';
import { applicant, programme, project } from '../test-support';
import { describeObjective } from './describe-objective';

async function describe(objective: 'total' | 'fair' | 'rank' | 'nash' | 'stable', avoided: readonly string[] = []) {
  const given = programme({
    applicants: [applicant('a'), applicant('b', { avoidProjects: avoided })],
    projects: [project('p'), project('q')],
    settings: { objective },
  });
  const affinities = { applicants: ['a', 'b'], targets: ['p', 'q'], values: Float64Array.of(1, 0.25, 0.5, 0.125) };
  const result = await matchProgramme(given, { affinities });
  if (result.status === 'infeasible') throw new Error(result.conflict.message);
  return describeObjective(result);
}

it('says what was reached in the words of the objective, and what it costs in total', async () => {
  expect(await describe('fair')).toEqual({
    heading: 'Nobody left behind',
    reached: 'The lowest score that anyone has is 0.25; with as many places it cannot be raised.',
    cost: 'The total is 0.75; the best total alone would be at most 1.125.',
  });
  expect((await describe('rank'))?.reached).toMatch(/^1 place is at the first rank\. With as many places none gives/);
  expect((await describe('nash'))?.reached).toBe('2 people above 0, and the product is the largest there is.');
  expect(await describe('stable')).toEqual({
    heading: 'No mutual regrets',
    reached: 'No person and project would both rather have each other, those kept in place by you apart.',
    cost: 'The total is 1.125, the best there is.',
  });
});

it('says where having no mutual regrets leaves places empty', async () => {
  // Both want p, which wants a more; b would go nowhere else.
  const words = await describe('stable', ['q']);
  expect(words?.reached).toContain('2 places could be filled, but not without such regrets.');
  expect(words?.cost).toBe('The total is 1; with 2 places the best total is 0.75, least numbers of people left aside.');
});

it('leaves the total to the words it has', async () => {
  expect(await describe('total')).toBeUndefined();
});
