import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicant, programme, project } from '../test-support';
import type { Draft, SolvedMatch } from '../types';
import { LINE, readPresence } from './read-presence';
import { readReplies } from './read-replies';

const draft: Draft = {
  format: 'lettermatch-draft/2',
  programme: programme({
    applicants: [
      applicant('a1', { name: 'Ann Larsen', email: 'ann@example.org' }),
      applicant('a2', { name: 'Ben Okoro', email: 'ben@example.org' }),
      applicant('a3', { name: 'Maria Silva' }),
      applicant('a4', { name: 'Maria Silva' }),
      applicant('a5', { name: 'Cleo Marsh', email: 'team5@example.org' }),
    ],
    projects: [project('bees', { title: 'Counting bees' }), project('maps')],
  }),
  models: { projects: null, mentors: null },
  spelling: true,
};
const result = {
  assignments: [
    { applicant: 'a1', project: 'bees' },
    { applicant: 'a2', project: 'maps' },
  ],
} as unknown as SolvedMatch;

const lines = (...texts: readonly string[]) => ({
  file: 'desk.txt',
  rows: texts.map((text, index) => ({ row: index + 1, cells: { [LINE]: text } })),
});

describe('a check-in list', () => {
  it('finds people by e-mail, id and name in any order and case, and takes others as walk-ups', () => {
    const read = readPresence(lines('ANN@example.org', 'okoro, ben', 'a5', 'Zoe Lind', 'new@example.net', 'a5'), draft);
    expect(read.present).toEqual(['a1', 'a2', 'a5']);
    expect(read.walkUps).toMatchObject([{ id: 'zoe-lind', name: 'Zoe Lind' }, { id: 'new@example.net' }]);
    expect(read.findings).toEqual([]);
  });

  it('names every misspelt and every ambiguous row at once', () => {
    const { findings, walkUps } = readPresence(lines('Ann Larson', 'Maria Silva', '4711', 'Ben Okoro'), draft);
    expect(findings.map(({ row, message }) => [row, message])).toEqual([
      [2, '"Maria Silva" may be any of "a3", "a4".'],
      [1, '"Ann Larson" is nobody of this draft. Did you mean "a1"?'],
      [3, '"4711" is nobody of this draft, and neither an e-mail nor a name of a person.'],
    ]);
    expect(walkUps).toEqual([]);
    expect(readPresence(lines('Ann Larson'), draft, { nearNamesAreNew: true }).walkUps).toHaveLength(1);
  });

  it('takes a name near to somebody on the list, or with other digits, as somebody new', () => {
    const read = readPresence(lines('a1', 'Ann Larson', 'team6@example.org'), draft);
    expect(read.findings).toEqual([]);
    expect(read.walkUps.map(({ id }) => id)).toEqual(['ann-larson', 'team6@example.org']);
  });

  it('reads columns under many headers, and never throws', () => {
    const rows = [{ row: 2, cells: { 'E-Mail Address': 'ben@example.org', Name: 'Benjamin O.' } }];
    expect(readPresence({ rows }, draft).present).toEqual(['a2']);
    const cell = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.constantFrom('a1', 'Maria Silva', 'Ann Larso'),
    );
    const row = fc.record({
      row: fc.nat(),
      cells: fc.dictionary(fc.constantFrom(LINE, 'id', 'E-mail', 'name', 'reply', 'project'), cell),
    });
    fc.assert(
      fc.property(fc.array(row), (given) => {
        const read = readPresence({ rows: given }, draft);
        const known = draft.programme.applicants.map(({ id }) => id);
        expect(read.present.every((id) => known.includes(id))).toBe(true);
        expect(new Set(read.present).size).toBe(read.present.length);
        for (const { applicant, project } of readReplies({ rows: given }, draft, result).replies) {
          expect([known.includes(applicant), ['bees', 'maps'].includes(project)]).toEqual([true, true]);
        }
      }),
    );
  });
});

describe('a list of replies', () => {
  it('is read in many words; a row without a project is about the only place', () => {
    const rows = [
      { row: 2, cells: { Participant: 'Ann Larsen', Answer: 'Yes' } },
      { row: 3, cells: { Participant: 'ben@example.org', Project: 'maps', Answer: 'no reply' } },
      { row: 4, cells: { Participant: 'a5', Project: 'Counting Bees', Answer: '' } },
    ];
    expect(readReplies({ rows }, draft, result)).toEqual({
      mentorReplies: [],
      replies: [
        { applicant: 'a1', project: 'bees', reply: 'accepted', row: 2 },
        { applicant: 'a2', project: 'maps', reply: 'expired', row: 3 },
      ],
      findings: [],
    });
  });

  it('says every row that means nothing', () => {
    const rows = [
      { row: 2, cells: { applicant: 'a1', project: 'bes', reply: 'perhaps' } },
      { row: 3, cells: { applicant: 'Maria Silva', reply: 'yes' } },
      { row: 4, cells: { applicant: 'a5', reply: 'yes' } },
    ];
    const { findings } = readReplies({ rows }, draft, result);
    expect(findings.map(({ row, message }) => [row, message])).toEqual([
      [2, '"perhaps" is no reply.'],
      [2, '"bes" is no project. Did you mean "bees"?'],
      [3, '"Maria Silva" is nobody, or more than one person, of this draft. Did you mean "a3" or "a4"?'],
      [4, '"a5" has 0 places in this draft.'],
    ]);
    expect(readReplies({ rows: [{ row: 2, cells: { applicant: 'a1' } }] }, draft, result).findings).toHaveLength(1);
  });
});
