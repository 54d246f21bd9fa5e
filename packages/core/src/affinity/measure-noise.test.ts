import { describe, expect, it } from 'vitest';
import { computeAffinity } from './compute-affinity';
import { createExplainer } from './explain-pair';

const targets = [
  { id: 'ice', description: 'Glaciers melt: we map their ice from satellite images.' },
  { id: 'bees', description: 'Bees find flowers: we film them with cameras in the field.' },
  { id: 'tides', description: 'Tides turn turbines: we model the currents of the coast.' },
];
const steady = {
  id: 'steady',
  letter: 'Glaciers melt. Ice in satellite images. I map glaciers. Satellite images of ice. Melting ice on maps.',
};
const torn = { id: 'torn', letter: 'Glaciers melt in satellite images. I film bees and flowers. I model tides.' };
const brief = { id: 'brief', letter: 'Bees with cameras. Flowers.' };

async function explainer() {
  const { model } = await computeAffinity([steady, torn, brief], targets);
  return createExplainer(model);
}

describe('the noise of an applicant', () => {
  it('is larger where every interest hangs on one sentence', async () => {
    const { noise } = await explainer();
    const [calm, wild] = [noise(steady), noise(torn)];
    expect(calm).toBeGreaterThan(0);
    expect(wild).toBeGreaterThan(2 * (calm ?? 0));
  });

  it('is not known of fewer than three sentences, nor of nothing', async () => {
    const { noise } = await explainer();
    expect(noise(brief)).toBeNull();
    expect(noise({ id: 'empty', letter: '' })).toBeNull();
  });

  it('is 0 where all sentences say the same', async () => {
    const { noise } = await explainer();
    expect(noise({ id: 'echo', letter: 'Bees and flowers. Bees and flowers. Bees and flowers.' })).toBeCloseTo(0, 2);
  });

  it('does not depend on the order of targets', async () => {
    const first = await explainer();
    const { model } = await computeAffinity([brief, torn, steady], targets.toReversed());
    expect(createExplainer(model).noise(torn)).toBeCloseTo(first.noise(torn) ?? 0, 12);
  });
});
