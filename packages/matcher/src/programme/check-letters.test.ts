import { describe, expect, it } from 'vitest';
import { buildProgramme } from './build-programme';
import { rawTable } from './programme.fixture';

function codesOf(...applicants: readonly Record<string, unknown>[]) {
  const projects = rawTable('projects.csv', { id: 'ice', title: 'Ice', description: 'Glaciers from above.' });
  return buildProgramme({ applicants: rawTable('applicants.jsonl', ...applicants), projects, findings: [] })
    .findings.map(({ code }) => code)
    .filter((code) => code.startsWith('letter'));
}

describe('the check of letters', () => {
  it('misses no letter of those whose documents speak for them', () => {
    const documents = ['We measured how glaciers move.'];
    expect(codesOf({ id: 'ada', documents }, { id: 'ben', documents })).toEqual([]);
    expect(codesOf({ id: 'ada', documents }, { id: 'ben' })).toEqual(['letter-empty']);
  });

  it('says once that nobody has a letter', () => {
    expect(codesOf({ id: 'ada' }, { id: 'ben', documents: [' '] })).toEqual(['letter-empty']);
  });
});
