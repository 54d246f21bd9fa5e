import { stemWord } from './stem';

/** Acronyms that mean one thing in letters and descriptions of projects, with the words they stand for. */
const LONG_FORMS: Readonly<Record<string, string>> = {
  en: `ai: artificial intelligence; ml: machine learning; dl: deep learning; rl: reinforcement learning; llm: large language model; slm: small language model; vlm: vision language model; nlp: natural language processing;
    nlu: natural language understanding; nlg: natural language generation; ner: named entity recognition; rag: retrieval augmented generation; cnn: convolutional neural network; rnn: recurrent neural network;
    gnn: graph neural network; gan: generative adversarial network; vae: variational autoencoder; svm: support vector machine; pca: principal component analysis; mcmc: markov chain monte carlo;
    asr: automatic speech recognition; tts: text to speech; ocr: optical character recognition; slam: simultaneous localization and mapping; mpc: model predictive control; uav: unmanned aerial vehicle;
    imu: inertial measurement unit; iot: internet of things; hci: human computer interaction; hpc: high performance computing; gis: geographic information system; mri: magnetic resonance imaging;
    pde: partial differential equation; ode: ordinary differential equation; xai: explainable artificial intelligence; rct: randomised controlled trial; vr: virtual reality`,
  ru: `ии: искусственный интеллект; мо: машинное обучение; бям: большая языковая модель; гис: геоинформационная система; бпла: беспилотный летательный аппарат; днк: дезоксирибонуклеиновая кислота`,
};

const BY_STEM: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map(
  Object.entries(LONG_FORMS).map(([language, list]) => {
    const entries = list.split(';').map((entry): [string, readonly string[]] => {
      const [acronym = '', words = ''] = entry.trim().split(': ');
      return [stemWord(acronym, language), words.split(' ')];
    });
    return [language, new Map(entries)];
  }),
);
const CAPITALS = /\p{Lu}.*\p{Lu}/u;
const NONE: readonly string[] = [];

/**
 * The words that an acronym stands for; none for any other word, or where it is not written in capitals.
 * @param composed as written; `stem` its stem in `language`, see `stemLanguage`.
 */
export function expandAcronym(composed: string, stem: string, language: string): readonly string[] {
  return CAPITALS.test(composed) ? (BY_STEM.get(language)?.get(stem) ?? NONE) : NONE;
}
