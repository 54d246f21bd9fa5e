import { createHash } from 'node:crypto';
import type { SolvedMatch } from '@lettermatch/matcher';
import { describe, expect, it } from 'vitest';
import { applicant, buildInfeasibleMatch, buildLargeMatch, buildMatch, buildProgramme } from '../testing/build-match';
import { readPage } from '../testing/read-page';
import { renderReport } from './render-report';

const { result, draft } = buildMatch();
const page = renderReport(result, draft.programme);

function textOf(given: Partial<SolvedMatch>, programme = draft.programme): string {
  return readPage(renderReport({ ...result, ...given } as SolvedMatch, programme)).text;
}

function spanOf(id: string, letter: string, part: string) {
  return { applicant: id, start: letter.indexOf(part), end: letter.indexOf(part) + part.length };
}

describe('renderReport', () => {
  it('tells an organiser what to know, in this order', () => {
    const { text, unbalanced } = readPage(page);
    expect(unbalanced).toBeNull();
    let position = 0;
    for (const part of [
      'Tidewater School',
      '3 of 4 people have a place; 1 is waiting.',
      'Best total for these scores and rules',
      'no other way of giving 3 places can exceed 1.3 , so the gap is 0: nothing better was missed.',
      'Look at these first',
      'No place 1',
      'Cleo Marsh No place left. Next in line: 1st for “Counting bees”, 1st for “Maps, old and new”.',
      'No letter 1',
      'Dov Lind Maps, old and new',
      'Nearly a tie 1',
      'ben Counting bees or: Maps, old and new at a loss of 0.002 or more',
      'Projects',
      'Counting bees 1 of 1 place ben good hives',
      'In demand. 1 waits for a place. Even for those already placed, one more place here would add 0.25 to the total.',
      'Next in line: Cleo Marsh',
      'Maps, old and new 2 of 2 places, at least 1 Ana Ruiz strong charts, ink Dov Lind weak',
      'People',
      'Ana Ruiz ana Maps, old and new strong 1st Mira Holm charts, ink',
      'Kept here (Eva Lund): He owns the maps. No letter.',
      'Mentors',
      '2 people have no mentor: Cleo Marsh , Dov Lind .',
      'Mira Holm 2 of 3 places Ana Ruiz strong atlas or nils (full), olga ben good',
      'How good is it',
      'That is 75% of the way from random',
      '1st wish 1 100%',
      'English 2 0.50 too short to tell 1 0.00',
      'Findings',
      'Warnings 1, worth a look applicants.csv, row 5, column letter "dov" has no letter. → Ask for one.',
      'Notes 1, what was assumed Two projects are alike.',
      'lettermatch 0.1.0, seed 7',
    ]) {
      const found = text.indexOf(part, position);
      expect(found, `"${part}" after "${text.slice(Math.max(0, position - 60), position)}"`).toBeGreaterThanOrEqual(0);
      position = found;
    }
  });

  it('shows the passages that findings are about side by side, each in its letter', () => {
    const shared = 'I count what the bees <carry> home.';
    const letters = [`Dear all, ${shared} Ana`, `${shared} And I draw maps.`, shared];
    const applicants = ['ana', 'ben', 'cleo'].map((id, index) => applicant(id, { letter: letters[index] ?? '' }));
    const passages = [letters.map((letter, index) => spanOf(applicants[index]?.id ?? '', letter, shared))];
    const finding = {
      code: 'letters-from-template',
      severity: 'warning',
      message: '3 letters share it.',
      remedy: 'Read.',
    } as const;
    const shownPage = renderReport({ ...result, findings: [{ ...finding, passages }] }, buildProgramme({ applicants }));
    expect(readPage(shownPage).unbalanced).toBeNull();
    expect(readPage(shownPage).text).toContain('Letters to compare These words stand in more than one letter');
    expect(shownPage).toContain('Dear all, <mark>I count what the bees &lt;carry&gt; home.</mark> Ana');
    expect(shownPage).toContain('<mark>I count what the bees &lt;carry&gt; home.</mark> And I draw maps.');
    expect(readPage(shownPage).text).toContain('Also in the letters of cleo .');
    expect(page).not.toContain('Letters to compare');
  });

  it('leaves sensitive sentences out of passages, and says what they are about', () => {
    const shared = 'I count bees. My GPA is 3.7/4.0, and I draw them. I keep hives.';
    const letters = [`${shared} My GPA was lower before.`, shared];
    const applicants = ['ana', 'ben'].map((id, index) => applicant(id, { letter: letters[index] ?? '' }));
    const passages = [letters.map((letter, index) => spanOf(applicants[index]?.id ?? '', letter, shared))];
    const finding = {
      code: 'near-copies',
      severity: 'warning',
      message: 'Shared.',
      remedy: 'Read.',
      passages,
    } as const;
    const shown = renderReport({ ...result, findings: [finding] }, buildProgramme({ applicants }));
    expect(shown).toContain('<mark>I count bees. [grades: left out] I keep hives.</mark> [grades: left out]');
    expect(shown).not.toContain('GPA');
  });

  it('holds a text for each person to copy, in each language, that names nobody else and quotes no letter', () => {
    const texts = page.split('<summary>Copy this for ').slice(1);
    expect(texts.map((text) => readPage(`<p>${text.split('</summary>')[0]}</p>`).text.trim())).toEqual([
      'Ana Ruiz',
      'ben',
      'Cleo Marsh',
      'Dov Lind',
    ]);
    const cleo = readPage(`<p>${texts[2]?.split('</details>')[0]}</p>`).text;
    expect(cleo).toContain('English You have no place yet.');
    expect(cleo).toContain('Русский Пока у вас нет места.');
    expect(cleo).not.toMatch(/Ana|Ruiz|ben|Dov|Lind/);
    for (const text of texts) expect(text).not.toContain('In your own words');
    const many = { ...draft.programme, applicants: Array.from({ length: 201 }, (_, index) => applicant(`a${index}`)) };
    expect(textOf({}, many)).not.toContain('Copy this for');
  });

  it('says what a letter states about its writer, and that it is the letter that does', () => {
    const letter =
      'I am a third-year student of botany. I wrote my key to mosses in Python. I would love to present my work.';
    const { text, unbalanced } = readPage(
      renderReport(result, buildProgramme({ applicants: [applicant('ana', { letter })] })),
    );
    expect(unbalanced).toBeNull();
    expect(text).toContain('From the letter: third year, Python, wants to present');
    expect(readPage(page).text).not.toContain('From the letter');
  });

  it('loads nothing, and runs no script but its own', () => {
    expect(page).not.toMatch(/(src|href)="(?!#)|url\(|@import|\son[a-z]+="/);
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(script).digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
  });

  it('has landmarks, one heading of the first level, a language, and headed and captioned tables', () => {
    const { tags } = readPage(page);
    for (const landmark of ['header', 'nav', 'main', 'footer', 'h1'])
      expect(tags.filter((tag) => tag === landmark)).toHaveLength(1);
    expect(page).toContain('<html lang="en">');
    expect(tags.filter((tag) => tag === 'caption')).toHaveLength(tags.filter((tag) => tag === 'table').length);
    expect(page.match(/<th(?: |>)/g)).toHaveLength(page.match(/<th scope="/g)?.length ?? 0);
  });

  it('links people to their own row, and every link leads somewhere', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
    expect(page).toMatch(/<tr id="person-3"[^>]*><th scope="row"><bdi>Cleo Marsh<\/bdi>/);
  });

  it('holds no letter and no e-mail address, even where ids are made from addresses', () => {
    const people = [applicant('zoe@example.net', { letter: 'Ever since I was a child I wanted to draw rivers.' })];
    const finding = { code: 'x', severity: 'note', message: 'ana@example.org twice', remedy: 'Look.' } as const;
    const programme = buildProgramme({ applicants: [...draft.programme.applicants, ...people] });
    const text = renderReport({ ...result, findings: [finding] }, programme);
    expect(text).toContain('zoe@…');
    expect(text.split('<style>')[0] + (text.split('</style>')[1] ?? '')).not.toMatch(/@[a-z]/);
    for (const { letter } of programme.applicants)
      if (letter.trim() !== '') expect(text).not.toContain(letter.slice(0, 20));
  });

  it('escapes whatever people are called, and everything else that came from outside', () => {
    const evil = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>\n=HYPERLINK("x") Ёлка 🐝`;
    const [place] = result.assignments;
    if (place?.evidence == null) throw new Error('the example lost its evidence');
    const terms = [{ label: '<i>x', contribution: 1, via: [], occurrences: [] }];
    const programme = buildProgramme({
      applicants: draft.programme.applicants.map((person) => ({ ...person, name: evil })),
      projects: draft.programme.projects.map((project) => ({ ...project, title: evil })),
      mentors: draft.programme.mentors.map((mentor) => ({ ...mentor, name: evil })),
      rules: { lock: [{ applicant: 'dov', project: 'maps', reason: evil, by: evil }], forbid: [] },
    });
    const hostile = renderReport(
      {
        ...result,
        programme: { ...result.programme, name: evil },
        assignments: [{ ...place, evidence: { ...place.evidence, terms } }, ...result.assignments.slice(1)],
        findings: [
          { code: evil, severity: 'error', message: evil, remedy: evil, file: evil, column: evil, value: evil },
        ],
        quality: {
          ...result.quality,
          byLanguage: ['a', evil].map((language) => ({ language, applicants: 1, meanAffinity: 0 })),
        },
      },
      programme,
    );
    const { tags, unbalanced, text } = readPage(hostile);
    expect(unbalanced).toBeNull();
    expect(tags.filter((tag) => ['script', 'img', 'i'].includes(tag))).toEqual(['script']);
    expect(text).toContain('Ёлка 🐝');
  });

  it('gives the same page again', () => {
    expect(renderReport(result, draft.programme)).toBe(page);
  });

  it('says what a draft is worth that was stopped early', () => {
    const stopped = { objective: 1.25, bound: 1.5, gap: 0.25 };
    expect(textOf({ ...stopped, status: 'feasible', stoppedBy: 'time' })).toMatch(
      /Stopped by the time limit.*at most 0\.25 is missing\. Run it again/,
    );
    expect(textOf({ ...stopped, status: 'cancelled', stoppedBy: 'user' })).toMatch(
      /Stopped before the end.*least numbers of people may not be reached/,
    );
  });

  it('says what the total is made of', () => {
    const { settings } = result;
    expect(textOf({})).toContain('adds up the wishes that came true');
    expect(textOf({ settings: { ...settings, counts: 'letters' } })).toContain(
      'adds up how well each letter fits the place given',
    );
    const weights = { wishes: 0.6, letters: 0.4 };
    expect(textOf({ settings: { ...settings, counts: 'both', weights } })).toContain(
      'the wish (60%) and how well the letter fits (40%)',
    );
  });

  it('says what demand there is without anyone waiting', () => {
    const [bees, maps] = result.projects;
    if (bees === undefined || maps === undefined) throw new Error('the example lost its projects');
    const text = textOf({
      projects: [
        { ...bees, nextInLine: [], firstWishes: 0 },
        { ...maps, nextInLine: [], price: -0.5, firstWishes: 2 },
        { ...maps, project: 'third', nextInLine: [], price: 1e-12, firstWishes: 0 },
      ],
    });
    expect(text).toContain('In demand. One more place here would add 0.25 to the total.');
    expect(text).toContain(
      'Held at its least number. Each further person asked for here would cost the total 0.5. First wish of 2 people.',
    );
    expect(text).toContain('Demand is met.');
    expect(text).not.toContain('add nothing');
  });

  it('speaks of mentors alone where there are no projects', () => {
    const mentoring = buildProgramme({ projects: [], rules: { lock: [], forbid: [] } });
    const text = textOf(
      { assignments: [], projects: [], unplaced: [], placed: 2, lookFirst: [], findings: [] },
      mentoring,
    );
    expect(text).toContain('2 of 4 people have a mentor; 2 are waiting.');
    expect(text).toContain('Mentors’ places filled 3 of 3');
    expect(text).not.toContain('no place');
    expect(text).not.toMatch(/\b(projects?|wish)\b/i);
  });

  it.each([
    [
      'too-few-seats',
      {},
      { kind: 'open-seats', count: 1, seats: [{ project: 'bees', more: 1 }], among: ['bees'] },
      /2 people must have 2 places in this project, and it has only 1\..*Open 1 more place: 1 in “Counting bees”\. Raise max of the project\./,
    ],
    [
      'too-few-seats',
      {},
      { kind: 'leave-out', count: 1, places: [{ applicant: 'cleo', fewer: 1 }], among: ['ana', 'cleo'] },
      /for instance Cleo Marsh\. 1 other competes for the same places\. With places: \{min: 0\} as many/,
    ],
    [
      'too-few-applicants',
      { projects: ['bees', 'maps'], needed: 3, available: 2, missing: 1 },
      { kind: 'lower-minimums', count: 1, minimums: [{ project: 'bees', fewer: 1 }], among: ['bees', 'maps'] },
      /These 2 projects must have 3 people together, and only 2 may go there\..*Lower the minimum of “Counting bees” by 1\./,
    ],
    [
      'pinned',
      { message: 'The lock of "dov" cannot hold.' },
      { kind: 'remove-pins', count: 1, pairs: [{ applicant: 'dov', project: 'bees' }] },
      /The lock of "dov" cannot hold\..*Remove the lock of .* in “Counting bees”\. Remove the rule that keeps them/,
    ],
  ] as const)(
    'says in plain words which rules cannot all hold and what would repair it: %s',
    (kind, given, change, words) => {
      const infeasible = buildInfeasibleMatch({ kind, ...given }, [{ message: '', changes: [change] }]);
      const { text, unbalanced } = readPage(renderReport(infeasible.result, infeasible.draft.programme));
      expect(unbalanced).toBeNull();
      expect(text).toContain('These rules cannot all hold');
      expect(text).toMatch(words);
      expect(text).toContain('Ana Ruiz Cleo Marsh');
      expect(text).toContain('Counting bees');
    },
  );

  it('is a whole page even for nobody', () => {
    const empty = buildProgramme({ applicants: [], mentors: [], rules: { lock: [], forbid: [] } });
    const nobody = renderReport(
      {
        ...result,
        assignments: [],
        unplaced: [],
        mentors: null,
        lookFirst: [],
        findings: [],
        placed: 0,
        quality: { ...result.quality, seatsFilled: { filled: 0, total: 3 } },
      },
      empty,
    );
    const { text, unbalanced } = readPage(nobody);
    expect(unbalanced).toBeNull();
    expect(text).toContain('Nobody has applied yet.');
    expect(text).toContain('Nobody is placed, so there is nothing to measure.');
  });

  it('stays under half a megabyte for 500 people, and shows each of them once in the table', () => {
    const large = buildLargeMatch(500, 'Somebody');
    const text = renderReport(large.result, large.draft.programme);
    expect(text.length).toBeLessThan(500_000);
    expect(text.match(/<tr id="person-/g)).toHaveLength(500);
  });

  it('closes long lists of findings that are alike', () => {
    const findings = Array.from({ length: 30 }, (_, row) => ({
      code: 'letter-short',
      severity: 'note' as const,
      row,
      message: `short ${row}`,
      remedy: 'Read it.',
    }));
    const text = textOf({ findings });
    expect(text).toContain('30 alike, such as: Short 0.');
    expect(text.match(/Read it\./g)).toHaveLength(1);
  });
});

describe('the rules of a report', () => {
  const ruled = buildProgramme({
    rules: {
      lock: [{ applicant: 'dov', project: 'maps', reason: 'He owns the maps.', by: 'Eva Lund' }],
      forbid: [],
      together: [{ applicants: ['ana', 'cleo'], weight: 0.25, by: 'Eva Lund' }],
      mayClose: [{ project: 'bees', cost: 0.5 }],
    },
  });
  const rules = {
    method: 'mip',
    penalty: 0.25,
    net: 1.05,
    netBound: 1.05,
    netGap: 0,
    closings: [{ project: 'bees', isClosed: false, other: { placesLost: 0, loss: 0.42 } }],
  } as const;
  const sentence = 'ana and cleo stay together if possible (each breach costs 0.25; asked by Eva Lund)';
  const breaches = [
    {
      rule: { kind: 'together', index: 0 },
      message: `${sentence}, and they are not: ana in maps, cleo nowhere`,
      count: 1,
      cost: 0.25,
    },
  ] as const;

  it('stand each with what became of it, what it cost, and what the other choice would cost', () => {
    const text = textOf({ rules, breaches, bound: 1.5, gap: 0.2 }, ruled);
    expect(text).toContain('The total is 1.3, less 0.25 for what soft rules miss and projects that stay closed: 1.05.');
    expect(text).toContain('can exceed 1.05: nothing better was missed.');
    expect(text).toContain('the total could be at most 1.5: 0.2 is the most that these rules may have cost.');
    expect(text).toContain('not kept Ana Ruiz and Cleo Marsh stay together if possible');
    expect(text).toContain('ana in maps, cleo nowhere costs 0.25');
    expect(text).toContain('kept Dov Lind is kept in “Maps, old and new” (He owns the maps; asked by Eva Lund).');
    expect(text).toContain('Counting bees : Open. Closing it would cost 0.42 of the total.');
    expect(readPage(renderReport({ ...result, rules, breaches }, ruled)).unbalanced).toBeNull();
  });

  it('are named where they cannot all hold, with who asked and where to change them', () => {
    const rule = { kind: 'together', index: 0 } as const;
    const conflict = {
      kind: 'rules',
      message: 'These 2 demands cannot all hold.',
      demands: [
        { kind: 'rule', rule, message: sentence },
        { kind: 'project-min', project: 'maps', message: '"maps" gets at least 1 person' },
      ],
      others: [],
    } as const;
    const repairs = [
      { message: '', changes: [{ kind: 'drop-rules', count: 1, rules: [{ rule, message: sentence }] }] },
    ] as const;
    const infeasible = { ...buildInfeasibleMatch({}, repairs).result, conflict };
    const { text, unbalanced } = readPage(renderReport(infeasible, ruled));
    expect(unbalanced).toBeNull();
    expect(text).toContain('These 2 cannot all hold: Ana Ruiz and Cleo Marsh stay together');
    expect(text).toContain('asked by Eva Lund');
    expect(text).toContain('“Maps, old and new” gets at least 1 person.');
    expect(text).toContain('Leave out the rule: Ana Ruiz and Cleo Marsh stay together');
    expect(text).toContain('under rules in programme.yaml');
  });
});
