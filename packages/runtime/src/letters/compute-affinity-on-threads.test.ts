import { createRequire } from 'node:module';
import type { ApplicantText, TargetText } from '@lettermatch/core';
import { describe, expect, it } from 'vitest';
import { loadBackground } from '../load-background';
import { computeAffinityOnThreads } from './compute-affinity-on-threads';
import { shareNumbers } from './share-numbers';

/** The threads run the built packages, and so is what they are compared with: sources may be newer than the last build. */
const { computeAffinity } = (await import(
  createRequire(import.meta.url).resolve('@lettermatch/core')
)) as typeof import('@lettermatch/core');

const SENTENCES = [
  'I want to measure how the glaciars of our valley retreat every summer.',
  'My thesis follows single bees in a hive with a camera to learn how they dance.',
  'Large language models (LLMs) answer questions about storms that radar images show.',
  'I taught a soft gripper to feel strawberries with tactile sensors.',
  'Dear organisers, I would love to join.',
];

const TARGETS: readonly TargetText[] = [
  { id: 'hive', title: 'Bees on camera', description: 'Follow each bee of a hive with a camera and read its dance.' },
  { id: 'storm', title: 'Storm forecasts', description: 'Forecast storms from radar images with LLMs.' },
  { id: 'ice', title: 'Glaciers', description: 'How fast does the glacier of a valley retreat?' },
];

/** More than two threads' blocks hold. Some write long profiles, some nothing. */
const LETTERS: readonly ApplicantText[] = Array.from({ length: 900 }, (_, index) => {
  const sentence = (offset: number) => SENTENCES[(index * 7 + offset * index + offset) % SENTENCES.length] ?? '';
  const letter =
    index % 50 === 0
      ? ''
      : `${sentence(0)} ${sentence(1)} word${index} ${index === 8 ? 'measuremnts' : ''} ${sentence(2)}`;
  const documents = index % 40 === 7 ? [0, 1, 2, 3, 4].map(sentence) : [];
  return { id: `a${(index * 617) % 900}`, letter, documents };
});

describe('affinity on threads', () => {
  it('is that of one thread to the last bit, with the same vectors, repairs and model', async () => {
    const background = await loadBackground();
    const { values, ...one } = await computeAffinity(LETTERS, TARGETS, { background });
    for (const threads of [2, 3]) {
      const { values: others, ...several } = await computeAffinityOnThreads(LETTERS, TARGETS, { threads });
      expect(Float64Array.from(others)).toEqual(values);
      expect(several).toEqual(one);
    }
    expect(one.letters.some(({ repairs }) => repairs.length > 0)).toBe(true);
  });

  it('stays so under a frozen model', async () => {
    const { model, values } = await computeAffinityOnThreads(LETTERS, TARGETS, { threads: 2 });
    const again = await computeAffinityOnThreads(LETTERS, [], { threads: 2, model: JSON.parse(JSON.stringify(model)) });
    expect(again.values).toEqual(values);
  });

  it('counts letters up in every stage, and stops when asked', async () => {
    const reports: string[] = [];
    await computeAffinityOnThreads(LETTERS, TARGETS, {
      threads: 2,
      onProgress: ({ stage, done, total }) => reports.push(`${stage} ${done}/${total}`),
    });
    for (const stage of ['words', 'affinity']) expect(reports).toContain(`${stage} 900/900`);

    let isScoring = false;
    const { status, values } = await computeAffinityOnThreads(LETTERS, TARGETS, {
      threads: 2,
      onProgress: ({ stage }) => {
        isScoring ||= stage === 'affinity';
      },
      shouldStop: () => isScoring,
    });
    expect(status).toBe('stopped');
    expect(values.some((value) => value > 0)).toBe(true);
    expect(values.some((value) => value === 0)).toBe(true);
  });

  it('fails as one thread does, and ends its threads', async () => {
    const twins = [...LETTERS, ...LETTERS];
    await expect(computeAffinityOnThreads(twins, TARGETS, { threads: 2 })).rejects.toMatchObject({
      code: 'duplicate-id',
    });
  });
});

describe('shared numbers', () => {
  it('are the same numbers, those of one array once, and small arrays as they are', () => {
    const large = Float64Array.from({ length: 10_000 }, (_, index) => index / 7);
    const small = Uint32Array.of(1, 2);
    const given = { a: large, b: { c: large, small }, text: 'x', list: [large, 'y'], none: undefined };
    const shared = shareNumbers(given);
    expect(shared).toEqual(given);
    expect(shared.a.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(shared.b.c).toBe(shared.a);
    expect(shared.list[0]).toBe(shared.a);
    expect(shared.b.small).toBe(small);
  });
});
