import {
  type Applicant,
  DEFAULT_TEAM_SETTINGS,
  type MipSolver,
  matchProgrammeDetailed,
  type Programme,
  type Project,
  type Rules,
  repairAssignment,
  type SolvedMatch,
  type TeamSettings,
} from '@lettermatch/matcher';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadMip } from './load-mip';

let mip: MipSolver;
beforeAll(async () => {
  mip = await loadMip();
});

function person(id: string, more: Partial<Applicant> = {}): Applicant {
  return {
    id,
    letter: '',
    documents: [],
    preferences: [],
    avoidProjects: [],
    teammates: [],
    avoidPeople: [],
    attributes: {},
    ...more,
  };
}

function project(id: string, max: number, more: Partial<Project> = {}): Project {
  return { id, title: id, description: id, descriptions: {}, min: 0, max, mentors: [], attributes: {}, ...more };
}

function programme(
  applicants: readonly Applicant[],
  projects: readonly Project[],
  teams: Partial<TeamSettings> = {},
  rules: Partial<Rules> = {},
): Programme {
  return {
    settings: {
      name: 'Weekend',
      objective: 'total',
      counts: 'wishes',
      weights: { wishes: 0.5, letters: 0.5 },
      places: { min: 0, max: 1 },
      seed: 5,
      teams: { ...DEFAULT_TEAM_SETTINGS, ...teams },
    },
    applicants,
    projects,
    mentors: [],
    rules: { lock: [], forbid: [], ...rules },
  };
}

/** Scores that say nothing, so that wishes and rules decide. */
function flat({ applicants, projects }: Programme) {
  return {
    applicants: applicants.map(({ id }) => id),
    targets: projects.map(({ id }) => id),
    values: new Float64Array(applicants.length * projects.length).fill(0.5),
  };
}

async function match(given: Programme) {
  const options = given.projects.length === 0 ? {} : { affinities: flat(given) };
  const detailed = await matchProgrammeDetailed(given, { ...options, mip });
  if (detailed.result.status === 'infeasible') throw new Error(detailed.result.conflict.message);
  return { ...detailed, result: detailed.result as SolvedMatch };
}

const ids = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(3, '0')}`);

describe('teams in a match', () => {
  it('forms teams of the people whom a project has, and tells what each has and lacks', async () => {
    const roles = ['data', 'data', 'hardware', 'design', 'data', 'hardware'];
    const people = ids('a', 6).map((id, index) => person(id, { attributes: { role: roles[index] ?? '' } }));
    const needs = [
      { column: 'role', values: ['hardware'], must: true },
      { column: 'role', values: ['design'] },
    ];
    const { result } = await match(
      programme(people, [project('river', 6, { teamSize: { min: 3, max: 3 }, teamsMax: 2 })], {
        coverage: { weight: 'much', needs },
      }),
    );
    expect(result.teams.map(({ id, project: of, members }) => [id, of, members.length])).toEqual([
      ['river-1', 'river', 3],
      ['river-2', 'river', 3],
    ]);
    expect(result.teams.map(({ covered }) => covered.includes('hardware'))).toEqual([true, true]);
    expect(result.teams.flatMap(({ missing }) => missing)).toEqual(['design']);
    expect(result.teamFormation?.without).toEqual([]);
  });

  it('gives people who came as a team one project, although each wishes for another', async () => {
    const people = [
      person('a1', { team: 'Owls', preferences: ['p1', 'p2'] }),
      person('a2', { team: 'owls ', preferences: ['p2', 'p1'] }),
      person('a3', { team: 'Owls', preferences: ['p2'] }),
      ...['b1', 'b2', 'b3'].map((id) => person(id, { preferences: ['p1'] })),
    ];
    const { result, draft } = await match(programme(people, [project('p1', 4), project('p2', 4)]));
    expect(result.teams.find(({ name }) => name === 'Owls')).toMatchObject({
      project: 'p2',
      members: ['a1', 'a2', 'a3'],
    });
    expect(draft.programme.rules.together).toMatchObject([{ applicants: ['a1', 'a2', 'a3'], by: 'themselves' }]);
  });

  it('splits a team that no project may take whole as little as possible, and says so', async () => {
    const people = ids('a', 3).map((id) => person(id, { team: 'Owls' }));
    const locked = {
      lock: [
        { applicant: 'a001', project: 'p1' },
        { applicant: 'a002', project: 'p2' },
      ],
    };
    const { result } = await match(
      programme(people, [project('p1', 3), project('p2', 3)], { size: { min: 1, max: 3 } }, locked),
    );
    expect(result.placed).toBe(3);
    expect(result.findings.map(({ code }) => code)).toContain('team-in-several-projects');
    expect(result.breaches).toHaveLength(1);
  });

  it('forms teams first where that is asked for, and gives whole ones projects', async () => {
    const people = ids('a', 12).map((id, index) => person(id, { preferences: [index % 2 === 0 ? 'p1' : 'p2'] }));
    const projects = ['p1', 'p2'].map((id) => project(id, 8, { teamsMax: 2, teamSize: { min: 3, max: 4 } }));
    const { result } = await match(programme(people, projects, { first: 'teams', size: { min: 3, max: 4 } }));
    expect(result.placed).toBe(12);
    for (const team of result.teams) {
      const places = result.assignments.filter(({ applicant }) => team.members.includes(applicant));
      expect(new Set(places.map((place) => place.project))).toEqual(new Set([team.project]));
    }
  });

  it('splits none of 70 teams that came half-made among 300 people', async () => {
    const people = ids('a', 300).map((id, index) =>
      person(id, {
        ...(index < 165 && { team: `team ${index < 75 ? index % 25 : 25 + ((index - 75) % 45)}` }),
        preferences: [`p${(index * 7) % 8}`, `p${(index * 3) % 8}`],
      }),
    );
    const projects = Array.from({ length: 8 }, (_, index) =>
      project(`p${index}`, 45, { teamSize: { min: 3, max: 5 }, teamsMax: 12 }),
    );
    const { result } = await match(programme(people, projects));
    const names = [...new Set(people.flatMap(({ team }) => team ?? []))];
    expect(names).toHaveLength(70);
    const teamOf = new Map(result.teams.flatMap(({ id, members }) => members.map((member) => [member, id])));
    const split = names.filter(
      (name) => new Set(people.filter(({ team }) => team === name).map(({ id }) => teamOf.get(id))).size > 1,
    );
    expect(split).toEqual([]);
    expect(result.placed).toBe(300);
  }, 120_000);

  it('forms teams of applicants alone, without letters too', async () => {
    const { result } = await match(
      programme(
        ids('a', 11).map((id) => person(id)),
        [],
      ),
    );
    expect(result.teams.map(({ members }) => members.length).sort()).toEqual([3, 4, 4]);
    expect(result.findings.map(({ code }) => code)).toContain('teams-without-letters');
    expect(result.teams[0]?.scores.closeness).toBeUndefined();
  });

  it('never breaks sizes, locks, together and apart', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 6, max: 24 }),
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.tuple(fc.nat(23), fc.nat(23)), { maxLength: 4 }),
        fc.array(fc.tuple(fc.nat(23), fc.nat(2)), { maxLength: 3 }),
        fc.array(fc.nat(4), { minLength: 24, maxLength: 24 }),
        async (count, projects, pairs, locks, named) => {
          const people = ids('a', count).map((id, index) =>
            person(id, {
              ...((named[index] ?? 4) < 3 && { team: `t${named[index]}` }),
              preferences: [`p${index % projects}`],
            }),
          );
          const at = (index: number) => people[index % count]?.id ?? '';
          const apart = pairs
            .map(([one, other]) => ({ applicants: [at(one), at(other)] }))
            .filter(({ applicants: [a, b] }) => a !== b);
          const lock = new Map(locks.map(([who, where]) => [at(who), `p${where % projects}`]));
          const given = programme(
            people,
            Array.from({ length: projects }, (_, index) =>
              project(`p${index}`, count, { teamSize: { min: 2, max: 4 }, teamsMin: 0, teamsMax: 12 }),
            ),
            {},
            { apart, lock: [...lock].map(([applicant, where]) => ({ applicant, project: where })) },
          );
          const { result } = await matchProgrammeDetailed(given, { affinities: flat(given), mip }).catch(
            (error: unknown) => {
              throw new Error(JSON.stringify(given), { cause: error });
            },
          );
          if (result.status === 'infeasible') return;
          const teamOf = new Map(
            result.teams.flatMap(({ id, members }) => members.map((member) => [member, id] as const)),
          );
          for (const { members } of result.teams)
            expect(members.length).toSatisfy((size: number) => size >= 2 && size <= 4);
          for (const {
            applicants: [a = '', b = ''],
          } of apart)
            expect(teamOf.get(a) === undefined || teamOf.get(a) !== teamOf.get(b)).toBe(true);
          for (const [applicant, where] of lock)
            expect(result.assignments.find((place) => place.applicant === applicant)?.project).toBe(where);
          expect(result.teams.flatMap(({ members }) => members)).toHaveLength(new Set(teamOf.keys()).size);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);
});

describe('teams after changes', () => {
  const projects = [
    project('p1', 10, { teamSize: { min: 3, max: 5 } }),
    project('p2', 10, { teamSize: { min: 3, max: 5 } }),
  ];
  const people = ids('a', 16).map((id, index) => person(id, { preferences: [index < 8 ? 'p1' : 'p2'] }));

  async function matched() {
    const given = programme(people, projects);
    const detailed = await match(given);
    return { ...detailed, affinities: { projects: flat(given) } };
  }

  it('leaves teams that are sound as they are, and fills them with whoever walks in', async () => {
    const { draft, result, affinities } = await matched();
    const [first] = result.teams;
    const withdraw = first === undefined ? [] : [first.members[0] ?? ''];
    const outcome = await repairAssignment(
      draft,
      result,
      { withdraw, add: [person('z1'), person('z2')] },
      { affinities, mip },
    );
    if (outcome.status === 'bad') throw new Error(JSON.stringify(outcome.findings));
    const after = outcome.match.result as SolvedMatch;
    for (const { before, after: now, why } of outcome.changes.teams) {
      expect(['lost', 'took-in', 'mended']).toContain(why);
      expect(before.filter((id) => !withdraw.includes(id)).every((id) => now.includes(id))).toBe(true);
    }
    expect(after.teams.flatMap(({ members }) => members)).toEqual(expect.arrayContaining(['z1', 'z2']));
    expect(after.teams).toHaveLength(result.teams.length);
  });

  it('dissolves a team that is too small into the others of its project, and leaves the rest', async () => {
    const { draft, result, affinities } = await matched();
    const [first, second, ...others] = result.teams;
    expect(first?.project).toBe(second?.project);
    const withdraw = first?.members.slice(0, 3) ?? [];
    const outcome = await repairAssignment(draft, result, { withdraw }, { affinities, mip });
    if (outcome.status === 'bad') throw new Error(JSON.stringify(outcome.findings));
    const after = outcome.match.result as SolvedMatch;
    expect(outcome.changes.teams.map(({ team, why }) => [team, why])).toEqual([
      [first?.id, 'dissolved'],
      [second?.id, 'took-in'],
    ]);
    expect(after.teams.map(({ id, members }) => [id, members])).toEqual(
      expect.arrayContaining(others.map(({ id, members }) => [id, members])),
    );
    expect(after.teams.every(({ members }) => members.length >= 3)).toBe(true);
  });

  it('leaves a frozen team as it is, even where it is too small', async () => {
    const { draft, result, affinities } = await matched();
    const [first] = result.teams;
    const withdraw = first?.members.slice(0, 2) ?? [];
    const freeze = first?.members.slice(2) ?? [];
    const outcome = await repairAssignment(draft, result, { withdraw, freeze }, { affinities, mip });
    if (outcome.status === 'bad') throw new Error(JSON.stringify(outcome.findings));
    expect((outcome.match.result as SolvedMatch).teams.find(({ id }) => id === first?.id)?.members).toEqual(freeze);
  });

  it('repairs teams where they are all there is', async () => {
    const given = programme(
      ids('a', 12).map((id) => person(id)),
      [],
    );
    const { draft, result } = await match(given);
    const withdraw = result.teams[0]?.members.slice(0, 2) ?? [];
    const outcome = await repairAssignment(draft, result, { withdraw, add: [person('z1')] }, {});
    if (outcome.status === 'bad') throw new Error(JSON.stringify(outcome.findings));
    const after = outcome.match.result as SolvedMatch;
    expect(after.teams.flatMap(({ members }) => members)).toHaveLength(11);
    expect(outcome.changes.teams.length).toBeGreaterThan(0);
    expect(after.teams.every(({ members }) => members.length >= 3 && members.length <= 5)).toBe(true);
  });
});
