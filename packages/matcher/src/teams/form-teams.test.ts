import { describe, expect, it } from 'vitest';
import type { PairTable } from '../graph/pair-table';
import type { Applicant } from '../programme/programme';
import { createSeededStream } from '../solvers';
import { applicant, programme, project } from '../test-support';
import { formTeams } from './form-teams';
import { readClaims } from './read-claims';

const person = (id: string, role: string, given: Partial<Applicant> = {}) =>
  applicant(id, { ...given, attributes: { role, ...given.attributes } });

/** A weekend with six people and two challenges: who likes bees, who likes buses, and one builder for each. */
const WEEKEND = programme({
  applicants: [
    person('ada', 'builder', { preferences: ['bees'] }),
    person('ben', 'designer', { preferences: ['bees'] }),
    person('cy', 'writer', { preferences: ['bees'] }),
    person('dee', 'builder', { preferences: ['buses'] }),
    person('eli', 'designer', { preferences: ['buses'] }),
    person('fay', 'writer', { preferences: ['buses'] }),
  ],
  projects: [
    project('bees', { teamsMax: 1, teamSize: { min: 3, max: 3 }, max: 3, attributes: { wanted: 'Builder; Designer' } }),
    project('buses', { teamsMax: 1, teamSize: { min: 3, max: 3 }, max: 3, attributes: { wanted: 'Builder; Nurse' } }),
  ],
  settings: { counts: 'wishes' },
});

const SETTINGS = {
  size: { min: 3, max: 3 },
  coverage: { weight: 'some', needs: [], wanted: { applicants: 'role', projects: 'wanted' } },
} as const;

function affinitiesOf(applicants: readonly Applicant[], targets: readonly string[], seed = 1): PairTable {
  const draw = createSeededStream(seed);
  return {
    applicants: applicants.map(({ id }) => id),
    targets,
    values: Float64Array.from({ length: applicants.length * targets.length }, draw),
  };
}

describe('formTeams', () => {
  it('forms teams of people with like wishes and gives each the challenge that they wish for', () => {
    const { teams, status, without } = formTeams(WEEKEND, {
      settings: SETTINGS,
      affinities: affinitiesOf(WEEKEND.applicants, ['bees', 'buses']),
    });
    expect(status).toBe('optimal');
    expect(without).toEqual([]);
    expect(teams).toMatchObject([
      { id: 'team-01', project: 'bees', members: ['ada', 'ben', 'cy'], covered: ['builder', 'designer'], missing: [] },
      { id: 'team-02', project: 'buses', members: ['dee', 'eli', 'fay'], covered: ['builder'], missing: ['nurse'] },
    ]);
  });

  it('splits the people of a project into its teams, in whatever order rows come', () => {
    const applicants = Array.from({ length: 14 }, (_, index) =>
      person(`p${index + 10}`, index < 2 ? 'builder' : 'writer'),
    );
    const hall = programme({
      applicants,
      projects: [project('hall', { teamsMin: 2, teamsMax: 2, teamSize: { min: 7, max: 7 }, max: 14 })],
    });
    const options = {
      settings: { coverage: { weight: 'much', needs: [{ column: 'role', values: ['builder'], must: true }] } },
      affinities: affinitiesOf(applicants, ['hall']),
      placements: applicants.map(({ id }) => ({ applicant: id, project: 'hall' })),
      steps: 5000,
    } as const;
    const formed = formTeams(hall, options);
    expect(formed.teams.map(({ id, members, missing }) => [id, members.length, missing])).toEqual([
      ['hall-1', 7, []],
      ['hall-2', 7, []],
    ]);
    expect(formTeams({ ...hall, applicants: applicants.toReversed() }, options)).toEqual(formed);
  });

  it('splits none of 70 teams that arrive half-made among 300 people', () => {
    const applicants = Array.from({ length: 300 }, (_, index) => {
      const id = `p${String(index).padStart(3, '0')}`;
      if (index >= 160) return person(id, 'writer');
      // Twenty teams of three with a name, and fifty pairs who name each other.
      if (index < 60) return person(id, 'writer', { team: `Team ${Math.floor(index / 3)}` });
      return person(id, 'builder', { teammates: [`p${String(index ^ 1).padStart(3, '0')}`] });
    });
    const { teams, without, findings } = formTeams(programme({ applicants }), {
      affinities: affinitiesOf(applicants, ['a', 'b', 'c']),
      settings: { size: { min: 3, max: 5 } },
      steps: 50_000,
    });
    expect(without).toEqual([]);
    expect(findings).toEqual([]);
    expect(teams.every(({ members }) => members.length >= 3 && members.length <= 5)).toBe(true);
    const teamOf = new Map(teams.flatMap(({ id, members }) => members.map((member) => [member, id])));
    const claims = readClaims(applicants, 5).teams;
    expect(claims).toHaveLength(70);
    for (const { members } of claims) expect(new Set(members.map((id) => teamOf.get(id))).size).toBe(1);
    // Those who came whole stay as they are.
    for (const { name, members } of claims)
      if (name !== undefined) expect(teams.find((team) => team.name === name)?.members).toEqual(members);
  });

  it('lets a whole team take others in where they are too few for a team, and says so', () => {
    const applicants = ['a', 'b', 'c', 'd'].map((id) => person(id, 'writer', id === 'd' ? {} : { team: 'Owls' }));
    const { teams, findings } = formTeams(programme({ applicants }), { settings: { size: { min: 3, max: 5 } } });
    expect(teams).toMatchObject([{ name: 'Owls', members: ['a', 'b', 'c', 'd'] }]);
    expect(findings.map(({ code }) => code)).toEqual(['whole-team-opened']);
  });

  it('splits people who came together only where they are to stay so if possible, and it is not', () => {
    const applicants = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) =>
      person(
        id,
        'writer',
        id < 'e' ? { teammates: [id < 'c' ? (id === 'a' ? 'b' : 'a') : id === 'c' ? 'd' : 'c'] } : {},
      ),
    );
    const sixth = programme({
      applicants,
      rules: { lock: [], forbid: [], apart: [{ applicants: ['a', 'b'] }] },
    });
    const settings = { size: { min: 3, max: 3 } };
    const always = formTeams(sixth, { settings });
    expect(always).toMatchObject({ status: 'infeasible', teams: [], without: ['a', 'b', 'c', 'd', 'e', 'f'] });
    expect(always.findings.map(({ code }) => code)).toContain('teams-impossible');
    const possible = formTeams(sixth, { settings: { ...settings, keepTogether: 'if-possible' } });
    expect(possible.teams).toHaveLength(2);
    expect(possible.findings.filter(({ code }) => code === 'team-split').map(({ message }) => message)).toEqual([
      expect.stringContaining('"a", "b"'),
    ]);
  });

  it('says which project has people that make no team', () => {
    const { status, findings, without } = formTeams(WEEKEND, {
      placements: ['ada', 'ben'].map((id) => ({ applicant: id, project: 'bees' })),
    });
    expect(status).toBe('infeasible');
    expect(without).toHaveLength(6);
    expect(findings).toMatchObject([{ code: 'teams-impossible', value: 'bees' }]);
  });

  it('leaves a team without a project that no project has room for', () => {
    const alone = { ...WEEKEND, projects: WEEKEND.projects.slice(0, 1) };
    const { teams, findings } = formTeams(alone, {
      settings: SETTINGS,
      affinities: affinitiesOf(WEEKEND.applicants, ['bees']),
    });
    expect(teams.map(({ project: place }) => place).sort()).toEqual(['bees', null]);
    expect(findings.map(({ code }) => code)).toEqual(['team-without-project']);
  });

  it('forms no team of nobody', () => {
    expect(formTeams(programme({}))).toMatchObject({ teams: [], without: [] });
  });
});

describe('readClaims', () => {
  it('tells teams by name or by naming each other from requests that are not returned', () => {
    const { teams, wanted, findings } = readClaims(
      [
        applicant('a', { team: 'Night  Owls' }),
        applicant('b', { team: 'night owls', teammates: ['c'] }),
        applicant('c', { teammates: ['b'] }),
        applicant('d', { teammates: ['e'] }),
        applicant('e', {}),
        applicant('f', { team: 'Alone' }),
      ],
      5,
    );
    expect(teams).toEqual([{ name: 'Night  Owls', members: ['a', 'b', 'c'] }]);
    expect(wanted).toEqual([['d', 'e']]);
    expect(findings.map(({ code, value }) => [code, value])).toEqual([
      ['team-of-one', 'Alone'],
      ['teammate-one-sided', 'd'],
    ]);
  });

  it('reports claims that are too many or contradict each other, and keeps what can be kept', () => {
    const crowd = ['k', 'l', 'm', 'n'].map((id) => applicant(id, { team: 'Crowd' }));
    const { teams, findings } = readClaims(
      [
        applicant('a', { team: 'One', teammates: ['c'] }),
        applicant('b', { team: 'One' }),
        applicant('c', { team: 'Two', teammates: ['a'] }),
        applicant('d', { team: 'Two', avoidPeople: ['e'] }),
        applicant('e', { team: 'Two' }),
        ...crowd,
      ],
      3,
    );
    expect(teams).toEqual([
      { name: 'One', members: ['a', 'b'] },
      { name: 'Two', members: ['c', 'd'] },
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['team-contradicted', 'team-oversized', 'team-contradicted']);
  });
});
