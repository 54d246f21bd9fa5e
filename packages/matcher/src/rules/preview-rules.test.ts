import { describe, expect, it } from 'vitest';
import type { Rules } from '../programme/rules';
import { applicant, mentor, programme, project } from '../test-support';
import { previewFindings } from './preview-findings';
import { findShutOut, previewRules } from './preview-rules';
import { translateRules } from './translate-rules';

const people = [
  applicant('a1', { attributes: { level: 'phd', age: '30', free: 'Mon 18-22' }, email: 'a1@lakeside.edu' }),
  applicant('a2', { attributes: { level: 'bachelor', age: 'about 20', free: 'Tue 18-22' } }),
  applicant('a3', { attributes: { free: 'as needed' }, avoidProjects: ['boats'] }),
  applicant('a4', { attributes: { level: 'phd; master' } }),
];
const preview = (rules: Partial<Rules>) => {
  const given = programme({
    applicants: people,
    projects: [
      project('boats', { min: 2, max: 3, mentors: ['grace'], attributes: { free: 'Mon 20-24' } }),
      project('reeds', { max: 3 }),
    ],
    mentors: [mentor('grace', { email: 'grace@lakeside.edu', projects: ['boats'] })],
    rules: { lock: [], forbid: [], ...rules },
  });
  const effects = translateRules(given);
  const previews = previewRules(given, effects);
  const shutOut = findShutOut(given, effects);
  return { previews, shutOut, findings: previewFindings(previews, shutOut) };
};

describe('what rules do before anything is solved', () => {
  it('says how many a requirement leaves out, and how many of them because nothing stands there', () => {
    const { previews, findings } = preview({
      require: [
        { projects: ['reeds'], column: 'level', values: ['master', 'phd'], blank: 'excluded' },
        { projects: ['boats'], column: 'age', min: 18, blank: 'excluded', by: 'Kim' },
        { projects: ['boats'], column: 'level', values: ['phd'], blank: 'allowed', weight: 0.25 },
      ],
    });
    expect(previews.map(({ message }) => message)).toEqual([
      'reeds takes only people whose level is master or phd: this excludes 2 people, 1 of them because the cell is blank',
      'boats takes only people whose age is at least 18 (asked by Kim): this excludes 3 people, 2 of them because the cell is blank, 1 because it is no number',
      'boats takes only people whose level is phd, or blank if possible (each breach costs 0.25): this speaks against 1 person',
    ]);
    expect(previews[0]).toMatchObject({
      excludedPairs: 2,
      excludedPeople: 2,
      excludedUnknown: 1,
      blank: 1,
      unread: [],
    });
    expect(previews[1]?.unread).toEqual([{ table: 'applicants', id: 'a2', column: 'age', text: 'about 20' }]);
    expect(previews[2]).toMatchObject({ excludedPairs: 0, breachingPairs: 1 });
    expect(findings.map(({ code }) => code)).toEqual([
      'rule-excludes-unknown',
      'rule-excludes-unknown',
      'no-project-left',
      'no-project-left',
    ]);
  });

  it('lists times that cannot be read, which rule nobody out', () => {
    const { previews, findings } = preview({
      availability: [{ side: 'projects', columns: { applicants: 'free', others: 'free' }, hours: 2 }],
    });
    expect(previews.map(({ message }) => message)).toEqual([
      'people and their projects have at least 2 hours a week in common (free): this rules out 1 pair of 1 person; 1 applicant states no times and 1 cell cannot be read, which rules nobody out',
    ]);
    expect(findings).toMatchObject([
      {
        code: 'times-unread',
        table: 'applicants',
        column: 'free',
        value: 'as needed',
        message: '"as needed" of "a3" cannot be read.',
      },
    ]);
  });

  it('lists each conflict of interest in words', () => {
    const { previews, findings } = preview({ conflicts: [{ on: 'email-domain', ignore: [] }] });
    expect(previews[0]?.message).toBe(
      'nobody gets a mentor whose e-mail is at the same domain, nor a project of theirs: 1 conflict was found',
    );
    expect(previews[0]).toMatchObject({ excludedPairs: 1, excludedMentorPairs: 1 });
    expect(findings.map(({ message }) => message)).toEqual([
      '"a1" and the mentor "grace": both have an e-mail at lakeside.edu.',
    ]);
  });

  it('says of groups how many they are, and where there is nobody', () => {
    const { previews, findings } = preview({
      count: [
        { kind: 'at-least', count: 2, each: 'level', projects: ['boats', 'reeds'], over: 'all' },
        { kind: 'at-most', count: 1, group: { column: 'level', values: ['dean'] }, projects: ['boats'], over: 'each' },
      ],
      notAlone: [{ each: 'level', projects: ['boats'] }],
      priority: [{ group: { column: 'level', values: ['phd'] } }],
      mayClose: [{ project: 'boats', cost: 0.5 }],
    });
    expect(previews.map(({ message }) => message)).toEqual([
      'at least 2 people with the same level in boats and reeds together: this is about 3 people of 3 kinds; 1 cell is blank; of 2 kinds there are too few',
      'at most 1 person whose level is dean in boats: this is about 0 people; 1 cell is blank',
      'nobody is the only one with their level in boats: this is about 3 people of 3 kinds; 1 cell is blank; 2 people are the only one of their kind at all',
      'boats may stay closed, which costs 0.5: its minimum is 2',
      'people whose level is phd come before all others where places are too few: 2 people come first by it; 1 cell is blank',
    ]);
    expect(findings.map(({ code, column }) => [code, column])).toEqual([
      ['rule-without-people', 'rules.at-most, at-least'],
    ]);
  });

  it('names people whom the rules together leave no project, with each of these rules', () => {
    const { shutOut, findings } = preview({
      forbid: [{ applicant: 'a3', project: 'reeds', reason: 'Her sister runs it.' }],
    });
    expect(shutOut).toEqual([
      {
        applicant: 'a3',
        rules: [{ kind: 'forbid', index: 0 }],
        message: '"a3" has no project left: what they asked to avoid; a3 is never in reeds (Her sister runs it)',
      },
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['no-project-left']);
  });

  it('says nothing where there are no rules', () => {
    expect(preview({})).toEqual({ previews: [], shutOut: [], findings: [] });
  });
});
