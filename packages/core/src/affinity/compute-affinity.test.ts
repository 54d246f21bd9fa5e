import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeDocumentFrequencies } from '../background/document-frequencies';
import { encodeLexicon } from '../background/lexicon';
import { CoreError } from '../core-error';
import { embedText } from '../semantic/embed-text';
import { compileSemantics } from '../semantic/semantic-model';
import { createUnitCollector } from '../semantic/text-units';
import type { ApplicantText, TargetText } from '../types';
import { termLikeness } from '../vectors/language-model';
import { createWordReader } from '../words/read-words';
import { createTermTable } from '../words/term-table';
import { visitTerms } from '../words/visit-terms';
import { type Affinity, computeAffinity } from './compute-affinity';
import { explainPair } from './explain-pair';
import { fitScale, fitSpreadFloors, UNFITTED_SCALE } from './fit-scale';
import { layerSlopes } from './join-layers';
import type { Model } from './model';
import type { PersonScores } from './score-person';
import {
  anyApplicants,
  anyTargets,
  LETTERS,
  LINKED_LETTERS,
  LINKED_PROJECTS,
  PROJECTS,
  personOf,
} from './test-support';

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

/** How much a standardised score by meaning counts beside one by words. */
function meaningWeight(kind: PersonScores['kind']): number {
  const layer = { scores: new Float64Array(), mean: 0, spread: 1, trust: 1 };
  return layerSlopes({ kind, lexical: layer, semantic: layer, covariance: 0 }, UNFITTED_SCALE.spreadFloors).semantic;
}

/** z(words) + weight x z(meaning) within each person, at one standard deviation, shrunk by trust, on the line to [0, 1]: from the definition, by maps and loops. */
function naiveAffinity(
  applicants: readonly ApplicantText[],
  targets: readonly TargetText[],
  { wording, vocabulary, semantic, occurrences, boilerplate }: Model,
): Record<string, number> {
  const reader = createWordReader(undefined, wording);
  const terms = createTermTable();
  const count = (texts: readonly (readonly [string, 'letter' | 'description', number])[]) => {
    const counts = new Map<string, number>();
    for (const [text, kind, weight] of texts) {
      visitTerms(reader.read(text, kind).words, terms, (term) => {
        const name = nameOf(terms, term);
        counts.set(name, (counts.get(name) ?? 0) + weight);
      });
    }
    return counts;
  };
  const texts = applicants.map(({ letter, documents = [] }) => [letter, ...documents]);
  const letters = texts.map((each) => count(each.map((text) => [text, 'letter', 1])));
  const projects = targets.map(({ title = '', description, descriptions = {} }) =>
    count([
      [title, 'description', 3],
      ...[description, ...Object.values(descriptions)].map((text) => [text, 'description', 1] as const),
    ]),
  );
  const all = [...letters, ...projects].filter((counts) => counts.size > 0);
  const rarity = (term: string) =>
    Math.max(0, Math.log((all.length + 1) / (all.filter((each) => each.has(term)).length + 0.5)));
  const weigh = (counts: Map<string, number>) => {
    const weights = new Map([...counts].map(([term, tf]) => [term, (1 + Math.log(tf)) * rarity(term)]));
    const norm = Math.hypot(...weights.values()) || 1;
    return new Map([...weights].map(([term, weight]) => [term, weight / norm]));
  };
  const shareOut = (counts: Map<string, number>) => {
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    return new Map([...counts].map(([term, times]) => [term, times / total]));
  };
  const vectors = projects.map(weigh);
  const held = (term: string) => vectors.some((project) => (project.get(term) ?? 0) > 0);
  const sumOver = (parts: Iterable<readonly [string, number]>, add: (term: string, value: number) => number) =>
    [...parts].reduce((sum, [term, value]) => sum + add(term, value), 0);
  const countAll = (term: string) => all.reduce((sum, each) => sum + (each.get(term) ?? 0), 0);
  const totalOfAll = all.reduce((sum, each) => sum + sumOver(each, (_, times) => times), 0);

  const compareAsLetter = (letter: Map<string, number>) => {
    const weights = weigh(letter);
    return {
      lexical: vectors.map((project) => sumOver(weights, (term, weight) => weight * (project.get(term) ?? 0))),
      terms: [...weights].filter(([term, weight]) => weight > 0 && held(term)).length,
    };
  };
  const compareAsProfile = (documents: readonly string[]) => {
    const parts = documents.map((text) => shareOut(count([[text, 'letter', 1]]))).filter((part) => part.size > 0);
    const mean = new Map<string, number>();
    for (const part of parts)
      for (const [term, share] of part) mean.set(term, (mean.get(term) ?? 0) + share / parts.length);
    return {
      lexical: projects.map((project) => {
        const shares = shareOut(project);
        return sumOver(mean, (term, share) =>
          held(term) ? termLikeness(share, shares.get(term) ?? 0, countAll(term) / totalOfAll) : 0,
        );
      }),
      terms: [...mean].filter(([term]) => held(term)).length,
    };
  };
  const compareMeanings = (documents: readonly string[]) => {
    if (semantic?.kind !== 'words') return {};
    const collector = createUnitCollector(createTermTable(vocabulary));
    for (const text of documents) collector.add(reader.read(text, 'letter'));
    const { letterWords, directions } = compileSemantics(semantic, occurrences, boilerplate);
    const { vector, known } = embedText(collector.take(), letterWords, directions);
    return {
      semantic: semantic.targets.map((target) => target.reduce((sum, value, at) => sum + value * (vector[at] ?? 0), 0)),
      known,
    };
  };
  const people = texts.map((documents, row) => {
    const kind = documents.length > 5 ? ('profile' as const) : ('letter' as const);
    const compared = kind === 'letter' ? compareAsLetter(letters[row] ?? new Map()) : compareAsProfile(documents);
    return personOf({ kind, ...compared, ...compareMeanings(documents) });
  });
  const floors = fitSpreadFloors(people);
  const standardised = people.map(({ kind, lexical, semantic: meaning }) => {
    const joined = targets.map((_, target) => {
      const words =
        (lexical.trust * ((lexical.scores[target] ?? 0) - lexical.mean)) / Math.max(lexical.spread, floors[kind]);
      if (meaning === undefined) return words;
      const distance = (meaning.scores[target] ?? 0) - meaning.mean;
      return words + (meaningWeight(kind) * meaning.trust * distance) / Math.max(meaning.spread, floors.semantic);
    });
    const deviation = Math.sqrt(joined.reduce((sum, value) => sum + value * value, 0) / Math.max(1, joined.length));
    const trust = Math.max(lexical.trust, meaning?.trust ?? 0);
    return joined.map((value) => (trust * value) / Math.max(deviation, floors.joined));
  });
  const { alpha, beta } = fitScale(floors, Math.max(0, ...standardised.flat()));
  return Object.fromEntries(
    applicants.flatMap(({ id }, row) =>
      targets.map((target, column) => [
        `${id}|${target.id}`,
        Math.min(1, Math.max(0, alpha + beta * (standardised[row]?.[column] ?? 0))),
      ]),
    ),
  );
}

function nameOf({ terms }: { readonly terms: readonly string[] }, term: number): string {
  return terms[term] ?? '';
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

  it.each([true, false])('is what its definition says, term by term (meanings compared: %s)', async (semantic) => {
    await fc.assert(
      fc.asyncProperty(anyApplicants, anyTargets, async (applicants, targets) => {
        const affinity = await computeAffinity(applicants, targets, { semantic });
        if (!semantic) expect(affinity.model.semantic).toBeNull();
        const expected = naiveAffinity(applicants, targets, affinity.model);
        const found = table(affinity);
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
    const { spreadFloors, ...line } = model.scale;
    expect([...Object.values(spreadFloors), ...Object.values(line)].every(Number.isFinite)).toBe(true);
  });

  it('is that of an average target for a letter about nothing', async () => {
    const { values } = await computeAffinity([{ id: 'a', letter: '' }], PROJECTS);
    expect([...values]).toEqual([0.25, 0.25, 0.25]);
  });

  it('stops when asked, wherever it is: the rows that were not reached are zero', async () => {
    let asked = 0;
    const count = () => {
      asked += 1;
      return false;
    };
    const whole = await computeAffinity(LETTERS, PROJECTS, { shouldStop: count });
    expect(whole.status).toBe('complete');
    const total = asked;
    for (let polls = 0; polls <= total; polls += 1) {
      let left = polls;
      const { status, values, letters } = await computeAffinity(LETTERS, PROJECTS, {
        shouldStop: () => {
          left -= 1;
          return left < 0;
        },
      });
      // Last of all it is asked before the scores of each letter.
      const scored = Math.max(0, polls - (total - LETTERS.length));
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
    const seen: { stage: string; done: number; total: number }[] = [];
    await computeAffinity(LETTERS, PROJECTS, { onProgress: (progress) => seen.push({ ...progress }) });
    const stages = ['words', 'vectors', 'affinity'];
    expect([...new Set(seen.map(({ stage }) => stage))]).toEqual(stages);
    for (const stage of stages) {
      const steps = seen.filter((step) => step.stage === stage);
      expect(steps.map(({ done }) => done)).toEqual(steps.map((_, index) => index + 1));
      expect(new Set(steps.map(({ total }) => total)).size).toBe(1);
      expect(steps.length).toBeLessThanOrEqual(steps[0]?.total ?? 0);
      if (stage !== 'vectors') expect(steps).toHaveLength(LETTERS.length);
    }
  });

  it('compares what words mean: a letter finds its project by words that stand beside the project’s in other letters', async () => {
    const asWritten = await computeAffinity(LINKED_LETTERS, LINKED_PROJECTS, { semantic: false });
    expect([...asWritten.values.slice(-9)]).toEqual(new Array(9).fill(0.25));
    const affinity = await computeAffinity(LINKED_LETTERS, LINKED_PROJECTS);
    expect(best(affinity)).toMatchObject({ byRivers: 'rivers', byVoices: 'voices', byGripper: 'gripper' });
  });

  it('is that of an average target for each of several that are alike: rounding decides nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyApplicants,
        anyTargets,
        fc.integer({ min: 2, max: 7 }),
        async (applicants, targets, copies) => {
          const alike = Array.from({ length: copies }, (_, copy) => ({
            ...(targets[0] ?? PROJECTS[0]),
            id: `${copy}`,
          }));
          const { values } = await computeAffinity(applicants, alike as TargetText[]);
          for (const value of values) expect(value).toBeCloseTo(0.25, 9);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('knows nothing of a word that keeps no company', async () => {
    const targets = [
      { id: 'p', description: '' },
      ...['model silicone', 'river model', 'river silicone', 'silicone model river', 'river model silicone'].map(
        (description, index) => ({ id: `q${index}`, description }),
      ),
    ];
    const { values, model } = await computeAffinity([{ id: 'a', letter: 'speech speech' }], targets);
    expect([...new Set(values)]).toEqual([0.25]);
    const terms = model.semantic?.kind === 'words' ? model.semantic.terms : [];
    expect(terms.map((term) => model.vocabulary[term]).sort()).toEqual(['model', 'river', 'silicon']);
  });

  it('counts no boilerplate: what every letter says and hardly a project', async () => {
    const topics = 'birds boats caves dunes ferns glass hills lakes masks owls'.split(' ');
    const targets = topics.map((topic, index) => ({
      id: topic,
      description: `A study of ${topic}${index === 0 ? ' with robots' : ''}.`,
    }));
    const letters = Array.from({ length: 20 }, (_, index) => ({
      id: `a${index}`,
      letter: `Robots fascinate me, and ${topics[index % 10]} even more.`,
    }));
    const { model, ...affinity } = await computeAffinity(letters, targets);
    const left = model.boilerplate.map((term) => model.vocabulary[term]);
    expect(left).toContain('robot');
    expect(left).not.toContain('owl');
    expect(best({ ...affinity, model })).toEqual(
      Object.fromEntries(letters.map(({ id }, index) => [id, topics[index % 10]])),
    );
    const { terms } = explainPair(model, { id: 'late', letter: 'Robots and birds.' }, 'birds');
    expect(terms.map(({ term }) => term)).toEqual(['bird']);
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
