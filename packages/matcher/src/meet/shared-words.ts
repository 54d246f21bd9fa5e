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
  const vectors = new Map<string, ReadonlyMap<string, number>>();
  const vectorOf = (id: string): ReadonlyMap<string, number> => {
    const known = vectors.get(id);
    if (known !== undefined) return known;
    const letter = letters.get(id) ?? '';
    const { vector } = letter.trim() === '' ? { vector: [] } : extractInterests(letter, { ...options, model, top: 1 });
    const heaviest = new Map(vector.slice(0, HEAVIEST).map(({ term, weight }) => [term, weight]));
    vectors.set(id, heaviest);
    return heaviest;
  };
  return (one, other) => {
    const theirs = vectorOf(other);
    const shared = [...vectorOf(one)]
      .flatMap(([term, weight]) => {
        const place = terms.get(term);
        const both = weight * (theirs.get(term) ?? 0);
        return place === undefined || both === 0 ? [] : [{ place, both }];
      })
      .sort((a, b) => b.both - a.both || a.place - b.place);
    const labels = labelTerms(
      model,
      [letters.get(one) ?? '', letters.get(other) ?? ''],
      shared.slice(0, 2 * SHOWN).map(({ place }) => place),
    );
    const said = new Set<string>();
    return labels
      .filter((label) => {
        const words = label.split(' ');
        const isNew = words.some((word) => !said.has(word));
        for (const word of words) said.add(word);
        return isNew;
      })
      .slice(0, SHOWN);
  };
}

function withoutSensitive(letter: string): string {
  return findSensitiveSentences(letter).reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`,
    letter,
  );
}
