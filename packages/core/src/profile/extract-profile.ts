import { type ParsedLetter, parseLetter } from '../letter/parse-letter';
import type { Fact, FactPlace, Sighting } from './fact';
import { findLanguages } from './find-languages';
import { findUsed } from './find-used';
import { matchPatterns } from './match-patterns';
import { readClauses } from './read-clauses';

/** Steps of matching that a letter may take: a hundred times what a real one takes. */
const STEPS_A_WORD = 10;
const STEPS_ANYHOW = 20_000;

/**
 * What a letter states about its writer: level and year of study, degrees held, methods and tools used, results, wishes and
 * languages, each with its sentence, ordered by place. One fact a kind and value; a repeated one keeps all its places.
 *
 * Rules over words, clause by clause, in English and Russian, and for study and languages in German, French, Spanish, Italian and Portuguese.
 * They prefer silence to a guess: what is denied, supposed, wished to be learnt or said of somebody else is no fact.
 * @complexity linear in the letter's length: matching has a budget of steps, beyond which nothing more is found.
 */
export function extractProfile(letter: string): readonly Fact[] {
  const parsed = parseLetter(letter);
  const clauses = readClauses(parsed);
  const words = clauses.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const budget = { steps: STEPS_ANYHOW + STEPS_A_WORD * words };
  const facts = new Map<string, { readonly sighting: Sighting; readonly places: FactPlace[] }>();
  clauses.forEach((sentence, index) => {
    const span = parsed.sentences[index];
    if (span === undefined || sentence.words.length === 0) return;
    const found = [...matchPatterns(sentence, budget), ...findUsed(sentence, letter), ...findLanguages(sentence)];
    for (const sighting of longestFirst(found)) {
      const { kind, value, start, end } = sighting;
      const key = `${kind} ${value}`;
      const places = facts.get(key)?.places;
      if (places === undefined) facts.set(key, { sighting, places: [{ start, end, sentence: span }] });
      else if ((places.at(-1)?.end ?? 0) <= start) places.push({ start, end, sentence: span });
    }
  });
  return [...facts.values()].map(({ sighting, places }) => toFact(sighting, places, parsed)).sort(byPlace);
}

/** By place; of those that begin at the same one the longest first. */
function longestFirst(sightings: readonly Sighting[]): readonly Sighting[] {
  return sightings.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function toFact({ kind, value, start, end }: Sighting, places: readonly FactPlace[], { text }: ParsedLetter): Fact {
  const sentence = places[0]?.sentence ?? { start, end };
  return { kind, value, label: text.slice(start, end), start, end, sentence, occurrences: places };
}

function byPlace(a: Fact, b: Fact): number {
  return a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1);
}
