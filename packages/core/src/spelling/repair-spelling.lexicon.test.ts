import { beforeAll, describe, expect, it } from 'vitest';
import { makeTables } from '../../scripts/make-tables.mjs';
import * as encode from '../background/encode';
import { type Lexicon, parseLexicon } from '../background/lexicon';
import { createSpeller, type Speller } from './repair-spelling';

/** Right words of letters about research and trades, 203 of them. */
const LETTER_WORDS = `
  algebra algorithm analysis another applied aquarium archaeology architecture astronomy battery biology bridge calendar career
  carpentry catalyst chemistry circuit classification climate clinical clustering collaboration colleague communication community
  comparing competition compiler complexity compost computer concert conference controller criterion crystal currently database
  dataset degree detector diagnosis dialect disease distribution domains earthquake economics education encryption energy
  engraving equation estimation existing experience experiment experimenting experts exploring fascinating fermentation finance
  fisheries following forecasting forest framework function galaxy genetics geometry glacier government gradient greenhouse
  habitat harbour hardware history hospital hypothesis identify imaging impossible inference insurance integrating interface
  internship irrigation journalism kitchen knowledge laboratory language lantern leadership learning library lighthouse
  linguistics literature magnetism market master material mathematics meadow measurement medicine mentor methods metrics
  microscope molecule mosaic motivated museum music navigation network numerical ocean opportunity optimization orchestra
  organizer painting parameter parliament participate particle patient philosophy physics planet policy pollinator polymer
  population pottery practice presentation probability professor program progress projects protein protocol psychology publishing
  purpose quality quantum railway rainfall reaction regression research results robotics scholarship science sculpture security
  sensor shipyard signal simulation software solutions species statistics storage student supervisor surface teaching techniques
  telescope textile theatre therapy thesis topology translation treatment tunnel turbine unique university vaccine variable
  vehicle vineyard vision volunteer weather working writing`
  .trim()
  .split(/\s+/);

/** Right words that a dictionary of general English may lack. None of them is in scripts/technical-words.txt. */
const RARE_WORDS = `
  overfitting hyperparameter backpropagation pretraining pretrained tokenization tokenisation tokenised embeddings datasets convolutional
  preprocessing postprocessing upsampling downsampling dequantization optimisation regularisation generalisation visualisation
  parallelisation behaviour behavioural modelling labelled colour neighbourhood kilometre summarisation discretisation linearised
  sociolinguistic psychoacoustic bioengineering geothermal hydroacoustic thermoelectric ultrasonic microgravity nanosecond superfluidity
  astrobiology paleoclimate heliophysics interferometry spectroscopy photolithography crystallography electrochemistry immunotherapy
  epidemiological reproducibility interpretability explainability spatiotemporal multivariate nonlinearity multithreaded serverless
  autoscaling refactoring codebases changelog roadmaps webinars postdocs coauthors undergrads extracurricular crowdfunding telerobotics
  biosignal agroecology cryosphere biodiversity watershed groundwater windspeed lossy`
  .trim()
  .split(/\s+/);

let lexicon: Lexicon;

beforeAll(() => {
  // Word vectors take seconds and repair no spelling.
  const fitGlossVectors = () => ({ stems: [], values: new Float64Array() });
  lexicon = parseLexicon(makeTables({ ...encode, fitGlossVectors }).lexicon);
}, 60_000);

function makeSpeller(): Speller {
  return createSpeller({ lexicon, vocabulary: [], seen: new Map() });
}

/** A generator of numbers in [0, 1): Mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Leaves out, adds, replaces or swaps a letter after the first. */
function makeTypo(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const before = word.slice(0, at);
  const edits = [
    before + word.slice(at + 1),
    before + letter + word.slice(at),
    before + letter + word.slice(at + 1),
    before + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ];
  return edits[Math.floor(random() * edits.length)] ?? word;
}

describe('createSpeller with the English lexicon', () => {
  it('changes no right word', () => {
    const speller = makeSpeller();
    const changed = [...LETTER_WORDS, ...RARE_WORDS].flatMap((word) => {
      const repair = speller.repair(word, word);
      return repair === undefined ? [] : [`${word} -> ${repair.to}`];
    });
    expect(RARE_WORDS.length).toBeGreaterThanOrEqual(60);
    expect(changed).toEqual([]);
  });

  it('brings back four words in five after a random edit', () => {
    const speller = makeSpeller();
    const random = createRandom(20);
    const returned = LETTER_WORDS.filter((word) => {
      let typo = word;
      while (typo === word) typo = makeTypo(word, random);
      return speller.repair(typo, typo)?.to === word;
    });
    expect(LETTER_WORDS.length).toBeGreaterThanOrEqual(200);
    expect(returned.length / LETTER_WORDS.length).toBeGreaterThan(0.8);
  });

  it('repairs the slips of a hasty letter', () => {
    const speller = makeSpeller();
    const sentence =
      'Yesterdayy we were bilding a waterproff camerra for the simmulation of CNNNs at the Lagooon of Acousstics';
    const repaired = sentence.split(' ').map((original, index) => {
      return speller.repair(original.toLowerCase(), original, index === 0)?.to ?? original;
    });
    expect(repaired.join(' ')).toBe(
      'yesterday we were building a waterproof camera for the simulation of cnns at the lagoon of acoustics',
    );
  });

  it('leaves names, products and acronyms alone', () => {
    const speller = makeSpeller();
    const names =
      'Anneliese Mattsson Bakker Zimmermann Zhdanova Kasparian Harrowmere MoonScoop QueueForge NAACL ICASSP LLaMA GPUs PyTorch';
    for (const name of names.split(' ')) expect(speller.repair(name.toLowerCase(), name)).toBeUndefined();
  });
});
