import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createToyEmbedder } from '../semantic/embedder.fixture';
import type { ApplicantText } from '../types';
import { type Affinity, computeAffinity } from './compute-affinity';
import { createExplainer, explainPair } from './explain-pair';
import { anyApplicants, anyTargets, LETTERS, PROJECTS } from './test-support';

const sum = (parts: readonly { readonly contribution: number }[]) =>
  parts.reduce((total, { contribution }) => total + contribution, 0);

function letterOf(id: string): ApplicantText {
  const applicant = LETTERS.find((letter) => letter.id === id);
  if (applicant === undefined) throw new Error(`no letter of ${id}`);
  return applicant;
}

function best({ targets, values }: Affinity, row: number): string | undefined {
  const own = [...values.subarray(row * targets.length, (row + 1) * targets.length)];
  return targets[own.indexOf(Math.max(...own))];
}

describe('affinity with an embedder', () => {
  it('compares sentences as the embedder sees them, and names those that carry a fit', async () => {
    const affinity = await computeAffinity(LETTERS, PROJECTS, { embed: createToyEmbedder() });
    expect(LETTERS.slice(0, 3).map((_, row) => best(affinity, row))).toEqual(['voices', 'rivers', 'gripper']);
    expect(affinity.model.semantic).toMatchObject({ kind: 'endpoint', name: 'toy at localhost', dimensions: 24 });
    const { terms, sentences } = explainPair(affinity.model, letterOf('rune'), 'rivers');
    const whole = terms.find(({ label }) => label.startsWith('In my thesis'));
    expect(whole).toMatchObject({ label: 'In my thesis I compared rainfall-runoff …', via: [] });
    expect(whole?.meaning).toBe(whole?.contribution);
    expect(whole?.occurrences).toEqual([{ document: 0, start: sentences[0]?.start, end: sentences[0]?.end }]);
  });

  it('asks for each sentence with content words once, by alphabet, and for nothing else', async () => {
    const embed = createToyEmbedder();
    const twice = [...LETTERS, { ...letterOf('rune'), id: 'rune-again' }];
    await computeAffinity(twice, PROJECTS, { embed });
    expect(embed.asked).toEqual([...new Set(embed.asked)].sort());
    expect(embed.asked).toContain('I grew up beside a river that floods.');
    expect(embed.asked).toContain('Flood forecasting in small rivers');
    expect(embed.asked.filter((text) => /^(Dear|Kind)/u.test(text))).toEqual([]);
  });

  it('adds up: constant and terms, constant and sentences; and gives the affinity of the match to the last bit', async () => {
    await fc.assert(
      fc.asyncProperty(anyApplicants, anyTargets, async (applicants, targets) => {
        const { model, values } = await computeAffinity(applicants, targets, { embed: createToyEmbedder(7) });
        const explainer = createExplainer(model);
        for (const [row, applicant] of applicants.entries()) {
          for (const [column, target] of targets.entries()) {
            const { constant, unclamped, affinity, terms, sentences } = explainer.explain(applicant, target.id);
            expect(Math.abs(constant + sum(terms) - unclamped)).toBeLessThan(1e-9);
            expect(Math.abs(constant + sum(sentences) - unclamped)).toBeLessThan(1e-9);
            expect(affinity).toBe(values[row * targets.length + column]);
            const texts = [applicant.letter, ...(applicant.documents ?? [])];
            for (const { document, start, end } of [...sentences, ...terms.flatMap(({ occurrences }) => occurrences)])
              expect(texts[document]?.slice(start, end)).toHaveLength(end - start);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same affinities and asks the same in any order of people and projects', async () => {
    await fc.assert(
      fc.asyncProperty(anyApplicants, anyTargets, async (applicants, targets) => {
        const [first, second] = [createToyEmbedder(7), createToyEmbedder(7)];
        const given = await computeAffinity(applicants, targets, { embed: first });
        const turned = await computeAffinity(applicants.toReversed(), targets.toReversed(), { embed: second });
        expect(turned.values.toReversed()).toEqual(given.values);
        expect(second.asked).toEqual(first.asked);
      }),
      { numRuns: 40 },
    );
  });

  it('scores and explains by the stored model without the embedder, to the same bytes', async () => {
    const { model, values } = await computeAffinity(LETTERS, PROJECTS, { embed: createToyEmbedder() });
    const stored: typeof model = JSON.parse(JSON.stringify(model));
    expect((await computeAffinity(LETTERS, [], { model: stored })).values).toEqual(values);
    expect(explainPair(stored, letterOf('vera'), 'voices')).toEqual(explainPair(model, letterOf('vera'), 'voices'));
  });

  it('does not depend on how letters are spelt for the reader of words', async () => {
    const { model } = await computeAffinity(LETTERS, PROJECTS, { embed: createToyEmbedder() });
    expect(() => createExplainer(model, { spelling: false }).explain(letterOf('gil'), 'gripper')).not.toThrow();
  });

  it('asks for a late letter alone, and moves nobody else', async () => {
    const { model, values } = await computeAffinity(LETTERS, PROJECTS, { embed: createToyEmbedder() });
    const embed = createToyEmbedder();
    const late = { id: 'late', letter: 'I want to forecast floods in a small river.' };
    const both = await computeAffinity([...LETTERS, late], [], { model, embed });
    expect(embed.asked).toEqual([late.letter]);
    expect(both.values.subarray(0, values.length)).toEqual(values);
    expect(best(both, LETTERS.length)).toBe('rivers');
    expect(explainPair(both.model, late, 'rivers').affinity).toBe(both.values[values.length + 1]);
  });

  it('measures noise by leaving sentences out of both layers', async () => {
    const { model } = await computeAffinity(LETTERS, PROJECTS, { embed: createToyEmbedder() });
    expect(createExplainer(model).noise(letterOf('gil'))).toBeGreaterThan(0);
  });

  it('is without it where meaning is switched off', async () => {
    const embed = createToyEmbedder();
    const { model } = await computeAffinity(LETTERS, PROJECTS, { embed, semantic: false });
    expect([model.semantic, embed.asked]).toEqual([null, []]);
  });

  it('asks nothing where there is nothing to ask for', async () => {
    const embed = createToyEmbedder();
    const { model } = await computeAffinity([{ id: 'nil', letter: '' }], [], { embed });
    expect([model.semantic, embed.asked]).toEqual([null, []]);
  });

  it('sends a sentence on one line, cut to 2,000 characters, without halves of characters', async () => {
    const embed = createToyEmbedder();
    const letter = `Rivers\n and \ud800 floods ${'flood '.repeat(500)}`;
    await computeAffinity([{ id: 'long', letter }], [], { embed });
    expect(embed.asked.every((text) => text.length <= 2_000 && text.isWellFormed() && !text.includes('\n'))).toBe(true);
    expect(embed.asked[0]).toMatch(/^Rivers/u);
  });
});

describe('an embedder that fails', () => {
  it('fails the affinity: nothing stands in for its vectors', async () => {
    const embed = { name: 'down', embed: () => Promise.reject(new Error('the endpoint is down')) };
    await expect(computeAffinity(LETTERS, PROJECTS, { embed })).rejects.toThrow('the endpoint is down');
  });

  it.each<readonly [string, (texts: readonly string[]) => number[][]]>([
    ['1 vectors for', () => [[1, 2]]],
    ['vectors of 1 and of 2 numbers', (texts) => texts.map((_, index) => (index === 0 ? [1, 2] : [1]))],
    ['vectors of 0 and of 0 numbers', (texts) => texts.map(() => [])],
    ['a number that is not finite', (texts) => texts.map(() => [1, Number.NaN])],
  ])('is refused where it gives %s', async (message, embed) => {
    const embedder = { name: 'odd', embed: async (texts: readonly string[]) => embed(texts) };
    await expect(computeAffinity(LETTERS, PROJECTS, { embed: embedder })).rejects.toMatchObject({
      code: 'invalid-embedding',
      message: expect.stringContaining(message),
    });
  });

  it('is refused after its first answer where there would be more numbers than can be kept', async () => {
    let asked = 0;
    const embed = async (texts: readonly string[]) => {
      asked += texts.length;
      return texts.map(() => new Float32Array(200_000));
    };
    const letter = Array.from({ length: 800 }, (_, index) => `River number ${index} floods.`).join(' ');
    await expect(computeAffinity([{ id: 'a', letter }], [], { embed: { name: 'long', embed } })).rejects.toThrow(
      'core: long gives 200000 numbers for each of 800 sentences, more than the 150000000 that can be kept.',
    );
    expect(asked).toBe(512);
  });

  it('is not taken for another one', async () => {
    const { model } = await computeAffinity(LETTERS, PROJECTS, { embed: createToyEmbedder() });
    const late = [{ id: 'late', letter: 'Rivers that flood.' }];
    for (const embed of [createToyEmbedder(24, 'another'), undefined]) {
      const options = embed === undefined ? { model } : { model, embed };
      await expect(computeAffinity(late, [], options)).rejects.toMatchObject({ code: 'missing-embedding' });
    }
    await expect(computeAffinity(late, [], { model, embed: createToyEmbedder(5) })).rejects.toMatchObject({
      code: 'invalid-embedding',
    });
    expect(() => explainPair(model, { id: 'vera', letter: 'Another letter.' }, 'voices')).toThrow(
      'core: the model holds no vectors of the sentences of "vera". Score the letter with the embedder that the model was fitted with: toy at localhost.',
    );
  });

  it('is a stop where a stop was asked for meanwhile', async () => {
    let stopped = false;
    const embed = {
      name: 'slow',
      embed: () => {
        stopped = true;
        return Promise.reject(new Error('aborted'));
      },
    };
    const options = { embed, shouldStop: () => stopped };
    const { status, model, letters } = await computeAffinity(LETTERS, PROJECTS, options);
    expect([status, model.semantic, letters[0]?.words]).toEqual(['stopped', null, expect.any(Number)]);
    stopped = false;
    const { model: fitted } = await computeAffinity(LETTERS, PROJECTS, { embed: createToyEmbedder(24, 'slow') });
    const late = await computeAffinity([{ id: 'late', letter: 'Rivers.' }], [], { ...options, model: fitted });
    expect([late.status, late.letters[0]?.words, late.model]).toEqual(['stopped', 0, fitted]);
  });
});
