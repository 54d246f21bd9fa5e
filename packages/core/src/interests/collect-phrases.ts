import type { Span } from '../types';
import type { LetterWords, Word } from '../words/word';
import { findVerbs } from './find-verbs';

/** A place where a phrase stands. */
export interface PhrasePlace extends Span {
  /** Index into the letter's sentences. */
  readonly sentence: number;
}

/** A run of content words that may name an interest, wherever it stands. */
export interface Phrase {
  readonly key: string;
  /** An acronym has the stems of its long form. */
  readonly stems: readonly string[];
  /** Words as written; an acronym is one. */
  readonly length: number;
  /** As the letter writes it first, spelling repaired; with the acronym behind where it writes both. */
  readonly label: string;
  readonly places: readonly PhrasePlace[];
  /** Key of the phrase without its last word; empty for one word. */
  readonly opening: string;
  /** Somewhere no content word follows: the phrase is more than the beginning of a longer one. */
  readonly isWhole: boolean;
  /** Written with capitals inside sentences, as people, places and products are. */
  readonly isProper: boolean;
}

/** One or several words at one place: an acronym stands for several. */
interface Unit extends PhrasePlace {
  readonly stems: readonly string[];
  /** As written, spelling repaired. */
  readonly text: string;
  /** Stands directly behind the unit before it. */
  readonly adjacent: boolean;
  readonly opensSentence: boolean;
}

/** A phrase while its places are gathered. */
interface OpenPhrase extends Omit<Phrase, 'label'> {
  readonly labels: Set<string>;
  readonly places: PhrasePlace[];
  isWhole: boolean;
  isProper: boolean;
}

const LONGEST_PHRASE = 3;
/** Endings of words that tell how or what like, and name nothing. */
const NO_NAME = /^[^\d]*(?:ly|ed|ful|less|ous|able|ible|iest|ческий|ческая|ческое|ческие)$/u;
/** Words that open no phrase: adverbs, and what is said in praise. */
const NO_OPENING = /^\p{Ll}+(?:ly|ful|iest)$/u;
/** Words that name nothing alone. */
const HOLLOW = new Set(
  'version versions one ones box history introduction preference mistake trick gap command reply kind choice choices answer answers question questions word words'.split(
    ' ',
  ),
);
const PROPER = /^\p{Lu}\p{Ll}+$/u;
const CAPITALS = /\p{Lu}.*\p{Lu}/u;

/** The phrases of one to three content words of a letter, verbs left out: none ends in an adverb or a participle. Linear in the number of words. */
export function collectPhrases(read: LetterWords): readonly Phrase[] {
  const units = collectUnits(read);
  const phrases = new Map<string, OpenPhrase>();
  units.forEach((first, from) => {
    for (let length = 1; length <= LONGEST_PHRASE; length += 1) {
      const last = units[from + length - 1];
      if (last === undefined || (length > 1 && !last.adjacent)) break;
      if (NO_NAME.test(last.text) || NO_OPENING.test(first.text)) continue;
      if (length === 1 && (HOLLOW.has(first.text.toLowerCase()) || isPartOfName(units, from))) continue;
      addPlace(phrases, read.letter.text, units.slice(from, from + length), units[from + length]?.adjacent !== true);
    }
  });
  return Array.from(phrases.values(), ({ labels, ...phrase }) => ({ ...phrase, label: joinLabels([...labels]) }));
}

/** Whether a unit is one of several capitalised words in a row: a name is no name by halves. */
function isPartOfName(units: readonly Unit[], index: number): boolean {
  const [before, unit, next] = [units[index - 1], units[index], units[index + 1]];
  if (unit === undefined || !PROPER.test(unit.text)) return false;
  const isBehind = unit.adjacent && before !== undefined && PROPER.test(before.text);
  return isBehind || (next?.adjacent === true && PROPER.test(next.text));
}

function addPlace(phrases: Map<string, OpenPhrase>, text: string, run: readonly Unit[], isWhole: boolean): void {
  const stems = run.flatMap((unit) => unit.stems);
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined || new Set(stems).size < stems.length) return;
  const key = stems.join(' ');
  const phrase = phrases.get(key) ?? {
    key,
    stems,
    length: run.length,
    labels: new Set(),
    places: [],
    opening: stems.slice(0, stems.length - last.stems.length).join(' '),
    isWhole: false,
    isProper: false,
  };
  phrase.labels.add(labelOf(text, run));
  phrase.places.push({ start: first.start, end: last.end, sentence: first.sentence });
  phrase.isWhole ||= isWhole;
  phrase.isProper ||= !first.opensSentence && run.every((unit) => PROPER.test(unit.text));
  phrases.set(key, phrase);
}

function collectUnits(read: LetterWords): readonly Unit[] {
  const verbs = findVerbs(read);
  const units: Unit[] = [];
  const { words, letter } = read;
  let isOpen = false;
  for (let index = 0; index < words.length; ) {
    const word = words[index] as Word;
    const { start, end, sentence } = word;
    let next = index + 1;
    while (words[next]?.start === start) next += 1;
    const isNaming = word.role === 'content' && !verbs.has(word);
    if (isNaming) {
      units.push({
        start,
        end,
        sentence,
        stems: words.slice(index, next).map(({ form }) => form.stem),
        text: word.form.repair?.to ?? letter.text.slice(start, end),
        adjacent: isOpen && word.adjacent,
        opensSentence: words[index - 1]?.sentence !== sentence,
      });
    }
    isOpen = isNaming;
    index = next;
  }
  return units;
}

function labelOf(text: string, run: readonly Unit[]): string {
  return run
    .map((unit, index) => {
      const before = run[index - 1];
      const gap = before === undefined ? '' : text.slice(before.end, unit.start).replace(/\s+/gu, ' ');
      return gap + unit.text;
    })
    .join('');
}

/** Of the ways a letter writes a phrase, the first; and where one is a long form and one an acronym, both. */
function joinLabels([first = '', ...others]: readonly string[]): string {
  const isAcronym = (label: string) => !label.includes(' ') && CAPITALS.test(label);
  const long = [first, ...others].find((label) => label.includes(' '));
  const acronym = [first, ...others].find(isAcronym);
  return long === undefined || acronym === undefined ? first : `${long} (${acronym})`;
}
