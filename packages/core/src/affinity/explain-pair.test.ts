import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeDocumentFrequencies } from '../background/document-frequencies';
import { encodeGlossVectors } from '../background/gloss-vectors';
import { encodeLexicon } from '../background/lexicon';
import type { ApplicantText } from '../types';
import type { ReadingOptions } from './collect-spelling';
import { type Affinity, computeAffinity } from './compute-affinity';
import { createExplainer, explainPair } from './explain-pair';
import { anyApplicants, anyTargets, LETTERS, LINKED_LETTERS, LINKED_PROJECTS, PROJECTS } from './test-support';

const BACKGROUND = {
  documentFrequencies: encodeDocumentFrequencies(
    new Map([
      ['river', 300],
      ['model', 500],
    ]),
    100_000,
  ),
  lexicon: encodeLexicon(
    'speech recognition voices river rivers flood gripper silicone sensor model network radar'.split(' '),
  ),
  glossVectors: encodeGlossVectors(
    ['flood', 'radar', 'river', 'sensor', 'speech', 'voic'],
    Float64Array.of(1, 0, 0, 0, 0.9, 0.4, 0.9, 0.3, 0, 0.1, 1, 0, 0, 0, 1, 0.1, 0, 0.9),
    3,
  ),
};

const sum = (parts: readonly { readonly contribution: number }[]) =>
  parts.reduce((total, { contribution }) => total + contribution, 0);

/** As much as the settings of a match can differ. */
const anyOptions = fc.record(
  {
    background: fc.constant(BACKGROUND),
    spelling: fc.boolean(),
    semantic: fc.boolean(),
    glossary: fc.constant([{ term: 'neural networks', equivalents: ['NN', 'river model', 'silicone'] }]),
    lexicon: fc.constant(['rivver']),
  },
  { requiredKeys: [] },
);

/** Every pair's evidence adds up, to the match's own affinity. */
function expectExplained(
  applicants: readonly ApplicantText[],
  { model, values, targets }: Affinity,
  options: ReadingOptions,
) {
  const explainer = createExplainer(JSON.parse(JSON.stringify(model)), options);
  for (const [row, applicant] of applicants.entries()) {
    for (const [column, target] of targets.entries()) {
      const { constant, unclamped, affinity, terms, sentences } = explainer.explain(applicant, target);
      expect(Math.abs(constant + sum(terms) - unclamped)).toBeLessThan(1e-9);
      expect(Math.abs(constant + sum(sentences) - unclamped)).toBeLessThan(1e-9);
      expect(affinity).toBe(Math.min(1, Math.max(0, unclamped)));
      expect(affinity).toBe(values[row * targets.length + column]);
      for (const { contribution, meaning, occurrences } of terms) {
        expect(Number.isFinite(contribution) && Number.isFinite(meaning)).toBe(true);
        expect(occurrences.length).toBeGreaterThan(0);
      }
    }
  }
}

describe('the explanation of an affinity', () => {
  it('shows the words and sentences of the letter that carry it, strongest first', async () => {
    const { model } = await computeAffinity(LETTERS, PROJECTS);
    const applicant = LETTERS[1];
    if (applicant === undefined) throw new Error('no letter');
    const { terms, sentences, affinity } = explainPair(model, applicant, 'rivers');
    expect(affinity).toBeGreaterThan(0.6);
    const labels = terms.map(({ label }) => label);
    expect(labels.slice(0, 4)).toEqual(['floods', 'river', 'catchments', 'gauges']);
    expect(labels).toEqual(expect.arrayContaining(['rainfall-runoff', 'recurrent networks', 'networks … radar']));
    const [sentence] = sentences;
    expect(applicant.letter.slice(sentence?.start, sentence?.end)).toMatch(/^In my thesis .* missing\.$/);
  });

  it('reaches into further documents', async () => {
    const { model } = await computeAffinity(LETTERS, PROJECTS);
    const gil = LETTERS[2];
    if (gil === undefined) throw new Error('no letter');
    const tactile = explainPair(model, gil, 'gripper').terms.find(({ term }) => term === 'tactil sensor');
    expect(
      tactile?.occurrences.map(({ document, start, end }) =>
        [gil.letter, ...(gil.documents ?? [])][document]?.slice(start, end),
      ),
    ).toEqual(['tactile sensors', 'tactile sensors']);
  });

  it('adds up: constant and terms, constant and sentences; and gives the affinity of the match to the last bit', async () => {
    await fc.assert(
      fc.asyncProperty(anyApplicants, anyTargets, anyOptions, async (applicants, targets, options) => {
        const affinity = await computeAffinity(applicants, targets, options);
        expectExplained(applicants, affinity, options);
      }),
      { numRuns: 150 },
    );
  });

  it('adds up where boilerplate counts in no letter', async () => {
    const topics = 'birds boats caves dunes ferns glass hills lakes masks owls'.split(' ');
    const targets = topics.map((topic, index) => ({
      id: topic,
      title: `A study of ${topic}`,
      description: `Old ${topic}, new ${topics[(index + 1) % 10]}${index === 0 ? ' and robots' : ''}.`,
    }));
    const writer = fc.record({
      topics: fc.array(fc.constantFrom(...topics), { maxLength: 5 }),
      documents: fc.array(fc.constantFrom('Robots and masks.', 'Owls, boats, robots.', ''), { maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(writer, { minLength: 24, maxLength: 26 }), async (writers) => {
        const applicants = writers.map((each, index) => ({
          id: `a${index}`,
          letter: `Robots fascinate me. ${each.topics.map((topic) => `So do ${topic}, robots aside.`).join(' ')}`,
          documents: each.documents,
        }));
        const letters = applicants.filter(({ documents }) => documents.length < 5);
        const affinity = await computeAffinity(applicants, targets);
        const left = affinity.model.boilerplate.map((term) => affinity.model.vocabulary[term]);
        if (letters.length >= 20) expect(left).toContain('robot');
        expectExplained(applicants, affinity, {});
        if (!left.includes('robot')) return;
        const explainer = createExplainer(affinity.model);
        for (const applicant of letters.slice(0, 5))
          expect(explainer.explain(applicant, 'birds').terms.map(({ term }) => term)).not.toContain('robot');
      }),
      { numRuns: 10 },
    );
  });

  it('tells what a term adds by its meaning, and by which words of the target', async () => {
    const { model } = await computeAffinity(LINKED_LETTERS, LINKED_PROJECTS);
    const writer = { id: 'late', letter: 'Weirs and dikes. Rivers.' };
    const { terms } = explainPair(model, writer, 'rivers');
    const weir = terms.find(({ term }) => term === 'weir');
    // No project holds the word: all that it adds is what it means.
    expect(weir?.contribution).toBeGreaterThan(0);
    expect(weir?.meaning).toBe(weir?.contribution);
    expect(weir?.via.length).toBeGreaterThan(0);
    for (const word of weir?.via ?? []) expect(LINKED_PROJECTS[0]?.description.toLowerCase()).toContain(word);
    const river = terms.find(({ term }) => term === 'river');
    expect(river?.contribution).toBeGreaterThan(river?.meaning ?? 0);
    const { terms: asWritten } = explainPair({ ...model, semantic: null }, writer, 'rivers');
    expect(asWritten.map(({ term, meaning }) => [term, meaning])).toEqual([['river', 0]]);
  });

  it('points at the text: labels, occurrences and sentences are where it says', async () => {
    await fc.assert(
      fc.asyncProperty(anyApplicants, anyTargets, async (applicants, targets) => {
        const { model } = await computeAffinity(applicants, targets);
        for (const applicant of applicants) {
          const texts = [applicant.letter, ...(applicant.documents ?? [])];
          for (const target of targets) {
            const { terms, sentences } = explainPair(model, applicant, target.id);
            for (const { label, occurrences } of terms) {
              const cuts = occurrences.map(({ document, start, end }) => texts[document]?.slice(start, end) ?? '');
              const [opening = '', ending = ''] = label.split(' … ');
              const first = (cuts[0] ?? '').replace(/\s+/gu, ' ');
              expect(first.startsWith(opening) && first.endsWith(ending)).toBe(true);
              expect(opening.length + ending.length).toBeLessThanOrEqual(first.length);
              expect(cuts).not.toContain('');
            }
            for (const { document, start, end } of sentences) {
              expect(start).toBeGreaterThanOrEqual(0);
              expect(texts[document]?.slice(start, end)).toHaveLength(end - start);
              expect(end).toBeGreaterThan(start);
            }
            const strengths = terms.map(({ contribution }) => contribution);
            expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('labels a misspelt word as it was read, and points at what stands there', async () => {
    const background = {
      documentFrequencies: encodeDocumentFrequencies(new Map(), 1),
      lexicon: encodeLexicon(['glaciers', 'retreat', 'summer']),
    };
    const letter = { id: 'ada', letter: 'Alpine glaciars retreat.' };
    const targets = [
      { id: 'ice', description: 'Glaciers retreat.' },
      { id: 'bees', description: 'Bees in summer.' },
    ];
    const { model } = await computeAffinity([letter], targets, { background });
    const { terms } = explainPair(model, letter, 'ice', { background });
    expect(terms.map(({ label }) => label).sort()).toEqual(['glaciers', 'glaciers retreat', 'retreat']);
    expect(terms.find(({ label }) => label === 'glaciers')?.occurrences).toEqual([{ document: 0, start: 7, end: 15 }]);
  });

  it('explains one person after the other, and the same again', async () => {
    const { model } = await computeAffinity(LETTERS, PROJECTS);
    const explainer = createExplainer(model);
    for (const applicant of [...LETTERS, ...LETTERS.toReversed()]) {
      for (const { id } of PROJECTS)
        expect(explainer.explain(applicant, id)).toEqual(explainPair(model, applicant, id));
    }
  });

  it('is the constant alone for a letter about nothing', async () => {
    const { model } = await computeAffinity(LETTERS, PROJECTS);
    expect(explainPair(model, { id: 'x', letter: '' }, 'voices')).toEqual({
      target: 'voices',
      affinity: 0.25,
      unclamped: 0.25,
      constant: 0.25,
      terms: [],
      sentences: [],
    });
  });

  it('refuses a target that the model does not hold', async () => {
    const { model } = await computeAffinity(LETTERS, PROJECTS);
    expect(() => explainPair(model, { id: 'x', letter: 'Rivers.' }, 'lakes')).toThrow(
      'core: the model holds no target "lakes". Explain one of its 3 targets.',
    );
  });
});
