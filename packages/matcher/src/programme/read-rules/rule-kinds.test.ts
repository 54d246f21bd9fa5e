import { describe, expect, it } from 'vitest';
import { rawTable } from '../programme.fixture';
import { foundInRules, RIVER_CAMP, rulesOfCamp } from './read-rules.fixture';

const codesOf = (...given: Parameters<typeof foundInRules>) => foundInRules(...given).map(({ code }) => code);

describe('together and apart', () => {
  it('take one group as the list itself, and somebody who is named twice once, with a warning', () => {
    expect(rulesOfCamp({ together: ['ada', 'Bo Reed'] }).together).toEqual([{ applicants: ['ada', 'bo'] }]);
    expect(codesOf({ together: ['ada', 'Ada Marsh', 'bo'] })).toEqual(['named-twice']);
  });

  it.each([[['ada']], [[['ada']]], [[[]]], [[{ applicants: 'ada' }]], [[{}]], ['ada']])(
    'need two people: %j',
    (rule) => {
      expect(codesOf({ apart: rule })).toEqual(['group-of-one']);
    },
  );

  it.each([0, -1, 11, 'much', true, Number.NaN])('have a weight above 0 and at most 10: %s', (weight) => {
    expect(codesOf({ together: [{ applicants: ['ada', 'bo'], weight }] })).toEqual(['weight-out-of-range']);
  });
});

describe('require', () => {
  it('is for all projects where it names none', () => {
    expect(rulesOfCamp({ require: [{ level: 'master' }] }).require).toEqual([
      { projects: ['p1', 'p2', 'p3'], column: 'level', values: ['master'], blank: 'excluded' },
    ]);
  });

  it.each([
    [{ project: 'p1' }, 'rule-incomplete'],
    [{ project: 'p1', column: 'level' }, 'rule-incomplete'],
    [{ project: 'p1', column: 'year', is: 2, from: 1 }, 'rule-ambiguous'],
    [{ project: 'p1', column: 'year', from: 4, to: 2 }, 'min-above-max'],
    [{ project: 'p1', column: 'year', from: 'early' }, 'setting-value'],
    [{ project: 'p1', column: 'level', is: 'master', blank: 'maybe' }, 'setting-value'],
    [{ project: 'p9', column: 'level', is: 'master' }, 'unknown-project'],
    [{ project: 'none', column: 'level', is: 'master' }, 'rule-incomplete'],
    [{ column: 'colour', is: 'blue' }, 'unknown-column'],
    [{ colour: 'blue' }, 'unknown-column'],
    [{ level: 'magician' }, 'value-nobody-has'],
  ])('%j is reported: %s', (rule, code) => {
    expect(codesOf({ require: [rule] })).toEqual([code]);
  });

  it('takes a part that is nearly one of its own for a slip, not for a column', () => {
    expect(codesOf({ require: [{ project: 'p1', colum: 'level', is: 'master' }] })).toEqual([
      'rule-incomplete',
      'unknown-setting',
    ]);
  });
});

describe('at-most, at-least and not-alone', () => {
  it.each([
    [{ 'at-most': [{ column: 'level', is: 'master' }] }, 'rule-incomplete'],
    [{ 'at-most': [{ count: 'few' }] }, 'not-a-count'],
    [{ 'at-most': [{ count: 1, column: 'level', is: 'PhD', applicants: ['ada'] }] }, 'rule-ambiguous'],
    [{ 'at-most': [{ count: 1, over: 'both' }] }, 'setting-value'],
    [{ 'at-most': [{ count: 1, applicants: [] }] }, 'rule-incomplete'],
    [{ 'not-alone': [{ project: 'p1' }] }, 'rule-incomplete'],
    [{ 'not-alone': ['level'] }, 'rule-incomplete'],
    [{ 'at-least': [{ count: 3, project: 'p2' }] }, 'count-out-of-reach'],
    [{ 'at-least': [{ count: 5, projects: ['p2', 'p3'], over: 'all' }] }, 'count-out-of-reach'],
    [{ 'at-least': [{ count: 1, level: 'master' }] }, 'count-out-of-reach'],
  ])('%j is reported: %s', (rules, code) => {
    expect(codesOf(rules)).toEqual([code]);
  });

  it('may ask for what is just within reach, and for more where they are soft or a project may close', () => {
    expect(codesOf({ 'at-least': [{ count: 2, project: 'p2' }] })).toEqual([]);
    expect(codesOf({ 'at-least': [{ count: 3, project: 'p2', weight: 0.1 }] })).toEqual([]);
    expect(codesOf({ 'at-least': [{ count: 1, level: 'master', projects: ['p1', 'p2'] }] })).toEqual([]);
    expect(codesOf({ 'at-least': [{ count: 1, level: 'master' }], 'may-close': ['p1'] })).toEqual([]);
  });

  it('contradict each other for the same people in the same place only', () => {
    const atMost = { count: 1, each: 'Level', projects: ['p1', 'p2'] };
    expect(codesOf({ 'at-most': [atMost], 'at-least': [{ count: 2, each: 'level', project: 'p2' }] })).toEqual([
      'counts-crossed',
    ]);
    expect(codesOf({ 'at-most': [atMost], 'at-least': [{ count: 2, each: 'level', project: 'p3' }] })).toEqual([]);
    expect(
      codesOf({ 'at-most': [atMost], 'at-least': [{ count: 2, each: 'level', project: 'p2', weight: 1 }] }),
    ).toEqual([]);
    const together = { each: 'level', projects: ['p1', 'p2'], over: 'all' };
    expect(
      codesOf({
        'at-most': [{ count: 2, ...together }],
        'at-least': [{ count: 3, ...together, projects: ['p2', 'p1'] }],
      }),
    ).toEqual(['counts-crossed']);
  });
});

describe('a column in short', () => {
  it('is told from a slip in another part, and never lost', () => {
    const slip = { count: 4, level: 'master', weigth: 0.1 };
    expect(rulesOfCamp({ 'at-most': [slip] }).count).toMatchObject([
      { group: { column: 'level', values: ['master'] } },
    ]);
    expect(codesOf({ 'at-most': [slip] })).toEqual(['unknown-setting']);
    expect(codesOf({ 'at-most': [{ count: 4, levle: 'master' }] })).toEqual(['unknown-column']);
    expect(codesOf({ 'at-most': [{ count: 4, level: 'master', gender: 'man' }] })).toEqual(['rule-incomplete']);
  });
});

describe('may-close', () => {
  it('means every project with a minimum where it says all, and costs nothing where it says nothing', () => {
    expect(rulesOfCamp({ 'may-close': 'all' }).mayClose).toEqual([{ project: 'p1', cost: 0 }]);
    expect(rulesOfCamp({ 'may-close': { Maps: 0.3 } }).mayClose).toEqual([{ project: 'p1', cost: 0.3 }]);
    expect(rulesOfCamp({ 'may-close': ['p1', { project: 'p1', cost: 1 }] }).mayClose).toHaveLength(1);
  });

  it.each([-1, 1e9, 'dear', true])('costs a number from 0 to 1000: %s', (cost) => {
    expect(codesOf({ 'may-close': [{ project: 'p1', cost }] })).toEqual(['setting-value']);
  });
});

describe('availability', () => {
  it('compares with mentors too, for one hour where it states none', () => {
    const mentors = rawTable('mentors.csv', { id: 'grace', description: 'x', free: 'Tue 9-12', max: 4 });
    expect(rulesOfCamp({ availability: { applicants: 'Availability', mentors: 'free' } }, { mentors })).toMatchObject({
      availability: [{ side: 'mentors', columns: { applicants: 'availability', others: 'free' }, hours: 1 }],
    });
  });

  it.each([
    [{ applicants: 'availability' }, ['rule-incomplete']],
    [{ applicants: 'availability', projects: 'hours', mentors: 'hours' }, ['rule-ambiguous']],
    [{ projects: 'hours' }, ['rule-incomplete']],
    [{ applicants: 'availability', projects: 'times' }, ['unknown-column']],
    [{ applicants: 'availability', projects: 'hours', hours: 0 }, ['setting-value']],
    [{ applicants: 'availability', projects: 'hours', zones: 'UTC' }, ['setting-value']],
    [{ applicants: 'availability', projects: 'hours', zones: { applicants: 'zone' } }, ['rule-incomplete']],
  ])('%j is reported: %j', (rule, codes) => {
    expect(codesOf({ availability: [rule] })).toEqual(codes);
  });
});

describe('priority', () => {
  it('tells at most a hundred groups apart', () => {
    const groups = Array.from({ length: 101 }, () => ({ level: 'master' }));
    expect(codesOf({ priority: groups.slice(1) })).toEqual([]);
    expect(foundInRules({ priority: groups })).toMatchObject([{ code: 'setting-value', row: 101 }]);
  });
});

describe('conflicts', () => {
  it.each([
    [['friends'], 'setting-value'],
    [[{}], 'rule-incomplete'],
    [[{ on: 'column' }], 'rule-incomplete'],
    [[{ column: 'level' }], 'unknown-column'],
    [[{ listed: 'reviewers' }], 'unknown-column'],
    [[{ aliases: ['Ada', 'ADA'] }], 'named-twice'],
    [[{ aliases: ['Ada'] }], 'group-of-one'],
  ])('%j are reported: %s', (rules, code) => {
    expect(codesOf({ conflicts: rules })).toContain(code);
  });
});

describe('choices of curators', () => {
  const choices = rawTable(
    'choices.csv',
    { project: 'Maps', applicant: 'Ada Marsh', choice: 'Yes', by: 'Grace', weight: 0.3 },
    { project: 'p1', applicant: 'bo@north.example.org', choice: 'нет', reason: 'Too early.' },
    { project: 'p1', applicant: 'cleo', choice: ' ' },
    { project: 'p2', applicant: 'dan', choice: 'MUST' },
  );

  it('come from a table too, where a blank one says nothing', () => {
    expect(rulesOfCamp(undefined, { choices }).choices).toEqual([
      { project: 'p1', applicant: 'ada', choice: 'yes', weight: 0.3, by: 'Grace' },
      { project: 'p1', applicant: 'bo', choice: 'no', reason: 'Too early.' },
      { project: 'p2', applicant: 'dan', choice: 'must' },
    ]);
  });

  it.each([
    [true, 'yes'],
    [false, 'no'],
    ['true', 'yes'],
    ['No', 'no'],
  ])('are understood where a parser takes them for true or false: %s', (choice, read) => {
    expect(rulesOfCamp({ choices: [{ project: 'p1', applicant: 'ada', choice }] }).choices).toMatchObject([
      { choice: read },
    ]);
    expect(rulesOfCamp({ choices: [{ project: 'p1', [String(choice)]: 'ada' }] }).choices).toMatchObject([
      { choice: read },
    ]);
  });

  it('count once for each pair, and may not differ', () => {
    const twice = { project: 'p1', applicant: 'ada', choice: 'yes' };
    expect(rulesOfCamp({ choices: [twice] }, { choices }).choices).toHaveLength(3);
    expect(codesOf({ choices: [{ ...twice, choice: 'maybe' }] }, { choices })).toEqual(['choices-differ']);
  });

  it.each([
    [{ project: 'p1', applicant: 'ada' }, 'rule-incomplete'],
    [{ project: 'p1', applicant: 'ada', choice: '-' }, 'unknown-choice'],
    [{ project: 'p1', choice: 'yes' }, 'rule-incomplete'],
    [{ yes: 'ada' }, 'rule-incomplete'],
    [{ project: 'p1', yes: 'ada', weight: 2 }, 'weight-out-of-range'],
  ])('%j are reported: %s', (rule, code) => {
    expect(codesOf({ choices: [rule] })).toEqual([code]);
  });

  it('lock by must and forbid by no, with all that contradicts locks', () => {
    expect(codesOf({ lock: { bo: 'p1' } }, { choices })).toEqual(['lock-forbidden']);
    expect(codesOf({ forbid: { dan: 'p2' } }, { choices })).toEqual(['lock-forbidden']);
    expect(codesOf({ lock: { dan: 'p2' } }, { choices })).toEqual([]);
    expect(codesOf({ lock: { dan: 'p3' } }, { choices })).toEqual(['locks-beyond-places']);
  });
});

describe('rules about people with each other', () => {
  it('contradict each other through others too, unless one of them is soft', () => {
    const together = [
      ['ada', 'bo'],
      ['bo', 'cleo'],
    ];
    expect(codesOf({ together, apart: [['dan', 'cleo', 'ada']] })).toEqual(['together-and-apart']);
    expect(codesOf({ together, apart: [{ applicants: ['cleo', 'ada'], weight: 0.1 }] })).toEqual([]);
    expect(codesOf({ together, apart: [['cleo', 'dan']] })).toEqual([]);
  });

  it('contradict locks, as far as places go', () => {
    const lock = { ada: 'p1', bo: 'p2' };
    expect(codesOf({ lock, together: [['ada', 'bo']] })).toEqual(['locks-apart']);
    const settings = (places: number) => ({
      settings: { value: { places, rules: { lock, together: [['ada', 'bo']] } } },
    });
    expect(codesOf(undefined, settings(2))).toEqual([]);
    expect(codesOf({ lock: { ada: 'p1', bo: 'p1' }, apart: [['bo', 'ada']] })).toEqual(['locks-together']);
    expect(codesOf({ lock, apart: [['bo', 'ada']] })).toEqual([]);
  });
});

describe('rules with skipBad', () => {
  it('lose what was left out, and go where too little remains', () => {
    const applicants = rawTable('applicants.csv', ...(RIVER_CAMP.applicants?.rows.map(({ cells }) => cells) ?? []), {
      id: 'dan',
      letter: 'The same id again.',
    });
    const projects = rawTable('projects.csv', ...(RIVER_CAMP.projects?.rows.map(({ cells }) => cells) ?? []), {
      id: 'p4',
      title: 'Reeds',
      description: 'x',
      max: -1,
    });
    const rules = {
      together: [
        ['ada', 'bo'],
        ['ada', 'cleo', 'nobody'],
      ],
      'at-most': [{ count: 1, projects: ['p1', 'p4'] }, { count: 2, project: 'p4' }, { count: 3 }],
      choices: [{ project: 'p4', yes: 'ada' }],
    };
    const parts = { applicants, projects, settings: { value: { rules } } };
    expect(rulesOfCamp(rules, parts, { skipBad: true })).toEqual({
      lock: [],
      forbid: [],
      together: [{ applicants: ['ada', 'bo'] }],
      count: [
        { kind: 'at-most', count: 1, projects: ['p1'], over: 'each' },
        { kind: 'at-most', count: 3, projects: ['p1', 'p2', 'p3'], over: 'each' },
      ],
    });
    const codes = foundInRules(rules, parts, { skipBad: true }).map(({ code, row }) => [code, row]);
    expect(codes).toEqual([
      ['reference-left-out', 1],
      ['reference-left-out', 1],
      ['reference-left-out', 2],
      ['row-left-out', 2],
      ['unknown-applicant', 2],
    ]);
  });
});
