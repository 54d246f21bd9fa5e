import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeAffinity } from '../affinity/compute-affinity';
import { LETTERS, PROJECTS } from '../affinity/test-support';
import { encodeDocumentFrequencies } from '../background/document-frequencies';
import { encodeLexicon } from '../background/lexicon';
import { anyText, findSlow } from '../letter/test-support';
import { extractInterests } from './extract-interests';

/** Words that English definitions often use; all others are rare. */
const COMMON =
  'water model boat wind harbour small river light year simulation control machine learn system number measur';
const BACKGROUND = {
  documentFrequencies: encodeDocumentFrequencies(new Map(COMMON.split(' ').map((stem) => [stem, 400])), 100_000),
  lexicon: encodeLexicon(['gradient', 'checkpointing', 'harbour', 'friction']),
};

const BOATS = `Dear Northlight team,
My name is Ada Merrow and I am in my third year of mechatronics at Harrowmere University. For my thesis I trained a reinforcement learning controller that docks a small boat in gusty wind. Docking is hard because friction at the quay changes, so I randomised friction in simulation. Model-predictive control (MPC) was my baseline; MPC docks well in calm water, and reinforcement learning wins in gusts.
In the summer I teach dinghy sailing. I would be grateful for the opportunity to work on docking with your team.
Kind regards,
Ada Merrow`;

const MODELS = `I am writing my thesis on gradient checkpointing for large language models. It integrates a new draft model into a repository which benchmarks gradient checkpointing methods. LLMs are slow, and gradient checkpointing of LLMs is lossless. I also play chess.`;

const labelsOf = (letter: string, top = 20) =>
  extractInterests(letter, { background: BACKGROUND, top }).interests.map(({ label }) => label);

describe('the interests of a letter', () => {
  it('are what a reader would say', () => {
    expect(labelsOf(BOATS, 6)).toEqual(
      expect.arrayContaining([
        'reinforcement learning',
        'Model-predictive control (MPC)',
        'dinghy sailing',
        'gusty wind',
      ]),
    );
    expect(labelsOf(MODELS, 2).toSorted()).toEqual(['gradient checkpointing', 'large language models (LLMs)']);
  });

  it('are no formalities: no names, no university, no school', () => {
    const all = labelsOf(BOATS, Number.POSITIVE_INFINITY).join(' ').toLowerCase();
    for (const word of ['ada', 'merrow', 'harrowmere', 'northlight', 'team', 'grateful', 'thesis', 'summer school']) {
      expect(all.split(' ')).not.toContain(word);
    }
  });

  it('are no verbs where they stand: "which benchmarks gradient checkpointing"', () => {
    const all = labelsOf(MODELS, Number.POSITIVE_INFINITY).join(' ');
    for (const verb of ['benchmarks', 'integrates', 'writing']) expect(all).not.toContain(verb);
  });

  it('name an acronym with its long form, once', () => {
    const { interests } = extractInterests(MODELS, { background: BACKGROUND, top: Number.POSITIVE_INFINITY });
    const models = interests.filter(({ label }) => /LLM|language/.test(label));
    expect(models).toHaveLength(1);
    expect(models[0]?.occurrences.map(({ start, end }) => MODELS.slice(start, end))).toEqual([
      'large language models',
      'LLMs',
      'LLMs',
    ]);
  });

  it('show a fixed phrase whole where it never stands alone', () => {
    const letter =
      'My work is on Voronoi cell tessellation. Voronoi cell approximations of maps are better. The Voronoi cell algorithm is mine.';
    expect(labelsOf(letter, 1)).toEqual(['Voronoi cell tessellation']);
  });

  it('are written with their repairs', () => {
    const letter = 'My topic is gradiient checkpoiinting. I compare methods of gradiient checkpoiinting on phones.';
    const { interests, repairs } = extractInterests(letter, { background: BACKGROUND });
    expect(interests[0]?.label).toBe('gradient checkpointing');
    expect(repairs.map(({ from, to }) => [from, to])).toContainEqual(['gradiient', 'gradient']);
    expect(extractInterests(letter, { background: BACKGROUND, spelling: false }).interests[0]?.label).toBe(
      'gradiient checkpoiinting',
    );
  });

  it('come with the sentences behind them, those that hold the phrase first', () => {
    const { interests } = extractInterests(MODELS, { background: BACKGROUND });
    const checkpointing = interests.find(({ label }) => label === 'gradient checkpointing');
    const sentences = checkpointing?.sentences.map(({ start, end }) => MODELS.slice(start, end)) ?? [];
    expect(sentences).toHaveLength(3);
    for (const sentence of sentences) expect(sentence).toContain('gradient checkpointing');
  });

  it('are read in Russian too', () => {
    const letter =
      'Уважаемые организаторы!\nМеня зовут Олег Таранов, я учусь в Северозёрском университете. В курсовой я настроил модель стока на двадцати водосборах. Паводок приходит раньше, чем обещает модель стока, и я хочу понять, как прогнозировать паводок на малых реках.\nС уважением,\nОлег Таранов';
    const labels = extractInterests(letter, { background: BACKGROUND }).interests.map(({ label }) => label);
    expect(labels.slice(0, 3)).toEqual(expect.arrayContaining(['модель стока', 'малых реках']));
    expect(labels.join(' ')).not.toMatch(/Олег|Таранов|Северо|организатор|хочу|учусь|приходит|обещает/);
  });

  it('weigh one together, heaviest first, and are the same every time', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, tables) => {
        const options = { top: Number.POSITIVE_INFINITY, ...(tables ? { background: BACKGROUND } : {}) };
        const profile = extractInterests(text, options);
        const weights = profile.interests.map(({ weight }) => weight);
        expect(weights).toEqual(weights.toSorted((a, b) => b - a));
        expect(weights.every((weight) => weight > 0)).toBe(true);
        if (weights.length > 0) expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        expect(extractInterests(text, options)).toEqual(profile);
        expect(extractInterests(text, { ...options, top: 2 }).interests).toEqual(profile.interests.slice(0, 2));
        const labels = profile.interests.map(({ label }) => label);
        expect(labels).not.toContain('');
      }),
      { numRuns: 300 },
    );
  });

  it('stand where they say, in the sentences they name', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { interests, vector } = extractInterests(text, { background: BACKGROUND });
        for (const { occurrences, sentences } of interests) {
          expect(occurrences.length).toBeGreaterThan(0);
          expect(sentences.length).toBeGreaterThan(0);
          for (const { start, end } of occurrences) expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
          const [first] = sentences;
          expect(
            occurrences.some(({ start, end }) => first !== undefined && start >= first.start && end <= first.end),
          ).toBe(true);
        }
        const length = vector.reduce((sum, { weight }) => sum + weight * weight, 0);
        if (vector.length > 0) expect(length).toBeCloseTo(1, 9);
      }),
      { numRuns: 300 },
    );
  });

  it('take rarity and right spelling from a programme where no tables are given', async () => {
    const { model } = await computeAffinity(LETTERS, PROJECTS);
    const letter = 'I want tactile sensors in my gripper, and tactile sensors in my boots.';
    expect(extractInterests(letter, { model }).interests[0]?.label).toBe('tactile sensors');
  });

  it('count further documents of the same person, and quote the letter alone', () => {
    const letter = 'I like quay walls and dinghy sailing.';
    const documents = ['Dinghy sailing instructor. Dinghy sailing champion.'];
    const { interests } = extractInterests({ id: 'ada', letter, documents }, { background: BACKGROUND });
    expect(interests[0]?.label).toBe('dinghy sailing');
    for (const { end } of interests.flatMap(({ occurrences }) => occurrences))
      expect(end).toBeLessThanOrEqual(letter.length);
  });

  it.each(['', ' ', '?!', '[name]', 'I would like to be there.', 'Dear organizers, thank you.'])(
    'are none in %j',
    (letter) => {
      expect(extractInterests(letter, { background: BACKGROUND }).interests).toEqual([]);
      expect(extractInterests(letter).interests).toEqual([]);
    },
  );

  it('say how the letter was read', () => {
    expect(extractInterests('I am [name] and I like the quay and the boat.', { background: BACKGROUND })).toMatchObject(
      {
        words: 10,
        placeholders: [{ start: 5, end: 11 }],
      },
    );
    expect(extractInterests(BOATS).language).toBe('en');
  });

  it('are found in linear time, whatever is repeated', () => {
    expect(findSlow((text) => extractInterests(text, { background: BACKGROUND }), 8000)).toEqual([]);
  });

  it('are found in time among very many different words', () => {
    const letter = Array.from(
      { length: 20_000 },
      (_, index) => `w${index.toString(36)}x${index % 7 === 0 ? '.' : ''}`,
    ).join(' ');
    const start = performance.now();
    expect(extractInterests(letter, { background: BACKGROUND }).interests).toHaveLength(20);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
