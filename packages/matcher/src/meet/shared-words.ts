import {
  type BackgroundTables,
  extractInterests,
  findSensitiveSentences,
  labelTerms,
  type Model,
} from '@lettermatch/core';
import type { Programme } from '../programme/programme';

const SHOWN = 5;
/** Reading letters for words takes milliseconds each: with more people there are none. */
const MOST_READ = 2000;
/** Of the terms that weigh most in a letter. */
const HEAVIEST = 60;
const PHRASES = 40;

/**
 * What two letters both write of, what weighs most in both first, in the letters' own words: without the sentences of health, family and the like,
 * which are for the organiser alone.
 * @complexity linear in the letters, and in the two letters for each pair.
 */
export function createSharedWords(
  { applicants }: Programme,
  model: Model | undefined,
  options: { readonly background?: BackgroundTables; readonly spelling?: boolean },
): (one: string, other: string) => readonly string[] {
  if (model === undefined || applicants.length > MOST_READ) return () => [];
  const terms = new Map(model.vocabulary.map((term, place) => [term, place]));
  const letters = new Map(applicants.map(({ id, letter }) => [id, withoutSensitive(letter)]));
  const read = new Map<string, ReadLetter>();
  const readOf = (id: string): ReadLetter => {
    const known = read.get(id);
    if (known !== undefined) return known;
    const letter = letters.get(id) ?? '';
    const { vector, interests } =
      letter.trim() === ''
        ? { vector: [], interests: [] }
        : extractInterests(letter, { ...options, model, top: PHRASES });
    const found = {
      weights: new Map(vector.slice(0, HEAVIEST).map(({ term, weight }) => [term, weight])),
      beginnings: new Set(interests.flatMap(({ label }) => label.toLowerCase().split(' ').map(beginningOf))),
    };
    read.set(id, found);
    return found;
  };
  return (one, other) => {
    const [mine, theirs] = [readOf(one), readOf(other)];
    const shared = [...mine.weights]
      .flatMap(([term, weight]) => {
        const place = terms.get(term);
        const both = weight * (theirs.weights.get(term) ?? 0);
        return place === undefined || both === 0 ? [] : [{ place, both }];
      })
      .sort((a, b) => b.both - a.both || a.place - b.place);
    const labels = labelTerms(
      model,
      [letters.get(one) ?? '', letters.get(other) ?? ''],
      shared.slice(0, 4 * SHOWN).map(({ place }) => place),
    );
    const said = new Set<string>();
    return labels
      .filter((label) => {
        const words = label.split(' ');
        // Both letters have to make a phrase of it: a word that both happen to use is no interest.
        const isInterest = words.every((word) => {
          const beginning = beginningOf(word);
          return mine.beginnings.has(beginning) && theirs.beginnings.has(beginning);
        });
        if (!isInterest) return false;
        const isNew = words.some((word) => !said.has(word));
        for (const word of words) said.add(word);
        return isNew;
      })
      .slice(0, SHOWN);
  };
}

interface ReadLetter {
  /** By term. */
  readonly weights: ReadonlyMap<string, number>;
  /** Of the words of its interests. */
  readonly beginnings: ReadonlySet<string>;
}

/** What a word has in common with its plural and the like. */
function beginningOf(word: string): string {
  return word.slice(0, 5);
}

function withoutSensitive(letter: string): string {
  return findSensitiveSentences(letter).reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`,
    letter,
  );
}
