import { describe, expect, it } from 'vitest';
import { buildProgramme } from './build-programme';
import { DEFAULT_TEAM_SETTINGS } from './team-settings';

function build(teams: unknown) {
  const row = (cells: Record<string, unknown>, index: number) => ({ row: index + 2, cells });
  return buildProgramme({
    applicants: {
      rows: [
        { id: 'a1', letter: 'x', role: 'backend', level: 'senior', days: 'sat;sun' },
        { id: 'a2', letter: 'x', role: 'design', level: 'student', days: 'sun' },
      ].map(row),
    },
    projects: { rows: [row({ id: 'p1', title: 'One', description: 'One thing', max: 4, wants: 'design' }, 0)] },
    settings: { value: { teams } },
    findings: [],
  });
}

function read(teams: unknown) {
  const built = build(teams);
  if (built.status === 'bad') throw new Error(JSON.stringify(built.findings));
  return built.programme.settings.teams;
}

const problems = (teams: unknown) =>
  build(teams)
    .findings.filter(({ table }) => table === 'settings')
    .map(({ code, column }) => [code, column]);

describe('readTeamSettings', () => {
  it('reads every goal, in words', () => {
    const stated = {
      size: '2..3',
      number: 4,
      closeness: 'much',
      coverage: {
        weight: 'much',
        needs: [
          { role: ['backend'], must: true },
          { column: 'Role', is: 'design', count: 2 },
        ],
        wanted: { applicants: 'role', projects: 'wants' },
      },
      balance: ['level', { role: 'spread', weight: 'much' }],
      company: { weight: 'off', groups: [{ level: 'student' }, { each: 'role' }] },
      teammates: false,
      hours: { column: 'days', enough: 2 },
      'keep-together': 'if possible',
    };
    expect(read(stated)).toEqual({
      first: 'places',
      size: { min: 2, max: 3 },
      teams: 4,
      closeness: 'much',
      coverage: {
        weight: 'much',
        needs: [
          { column: 'role', values: ['backend'], must: true },
          { column: 'role', values: ['design'], count: 2 },
        ],
        wanted: { applicants: 'role', projects: 'wants' },
      },
      mixes: [
        { column: 'level', mode: 'balanced', weight: 'some' },
        { column: 'role', mode: 'spread', weight: 'much' },
      ],
      company: { weight: 'off', groups: [{ column: 'level', values: ['student'] }, { column: 'role' }] },
      teammates: 'off',
      hours: { column: 'days', enough: 2, weight: 'some' },
      keepTogether: 'if-possible',
      keepApart: 'always',
    });
  });

  it('forms teams by the defaults where nothing more is said, and none where nothing is', () => {
    expect(read({})).toEqual(DEFAULT_TEAM_SETTINGS);
    expect(read(undefined)).toBeUndefined();
    expect(read(false)).toBeUndefined();
  });

  it('reports what it cannot read, where it stands', () => {
    expect(problems({ sice: 3 })).toEqual([['unknown-setting', 'teams.sice']]);
    expect(problems({ closeness: 'very' })).toEqual([['setting-value', 'teams.closeness']]);
    expect(problems({ size: 'three' })).toEqual([['not-a-range', 'teams.size']]);
    expect(problems({ balance: ['rank'] })).toEqual([['unknown-column', 'teams.balance']]);
    expect(problems({ coverage: { needs: [{ role: 'bakend' }] } })).toEqual([
      ['value-nobody-has', 'teams.coverage.needs'],
    ]);
    expect(problems('yes please')).toEqual([['setting-value', 'teams']]);
    expect(problems({ coverage: { needs: 7 }, hours: [], company: [1], balance: [[]] }).length).toBeGreaterThan(0);
  });
});
