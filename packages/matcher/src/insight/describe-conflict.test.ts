import { describe, expect, it } from 'vitest';
import { describeConflict } from './describe-conflict';

const named = {
  applicants: ['ada', 'ben', 'cy', 'dora', 'eli', 'fay', 'gus', 'hal'],
  targets: ['hive', 'storm'],
  problem: { projects: 2, places: 1, seats: { min: Uint32Array.of(0, 0), max: Uint32Array.of(9, 9) } },
};

describe('a conflict in words', () => {
  it('names who competes for what, and how many more places end it', () => {
    expect(
      describeConflict({ kind: 'too-few-seats', applicants: [0, 1, 2], projects: [0], needed: 3, available: 2 }, named),
    ).toEqual({
      kind: 'too-few-seats',
      message:
        '3 applicants (ada, ben, cy) must have 3 places in 1 project (hive), which has 2. Open 1 more there, or let these applicants go elsewhere.',
      applicants: ['ada', 'ben', 'cy'],
      projects: ['hive'],
      needed: 3,
      available: 2,
      missing: 1,
    });
  });

  it('counts everyone who depends on the same places, and cuts long lists', () => {
    const conflict = describeConflict(
      {
        kind: 'too-few-seats',
        applicants: [0, 1, 2, 3, 4, 5, 6],
        projects: [0, 1],
        needed: 7,
        available: 6,
        neededByAll: 8,
      },
      named,
    );
    expect(conflict.missing).toBe(2);
    expect(conflict.message).toContain('(ada, ben, cy, dora, eli, fay and 1 more)');
    expect(conflict.message).toContain(
      'With everyone else who depends on the same places 8 are needed. Open 2 more there',
    );
  });

  it('says which minimum cannot be filled, and which lock cannot hold', () => {
    const minimum = describeConflict(
      { kind: 'too-few-applicants', projects: [1], applicants: [0], needed: 3, available: 1 },
      named,
    );
    expect(minimum.message).toBe(
      '1 project (storm) must have 3 people together, and only 1 may go there. Lower the minimum by 2, or let more applicants go there.',
    );
    const lock = describeConflict({ kind: 'pinned', applicant: 1, project: 0, reason: 'the pair is forbidden' }, named);
    expect(lock.message).toContain('The lock of "ben" in "hive" cannot hold: the pair is forbidden.');
  });

  it('says it of all quotas together where these cannot hold', () => {
    const scarce = {
      ...named,
      problem: { ...named.problem, seats: { min: Uint32Array.of(0, 0), max: Uint32Array.of(2, 3) } },
    };
    const seats = describeConflict(
      { kind: 'too-few-seats', applicants: [0, 1, 2], projects: [0], needed: 3, available: 2 },
      scarce,
    );
    expect(seats.message).toContain('must have 8 places in all, and there are 5. Open 3 more');
    expect(seats.missing).toBe(3);
    const greedy = {
      ...named,
      problem: { ...named.problem, seats: { min: Uint32Array.of(6, 6), max: Uint32Array.of(9, 9) } },
    };
    const minimums = describeConflict(
      { kind: 'too-few-applicants', projects: [0, 1], applicants: [0], needed: 12, available: 8 },
      greedy,
    );
    expect(minimums.message).toContain('together ask for 12 people, and there are 8. Lower the minimums by 4 in all');
  });
});
