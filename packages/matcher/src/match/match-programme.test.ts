import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicant, mentor, programme, project, workshop } from '../test-support';
import type { MatchResult, SolvedMatch } from '../types';
import { evaluateAssignment } from './evaluate-assignment';
import { matchProgramme, matchProgrammeDetailed } from './match-programme';

function solved(result: MatchResult): SolvedMatch {
  if (result.status === 'infeasible') throw new Error(result.conflict.message);
  return result;
}

const placesOf = (result: SolvedMatch) =>
  Object.fromEntries(result.assignments.map(({ applicant: id, project: place }) => [id, place]));

describe('a match', () => {
  it('puts each of three letters in the project it speaks of, and proves the total', async () => {
    const result = solved(await matchProgramme(workshop));
    expect(placesOf(result)).toEqual({ ada: 'storm', ben: 'hive', cy: 'queue' });
    expect(result).toMatchObject({ status: 'optimal', placed: 3, unplaced: [], findings: [] });
    expect(result.gap).toBeLessThan(1e-9);
    expect(
      result.assignments.every(({ fit, rank, decidedBy }) => fit === 'strong' && rank === 1 && decidedBy === 'letter'),
    ).toBe(true);
  });

  it('gives evidence that adds up to each affinity', async () => {
    const result = solved(await matchProgramme(workshop));
    for (const { affinity, evidence } of result.assignments) {
      const sum =
        (evidence?.constant ?? 0) +
        (evidence?.rest ?? 0) +
        (evidence?.terms ?? []).reduce((total, { contribution }) => total + contribution, 0);
      expect(Math.min(1, Math.max(0, sum))).toBeCloseTo(affinity, 9);
    }
    expect(result.assignments[1]?.evidence?.terms.map(({ label }) => label.toLowerCase())).toContain('bees');
  });

  it('lets a stated wish win over the letter, and letters decide among equal wishes', async () => {
    const applicants = workshop.applicants.map((person) =>
      person.id === 'ada' ? { ...person, preferences: ['hive'] } : person,
    );
    const result = solved(
      await matchProgramme({ ...workshop, applicants, settings: { ...workshop.settings, counts: 'wishes' } }),
    );
    expect(placesOf(result).ada).toBe('hive');
    expect(result.assignments[0]).toMatchObject({ statedRank: 1, decidedBy: 'wish' });
  });

  it('keeps locks, forbidden pairs and avoided projects', async () => {
    const result = solved(
      await matchProgramme({
        ...workshop,
        applicants: workshop.applicants.map((person) =>
          person.id === 'cy' ? { ...person, avoidProjects: ['queue'] } : person,
        ),
        rules: { lock: [{ applicant: 'ada', project: 'hive' }], forbid: [{ applicant: 'ben', project: 'storm' }] },
      }),
    );
    expect(placesOf(result)).toEqual({ ada: 'hive', ben: 'queue', cy: 'storm' });
    expect(result.assignments[0]?.decidedBy).toBe('lock');
  });

  it('lets preferences move people, says which counted, and leaves affinities alone', async () => {
    const bees = workshop.applicants[1]?.letter;
    const letter = `${bees} ${bees} ${bees} I would love to present my work.`;
    const given = {
      ...workshop,
      applicants: workshop.applicants.map((person) =>
        person.id === 'ben' ? { ...person, letter, attributes: { level: 'master' } } : person,
      ),
      projects: workshop.projects.map((each) => ({ ...each, max: 2 })),
    };
    const prefer = [
      { project: 'queue', on: 'fact', name: 'wish', value: 'present-work', weight: 1 },
      { project: 'queue', on: 'attribute', name: 'level', value: 'master', weight: 0.5 },
    ] as const;
    const plain = solved(await matchProgramme(given));
    const preferred = solved(await matchProgramme({ ...given, rules: { ...given.rules, prefer } }));
    expect([placesOf(plain).ben, placesOf(preferred).ben]).toEqual(['hive', 'queue']);
    const [ada, ben] = preferred.assignments;
    expect(ada).toEqual(plain.assignments[0]);
    expect(ben?.preferences).toEqual([
      { on: 'attribute', name: 'level', value: 'master', weight: 0.5, basis: 'stated' },
      { on: 'fact', name: 'wish', value: 'present-work', weight: 1, basis: 'letter' },
    ]);
    expect(ben?.score).toBeCloseTo((ben?.affinity ?? 0) + 1.5, 12);
    expect(ben?.affinity).toBeLessThanOrEqual(1);
    expect(preferred.placed).toBe(3);
    expect(preferred.lookFirst).toContainEqual({ applicant: 'ben', reason: 'inferred-fact' });
    expect(plain.lookFirst.map(({ reason }) => reason)).not.toContain('inferred-fact');
    expect(preferred.gap).toBeLessThan(1e-9);
  });

  it('never lets a preference outweigh a wish where wishes count', async () => {
    const applicants = workshop.applicants.map((person) => ({
      ...person,
      preferences: ['storm', 'hive', 'queue'],
      attributes: { level: 'master' },
    }));
    const settings = { ...workshop.settings, counts: 'wishes' as const };
    const prefer = ['hive', 'queue'].map((project) => ({
      project,
      on: 'attribute' as const,
      name: 'level',
      value: 'master',
      weight: 1,
    }));
    const ranks = async (rules: typeof workshop.rules) =>
      solved(await matchProgramme({ ...workshop, applicants, settings, rules })).quality.wishes;
    expect(await ranks({ ...workshop.rules, prefer })).toEqual(await ranks(workshop.rules));
  });

  it('leaves nobody out of the result: those without a place have a reason and a place in line', async () => {
    const result = solved(
      await matchProgramme({ ...workshop, projects: workshop.projects.filter(({ id }) => id !== 'queue') }),
    );
    expect(result.unplaced).toEqual([{ applicant: 'cy', reason: 'no-seat-left', nextInLine: expect.any(Array) }]);
    expect(result.unplaced[0]?.nextInLine[0]).toMatchObject({ position: 1 });
    expect(result.projects.every(({ nextInLine }) => nextInLine.join() === 'cy')).toBe(true);
    expect(result.lookFirst[0]).toEqual({ applicant: 'cy', reason: 'unplaced' });
  });

  it('answers in words when the rules cannot all hold', async () => {
    const result = await matchProgramme({
      ...workshop,
      settings: { ...workshop.settings, places: { min: 1, max: 1 } },
      projects: workshop.projects.slice(0, 2),
    });
    expect(result.status).toBe('infeasible');
    if (result.status !== 'infeasible') return;
    expect(result.conflict).toMatchObject({
      kind: 'too-few-seats',
      applicants: ['ada', 'ben', 'cy'],
      projects: ['hive', 'queue'],
      needed: 3,
      available: 2,
    });
    expect(result.conflict.message).toContain('there are 2. Open 1 more');
  });

  it('gives each applicant a mentor of their project, within the load', async () => {
    const mentors = [
      mentor('gwen', { description: 'I keep bees.', projects: ['hive'], max: 2 }),
      mentor('hal', { description: 'Weather and hospitals.', projects: ['storm', 'queue'], max: 1 }),
    ];
    const result = solved(await matchProgramme({ ...workshop, mentors }));
    expect(result.mentors).toMatchObject({ status: 'optimal', placed: 2 });
    expect(result.mentors?.pairings.find(({ applicant: id }) => id === 'ben')?.mentor).toBe('gwen');
    expect(result.mentors?.without).toHaveLength(1);
  });

  it('gives up minimums of mentors that cannot hold, and says so', async () => {
    const result = solved(
      await matchProgramme({
        ...workshop,
        mentors: [mentor('gwen', { description: 'Bees.', projects: ['hive'], min: 2, max: 3 })],
      }),
    );
    expect(result.mentors?.placed).toBe(1);
    expect(result.findings.map(({ code }) => code)).toContain('mentor-minimums-dropped');
  });

  it('matches applicants with mentors alone where there are no projects', async () => {
    const mentors = workshop.projects.map(({ id, title, description }) =>
      mentor(id, { description: `${title}. ${description}` }),
    );
    const result = solved(await matchProgramme({ ...workshop, projects: [], mentors }));
    expect(result.assignments).toEqual([]);
    expect(result).toMatchObject({ status: 'optimal', placed: 3 });
    expect(Object.fromEntries(result.mentors?.pairings.map(({ applicant: id, mentor: by }) => [id, by]) ?? [])).toEqual(
      { ada: 'storm', ben: 'hive', cy: 'queue' },
    );
  });

  it('takes scores from elsewhere, and then shows no evidence', async () => {
    const affinities = {
      applicants: ['ada', 'ben', 'cy'],
      targets: ['hive', 'queue', 'storm'],
      values: Float64Array.of(0.9, 0.1, 0.2, 0.8, 0.7, 0.1, 0.3, 0.2, 0.6),
    };
    const result = solved(await matchProgramme(workshop, { affinities }));
    expect(placesOf(result)).toEqual({ ada: 'hive', ben: 'queue', cy: 'storm' });
    expect(result.objective).toBeCloseTo(2.2, 12);
    expect(result.assignments.every(({ evidence }) => evidence === null)).toBe(true);
  });

  it('still gives everybody a place when the time is up before the letters are read, and says so', async () => {
    const result = solved(await matchProgramme(workshop, { shouldStop: () => true, stopReason: () => 'time' }));
    expect(result).toMatchObject({ status: 'feasible', stoppedBy: 'time', placed: 3 });
    expect(result.findings.map(({ code }) => code)).toContain('letters-not-read');
    const cancelled = solved(await matchProgramme(workshop, { shouldStop: () => true }));
    expect(cancelled).toMatchObject({ status: 'cancelled', stoppedBy: 'user', placed: 3 });
  });

  it('stops the search when asked, with the best so far and its bound', async () => {
    const polls = [false, false, true];
    const affinities = {
      applicants: ['ada', 'ben', 'cy'],
      targets: ['hive', 'queue', 'storm'],
      values: Float64Array.of(0.9, 0.1, 0.2, 0.8, 0.7, 0.1, 0.3, 0.2, 0.6),
    };
    const result = solved(
      await matchProgramme(workshop, { affinities, stopReason: () => 'time', shouldStop: () => polls.shift() ?? true }),
    );
    expect(result).toMatchObject({ status: 'feasible', stoppedBy: 'time' });
    expect(result.placed).toBeLessThan(3);
    expect(result.bound).toBeGreaterThanOrEqual(result.objective - 1e-9);
  });
});

describe('sameness', () => {
  it('gives the same bytes whatever the order of the rows', async () => {
    const people = fc.array(
      fc.constantFrom('bees camera', 'storm radar', 'queue hospital', 'neural images', '', 'frames of a hive'),
      { minLength: 1, maxLength: 7 },
    );
    await fc.assert(
      fc.asyncProperty(people, fc.integer({ min: 0, max: 5 }), async (letters, seed) => {
        const given = programme({
          ...workshop,
          settings: { seed },
          applicants: letters.map((letter, index) => applicant(`p${index}`, { letter })),
          projects: workshop.projects.map((place) => ({ ...place, max: 2 })),
        });
        const shuffled = {
          ...given,
          applicants: [...given.applicants].reverse(),
          projects: [...given.projects].reverse(),
        };
        expect(JSON.stringify(await matchProgramme(shuffled))).toBe(JSON.stringify(await matchProgramme(given)));
      }),
      { numRuns: 30 },
    );
  });

  it('scores by a frozen model as the draft did', async () => {
    const { draft, result } = await matchProgrammeDetailed(workshop);
    expect(JSON.stringify(await matchProgramme(workshop, { models: draft.models }))).toBe(JSON.stringify(result));
  });

  it('survives a round trip of the draft through JSON', async () => {
    const { draft, result } = await matchProgrammeDetailed(workshop);
    const stored = JSON.parse(JSON.stringify(draft)) as typeof draft;
    expect(JSON.stringify(await matchProgramme(stored.programme, { models: stored.models }))).toBe(
      JSON.stringify(result),
    );
  });
});

describe('an assignment made elsewhere', () => {
  it('measures the match itself as the best there is', async () => {
    const result = solved(await matchProgramme(workshop));
    const evaluation = await evaluateAssignment(workshop, result.assignments);
    expect(evaluation.broken).toEqual([]);
    expect(evaluation.objective).toBeCloseTo(result.objective, 12);
    expect(evaluation.quality).toEqual(result.quality);
    expect(evaluation.best?.quality).toEqual(result.quality);
  });

  it('lists every broken rule', async () => {
    const strict = {
      ...workshop,
      projects: workshop.projects.map((place) => (place.id === 'storm' ? { ...place, min: 1 } : place)),
      rules: {
        lock: [{ applicant: 'cy', project: 'storm', reason: 'asked early' }],
        forbid: [{ applicant: 'ada', project: 'hive' }],
      },
    };
    const pairs = [
      { applicant: 'ada', project: 'hive' },
      { applicant: 'ben', project: 'hive' },
      { applicant: 'ben', project: 'queue' },
      { applicant: 'zed', project: 'queue' },
      { applicant: 'cy', project: 'moon' },
    ];
    const { broken, unplaced } = await evaluateAssignment(strict, pairs);
    expect(broken.map(({ rule }) => rule).sort()).toEqual([
      'forbid',
      'lock',
      'places',
      'project-max',
      'project-min',
      'unknown-applicant',
      'unknown-project',
    ]);
    expect(unplaced).toEqual(['cy']);
  });
});

describe('a programme at the edges', () => {
  it('answers for nobody, for one person, and for projects without places', async () => {
    expect(solved(await matchProgramme({ ...workshop, applicants: [] }))).toMatchObject({
      status: 'optimal',
      placed: 0,
      assignments: [],
    });
    expect(solved(await matchProgramme({ ...workshop, applicants: workshop.applicants.slice(0, 1) })).placed).toBe(1);
    const closed = solved(
      await matchProgramme({ ...workshop, projects: workshop.projects.map((place) => ({ ...place, max: 0 })) }),
    );
    expect(closed.unplaced).toHaveLength(3);
  });

  it('places people without letters', async () => {
    const result = solved(
      await matchProgramme({ ...workshop, applicants: ['a', 'b', 'c'].map((id) => applicant(id)) }),
    );
    expect(result.placed).toBe(3);
    expect(result.lookFirst.every(({ reason }) => reason === 'no-letter')).toBe(true);
  });

  it('leaves nobody behind, gives most first wishes, or the largest product, where that is the objective', async () => {
    const pair = programme({
      applicants: [applicant('a', { preferences: ['q'] }), applicant('b', { preferences: ['q', 'p'] })],
      projects: [project('p'), project('q')],
    });
    const affinities = { applicants: ['a', 'b'], targets: ['p', 'q'], values: Float64Array.of(1, 0.5, 0.6, 0.1) };
    const solveFor = async (objective: 'total' | 'fair' | 'rank' | 'nash') =>
      solved(await matchProgramme({ ...pair, settings: { ...pair.settings, objective } }, { affinities }));
    // Totals: 1 + 0.1, or 0.5 + 0.6 with nobody below 0.5.
    const fair = await solveFor('fair');
    expect(placesOf(fair)).toEqual({ a: 'q', b: 'p' });
    expect(fair).toMatchObject({ status: 'optimal', fairness: { kind: 'leximin', worst: 0.5 } });
    const rank = await solveFor('rank');
    expect(placesOf(rank)).toEqual({ a: 'q', b: 'p' });
    expect(rank.ranks).toEqual({ byRank: [1, 1], unranked: 0 });
    expect((await solveFor('nash')).nash).toMatchObject({ positive: 2, positiveBound: 2 });
    expect(await solveFor('total')).not.toHaveProperty('fairness');
    for (const { bound, objective } of [fair, rank]) expect(bound).toBeGreaterThanOrEqual(objective - 1e-9);
  });

  it('leaves no mutual regrets where that is the objective, and names minimums that none meets', async () => {
    const school = programme({
      applicants: [
        applicant('a', { preferences: ['p'] }),
        applicant('b', { preferences: ['p', 'q'] }),
        applicant('c', { preferences: ['q'], avoidProjects: ['p', 'r'] }),
      ],
      projects: [project('p', { max: 1 }), project('q', { max: 1 }), project('r', { min: 1, max: 1 })],
    });
    // p wants b more than a, who wishes for it alone; q wants c least. The wish of a raises nobody on the side of p.
    const affinities = {
      applicants: ['a', 'b', 'c'],
      targets: ['p', 'q', 'r'],
      values: Float64Array.of(0.3, 0.2, 0.1, 0.9, 0.8, 0.1, 0.1, 0.1, 0.1),
    };
    const settings = { ...school.settings, objective: 'stable' } as const;
    const result = solved(await matchProgramme({ ...school, settings }, { affinities }));
    expect(result.status).toBe('optimal');
    expect(placesOf(result)).toEqual({ a: 'q', b: 'p' });
    expect(result.unplaced.map(({ applicant }) => applicant)).toEqual(['c']);
    expect(result.stability).toMatchObject({ mostPlaced: 3 });
    expect(result.bound).toBeGreaterThanOrEqual(result.objective);
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'minimum-missed', value: 'r', severity: 'warning' }),
    );
    // Somebody who is kept in r leaves q to c.
    const rules = { ...school.rules, lock: [{ applicant: 'a', project: 'r' }] };
    const locked = solved(await matchProgramme({ ...school, settings, rules }, { affinities }));
    expect(placesOf(locked)).toEqual({ a: 'r', b: 'p', c: 'q' });
    expect(locked.findings.map(({ code }) => code)).not.toContain('minimum-missed');
  });

  it('refuses several places for an objective that gives one, and a programme with nothing to give', async () => {
    const settings = { ...workshop.settings, objective: 'stable', places: { min: 0, max: 2 } } as const;
    await expect(matchProgramme({ ...workshop, settings })).rejects.toMatchObject({
      code: 'invalid-option',
      message: expect.stringContaining('Set places to at most 1'),
    });
    await expect(matchProgramme({ ...workshop, projects: [] })).rejects.toThrow('neither projects nor mentors');
  });

  it('does not change what it is given', async () => {
    const before = JSON.stringify(workshop);
    await matchProgramme(workshop);
    expect(JSON.stringify(workshop)).toBe(before);
  });
});

describe('a single project', () => {
  it('still places as many as it can', async () => {
    const result = solved(
      await matchProgramme({ ...workshop, projects: [project('only', { description: 'bees', max: 2 })] }),
    );
    expect(result.placed).toBe(2);
  });
});
