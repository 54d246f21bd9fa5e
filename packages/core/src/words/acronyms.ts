import { foldWord } from './fold-word';
import { stemWord } from './stem';

/** Acronyms that mean one thing in letters and descriptions of projects, with the words they stand for. */
const LONG_FORMS: Readonly<Record<string, string>> = {
  en: `ai: artificial intelligence; agi: artificial general intelligence; ml: machine learning; dl: deep learning; rl: reinforcement learning; rlhf: reinforcement learning from human feedback; llm: large language model; slm: small language model; vlm: vision language model; mllm: multimodal large language model;
    nlp: natural language processing; nlu: natural language understanding; nlg: natural language generation; ner: named entity recognition; nmt: neural machine translation; rag: retrieval augmented generation; vqa: visual question answering; lora: low rank adaptation; moe: mixture of experts;
    ann: artificial neural network; dnn: deep neural network; cnn: convolutional neural network; rnn: recurrent neural network; gnn: graph neural network; snn: spiking neural network; pinn: physics informed neural network; mlp: multilayer perceptron; lstm: long short term memory; gan: generative adversarial network; vae: variational autoencoder; nerf: neural radiance field; vit: vision transformer;
    svm: support vector machine; knn: k nearest neighbours; pca: principal component analysis; lda: latent dirichlet allocation; sgd: stochastic gradient descent; mcmc: markov chain monte carlo; hmm: hidden markov model; mdp: markov decision process; eda: exploratory data analysis; automl: automated machine learning; mlops: machine learning operations; xai: explainable artificial intelligence;
    asr: automatic speech recognition; tts: text to speech; ocr: optical character recognition; htr: handwritten text recognition; mir: music information retrieval; slam: simultaneous localization and mapping; mpc: model predictive control; uav: unmanned aerial vehicle; auv: autonomous underwater vehicle; ros: robot operating system; imu: inertial measurement unit;
    iot: internet of things; hci: human computer interaction; hri: human robot interaction; bci: brain computer interface; hpc: high performance computing; gis: geographic information system; gnss: global navigation satellite system; vr: virtual reality; ux: user experience; oop: object oriented programming;
    mri: magnetic resonance imaging; fmri: functional magnetic resonance imaging; eeg: electroencephalography; ecg: electrocardiogram; pde: partial differential equation; ode: ordinary differential equation; fem: finite element method; cfd: computational fluid dynamics; rct: randomised controlled trial`,
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

/** By acronym in lower case. */
const CURATED: ReadonlyMap<string, string> = new Map(
  Object.values(LONG_FORMS).flatMap((list) =>
    list.split(';').map((entry): [string, string] => {
      const [acronym = '', words = ''] = entry.trim().split(': ');
      return [acronym, words];
    }),
  ),
);

/** What the field's own list says an acronym, in lower case, stands for. */
export function curatedLongForm(acronym: string): string | undefined {
  return CURATED.get(acronym);
}

/** The words that an acronym stands for; none for any other word. */
export type AcronymExpander = (composed: string, stem: string, language: string) => readonly string[];

/**
 * Expands acronyms that a programme's texts explain, and the field's own; none where they are not written in capitals.
 * The expander takes a word as written and its stem in a language, see `stemLanguage`.
 */
export function createAcronymExpander(explained: readonly (readonly [string, string])[]): AcronymExpander {
  const own = new Map(explained.map(([acronym, words]) => [acronym, words.split(' ')]));
  return (composed, stem, language) => {
    if (!CAPITALS.test(composed)) return NONE;
    return own.get(foldAcronym(composed)) ?? BY_STEM.get(language)?.get(stem) ?? NONE;
  };
}

/** An acronym's key: lower case, without a plural's s. */
export function foldAcronym(written: string): string {
  return foldWord(written.replace(/(?<=\p{Lu})s$/u, '').replaceAll('-', ''));
}
