import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeDocumentFrequencies } from '../background/document-frequencies';
import { encodeLexicon } from '../background/lexicon';
import { CoreError } from '../core-error';
import type { ApplicantText, TargetText } from '../types';
import { createWordReader } from '../words/read-words';
import { createTermTable } from '../words/term-table';
import { visitTerms } from '../words/visit-terms';
import { type Affinity, computeAffinity } from './compute-affinity';
import { fitWording } from './fit-wording';
import { anyApplicants, anyTargets, LETTERS, PROJECTS } from './test-support';

const BACKGROUND = {
  documentFrequencies: encodeDocumentFrequencies(
    new Map([
      ['river', 300],
      ['model', 500],
      ['voic', 90],
    ]),
    100_000,
  ),
  lexicon: encodeLexicon(
    'speech recognition voices voice river rivers flood floods rainfall gripper silicone tactile sensors sensor model models networks network moulds radar research'.split(
      ' ',
    ),
  ),
};

/** Values by ids. */
function table({ applicants, targets, values }: Affinity): Record<string, number | undefined> {
  return Object.fromEntries(
    applicants.flatMap((applicant, row) =>
      targets.map((target, column) => [`${applicant}|${target}`, values[row * targets.length + column]]),
    ),
  );
}

function best({ applicants, targets, values }: Affinity): Record<string, string | undefined> {
  return Object.fromEntries(
    applicants.map((applicant, row) => {
      const scores = values.subarray(row * targets.length, (row + 1) * targets.length);
      return [applicant, targets[scores.indexOf(Math.max(...scores))]];
    }),
  );
}

/** TF-IDF cosines, z within each letter shrunk by the terms it shares, the line to [0, 1]: by maps and loops, from the definition. */
function naiveAffinity(applicants: readonly ApplicantText[], targets: readonly TargetText[]): Record<string, number> {
  const reader = createWordReader(undefined, fitWording(applicants, targets, {}));
  const terms = createTermTable();
  const count = (texts: readonly (readonly [string, 'letter' | 'description', number])[]) => {
    const counts = new Map<string, number>();
    for (const [text, kind, weight] of texts) {
      visitTerms(reader.read(text, kind).words, terms, (term) => {
        const name = terms.terms[term] ?? '';
        counts.set(name, (counts.get(name) ?? 0) + weight);
      });
    }
    return counts;
  };
  const letters = applicants.map(({ letter, documents = [] }) =>
    count([letter, ...documents].map((text) => [text, 'letter', 1])),
  );
  const projects = targets.map(({ title = '', description, descriptions = {} }) =>
    count([
      [title, 'description', 3],
      ...[description, ...Object.values(descriptions)].map((text) => [text, 'description', 1] as const),
    ]),
  );
  const all = [...letters, ...projects].filter((counts) => counts.size > 0);
  const weigh = (counts: Map<string, number>) => {
    const weights = new Map<string, number>();
    for (const [term, tf] of counts) {
      const df = all.filter((each) => each.has(term)).length;
      weights.set(term, (1 + Math.log(tf)) * Math.max(0, Math.log((all.length + 1) / (df + 0.5))));
    }
    const norm = Math.hypot(...weights.values()) || 1;
    return new Map([...weights].map(([term, weight]) => [term, weight / norm]));
  };
  const vectors = projects.map(weigh);
  const scored = letters.map(weigh).map((letter) => {
    const cosines = vectors.map((project) =>
      [...letter].reduce((sum, [term, weight]) => sum + weight * (project.get(term) ?? 0), 0),
    );
    const mean = cosines.reduce((a, b) => a + b, 0) / (cosines.length || 1);
    const spread = Math.sqrt(cosines.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (cosines.length || 1));
    const shared = [...letter].filter(
      ([term, weight]) => weight > 0 && vectors.some((project) => (project.get(term) ?? 0) > 0),
    ).length;
    return { cosines, mean, spread, shared };
  });
  const spreads = scored
    .map(({ spread }) => spread)
    .filter((spread) => spread > 0)
    .sort((a, b) => a - b);
  const floor = Math.max(1e-3, 0.5 * (spreads[Math.floor(spreads.length / 2)] ?? 0));
  const standardised = scored.map(({ cosines, mean, spread, shared }) =>
    cosines.map((each) => ((shared / (shared + 5)) * (each - mean)) / Math.max(spread, floor)),
  );
  const highest = Math.max(1, ...standardised.flat());
  return Object.fromEntries(
    applicants.flatMap(({ id }, row) =>
      targets.map((target, column) => [
        `${id}|${target.id}`,
        Math.min(1, Math.max(0, 0.25 + (0.75 / highest) * (standardised[row]?.[column] ?? 0))),
      ]),
    ),
  );
}

describe('the affinity of letters and projects', () => {
  it('is highest where a letter speaks of a project, in each language of its descriptions', async () => {
    const affinity = await computeAffinity(LETTERS, PROJECTS);
    expect(best(affinity)).toMatchObject({ vera: 'voices', rune: 'rivers', gil: 'gripper', rita: 'voices' });
    expect(Math.max(...affinity.values)).toBe(1);
    expect(affinity.status).toBe('complete');
    expect(affinity.letters.map(({ id, language }) => [id, language])).toEqual([
      ['vera', 'en'],
      ['rune', 'en'],
      ['gil', 'en'],
      ['rita', 'ru'],
      ['nil', 'und'],
    ]);
  });

  it('says how each letter was read', async () => {
    const letter = 'I am [name]. My rivver floods, see https://example.org.';
    const { letters } = await computeAffinity([{ id: 'a', letter }], PROJECTS, { background: BACKGROUND });
    expect(letters[0]).toMatchObject({ id: 'a', words: 6, placeholders: 1 });
    expect(letters[0]?.repairs).toEqual([
      { start: 16, end: 22, from: 'rivver', to: 'river', reason: 'doubled-letter' },
    ]);
    const untouched = await computeAffinity([{ id: 'a', letter }], PROJECTS, {
      background: BACKGROUND,
      spelling: false,
    });
    expect(untouched.letters[0]?.repairs).toEqual([]);
  });

  it('does not repair a word that three letters use', async () => {
    const letters = ['a', 'b', 'c'].map((id) => ({ id, letter: 'The rivver floods.' }));
    const { letters: read, model } = await computeAffinity(letters, PROJECTS, { background: BACKGROUND });
    expect(read.flatMap(({ repairs }) => repairs)).toEqual([]);
    expect(model.spelling.seen).toEqual([
      ['floods', 3],
      ['rivver', 3],
    ]);
  });

  it('is what its definition says, term by term', async () => {
    await fc.assert(
      fc.asyncProperty(anyApplicants, anyTargets, async (applicants, targets) => {
        const expected = naiveAffinity(applicants, targets);
        const found = table(await computeAffinity(applicants, targets));
        expect(Object.keys(found)).toEqual(Object.keys(expected));
        for (const [pair, value] of Object.entries(expected)) expect(found[pair]).toBeCloseTo(value, 9);
      }),
    );
  });

  it('is the same to the last bit whatever the order of applicants and targets', async () => {
    await fc.assert(
      fc.asyncProperty(anyApplicants, anyTargets, fc.boolean(), async (applicants, targets, tables) => {
        const options = tables ? { background: BACKGROUND } : {};
        const straight = await computeAffinity(applicants, targets, options);
        const reversed = await computeAffinity(applicants.toReversed(), targets.toReversed(), options);
        expect(table(reversed)).toEqual(table(straight));
        expect(reversed.model.vocabulary).toEqual(straight.model.vocabulary);
        expect(reversed.model.scale).toEqual(straight.model.scale);
      }),
    );
  });

  it('is a number from 0 to 1, and each vector has unit length or none', async () => {
    await fc.assert(
      fc.asyncProperty(anyApplicants, anyTargets, async (applicants, targets) => {
        const { values, letters, model } = await computeAffinity(applicants, targets, { background: BACKGROUND });
        expect(values).toHaveLength(applicants.length * targets.length);
        expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
        for (const weights of [
          ...letters.map(({ vector }) => vector.weights),
          ...model.targets.map((target) => target.weights),
        ]) {
          let square = 0;
          for (const weight of weights) square += weight * weight;
          if (weights.length > 0) expect(square).toBeCloseTo(1, 12);
        }
        expect(model.vocabulary).toEqual([...new Set(model.vocabulary)].sort());
      }),
    );
  });

  it('stays where it was under a frozen model, stored as JSON, and a late letter moves nobody', async () => {
    await fc.assert(
      fc.asyncProperty(anyApplicants, anyTargets, anyApplicants, async (applicants, targets, others) => {
        const fitted = await computeAffinity(applicants, targets, { background: BACKGROUND });
        const model = JSON.parse(JSON.stringify(fitted.model));
        const late = others.map((applicant) => ({ ...applicant, id: `late-${applicant.id}` }));
        const again = await computeAffinity([...late, ...applicants], [], { background: BACKGROUND, model });
        expect(table(again)).toMatchObject(table(fitted));
        expect(again.model).toEqual(fitted.model);
        expect(again.targets).toEqual(fitted.targets);
      }),
    );
  });

  it.each([
    ['no applicants', [], PROJECTS],
    ['no projects', LETTERS, []],
    ['nothing at all', [], []],
    ['one project', LETTERS, PROJECTS.slice(0, 1)],
    ['projects that are all the same', LETTERS, [1, 2, 3].map((id) => ({ ...PROJECTS[0], id: `${id}` }) as TargetText)],
    ['projects without a word', LETTERS, [1, 2].map((id) => ({ id: `${id}`, description: '' }))],
    [
      'letters without a word',
      [
        { id: 'a', letter: '' },
        { id: 'b', letter: '?!' },
      ],
      PROJECTS,
    ],
    ['letters about nothing', [{ id: 'a', letter: 'I would like to be there.' }], PROJECTS],
  ] as const)('is defined for %s', async (_, applicants, targets) => {
    const { values, model } = await computeAffinity(applicants, targets);
    expect(values).toHaveLength(applicants.length * targets.length);
    expect(values.every((value) => Number.isFinite(value))).toBe(true);
    expect(Object.values(model.scale).every((value) => Number.isFinite(value))).toBe(true);
  });

  it('is that of an average target for a letter about nothing', async () => {
    const { values } = await computeAffinity([{ id: 'a', letter: '' }], PROJECTS);
    expect([...values]).toEqual([0.25, 0.25, 0.25]);
  });

  it('stops when asked: the rows that were not reached are zero', async () => {
    const whole = await computeAffinity(LETTERS, PROJECTS);
    // Letters are polled for when their words are collected, when they are read and when they are scored.
    for (let polls = 0; polls <= 3 * LETTERS.length; polls += 1) {
      let left = polls;
      const { status, values, letters } = await computeAffinity(LETTERS, PROJECTS, {
        shouldStop: () => {
          left -= 1;
          return left < 0;
        },
      });
      const scored = Math.max(0, polls - 2 * LETTERS.length);
      expect(status).toBe(scored === LETTERS.length ? 'complete' : 'stopped');
      expect(letters).toHaveLength(LETTERS.length);
      expect(values.subarray(scored * PROJECTS.length).every((value) => value === 0)).toBe(true);
      if (scored === LETTERS.length) expect(values).toEqual(whole.values);
    }
  });

  it('stays stopped once it was told to', async () => {
    let polls = 0;
    const shouldStop = () => {
      polls += 1;
      return polls === 2;
    };
    const { status, values } = await computeAffinity(LETTERS, PROJECTS, { shouldStop });
    expect(status).toBe('stopped');
    expect(values.every((value) => value === 0)).toBe(true);
  });

  it('tells how far it has come', async () => {
    const seen: string[] = [];
    await computeAffinity(LETTERS, PROJECTS, {
      onProgress: ({ stage, done, total }) => seen.push(`${stage} ${done}/${total}`),
    });
    expect(seen).toEqual([
      ...[1, 2, 3, 4, 5].map((done) => `words ${done}/5`),
      ...[1, 2, 3, 4, 5].map((done) => `affinity ${done}/5`),
    ]);
  });

  it.each([
    ['applicants', [LETTERS[0], LETTERS[0]] as ApplicantText[], PROJECTS],
    ['targets', LETTERS, [PROJECTS[1], PROJECTS[1]] as TargetText[]],
  ])('refuses %s that share an id', async (what, applicants, targets) => {
    const failure = await computeAffinity(applicants, targets).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CoreError);
    expect(failure).toMatchObject({ code: 'duplicate-id', message: expect.stringContaining(what) });
  });
});
