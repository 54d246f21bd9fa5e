import { describe, expect, it } from 'vitest';
import { applicant, mentor, programme, project } from '../test-support';
import { blindProgramme } from './blind-programme';
import type { Programme } from './programme';
import type { Rules } from './rules';

const school = (rules: Partial<Rules>): Programme =>
  programme({
    applicants: [
      applicant('zlata-ustinova', {
        name: 'Zlata Ustinova',
        email: 'zlata@quillmoor.example.org',
        attributes: {
          University: 'Quillmoor; Vexley',
          Gender: 'woman',
          level: 'master',
          coauthors: 'Wexley, Ottoline; N. N.',
        },
      }),
      applicant('perrin-oakes', {
        name: 'Perrin Oakes',
        email: 'perrin@gmail.com',
        attributes: { University: 'VEXLEY', Gender: 'Woman', level: 'master, tutor: Zlata Ustinova' },
      }),
      applicant('a17', { name: 'Nils Aamodt', email: 'nils@tarn.example.org', attributes: { Gender: 'man' } }),
    ],
    projects: [project('maps', { title: 'Maps', mentors: ['dr-wexley'] }), project('boats', { title: 'Boats' })],
    mentors: [
      mentor('dr-wexley', {
        name: 'Ottoline Wexley',
        email: 'o.wexley@quillmoor.example.org',
        attributes: { university: 'Quillmoor' },
        projects: ['maps'],
      }),
      mentor('m2', { name: 'Gale Rand', email: 'gale@gmail.com', attributes: {} }),
    ],
    rules: { lock: [], forbid: [], ...rules },
  });

/** The rules and attributes once names are hidden. */
function blindly(rules: Partial<Rules>) {
  const { programme: blind, ids } = blindProgramme(school(rules));
  const id = (old: string) => ids.people.get(old) ?? old;
  const attributesOf = (old: string) =>
    [...blind.applicants, ...blind.mentors].find((person) => person.id === id(old))?.attributes ?? {};
  return { rules: blind.rules, text: JSON.stringify(blind), id, attributesOf };
}

describe('rules of a blind programme', () => {
  it('count by a hidden column as before: equal values stay equal, and say nothing', () => {
    const { rules, attributesOf, text } = blindly({
      notAlone: [{ group: { column: 'Gender', values: ['woman'] }, projects: ['maps'] }],
      count: [{ kind: 'at-most', count: 1, each: 'university', projects: ['maps', 'boats'], over: 'each' }],
    });
    const zlata = attributesOf('zlata-ustinova');
    const perrin = attributesOf('perrin-oakes');
    expect(zlata['Gender']).toMatch(/^value-00\d$/);
    expect(perrin['Gender']).toBe(zlata['Gender']);
    expect(attributesOf('a17')['Gender']).not.toBe(zlata['Gender']);
    expect(rules.notAlone).toEqual([{ group: { column: 'Gender', values: [zlata['Gender']] }, projects: ['maps'] }]);
    expect(zlata['University']).toMatch(/^value-\d+; value-\d+$/);
    expect(zlata['University']?.split('; ')[1]).toBe(perrin['University']);
    expect(attributesOf('dr-wexley')['university']).toBe(zlata['University']?.split('; ')[0]);
    for (const part of ['woman', 'quillmoor', 'vexley']) expect(text.toLowerCase()).not.toContain(part);
  });

  it('leave columns as they are that tell of nobody, and hide those whose cells do', () => {
    const requireMaster = [{ projects: ['maps'], column: 'level', values: ['master'], blank: 'excluded' as const }];
    const { rules, attributesOf, text } = blindly({ require: requireMaster });
    expect(attributesOf('zlata-ustinova')['level']).toBe(rules.require?.[0]?.values?.[0]);
    expect(attributesOf('perrin-oakes')['level']?.split(', ')[0]).toBe(rules.require?.[0]?.values?.[0]);
    expect(text).not.toContain('Zlata');
    const plain = school({ require: requireMaster });
    const applicants = plain.applicants.map((each) => ({ ...each, attributes: { level: 'master' } }));
    const untold = blindProgramme({ ...plain, applicants }).programme;
    expect(untold.rules.require).toEqual(requireMaster);
    expect(untold.applicants.map(({ attributes }) => attributes['level'])).toEqual(['master', 'master', 'master']);
  });

  it('find shared domains of e-mails that say something, and no others', () => {
    const { rules, attributesOf, text } = blindly({
      conflicts: [{ on: 'email-domain', ignore: [], reason: 'Fair play' }],
    });
    expect(rules.conflicts).toEqual([{ on: 'column', column: 'email domain', reason: 'Fair play' }]);
    const shared = attributesOf('zlata-ustinova')['email domain'];
    expect(shared).toMatch(/^value-\d+$/);
    expect(attributesOf('dr-wexley')['email domain']).toBe(shared);
    for (const other of ['perrin-oakes', 'a17', 'm2']) expect(attributesOf(other)).not.toHaveProperty('email domain');
    expect(text).not.toContain('example.org');
  });

  it('find whom lists and aliases name by new ids', () => {
    const { rules, id, attributesOf } = blindly({
      conflicts: [
        { on: 'listed', column: 'coauthors' },
        { on: 'aliases', people: ['Perrin Oakes', 'gale@gmail.com', 'Somebody Else'] },
      ],
    });
    expect(attributesOf('zlata-ustinova')['coauthors']).toBe(id('dr-wexley'));
    const [aliases] = rules.conflicts?.filter(({ on }) => on === 'aliases') ?? [];
    expect(aliases).toEqual({ on: 'aliases', people: [id('perrin-oakes'), id('m2')].toSorted() });
  });

  it('bear new ids in every kind, and no names of those who asked', () => {
    const people = ['zlata-ustinova', 'a17'];
    const by = { by: 'Ottoline Wexley', reason: 'Zlata asked' };
    const { rules, text, id } = blindly({
      together: [{ applicants: people, ...by }],
      apart: [{ applicants: ['perrin-oakes', 'a17'], weight: 0.2, ...by }],
      count: [{ kind: 'at-least', count: 1, group: { applicants: people }, projects: ['maps'], over: 'each', ...by }],
      notAlone: [{ group: { applicants: people }, projects: ['maps'], ...by }],
      mayClose: [{ project: 'maps', cost: 0.1, ...by }],
      availability: [{ side: 'mentors', columns: { applicants: 'level', others: 'university' }, hours: 1, ...by }],
      priority: [{ group: { applicants: people }, ...by }],
      choices: [{ project: 'maps', applicant: 'perrin-oakes', choice: 'yes', weight: 0.1, ...by }],
    });
    const reason = '[name] asked';
    const hidden = [id('zlata-ustinova'), 'a17'].toSorted();
    expect(rules.together).toEqual([{ applicants: hidden, reason }]);
    expect(rules.apart).toEqual([{ applicants: [id('perrin-oakes'), 'a17'].toSorted(), weight: 0.2, reason }]);
    expect(rules.count).toMatchObject([{ group: { applicants: hidden }, projects: ['maps'], reason }]);
    expect(rules.notAlone).toMatchObject([{ group: { applicants: hidden }, reason }]);
    expect(rules.priority).toEqual([{ group: { applicants: hidden }, reason }]);
    expect(rules.choices).toMatchObject([{ applicant: id('perrin-oakes'), project: 'maps', reason }]);
    for (const part of ['zlata', 'perrin', 'ottoline']) expect(text.toLowerCase()).not.toContain(part);
  });

  it('are the same whatever the order of rows and values', () => {
    const rules: Partial<Rules> = {
      count: [{ kind: 'at-most', count: 1, each: 'university', projects: ['maps', 'boats'], over: 'each' }],
      conflicts: [
        { on: 'email-domain', ignore: [] },
        { on: 'listed', column: 'coauthors' },
      ],
    };
    const given = school(rules);
    const turned = {
      ...given,
      applicants: given.applicants.toReversed(),
      rules: { ...given.rules, conflicts: rules.conflicts?.toReversed() ?? [] },
    };
    expect(blindProgramme(turned)).toEqual(blindProgramme(given));
  });
});
