import { beforeAll, describe, expect, it } from 'vitest';
import { makeTables } from '../../scripts/make-tables.mjs';
import * as encode from '../background/encode';
import { type Lexicon, parseLexicon } from '../background/lexicon';
import { createSpeller, type Speller } from './repair-spelling';

/** Right words of letters about research, 204 of them. */
const LETTER_WORDS = `
  applied mathematics computer science research university conference statistics learning fascinating personalized generation resolution
  variation existing methods proposed modification dataset metrics superior results emotion language techniques solutions institute
  stochastic published dynamics incredibly impossible experience career currently writing thesis comparing decoding supervision
  integrating repository benchmarks average accepted target another experimenting formula increase acceptance valuable quality faster
  degree master program following working residency exploring diverse domains vision optimization identify passion advancement observer
  progress purpose motivated participate unique opportunity knowledge engage brilliant experts country excited practice projects
  confident closer goals biology chemistry physics medicine genetics protein molecule reaction catalyst surface material polymer crystal
  quantum particle detector telescope galaxy planet climate weather ocean forest species habitat population disease treatment clinical
  patient diagnosis hospital therapy imaging signal sensor circuit robotics controller navigation vehicle battery energy storage turbine
  network protocol security encryption database algorithm complexity compiler software hardware architecture interface framework library
  function variable parameter gradient regression classification clustering forecasting probability distribution inference estimation
  hypothesis experiment measurement simulation numerical equation geometry algebra topology analysis economics finance market insurance
  policy government education teaching student professor laboratory internship scholarship competition volunteer organizer mentor
  supervisor colleague community leadership communication presentation collaboration translation linguistics psychology philosophy
  history archaeology museum painting music literature journalism publishing`
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
  lexicon = parseLexicon(makeTables(encode).lexicon);
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
    const sentence = 'Currrently I am writting my thessis on the optiomization of LLLMs at the Schoool of Informmatics';
    const repaired = sentence.split(' ').map((original, index) => {
      return speller.repair(original.toLowerCase(), original, index === 0)?.to ?? original;
    });
    expect(repaired.join(' ')).toBe(
      'currently I am writing my thesis on the optimization of llms at the school of informatics',
    );
  });

  it('leaves names, products and acronyms alone', () => {
    const speller = makeSpeller();
    const names =
      'Anneliese Mattsson Bakker Zimmermann Zhdanova Kasparian Skoltech DreamBooth SpecExec NAACL ICASSP LLaMA GPUs PyTorch';
    for (const name of names.split(' ')) expect(speller.repair(name.toLowerCase(), name)).toBeUndefined();
  });
});
