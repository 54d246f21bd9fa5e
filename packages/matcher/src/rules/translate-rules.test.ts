import { describe, expect, it } from 'vitest';
import { pairKey } from '../programme/pair-key';
import { applicant, mentor, programme, project } from '../test-support';
import { translateRules } from './translate-rules';

const school = programme({
  applicants: [
    applicant('ada', { attributes: { Level: 'PhD; master', track: 'water' }, avoidPeople: ['grace'] }),
    applicant('bo', { attributes: { Level: ' bachelor ', track: 'water' }, avoidProjects: ['reeds'] }),
    applicant('cy', { email: 'cy@cs.lakeside.edu' }),
  ],
  projects: [project('boats', { min: 1, max: 3, mentors: ['kim'] }), project('reeds', { max: 3 })],
  mentors: [mentor('grace'), mentor('kim', { email: 'kim@lakeside.edu', projects: ['boats'] })],
  rules: {
    lock: [{ applicant: 'ada', project: 'boats' }],
    forbid: [{ applicant: 'bo', project: 'boats' }],
    require: [
      { projects: ['reeds'], column: 'level', values: ['PHD', 'master'], blank: 'excluded' },
      { projects: ['boats'], column: 'level', values: ['phd'], blank: 'excluded', weight: 0.25 },
    ],
    together: [{ applicants: ['ada', 'bo'], weight: 0.5 }],
    apart: [{ applicants: ['bo', 'cy'] }],
    count: [
      { kind: 'at-most', count: 1, each: 'track', projects: ['boats', 'reeds'], over: 'each' },
      { kind: 'at-most', count: 2, group: { column: 'track', values: ['water'] }, projects: ['boats'], over: 'all' },
      { kind: 'at-least', count: 1, projects: ['boats', 'reeds'], over: 'all', weight: 1 },
    ],
    notAlone: [{ group: { applicants: ['ada', 'cy'] }, projects: ['reeds'] }],
    mayClose: [
      { project: 'boats', cost: 0.4 },
      { project: 'reeds', cost: 0.4 },
    ],
    priority: [{ group: { column: 'level', values: ['bachelor'] } }, { group: { applicants: ['bo', 'ada'] } }],
    conflicts: [{ on: 'email-domain', ignore: [] }],
    choices: [
      { project: 'boats', applicant: 'ada', choice: 'must' },
      { project: 'boats', applicant: 'cy', choice: 'yes', weight: 0.1 },
      { project: 'boats', applicant: 'bo', choice: 'no' },
      { project: 'reeds', applicant: 'bo', choice: 'maybe' },
    ],
  },
});

describe('what rules ask of an assignment', () => {
  const effects = translateRules(school);

  it('rules out pairs, and names every rule that does', () => {
    expect(Object.fromEntries(effects.excluded)).toEqual({
      [pairKey('bo', 'boats')]: [{ rule: { kind: 'forbid', index: 0 } }, { rule: { kind: 'choices', index: 2 } }],
      [pairKey('bo', 'reeds')]: [{ rule: 'avoid-projects' }, { rule: { kind: 'require', index: 0 } }],
      [pairKey('cy', 'reeds')]: [{ rule: { kind: 'require', index: 0 }, unknown: true }],
      [pairKey('cy', 'boats')]: [{ rule: { kind: 'conflicts', index: 0 } }],
    });
    expect(Object.fromEntries(effects.mentorExcluded)).toEqual({
      [pairKey('ada', 'grace')]: [{ rule: 'avoid-people' }],
      [pairKey('cy', 'kim')]: [{ rule: { kind: 'conflicts', index: 0 } }],
    });
  });

  it('keeps a pair once, with the first rule that asks for it', () => {
    expect(effects.pinned).toEqual([{ applicant: 'ada', project: 'boats', rule: { kind: 'lock', index: 0 } }]);
  });

  it('changes scores by what soft requirements cost and by what curators wish for', () => {
    expect(Object.fromEntries(effects.adjusted)).toEqual({
      [pairKey('bo', 'boats')]: -0.25,
      [pairKey('cy', 'boats')]: -0.25 + 0.1,
    });
    expect(effects.adjustedBy.get(pairKey('cy', 'boats'))).toEqual([
      { rule: { kind: 'choices', index: 1 }, by: 0.1 },
      { rule: { kind: 'require', index: 1 }, by: -0.25 },
    ]);
  });

  it('makes limits of the rest, without those that cannot bind', () => {
    const count = { kind: 'count', min: 0, max: 1 };
    expect(effects.limits).toEqual([
      { kind: 'together', rule: { kind: 'together', index: 0 }, applicants: ['ada', 'bo'], weight: 0.5 },
      { ...count, rule: { kind: 'apart', index: 0 }, applicants: ['bo', 'cy'], projects: ['boats'] },
      { ...count, rule: { kind: 'apart', index: 0 }, applicants: ['bo', 'cy'], projects: ['reeds'] },
      { ...count, rule: { kind: 'count', index: 0 }, applicants: ['ada', 'bo'], projects: ['boats'] },
      { ...count, rule: { kind: 'count', index: 0 }, applicants: ['ada', 'bo'], projects: ['reeds'] },
      {
        kind: 'count',
        rule: { kind: 'count', index: 2 },
        applicants: ['ada', 'bo', 'cy'],
        projects: ['boats', 'reeds'],
        min: 1,
        max: Infinity,
        weight: 1,
      },
      { kind: 'not-alone', rule: { kind: 'notAlone', index: 0 }, applicants: ['ada', 'cy'], projects: ['reeds'] },
      { kind: 'may-close', rule: { kind: 'mayClose', index: 0 }, project: 'boats', cost: 0.4 },
    ]);
  });

  it('puts people in the first priority that they are in, and those in none last', () => {
    expect(Object.fromEntries(effects.priority)).toEqual({ bo: 0, ada: 1, cy: 2 });
  });

  it('asks for nothing where there are no rules', () => {
    const { excluded, pinned, adjusted, limits, priority, mentorExcluded } = translateRules(
      programme({ applicants: [applicant('ada')], projects: [project('boats')] }),
    );
    expect([excluded.size, pinned.length, adjusted.size, limits.length, priority.size, mentorExcluded.size]).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
  });
});
