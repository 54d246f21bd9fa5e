import fc from 'fast-check';
import { anyText } from '../letter/test-support';
import type { ApplicantText, TargetText } from '../types';
import { HALF_TRUST_TERMS, type LayerScores, type PersonScores } from './score-person';

/** A programme of three projects and letters that each speak of one. */
export const PROJECTS: readonly TargetText[] = [
  {
    id: 'voices',
    title: 'Speech recognition for older voices',
    description:
      'Automatic transcription of interviews with elderly speakers. You will adapt an acoustic model to trembling voices.',
    descriptions: { ru: 'Распознавание речи пожилых людей: вы настроите акустическую модель на дрожащие голоса.' },
  },
  {
    id: 'rivers',
    title: 'Flood forecasting in small rivers',
    description:
      'Rainfall-runoff models for catchments without gauges: recurrent networks, radar precipitation, uncertainty.',
  },
  {
    id: 'gripper',
    title: 'A soft gripper that feels',
    description:
      'Silicone fingers with tactile sensors pick strawberries. Moulds, pneumatic control, a little machine learning.',
  },
];

export const LETTERS: readonly ApplicantText[] = [
  {
    id: 'vera',
    letter:
      'Dear organizers,\nMy grandmother speaks with a tremor and no speech recognition understands older voices like hers. I transcribed interviews with elderly speakers and fine-tuned an acoustic model.\nKind regards,\nVera',
  },
  {
    id: 'rune',
    letter:
      'I grew up beside a river that floods. In my thesis I compared rainfall-runoff models on forty catchments; recurrent networks did well, and radar precipitation helped where gauges were missing.',
  },
  {
    id: 'gil',
    letter:
      'I cast silicone fingers in printed moulds. With tactile sensors my gripper picks strawberries without bruising them. The pneumatic control is my own.',
    documents: ['Poster: tactile sensors for soft grippers.'],
  },
  { id: 'rita', letter: 'Я распознаю речь: настраивала акустическую модель для пожилых людей с дрожащими голосами.' },
  { id: 'nil', letter: '' },
];

/** A programme whose last three letters hold no word of a project, only words that other letters use beside a project's. */
export const LINKED_PROJECTS: readonly TargetText[] = [
  { id: 'rivers', description: 'Floods of small rivers: sensors, data and experiments on rainfall.' },
  { id: 'voices', description: 'Speech of elderly voices: data and experiments on transcription, a model.' },
  { id: 'gripper', description: 'Silicone fingers: experiments with tactile sensors, data on strawberries.' },
];

export const LINKED_LETTERS: readonly ApplicantText[] = [
  { id: 'dora', letter: 'Dikes and weirs along rivers: data on floods that rise over weirs, experiments with dikes.' },
  { id: 'drew', letter: 'Experiments on weirs and dikes where rainfall floods rivers; a model of the data.' },
  { id: 'sara', letter: 'Stammers and dialects: data and experiments on the speech of elderly voices, with dialects.' },
  { id: 'saul', letter: 'Transcription of dialects and stammers: experiments, data, elderly voices.' },
  { id: 'cleo', letter: 'Suction cups and claws: experiments beside silicone fingers with tactile sensors, data.' },
  { id: 'carl', letter: 'Claws and suction cups for strawberries: data, silicone, experiments.' },
  { id: 'byRivers', letter: 'Weirs, dikes.' },
  { id: 'byVoices', letter: 'Dialects, stammers.' },
  { id: 'byGripper', letter: 'Suction cups, claws.' },
];

/** Some misspelt, some acronyms, some in other scripts. */
const TOPICS =
  'speech recognition rivver sensro NN (NN) neural voices river flood rainfall gripper silicone tactile sensors model networks moulds radar LLMs сталь речь naïve C++'.split(
    ' ',
  );
const topicText = fc
  .array(fc.constantFrom(...TOPICS, 'the', 'of', 'I', 'and', 'with', '.', ',', '\n', 'research'), { maxLength: 40 })
  .map((words) => words.join(' '));
const text = fc.oneof({ weight: 4, arbitrary: topicText }, { weight: 1, arbitrary: anyText });

function withIds<Item>(items: readonly Item[], prefix: string): (Item & { readonly id: string })[] {
  return items.map((item, index) => ({ ...item, id: `${prefix}${(index * 7) % 100}-${index}` }));
}

/** Letters of few topics, some strange or empty, some with further documents, some with so many that they are rich profiles. */
export const anyApplicants: fc.Arbitrary<ApplicantText[]> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ letter: text }) },
      { weight: 1, arbitrary: fc.record({ letter: text, documents: fc.array(text, { maxLength: 2 }) }) },
      { weight: 1, arbitrary: fc.record({ letter: text, documents: fc.array(text, { minLength: 5, maxLength: 6 }) }) },
    ),
    { maxLength: 6 },
  )
  .map((letters) => withIds(letters, 'a'));

export const anyTargets: fc.Arbitrary<TargetText[]> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ description: text }) },
      { weight: 1, arbitrary: fc.record({ title: text, description: text, descriptions: fc.record({ ru: text }) }) },
    ),
    { maxLength: 5 },
  )
  .map((targets) => withIds(targets, 'p'));

/** A person's scores as `scorePerson` gives them, from the scores of each layer and the numbers of terms that they rest on. */
export function personOf(given: {
  readonly kind?: PersonScores['kind'];
  readonly lexical: readonly number[];
  readonly semantic?: readonly number[] | undefined;
  readonly terms?: number;
  readonly known?: number;
}): PersonScores {
  const { kind = 'letter', terms = 5, known = 5 } = given;
  const lexical = describe(given.lexical, terms / (terms + HALF_TRUST_TERMS.lexical));
  if (given.semantic === undefined) return { kind, lexical, semantic: undefined, covariance: 0 };
  const semantic = describe(given.semantic, known / (known + HALF_TRUST_TERMS.semantic));
  const products = given.lexical.map(
    (score, target) => (score - lexical.mean) * ((semantic.scores[target] ?? 0) - semantic.mean),
  );
  return { kind, lexical, semantic, covariance: average(products) };
}

function describe(scores: readonly number[], trust: number): LayerScores {
  const mean = average(scores);
  const spread = Math.sqrt(average(scores.map((score) => (score - mean) * (score - mean))));
  return { scores: Float64Array.from(scores), mean, spread, trust };
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}
