import { naturalLogarithm } from '../vectors/natural-logarithm';
import { stemWord } from '../words/stem';
import type { LetterWords } from '../words/word';
import type { Phrase } from './collect-phrases';
import type { WordImportance } from './word-importance';

/** A phrase that was chosen, and what it weighs. */
export interface WeighedPhrase {
  readonly phrase: Phrase;
  readonly weight: number;
}

/** A word alone says less about an interest than a phrase; an acronym or a name nearly as much. */
const SINGLE_WORD_SHARE = 0.55;
const SINGLE_NAME_SHARE = 0.9;
const NAME = /\p{Lu}.*\p{Lu}|\p{L}\d|\d\p{L}/u;
/** A phrase that comes back is a fixed one; beyond a few times it only belongs to the field. */
const RECURRENCE = 0.7;
const MOST_RECURRENCE = 3;
const MOST_FREQUENT = 4;
/** The beginning of a longer phrase says less than a whole one. */
const BEGINNING_SHARE = 0.85;
/** People and places: capitalised words of which one is in no definition. */
const PROPER_NAME_SHARE = 0.4;
/** A word for a whole field says less than one for a topic in it. */
const FIELD_SHARE = 0.5;
const FIELD_STEMS: ReadonlySet<string> = new Set(
  Object.entries({
    en: 'artificial intelligence; machine learning; deep learning; data science; data analysis; data analytics; computer science; software engineering; information technology; applied mathematics; programming; mathematics; technology; innovation',
    ru: 'искусственный интеллект; машинное обучение; глубокое обучение; анализ данных; наука о данных; информационные технологии; прикладная математика; программирование; математика',
  }).flatMap(([language, list]) => list.split(/;? /u).map((word) => stemWord(word, language))),
);
/** What a sentence about studies, research and wishes adds for each such word, up to a limit. */
const CUE = 0.1;
const MOST_CUES = 4;
/** Share of a phrase's weight that must be new beside the phrases already chosen. */
const NEW_SHARE = 0.6;
/** Share of a phrase's mean weight that the next word must have to be shown with it: "Voronoi cell tessellation". */
const EXTENSION_SHARE = 0.4;

/**
 * Chooses phrases that cover a letter's interests, heaviest first. A phrase weighs what its words weigh, their importance x how often they
 * occur: more where it comes back and where the letter speaks of studies, research and wishes, less where it is a name of people or
 * places. One that heavier ones mostly cover is left out. n log n in the number of phrases.
 */
export function choosePhrases(
  phrases: readonly Phrase[],
  read: LetterWords,
  counts: ReadonlyMap<string, number>,
  importance: WordImportance,
): readonly WeighedPhrase[] {
  const weightOf = (stem: string) =>
    (FIELD_STEMS.has(stem) ? FIELD_SHARE : 1) *
    importance.importanceOf(stem) *
    (1 + naturalLogarithm(Math.min(MOST_FREQUENT, counts.get(stem) ?? 1)));
  const cues = countCues(read);
  const ranked = phrases
    .map((phrase) => {
      const factor = phraseFactor(phrase, cues, importance);
      const shares = new Map(phrase.stems.map((stem) => [stem, factor * weightOf(stem)]));
      return { phrase, shares, weight: sum(shares.values()) };
    })
    .filter(({ weight }) => weight > 0)
    .sort(byWeight);
  const extensions = collectExtensions(phrases, weightOf);

  const covered = new Set<string>();
  const chosen: WeighedPhrase[] = [];
  for (const { phrase, shares, weight } of ranked) {
    const fresh = sum([...shares].map(([stem, share]) => (covered.has(stem) ? 0 : share)));
    if (fresh < NEW_SHARE * weight) continue;
    const longer = extensions.get(phrase.key);
    const isNew = longer?.stems.slice(phrase.stems.length).every((stem) => !covered.has(stem)) === true;
    const whole = longer !== undefined && isNew ? longer : phrase;
    chosen.push({ phrase: whole, weight: fresh });
    for (const stem of whole.stems) covered.add(stem);
  }
  return chosen.sort(byWeight);
}

/** By its key, how a phrase that never stands alone goes on first: "Voronoi cell tessellation", where the last word says something. */
function collectExtensions(
  phrases: readonly Phrase[],
  weightOf: (stem: string) => number,
): ReadonlyMap<string, Phrase> {
  const partial = new Map(
    phrases.filter(({ isWhole, length }) => !isWhole && length > 1).map((each) => [each.key, each]),
  );
  const extensions = new Map<string, Phrase>();
  for (const longer of phrases) {
    const phrase = partial.get(longer.opening);
    if (phrase === undefined || extensions.has(phrase.key)) continue;
    const mean = sum(phrase.stems.map(weightOf)) / phrase.stems.length;
    if (sum(longer.stems.slice(phrase.stems.length).map(weightOf)) > EXTENSION_SHARE * mean)
      extensions.set(phrase.key, longer);
  }
  return extensions;
}

function phraseFactor(phrase: Phrase, cues: ReadonlyMap<number, number>, importance: WordImportance): number {
  const { stems, length, label, places, isWhole, isProper } = phrase;
  const cue = 1 + CUE * places.reduce((most, { sentence }) => Math.max(most, cues.get(sentence) ?? 0), 0);
  const name = isProper && !stems.every(importance.isDefined) ? PROPER_NAME_SHARE : 1;
  if (length === 1 && stems.length === 1)
    return cue * name * (NAME.test(label) ? SINGLE_NAME_SHARE : SINGLE_WORD_SHARE);
  const recurrence = 1 + RECURRENCE * naturalLogarithm(Math.min(MOST_RECURRENCE, places.length));
  return (cue * name * recurrence * (isWhole ? 1 : BEGINNING_SHARE)) / Math.sqrt(stems.length);
}

function byWeight(a: WeighedPhrase, b: WeighedPhrase): number {
  return b.weight - a.weight || (a.phrase.label < b.phrase.label ? -1 : 1);
}

/** Letter words in each sentence: they tell of studies, research and wishes. */
function countCues({ words }: LetterWords): ReadonlyMap<number, number> {
  const cues = new Map<number, number>();
  for (const { role, sentence } of words) {
    if (role === 'letter') cues.set(sentence, Math.min(MOST_CUES, (cues.get(sentence) ?? 0) + 1));
  }
  return cues;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
