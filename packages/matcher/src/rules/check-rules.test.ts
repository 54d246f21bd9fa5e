import { describe, expect, it } from 'vitest';
import type { Programme } from '../programme/programme';
import { applicant, mentor, programme, project } from '../test-support';
import { checkRules } from './check-rules';
import type { MentorPair, PlacedPair } from './placements';
import { RULE_KINDS } from './rule-refs';
import { evaluateEffects, refText } from './testing/evaluate-effects';
import { createDraw, type Draw, randomProgrammeWithRules } from './testing/random-rules';
import { translateRules } from './translate-rules';

const school = programme({
  applicants: [
    applicant('ada', { attributes: { level: 'phd' }, email: 'ada@lakeside.edu' }),
    applicant('bo', { attributes: { level: 'bachelor' }, avoidPeople: ['grace'] }),
    applicant('cy'),
  ],
  projects: [project('boats', { min: 2, max: 3 }), project('reeds', { min: 1, max: 3 })],
  mentors: [mentor('grace', { email: 'grace@cs.lakeside.edu' })],
  rules: {
    lock: [],
    forbid: [],
    together: [{ applicants: ['ada', 'bo'], reason: 'siblings', by: 'Ana' }],
    apart: [{ applicants: ['ada', 'bo', 'cy'], weight: 0.5 }],
    require: [{ projects: ['reeds'], column: 'level', values: ['phd'], blank: 'excluded' }],
    count: [{ kind: 'at-most', count: 1, projects: ['boats'], over: 'each', group: { applicants: ['bo', 'cy'] } }],
    notAlone: [{ each: 'level', projects: ['boats', 'reeds'], weight: 0.25 }],
    mayClose: [{ project: 'reeds', cost: 0.75 }],
    conflicts: [{ on: 'email-domain', ignore: [] }],
    choices: [{ project: 'boats', applicant: 'cy', choice: 'must', by: 'Kim' }],
  },
});
const place = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([person, where]) => ({ applicant: person, project: where }));

describe('the check of an assignment', () => {
  it('names each broken hard rule with the people it is about, and each soft breach with its cost', () => {
    const { broken, breaches } = checkRules(school, place(['ada', 'boats'], ['bo', 'boats'], ['cy', 'reeds']));
    expect(broken.map(({ message }) => message)).toEqual([
      '"cy" is in "reeds", whose people have phd as level; theirs is blank',
      '"cy" must be in "boats", as its curator chose',
    ]);
    expect(breaches).toEqual([
      {
        rule: { kind: 'apart', index: 0 },
        count: 1,
        cost: 0.5,
        message: 'ada and bo are together in "boats", and must not share a project',
      },
      {
        rule: { kind: 'notAlone', index: 0 },
        count: 1,
        cost: 0.25,
        message:
          '"bo" is the only one with level bachelor in "boats": nobody is the only one with their level in boats or reeds if possible (each breach costs 0.25)',
      },
      {
        rule: { kind: 'notAlone', index: 0 },
        count: 1,
        cost: 0.25,
        message:
          '"ada" is the only one with level phd in "boats": nobody is the only one with their level in boats or reeds if possible (each breach costs 0.25)',
      },
    ]);
  });

  it('lets a project that may close stay empty, at its cost, and holds others to their minimum', () => {
    const { broken, breaches } = checkRules(school, place(['cy', 'boats']));
    expect(broken.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'project-min: "boats" has 1 person, and its minimum is 2',
    ]);
    expect(breaches).toEqual([
      {
        rule: { kind: 'mayClose', index: 0 },
        count: 1,
        cost: 0.75,
        message: '"reeds" is closed: reeds may stay closed, which costs 0.75',
      },
    ]);
  });

  it('checks who guides whom as well', () => {
    const mentorPairs = ['ada', 'bo', 'cy', 'nobody'].map((person) => ({ applicant: person, mentor: 'grace' }));
    const { broken } = checkRules(
      { ...school, rules: { lock: [], forbid: [], conflicts: school.rules.conflicts ?? [] } },
      [],
      {
        mentorPairs,
      },
    );
    expect(broken.filter(({ mentor: guide }) => guide !== undefined).map(({ message }) => message)).toEqual([
      '"bo" asked to be kept apart from "grace"',
      '"nobody" is no applicant',
      '"ada" has the mentor "grace", who is in conflict with them: both have an e-mail at lakeside.edu',
    ]);
  });

  it('counts for a soft group the places beside the projects where most of it are, one project for each place', () => {
    const pulled = (places: number) =>
      programme({
        applicants: ['a', 'b', 'c'].map((id) => applicant(id)),
        projects: ['p', 'q', 'r'].map((id) => project(id, { max: 3 })),
        rules: { lock: [], forbid: [], together: [{ applicants: ['a', 'b', 'c'], weight: 2 }] },
        settings: { places: { min: 0, max: places } },
      });
    const costOf = (places: number, ...pairs: readonly (readonly [string, string])[]) =>
      checkRules(pulled(places), place(...pairs)).breaches.map(({ cost }) => cost);
    expect(costOf(1, ['a', 'p'], ['b', 'p'], ['c', 'q'])).toEqual([2]);
    expect(costOf(1, ['a', 'p'], ['b', 'q'], ['c', 'r'])).toEqual([4]);
    expect(costOf(1, ['a', 'p'], ['b', 'p'])).toEqual([]);
    expect(costOf(2, ['a', 'p'], ['a', 'q'], ['b', 'p'], ['b', 'r'], ['c', 'q'])).toEqual([2]);
  });
});

describe('the check and the translation, of 2,000 random programmes', () => {
  it('find the same rules broken and the same costs', () => {
    const kindsSeen = new Set<string>();
    let kept = 0;
    for (let seed = 1; seed <= 2000; seed++) {
      const random = randomProgrammeWithRules(seed);
      const effects = translateRules(random);
      const draw = createDraw(seed + 0x10000);
      for (const pairs of assignmentsOf(draw, random)) {
        const mentorPairs = randomMentorPairs(draw, random);
        const { broken, costs } = evaluateEffects(effects, pairs, mentorPairs, random.settings.places.max);
        const found = checkRules(random, pairs, { mentorPairs });
        const costsFound: Record<string, number> = {};
        for (const { rule, cost } of found.breaches)
          if (cost > 0) costsFound[refText(rule)] = (costsFound[refText(rule)] ?? 0) + cost;
        const checked = JSON.stringify([brokenTexts(found.broken), sorted(costsFound)]);
        const translated = JSON.stringify([broken, sorted(costs)]);
        if (checked !== translated) expect(`seed ${seed}: ${checked}`).toBe(`seed ${seed}: ${translated}`);
        if (broken.length === 0) kept++;
        for (const text of [...broken, ...Object.keys(costs)]) kindsSeen.add(text.split(' ')[0] ?? '');
      }
    }
    expect(kept).toBeGreaterThan(2000);
    const neverBroken = new Set(['prefer', 'priority', 'lock']);
    expect([...kindsSeen].toSorted()).toEqual(
      [...RULE_KINDS.filter((kind) => !neverBroken.has(kind)), 'avoid-people', 'avoid-projects', 'pin'].toSorted(),
    );
  });
});

function sorted(costs: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  return Object.entries(costs).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** The rules that a check found broken, as `evaluateEffects` writes them; what programmes ask for without rules is left out. */
function brokenTexts(broken: ReturnType<typeof checkRules>['broken']): readonly string[] {
  const texts = broken.flatMap(({ rule, ref, message, applicant: person, project: where }) => {
    if (rule === 'avoid-projects' || rule === 'avoid-people') return [rule];
    if (ref === undefined) return [];
    return rule === 'lock' || (rule === 'choice' && message.includes('must be'))
      ? [`pin ${person} ${where}`]
      : [refText(ref)];
  });
  return [...new Set(texts)].toSorted();
}

/** Every assignment where they are few, else some. */
function assignmentsOf(draw: Draw, given: Programme): readonly (readonly PlacedPair[])[] {
  const { applicants, projects, settings } = given;
  const all = (projects.length + 1) ** applicants.length;
  if (all > 100 || settings.places.max > 1) return Array.from({ length: 5 }, () => randomPairs(draw, given));
  return Array.from({ length: all }, (_, number) =>
    applicants.flatMap(({ id }, index) => {
      const chosen = projects[Math.floor(number / (projects.length + 1) ** index) % (projects.length + 1)];
      return chosen === undefined ? [] : [{ applicant: id, project: chosen.id }];
    }),
  );
}

function randomPairs(draw: Draw, { applicants, projects, settings }: Programme): readonly PlacedPair[] {
  const open = draw.some(projects, 1);
  return applicants.flatMap(({ id }) =>
    draw
      .some(open, draw.chance(0.7) ? 1 : 0, settings.places.max)
      .map((where) => ({ applicant: id, project: where.id })),
  );
}

function randomMentorPairs(draw: Draw, { applicants, mentors }: Programme): readonly MentorPair[] {
  return applicants.flatMap(({ id }) => draw.some(mentors, 0, 1).map((guide) => ({ applicant: id, mentor: guide.id })));
}
