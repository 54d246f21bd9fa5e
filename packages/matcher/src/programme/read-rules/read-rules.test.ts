import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProgramme } from '../build-programme';
import { LAKE_SCHOOL } from '../programme.fixture';
import { buildCamp, foundInRules, RIVER_CAMP, rulesOfCamp } from './read-rules.fixture';

const KINDS = [
  'lock',
  'forbid',
  'prefer',
  'together',
  'apart',
  'require',
  'at-most',
  'at-least',
  'not-alone',
  'may-close',
  'availability',
  'priority',
  'conflicts',
  'choices',
];
const ALL = ['p1', 'p2', 'p3'];

describe('readRules', () => {
  it('reads every kind of rule, hard and soft, in full and in short', () => {
    expect(
      rulesOfCamp({
        lock: { ada: 'p1' },
        forbid: [{ applicant: 'bo', project: 'p3' }],
        prefer: [{ project: 'p2', attribute: { level: 'master' }, weight: 0.1 }],
        together: [['ada', 'bo'], { applicants: 'Cleo Fenn; dan@north.example.org', weight: 0.5, by: 'Kim' }],
        apart: [{ applicants: ['ada', 'cleo'], reason: 'One is the other’s tutor.' }],
        require: [
          { project: 'p1', column: 'level', is: ['master', 'phd'] },
          { projects: ['p2', 'p3'], column: 'year', from: 2, to: '4', blank: 'allowed', weight: 2 },
          { project: 'p1', University: 'North' },
        ],
        'at-most': [
          { count: 2, column: 'university', is: 'North' },
          { count: 1, each: 'University', level: 'master', projects: ['p1'], weight: 0.2 },
          { count: 3, projects: ['p2', 'p3'], over: 'all' },
        ],
        'at-least': [{ count: 1, applicants: ['ada', 'cleo'], project: 'p1' }],
        'not-alone': [{ level: 'bachelor' }, { each: 'university', projects: 'all', weight: 1 }],
        'may-close': [{ project: 'p1', cost: 0.2, by: 'Kim' }],
        availability: [
          {
            applicants: 'availability',
            projects: 'hours',
            zones: { applicants: 'zone', projects: 'zone' },
            hours: 1.5,
          },
        ],
        priority: [{ status: 'returning' }, { applicants: ['dan', 'ada'], reason: 'They were ill last year.' }],
        conflicts: [
          'email-domain',
          { on: 'email-domain', ignore: ['@Uni.example'] },
          { column: 'university' },
          { listed: 'coauthors' },
          { aliases: ['G. Hollis', 'grace@north.example.org'] },
        ],
        choices: [{ project: 'p3', yes: ['cleo'], no: 'ada', maybe: [] }],
      }),
    ).toEqual({
      lock: [{ applicant: 'ada', project: 'p1' }],
      forbid: [{ applicant: 'bo', project: 'p3' }],
      prefer: [{ project: 'p2', on: 'attribute', name: 'level', value: 'master', weight: 0.1 }],
      together: [{ applicants: ['ada', 'bo'] }, { applicants: ['cleo', 'dan'], weight: 0.5, by: 'Kim' }],
      apart: [{ applicants: ['ada', 'cleo'], reason: 'One is the other’s tutor.' }],
      require: [
        { projects: ['p1'], column: 'level', values: ['master', 'phd'], blank: 'excluded' },
        { projects: ['p2', 'p3'], column: 'year', min: 2, max: 4, blank: 'allowed', weight: 2 },
        { projects: ['p1'], column: 'university', values: ['North'], blank: 'excluded' },
      ],
      count: [
        {
          kind: 'at-most',
          count: 2,
          group: { column: 'university', values: ['North'] },
          projects: ALL,
          over: 'each',
        },
        {
          kind: 'at-most',
          count: 1,
          group: { column: 'level', values: ['master'] },
          each: 'university',
          projects: ['p1'],
          over: 'each',
          weight: 0.2,
        },
        { kind: 'at-most', count: 3, projects: ['p2', 'p3'], over: 'all' },
        { kind: 'at-least', count: 1, group: { applicants: ['ada', 'cleo'] }, projects: ['p1'], over: 'each' },
      ],
      notAlone: [
        { group: { column: 'level', values: ['bachelor'] }, projects: ALL },
        { each: 'university', projects: ALL, weight: 1 },
      ],
      mayClose: [{ project: 'p1', cost: 0.2, by: 'Kim' }],
      availability: [
        {
          side: 'projects',
          columns: { applicants: 'availability', others: 'hours' },
          zones: { applicants: 'zone', others: 'zone' },
          hours: 1.5,
        },
      ],
      priority: [
        { group: { column: 'status', values: ['returning'] } },
        { group: { applicants: ['dan', 'ada'] }, reason: 'They were ill last year.' },
      ],
      conflicts: [
        { on: 'email-domain', ignore: [] },
        { on: 'email-domain', ignore: ['uni.example'] },
        { on: 'column', column: 'university' },
        { on: 'listed', column: 'coauthors' },
        { on: 'aliases', people: ['G. Hollis', 'grace@north.example.org'] },
      ],
      choices: [
        { project: 'p3', applicant: 'cleo', choice: 'yes', weight: 0.1 },
        { project: 'p3', applicant: 'ada', choice: 'no' },
      ],
    });
  });

  it('says everything that is wrong at once, each at its place', () => {
    const rules = {
      together: [['ada', 'bou'], ['cleo']],
      'at-most': [{ count: -1 }, { each: 'levle', count: 1 }],
      'may-closes': ['p1'],
    };
    expect(foundInRules(rules).map(({ code, row }) => [code, row])).toEqual([
      ['unknown-rule-kind', undefined],
      ['not-a-count', 1],
      ['unknown-applicant', 1],
      ['unknown-column', 2],
      ['group-of-one', 2],
    ]);
  });

  it('never throws, whatever JSON stands there, and says what it did not take', () => {
    const words = fc.constantFrom('ada', 'p1', 'level', 'all', 'email-domain', 'yes', 'constructor', '__proto__', '');
    const keys = fc.constantFrom(
      ...['applicants', 'applicant', 'project', 'projects', 'column', 'is', 'each', 'count', 'weight', 'over', 'blank'],
      ...['from', 'to', 'cost', 'mentors', 'zones', 'hours', 'on', 'people', 'ignore', 'choice', 'yes', 'reason', 'by'],
      ...['level', '__proto__', 'constructor'],
    );
    const scalar = fc.oneof(words, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
    const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.dictionary(keys, scalar, { maxKeys: 3 }));
    const rule = fc.oneof(value, fc.dictionary(keys, value, { maxKeys: 5 }), fc.jsonValue({ maxDepth: 2 }));
    const anyRules = fc.dictionary(
      fc.constantFrom(...KINDS, 'other'),
      fc.oneof(rule, fc.array(rule, { maxLength: 3 })),
    );
    const choices = fc.array(fc.dictionary(keys, value, { maxKeys: 4 }), { maxLength: 3 });
    fc.assert(
      fc.property(fc.oneof(anyRules, fc.jsonValue()), choices, fc.boolean(), (rules, rows, skipBad) => {
        const table = { rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
        const settings = { value: { rules } };
        const result = buildProgramme({ ...RIVER_CAMP, settings, choices: table }, { skipBad });
        if (result.status === 'bad') expect(result.findings.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves kinds of which there is nothing absent', () => {
    const nothing = Object.fromEntries(KINDS.map((kind, index) => [kind, index % 2 === 0 ? [] : null]));
    expect(rulesOfCamp(nothing)).toEqual({ lock: [], forbid: [] });
    expect(rulesOfCamp(undefined)).toEqual({ lock: [], forbid: [] });
  });

  it('stops at a text in place of a list, whatever may be left out', () => {
    const settings = { value: { rules: { require: 'level' } } };
    expect(buildProgramme({ ...LAKE_SCHOOL, settings }, { skipBad: true }).status).toBe('bad');
    expect(buildCamp({ 'may-close': 'all', conflicts: 'email-domain', together: 'ada; bo' }).status).toBe('ready');
  });
});
