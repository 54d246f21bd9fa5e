import { describe, expect, it } from 'vitest';
import { applicant, workshop } from '../test-support';
import { checkProgramme } from './check-programme';
import { matchProgramme } from './match-programme';

describe('the check that reads the letters', () => {
  it('finds beforehand what the match would find', async () => {
    const letter =
      'Здравствуйте! Я два года изучаю поведение пчёл и хочу научиться следить за ними с помощью камеры и нейронных сетей.';
    const programme = { ...workshop, applicants: [...workshop.applicants, applicant('boris', { letter })] };
    const findings = await checkProgramme(programme);
    expect(findings.map(({ code }) => code)).toContain('language-not-shared');
    expect((await matchProgramme(programme)).findings).toEqual(findings);
  });

  it('has nothing to add to a programme whose letters and projects share a language', async () => {
    expect(await checkProgramme(workshop)).toEqual([]);
  });
});
