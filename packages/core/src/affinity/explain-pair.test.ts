import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeAffinity } from './compute-affinity';
import { createExplainer, explainPair } from './explain-pair';
import { anyApplicants, anyTargets, LETTERS, PROJECTS } from './test-support';

const sum = (parts: readonly { readonly contribution: number }[]) =>
  parts.reduce((total, { contribution }) => total + contribution, 0);

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
      fc.asyncProperty(anyApplicants, anyTargets, async (applicants, targets) => {
        const { model, values } = await computeAffinity(applicants, targets);
        const explainer = createExplainer(model);
        for (const [row, applicant] of applicants.entries()) {
          for (const [column, target] of targets.entries()) {
            const { constant, unclamped, affinity, terms, sentences } = explainer.explain(applicant, target.id);
            expect(Math.abs(constant + sum(terms) - unclamped)).toBeLessThan(1e-9);
            expect(Math.abs(constant + sum(sentences) - unclamped)).toBeLessThan(1e-9);
            expect(affinity).toBe(Math.min(1, Math.max(0, unclamped)));
            expect(affinity).toBe(values[row * targets.length + column]);
          }
        }
      }),
    );
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
              expect(label.length).toBeLessThanOrEqual(first.length);
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
