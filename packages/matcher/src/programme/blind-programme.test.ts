import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicant, mentor, programme, project } from '../test-support';
import { blindFindings } from './blind-findings';
import { blindProgramme } from './blind-programme';
import { detailOfColumn } from './column-detail';
import type { Programme } from './programme';

const school: Programme = programme({
  applicants: [
    applicant('zlata.ustinova@example.org', {
      name: 'Zlata Ustinova',
      email: 'zlata.ustinova@example.org',
      letter: 'I am Zlata from Quillmoor University, with my friend Perrin I map rivers. @zlata_u',
      documents: ['CV of Ustinova Zlata. Phone: +47 912 34 567'],
      preferences: ['maps'],
      teammates: ['perrin-oakes'],
      avoidPeople: ['dr-wexley'],
      team: 'Zlata and friends',
      attributes: {
        University: 'Quillmoor',
        Gender: 'f',
        Telegram: '@zlata_u',
        level: 'BSc, Quillmoor',
        'Full name': 'Zlata M. Ustinova',
      },
    }),
    applicant('perrin-oakes', {
      name: 'Perrin Oakes',
      letter: 'Zlata Ustinova and I both like maps.',
      team: 'Zlata and friends',
    }),
    applicant('a17', { name: 'Nils Aamodt', email: 'nils@example.org', letter: 'Nils writes about Dijkstra.' }),
  ],
  projects: [
    project('maps', {
      title: 'River maps',
      description: 'Ask Ottoline Wexley, wexley@example.org.',
      mentors: ['dr-wexley'],
    }),
  ],
  mentors: [
    mentor('dr-wexley', {
      name: 'Ottoline Wexley',
      email: 'wexley@example.org',
      description: 'Ottoline draws maps.',
      projects: ['maps'],
    }),
  ],
  rules: { lock: [{ applicant: 'a17', project: 'maps', reason: 'Nils has the boat', by: 'Ottoline' }], forbid: [] },
});

describe('blindProgramme', () => {
  const { programme: blind, removed, ids, key } = blindProgramme(school);

  it('keeps nobody’s name, address or institution, and what people wrote about', () => {
    const text = JSON.stringify(blind);
    for (const part of [
      'zlata',
      'ustinova',
      'perrin',
      'oakes',
      'nils',
      'aamodt',
      'ottoline',
      'wexley',
      'quillmoor',
      'example.org',
      '912',
    ])
      expect(text.toLowerCase()).not.toContain(part);
    expect(text).toContain('Dijkstra');
    expect(text).toContain('River maps');
  });

  it('replaces ids that tell a name everywhere, and keeps others', () => {
    const zlata = blind.applicants.find(({ id }) => id === ids.people.get('zlata.ustinova@example.org'));
    expect(zlata).toMatchObject({
      id: expect.stringMatching(/^applicant-00[12]$/),
      teammates: [ids.people.get('perrin-oakes')],
      avoidPeople: ['mentor-001'],
      attributes: { level: 'BSc, [institution]' },
    });
    expect(blind.applicants.map(({ id }) => id)).toContain('a17');
    expect(blind.projects[0]?.mentors).toEqual(['mentor-001']);
    expect(blind.rules.lock).toEqual([{ applicant: 'a17', project: 'maps', reason: '[name] has the boat' }]);
  });

  it('keeps a team together', () => {
    const teams = blind.applicants.map(({ team }) => team).filter((team) => team !== undefined);
    expect(teams).toEqual(['team-001', 'team-001']);
  });

  it('counts what it removed and tells the organiser who is who', () => {
    expect(removed).toMatchObject({ phone: 1, title: 1 });
    expect(removed.name).toBeGreaterThan(8);
    expect(key).toContainEqual({
      kind: 'applicant',
      blindId: 'a17',
      id: 'a17',
      name: 'Nils Aamodt',
      email: 'nils@example.org',
    });
    expect(key.map(({ id }) => id)).toContain('zlata.ustinova@example.org');
  });

  it('gives the same whatever the order of rows', () => {
    const turned = { ...school, applicants: school.applicants.toReversed() };
    expect(blindProgramme(turned)).toEqual(blindProgramme(school));
  });

  it('keeps a blind programme’s ids', () => {
    expect(blindProgramme(blind).ids.people.size).toBe(0);
  });

  it('replaces ids that are names where letters came alone, and no others', () => {
    const alone = programme({
      applicants: [applicant('anna-quist', { letter: 'Anna likes maps.' }), applicant('letter-003')],
    });
    const { programme: result } = blindProgramme(alone);
    expect(result.applicants.map(({ id, letter }) => [id, letter])).toEqual([
      ['applicant-001', '[name] likes maps.'],
      ['letter-003', ''],
    ]);
  });

  it('keeps no part of any name in what its person wrote', () => {
    const name = fc.tuple(
      fc.constantFrom('Quillon', 'Zephyrine', 'Ярослава', 'Wolfgang'),
      fc.constantFrom('Gurevich', 'Гуревич', 'Ødegård', 'O’Hara'),
    );
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (names) => {
        const people = names.map(([first, last], index) =>
          applicant(`${first}.${last}.${index}`, {
            name: `${first} ${last}`,
            letter: `${last} ${first.toLowerCase()}, ${last.toUpperCase()} and maps`,
          }),
        );
        const text = JSON.stringify(blindProgramme(programme({ applicants: people })).programme).toLowerCase();
        for (const part of names.flat()) expect(text).not.toContain(part.toLowerCase());
      }),
    );
  });
});

describe('blindFindings', () => {
  it('names people by their new ids and nobody else', () => {
    const blinded = blindProgramme(school);
    const finding = { code: 'x', severity: 'note', remedy: '' } as const;
    const found = blindFindings(
      [
        {
          ...finding,
          table: 'letters',
          file: 'letters/perrin-oakes.txt',
          message: 'The letter of "perrin-oakes" has 3 words.',
        },
        {
          ...finding,
          table: 'applicants',
          column: 'teammates',
          value: 'Jorun Vik',
          message: '"Jorun Vik" is no applicant.',
        },
        { ...finding, table: 'applicants', column: 'preferences', value: 'mapz', message: '"mapz" is no project.' },
        { ...finding, table: 'letters', file: 'letters/jorun-vik.pdf', message: 'It is empty.' },
      ],
      blinded,
    );
    const id = blinded.ids.people.get('perrin-oakes');
    expect(found).toEqual([
      { ...finding, table: 'letters', file: `letters/${id}.txt`, message: `The letter of "${id}" has 3 words.` },
      { ...finding, table: 'applicants', column: 'teammates', message: '"[name]" is no applicant.' },
      { ...finding, table: 'applicants', column: 'preferences', value: 'mapz', message: '"mapz" is no project.' },
      { ...finding, table: 'letters', file: 'letters/[name].pdf', message: 'It is empty.' },
    ]);
  });
});

describe('detailOfColumn', () => {
  it.each([
    ['First name', 'name'],
    ['ФИО', 'name'],
    ['E-mail (work)', 'email'],
    ['Номер телефона', 'phone'],
    ['GitHub profile', 'link'],
    ['Gender', 'title'],
    ['Место учёбы', 'institution'],
    ['current_employer', 'institution'],
  ] as const)('%s holds a personal detail', (column, kind) => {
    expect(detailOfColumn(column)).toBe(kind);
  });

  it.each(['level', 'school_year', 'team name', 'курс', 'GPA', 'city'])('%s holds none', (column) => {
    expect(detailOfColumn(column)).toBeUndefined();
  });
});
