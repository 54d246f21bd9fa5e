import { describe, expect, it } from 'vitest';
import { DEFAULT_TEAM_SETTINGS } from '../programme/team-settings';
import { applicant, mentor, programme, workshop } from '../test-support';
import type { SolvedMatch } from '../types';
import { matchProgramme } from './match-programme';

const guides = [
  mentor('mira', { description: 'Bees, hives and how to film them.', max: 2 }),
  mentor('nils', { description: 'Weather, radar images and forecasts of storms.', max: 2 }),
];

async function solve(given: Parameters<typeof programme>[0]): Promise<SolvedMatch> {
  const result = await matchProgramme(programme(given));
  if (result.status === 'infeasible') throw new Error('the example cannot hold');
  return result;
}

describe('mentors in a result', () => {
  it('stand with the next best, and whether they have room', async () => {
    const { mentors } = await solve({ ...workshop, mentors: guides.map((each) => ({ ...each, max: 1 })) });
    const ben = mentors?.pairings.find((pairing) => pairing.applicant === 'ben');
    expect(ben).toMatchObject({ mentor: 'mira', alternatives: [{ mentor: 'nils', hasRoom: false }] });
    expect(mentors?.without).toEqual(['cy']);
  });

  it('guide a project’s people together, listed person by person too', async () => {
    const { mentors } = await solve({
      ...workshop,
      mentors: guides,
      settings: { mentoring: { for: 'projects', each: { min: 1, max: 1 }, languages: 'ignore' } },
    });
    expect(mentors?.for).toBe('projects');
    expect(mentors?.groups?.map(({ group, mentor: id, members }) => [group, id, members])).toEqual(
      expect.arrayContaining([
        ['hive', 'mira', ['ben']],
        ['storm', 'nils', ['ada']],
      ]),
    );
    expect(mentors?.pairings).toHaveLength(3);
    expect(mentors?.placed).toBe(3);
  });

  it('guide the teams that are formed, also where there are no projects', async () => {
    const dee = applicant('dee', { letter: 'Waiting lists of hospitals, as a nurse sees them.' });
    const { mentors, teams, placed, unplaced } = await solve({
      applicants: [...workshop.applicants, dee],
      mentors: guides,
      settings: {
        mentoring: { for: 'teams', each: { min: 1, max: 1 }, languages: 'ignore' },
        teams: { ...DEFAULT_TEAM_SETTINGS, size: { min: 2, max: 2 } },
      },
    });
    expect(teams).toHaveLength(2);
    expect(mentors?.groups?.map(({ group, members }) => [group, members])).toEqual(
      teams.map(({ id, members }) => [id, members]),
    );
    expect(mentors?.pairings).toHaveLength(4);
    expect([placed, unplaced]).toEqual([4, []]);
  });

  it('say where there are no teams to guide', async () => {
    const { mentors, findings } = await solve({
      ...workshop,
      mentors: guides,
      settings: { mentoring: { for: 'teams', each: { min: 1, max: 1 }, languages: 'ignore' } },
    });
    expect(findings.map(({ code }) => code)).toContain('mentors-without-groups');
    expect(mentors?.pairings).toHaveLength(3);
  });

  it('say who shares no language with a mentor, and which minimums were lowered', async () => {
    const people = [applicant('ada', { attributes: { languages: 'ru' }, letter: 'Bees!' })];
    const german = guides.map((each) => ({ ...each, min: 1, attributes: { languages: 'de' } }));
    const { findings, mentors } = await solve({ applicants: people, mentors: german });
    expect(findings.map(({ code }) => code)).toEqual(['mentor-minimums-dropped', 'mentor-languages-differ']);
    expect(mentors?.lowered).toHaveLength(1);
  });
});

describe('whom to meet', () => {
  it('is told with what both write of, where it is asked for', async () => {
    const bees = applicant('dee', { letter: 'I keep bees and film each bee of the hive with a camera.' });
    const given = { ...workshop, applicants: [...workshop.applicants, bees], mentors: guides };
    const asked = { settings: { meet: { peers: 1, specialists: 1, limit: 3 } } };
    const { meetings } = await solve({ ...given, ...asked, projects: [] });
    expect(meetings?.find(({ applicant: id, kind }) => id === 'dee' && kind === 'peer')).toMatchObject({
      person: 'ben',
      role: 'applicant',
      shared: expect.arrayContaining(['camera']),
    });
    expect((await solve(given)).meetings).toBeUndefined();
  });
});
