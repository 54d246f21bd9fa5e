import { describe, expect, it } from 'vitest';
import { matchProgramme } from '../../match/match-programme';
import { applicant, mentor, workshop } from '../../test-support';
import type { LookFirst, SolvedMatch } from '../../types';
import { LANGUAGES } from '../messages/language';
import { renderCuratorText } from './render-curator-text';
import { renderLookFirstText } from './render-look-first-text';
import { renderMentorText } from './render-mentor-text';
import { renderQualityText } from './render-quality-text';
import { createTextContext } from './text-context';
import { numbersIn } from './texts.fixture';

const given = {
  ...workshop,
  applicants: [
    ...workshop.applicants.map((person) => ({ ...person, preferences: ['hive', 'storm'] })),
    applicant('dora', { name: 'Dora Vance', letter: 'Bees, hives and cameras. Because of my surgery I film bees.' }),
  ],
  mentors: [
    mentor('grace', { name: 'Grace', description: 'Cameras that follow bees in a hive.', max: 2 }),
    mentor('hugo', { name: 'Hugo', description: 'Queues of a hospital, storms and radar.', max: 2 }),
  ],
};

async function open() {
  const result = (await matchProgramme(given)) as SolvedMatch;
  return { result, context: createTextContext(result, given) };
}

describe('what a curator reads', () => {
  it('says who is coming and why each, and who is next in line', async () => {
    const { context, result } = await open();
    const lines = renderCuratorText(context, 'storm', 'en').map(({ text }) => text);
    expect(lines.slice(0, 3)).toEqual([
      '“Storm forecasts”: 1 of 1 place is taken.',
      'ada: a strong fit, their 2nd wish.',
      expect.stringMatching(/^What speaks for it in the letter: “.+”\.$/u),
    ]);
    const [waiting] = result.unplaced.map((each) => each.applicant);
    expect(lines.at(-1)).toBe(`Next in line: ${context.person(waiting ?? '')}.`);
    expect(renderCuratorText(context, 'moon', 'en')).toEqual([]);
  });

  it('holds no figure of a person and nothing sensitive', async () => {
    const { context } = await open();
    for (const language of LANGUAGES) {
      for (const { id, max } of given.projects) {
        const text = renderCuratorText(context, id, language)
          .map((line) => line.text)
          .join('\n');
        expect(text).not.toContain('surgery');
        const figures = [context.summary(id)?.placed, max, 1, 2];
        for (const { value } of numbersIn(text, language)) expect(figures).toContain(value);
      }
    }
  });
});

describe('what a mentor reads', () => {
  it('says whom they guide, where, and what they share', async () => {
    const { context } = await open();
    const lines = renderMentorText(context, 'grace', 'en').map(({ text }) => text);
    expect(lines[0]).toBe('Grace, you guide 2 people.');
    expect(lines.join('\n')).toMatch(/ben, in “Bees on camera”: a good fit\.\nWhat you share: “Bees”/u);
    expect(lines.join('\n')).not.toContain('surgery');
    expect(renderMentorText(context, 'grace', 'ru')[0]?.text).toBe('Grace, у вас 2 подопечных.');
    const idle = createTextContext({ ...context.result, mentors: null }, given);
    expect(renderMentorText(idle, 'grace', 'en').map(({ text }) => text)).toEqual(['Grace, you guide nobody.']);
  });
});

describe('quality in words', () => {
  it('holds the figures of the quality, in their order', async () => {
    const { result } = await open();
    const { quality } = result;
    const { wishes, deciles } = quality;
    const granted = wishes.byRank.flatMap((count, index) => (count === 0 ? [] : [[count, index + 1]]));
    const others = [wishes.unstated, wishes.unplaced].filter((count) => count > 0);
    const filled = [quality.seatsFilled.filled, quality.seatsFilled.total];
    const figures = (language: 'en' | 'ru') => [
      ...(language === 'en' ? [] : []),
      quality.seatsFilled.filled,
      quality.totalAffinity,
      quality.bestTotalAffinity,
      quality.meanAffinity,
      ...[quality.randomMeanAffinity, quality.minAffinity],
      deciles[0],
      deciles[4],
      wishes.stated,
      ...granted.flatMap((pair) => (language === 'en' ? pair : pair.toReversed())),
      ...others,
      quality.envious,
      quality.seatsFilled.filled,
      ...filled,
    ];
    for (const language of LANGUAGES) {
      const lines = renderQualityText(quality, language);
      const numbers = numbersIn(lines.map(({ text }) => text).join('\n'), language);
      const expected = figures(language);
      expect(numbers).toHaveLength(expected.length);
      numbers.forEach(({ value, rounding }, index) => {
        expect(Math.abs(value - (expected[index] ?? Number.NaN))).toBeLessThanOrEqual(rounding);
      });
    }
  });
});

describe('look at these first, in words', () => {
  it('gives the reason of each kind in both languages, with its figures', async () => {
    const { context, result } = await open();
    const [place] = result.assignments;
    if (place === undefined) throw new Error('nobody is placed');
    const { applicant: id } = place;
    const unsure = { ...place, confidence: { same: 12, of: 50, other: 'queue' } };
    const changed = createTextContext({ ...result, assignments: [unsure] }, given);
    const low: LookFirst = { applicant: id, reason: 'low-confidence', other: 'queue' };
    expect(renderLookFirstText(changed, low, 'en')).toBe(
      'has the same place in only 12 of 50 re-runs, else mostly “Fair waiting lists”',
    );
    expect(renderLookFirstText(changed, low, 'ru')).toBe(
      'место то же лишь в 12 из 50 повторных расчётов, иначе чаще всего — «Fair waiting lists»',
    );
    const tie: LookFirst = { applicant: id, reason: 'near-tie', other: 'hive', loss: 0.0213 };
    expect(renderLookFirstText(context, tie, 'en')).toBe(
      'would fit “Bees on camera” as well (the total would be 0.021 lower)',
    );
    expect(renderLookFirstText(context, tie, 'ru')).toContain('(общий результат ниже на 0,021)');
    for (const reason of ['unplaced', 'no-letter', 'short-letter', 'last-choice', 'weak-fit'] as const)
      for (const language of LANGUAGES)
        expect(renderLookFirstText(context, { applicant: id, reason }, language)).not.toBe('');
  });
});
