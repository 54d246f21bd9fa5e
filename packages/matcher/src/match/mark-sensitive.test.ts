import { describe, expect, it } from 'vitest';
import { whyTerms } from '../insight/pick-reasons';
import { applicant, programme, project } from '../test-support';
import { markSensitive } from './mark-sensitive';
import { matchProgramme } from './match-programme';

const letter =
  'I map rivers with drones. Because of my illness I read about hospitals. Rivers matter to hospitals too.';
const at = (word: string, from = 0) => {
  const start = letter.indexOf(word, from);
  return { document: 0, start, end: start + word.length };
};

describe('markSensitive', () => {
  it('marks sensitive sentences, and terms that stand nowhere else', () => {
    const second = letter.indexOf('Because');
    const third = letter.indexOf('Rivers matter');
    const marked = markSensitive(
      {
        terms: [
          { label: 'illness', contribution: 0.2, occurrences: [at('illness')] },
          { label: 'hospitals', contribution: 0.1, occurrences: [at('hospitals'), at('hospitals', third)] },
        ],
        sentences: [
          { document: 0, start: 0, end: second - 1, contribution: 0.1 },
          { document: 0, start: second, end: third - 1, contribution: 0.2 },
        ],
      },
      [letter],
    );
    expect(marked.terms.map(({ label, sensitive }) => [label, sensitive])).toEqual([
      ['illness', 'health'],
      ['hospitals', undefined],
    ]);
    expect(marked.sentences.map(({ sensitive }) => sensitive)).toEqual([undefined, 'health']);
  });

  it('keeps such terms out of what people read, and in the sum', async () => {
    const result = await matchProgramme(
      programme({
        applicants: [
          applicant('a', { letter: 'I like drones over rivers. My depression came after glaucoma and chemotherapy.' }),
          applicant('b', { letter: 'I like old maps and the archives of towns.' }),
        ],
        projects: [
          project('p', { title: 'Glaucoma', description: 'Glaucoma and chemotherapy seen by drones.' }),
          project('q', { title: 'Archives', description: 'Old maps of towns.' }),
        ],
      }),
    );
    if (result.status === 'infeasible') throw new Error('expected a result');
    const placement = result.assignments.find(({ applicant: id }) => id === 'a');
    const evidence = placement?.evidence ?? null;
    expect(evidence?.terms.some(({ label, sensitive }) => /glaucoma/i.test(label) && sensitive === 'health')).toBe(
      true,
    );
    expect(whyTerms(evidence).join()).not.toMatch(/glaucoma|chemotherapy|depression/i);
    const sum =
      evidence?.terms.reduce((total, { contribution }) => total + contribution, evidence.constant + evidence.rest) ?? 0;
    expect(Math.min(1, Math.max(0, sum))).toBeCloseTo(placement?.affinity ?? -1, 9);
  });
});
