import { describe, expect, it } from 'vitest';
import { buildProgramme } from './build-programme';
import { expectReady, LETTER, linesOf, rawTable } from './programme.fixture';
import type { RawLetter } from './raw-programme';

describe('letters', () => {
  const letter = (applicant: string, text = LETTER): RawLetter => ({
    file: `letters/${applicant}.txt`,
    applicant,
    text,
  });
  const projects = rawTable(undefined, { id: 'p1', title: 'Boats', description: 'x', max: 9 });

  it('from files find their applicants by id, e-mail or name', () => {
    const { applicants } = expectReady(
      buildProgramme({
        applicants: rawTable(
          undefined,
          { id: 'a1' },
          { id: 'a2', email: 'bo@example.org' },
          { id: 'a3', name: 'Cleo Reed' },
          { id: 'a4', name: 'Élodie' },
        ),
        letters: [
          letter('cleo_reed', 'Cleo'),
          letter('Bo@example.org', 'Bo'),
          letter('A1', 'Ada'),
          letter('e\u0301lodie', 'El'),
        ],
        projects,
        findings: [],
      }),
    );
    expect(applicants.map((applicant) => applicant.letter)).toEqual(['Ada', 'Bo', 'Cleo', 'El']);
  });

  it('alone make an applicant each, whatever the order of the files', () => {
    const letters = [
      letter('b'),
      letter('a', `${LETTER} A.`),
      { file: 'letters/a.pdf', applicant: 'a', text: 'First by name.' },
    ];
    const build = (list: readonly RawLetter[]) => buildProgramme({ letters: list, projects, findings: [] });
    const { applicants } = expectReady(build(letters));
    expect(applicants.map(({ id, documents }) => [id, documents.length])).toEqual([
      ['a', 1],
      ['b', 0],
    ]);
    expect(applicants[0]?.letter).toBe('First by name.');
    expect(build(letters.toReversed())).toEqual(build(letters));
  });

  it('keep every character, so that offsets stay true', () => {
    const text = `  ${LETTER}\r\n`;
    const raw = { applicants: rawTable(undefined, { id: 'a1', letter: text }), projects, findings: [] };
    expect(expectReady(buildProgramme(raw)).applicants[0]?.letter).toBe(text);
  });

  it('in scripts without spaces are measured by characters', () => {
    const text =
      '我从小就喜欢在湖上建造测量水质的小船，希望学习用相机寻找芦苇之间的塑料，因为每个周末用手数太费时间了。';
    const raw = { applicants: rawTable(undefined, { id: 'a1', letter: text }), projects, findings: [] };
    expect(buildProgramme(raw).findings).toEqual([]);
  });

  it('that nobody wrote are one finding, not one a person', () => {
    const raw = { applicants: rawTable(undefined, { id: 'a1' }, { id: 'a2' }), projects, findings: [] };
    expect(linesOf(buildProgramme(raw))).toEqual([expect.stringContaining('None of the 2 applicants has a letter.')]);
  });
});
