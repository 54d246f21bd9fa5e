import { describe, expect, it } from 'vitest';
import { buildProgramme } from '../build-programme';
import { expectReady, LAKE_SCHOOL } from '../programme.fixture';

describe('preferences of the organiser', () => {
  const build = (prefer: unknown) => buildProgramme({ ...LAKE_SCHOOL, settings: { value: { rules: { prefer } } } });
  const preferOf = (prefer: unknown) => expectReady(build(prefer)).rules.prefer;
  const codesOf = (prefer: unknown) => build(prefer).findings.map(({ code }) => code);

  it('name a project, a fact or an attribute, and a weight', () => {
    expect(
      preferOf([
        { project: 'vision', fact: { wish: 'present-work' }, weight: 0.1, reason: 'It ends with talks.', by: 'Kim' },
        { project: ['vision', 'rivers'], fact: { Level: 'PhD student' }, weight: '0.2' },
      ]),
    ).toEqual([
      {
        project: 'vision',
        on: 'fact',
        name: 'wish',
        value: 'present-work',
        weight: 0.1,
        reason: 'It ends with talks.',
        by: 'Kim',
      },
      { project: 'vision', on: 'fact', name: 'level', value: 'phd', weight: 0.2 },
      { project: 'rivers', on: 'fact', name: 'level', value: 'phd', weight: 0.2 },
    ]);
  });

  it('count once, the first time, and are absent where there are none', () => {
    const rule = { project: 'vision', fact: { tool: 'Python' } };
    expect(
      preferOf([
        { ...rule, weight: 0.1 },
        { ...rule, weight: 0.5 },
      ]),
    ).toMatchObject([{ value: 'python', weight: 0.1 }]);
    expect(expectReady(build([])).rules).not.toHaveProperty('prefer');
  });

  it.each([
    [[{ fact: { wish: 'phd' }, weight: 0.1 }], 'rule-incomplete'],
    [[{ project: 'vision', weight: 0.1 }], 'rule-incomplete'],
    [[{ project: 'vision', fact: { wish: 'phd', tool: 'python' }, weight: 0.1 }], 'rule-incomplete'],
    [[{ project: 'vision', fact: { wish: 'phd' }, attribute: { level: 'master' }, weight: 0.1 }], 'rule-incomplete'],
    [['vision'], 'rule-incomplete'],
    ['vision', 'setting-value'],
    [[{ project: 'visoin', fact: { wish: 'phd' }, weight: 0.1 }], 'unknown-project'],
    [[{ project: 'vision', fact: { mood: 'sunny' }, weight: 0.1 }], 'unknown-fact'],
    [[{ project: 'vision', fact: { tool: 'a hammer' }, weight: 0.1 }], 'unknown-fact'],
    [[{ project: 'vision', fact: { wish: 'phd' } }], 'weight-out-of-range'],
    [[{ project: 'vision', fact: { wish: 'phd' }, weight: 0 }], 'weight-out-of-range'],
    [[{ project: 'vision', fact: { wish: 'phd' }, weight: -0.1 }], 'weight-out-of-range'],
    [[{ project: 'vision', fact: { wish: 'phd' }, weight: 'much' }], 'weight-out-of-range'],
    [[{ project: 'vision', fact: { wish: 'phd' }, weight: true }], 'weight-out-of-range'],
  ])('%j are refused: %s', (prefer, code) => {
    expect(build(prefer).status).toBe('bad');
    expect(codesOf(prefer)).toContain(code);
  });
});
