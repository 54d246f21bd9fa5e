import { describe, expect, it } from 'vitest';
import { buildProgramme } from '../build-programme';
import { describeFinding } from '../describe-finding';
import { expectReady, LAKE_SCHOOL } from '../programme.fixture';

describe('rules', () => {
  const rulesOf = (rules: unknown) =>
    expectReady(buildProgramme({ ...LAKE_SCHOOL, settings: { value: { rules } } })).rules;

  it('may be written in short, for several at once, by name, and twice', () => {
    expect(rulesOf({ lock: { a1: 'vision' }, forbid: [{ 'Ada Marsh': 'rivers' }, { a1: 'rivers' }] })).toEqual({
      lock: [{ applicant: 'a1', project: 'vision' }],
      forbid: [{ applicant: 'a1', project: 'rivers' }],
    });
    expect(rulesOf({ forbid: { applicant: ['a1', 'bo@example.org'], project: 'rivers', by: 'Kim' } }).forbid).toEqual([
      { applicant: 'a1', project: 'rivers', by: 'Kim' },
      { applicant: 'bo@example.org', project: 'rivers', by: 'Kim' },
    ]);
  });

  it.each([{ lock: ['a1'] }, { lock: [null] }, { lock: { a1: 'none' } }, { lock: [{ project: 'vision' }] }])(
    'that name no pair are refused: %j',
    (rules) => {
      const { findings } = buildProgramme({ ...LAKE_SCHOOL, settings: { value: { rules } } });
      expect(findings.map(({ code }) => code)).toContain('rule-incomplete');
    },
  );

  it('may not lock someone to what they asked to avoid', () => {
    const rules = { lock: { 'bo@example.org': 'rivers' } };
    const { findings } = buildProgramme({ ...LAKE_SCHOOL, settings: { value: { rules } } });
    expect(findings.map(describeFinding)).toContainEqual(expect.stringContaining('asked to avoid it'));
  });
});
