import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { applicant, buildMatch, buildProgramme } from '../testing/build-match';
import { restoreCell } from './escape-cell';
import { renderAffinityCsv } from './render-affinity-csv';
import { renderAssignmentsCsv } from './render-assignments-csv';
import { renderMeetCsv } from './render-meet-csv';
import { renderMentorsCsv } from './render-mentors-csv';
import { renderPeopleCsv } from './render-people-csv';

const { result, draft, affinities } = buildMatch();
const { programme } = draft;

describe('renderAssignmentsCsv', () => {
  it('has one row a place, and the unplaced with an empty project', () => {
    expect(renderAssignmentsCsv(result, programme)).toBe(`\
applicant,project,affinity,applicant_name,project_title,fit,rank,stated_rank,decided_by,why
ana,maps,0.75,Ana Ruiz,"Maps, old and new",strong,1,1,wish,charts; ink
ben,bees,0.30000000000000004,,Counting bees,good,1,,letter,hives
cleo,,,Cleo Marsh,,,,,,
dov,maps,0,Dov Lind,"Maps, old and new",weak,2,,lock,
`);
  });

  it('has a row for each of several places of one person, by project', () => {
    const [first, second] = result.assignments;
    if (first === undefined || second === undefined) throw new Error('the example lost its places');
    const several = { ...result, assignments: [first, { ...second, applicant: 'ana' }], unplaced: [] };
    const rows: string[][] = parse(renderAssignmentsCsv(several, programme), { from: 2 });
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      ['ana', 'bees'],
      ['ana', 'maps'],
    ]);
  });
});

describe('renderPeopleCsv', () => {
  it('has everyone in words, with a byte order mark for spreadsheet programs', () => {
    expect(renderPeopleCsv(result, programme)).toBe(`\uFEFF\
id,name,email,project,project_title,mentor,mentor_name,fit,wish,decided_by,why,note
ana,Ana Ruiz,ana@example.org,maps,"Maps, old and new",mira,Mira Holm,strong,1st wish,wish,charts; ink,
ben,,,bees,Counting bees,mira,Mira Holm,good,,letter,hives,
cleo,Cleo Marsh,cleo@example.org,,,,,,,,,"No place left. Next in line: 1st for “Counting bees”, 1st for “Maps, old and new”."
dov,Dov Lind,,maps,"Maps, old and new",,,weak,,kept here,,No mentor. No letter.
`);
  });

  it('has every applicant exactly once, by id, whatever the result says of them', () => {
    const everyone = buildProgramme({
      applicants: [...programme.applicants, applicant('zed'), applicant('Abe')].reverse(),
    });
    const rows: string[][] = parse(renderPeopleCsv(result, everyone), { from: 2, bom: true });
    expect(rows.map(([id]) => id)).toEqual(['Abe', 'ana', 'ben', 'cleo', 'dov', 'zed']);
  });

  it('says so where a place is not among the wishes', () => {
    const places = result.assignments.map((place) => ({ ...place, statedRank: null }));
    const [ana, ben]: string[][] = parse(renderPeopleCsv({ ...result, assignments: places }, programme), { from: 2 });
    expect([ana?.[8], ben?.[8]]).toEqual(['not among the wishes', '']);
  });

  it('speaks of the mentor in a programme of mentors alone', () => {
    const mentoring = { ...result, assignments: [], projects: [] };
    const [ana]: string[][] = parse(renderPeopleCsv(mentoring, { ...programme, projects: [] }), { from: 2 });
    expect(ana).toEqual([
      'ana',
      'Ana Ruiz',
      'ana@example.org',
      '',
      '',
      'mira',
      'Mira Holm',
      'strong',
      '',
      '',
      'atlas',
      '',
    ]);
  });

  it('keeps quotes, line ends, Cyrillic and emoji, and disarms formulas', () => {
    const names = [
      '<script>alert(1)</script>',
      '=HYPERLINK("http://example.org","x")',
      'a "b"\nc',
      'Анна Ёлкина',
      '🐝 Bea',
    ];
    const people = names.map((name, index) => applicant(`p${index}`, { name }));
    const text = renderPeopleCsv(
      { ...result, assignments: [], unplaced: [], mentors: null },
      { ...programme, applicants: people },
    );
    const rows: string[][] = parse(text, { from: 2, bom: true });
    expect(rows[1]?.[1]).toBe('\'=HYPERLINK("http://example.org","x")');
    expect(rows.map(([, name = '']) => restoreCell(name))).toEqual(names);
  });

  it('leaves out labels that are pieces of prose rather than terms', () => {
    const [ana] = result.assignments;
    if (ana?.evidence == null) throw new Error('the example lost its evidence');
    const [term] = ana.evidence.terms;
    if (term === undefined) throw new Error('the example lost its terms');
    const terms = [{ ...term, label: 'I am good at drawing' }, term, { ...term, label: 'minus', contribution: -1 }];
    const wordy = { ...result, assignments: [{ ...ana, evidence: { ...ana.evidence, terms } }] };
    const [row]: string[][] = parse(renderPeopleCsv(wordy, programme), { from: 2 });
    expect(row?.[10]).toBe('charts');
  });
});

describe('renderMentorsCsv', () => {
  it('has one row a pair, mentor first', () => {
    if (result.mentors === null) throw new Error('the example lost its mentors');
    expect(renderMentorsCsv(result.mentors, programme)).toBe(`\
mentor,applicant,mentor_name,applicant_name,affinity,fit,why,next
mira,ana,Mira Holm,Ana Ruiz,0.625,strong,atlas,nils (full); olga
mira,ben,Mira Holm,,0.375,good,,
`);
  });

  it('says of which project or team people are where those have mentors together', () => {
    if (result.mentors === null) throw new Error('the example lost its mentors');
    const [ana] = result.mentors.pairings;
    if (ana === undefined) throw new Error('the example lost its pairing');
    const alternatives = [{ mentor: 'nils', affinity: 0.5, hasRoom: true }];
    const group = {
      mentor: 'mira',
      group: 'maps',
      members: ['ana'],
      affinity: 0.6,
      fit: 'good',
      score: 1,
      alternatives,
    } as const;
    const grouped = { ...result.mentors, for: 'projects' as const, groups: [group], pairings: [ana] };
    expect(renderMentorsCsv(grouped, programme)).toBe(`\
mentor,applicant,mentor_name,applicant_name,affinity,fit,why,next,group
mira,ana,Mira Holm,Ana Ruiz,0.625,strong,atlas,nils,maps
`);
  });
});

describe('renderMeetCsv', () => {
  it('names people and mentors with what both write of', () => {
    const meetings = [
      { applicant: 'ana', kind: 'specialist', person: 'mira', role: 'mentor', closeness: 0.6, shared: ['atlas'] },
      { applicant: 'ana', kind: 'peer', person: 'ben', role: 'applicant', closeness: 0.5, shared: ['maps', 'ink'] },
    ] as const;
    expect(renderMeetCsv(meetings, programme)).toBe(`\
applicant,kind,person,applicant_name,person_name,shared
ana,peer,ben,Ana Ruiz,,maps; ink
ana,specialist,mira,Ana Ruiz,Mira Holm,atlas
`);
  });
});

describe('renderAffinityCsv', () => {
  const table = affinities.projects ?? { applicants: [], targets: [], values: new Float64Array() };

  it('has every pair in the order of the table, at full precision', () => {
    expect(renderAffinityCsv(table)).toBe(`\
applicant,project,affinity
ana,bees,0.25
ana,maps,0.75
ben,bees,0.30000000000000004
ben,maps,0.2
cleo,bees,0.5
cleo,maps,0.125
dov,bees,0
dov,maps,0
`);
  });

  it('keeps the best of each applicant where asked to, equal ones by id', () => {
    expect(renderAffinityCsv(table, { top: 1 })).toBe(`\
applicant,project,affinity
ana,maps,0.75
ben,bees,0.30000000000000004
cleo,bees,0.5
dov,bees,0
`);
  });

  it('leaves negative scores from elsewhere numbers, and disarms an id that looks like a formula', () => {
    const given = { applicants: ['-a'], targets: ['p'], values: Float64Array.of(-1.5) };
    expect(renderAffinityCsv(given)).toBe("applicant,project,affinity\n'-a,p,-1.5\n");
  });
});
