import { chooseUnits } from '../semantic/choose-units';
import type { TextEmbedding } from '../semantic/embed-text';
import { listUnits, type TextUnits } from '../semantic/text-units';
import type { ApplicantText, Repair } from '../types';
import { countTexts, type TextCounts } from '../vectors/count-texts';
import { addExplanations, type Explanations } from '../words/collect-acronyms';
import { createSeenWords } from '../words/collect-seen-words';
import { createTermTable, type OpenTermTable } from '../words/term-table';
import { joinTexts, type ReadingOptions } from './collect-spelling';
import { isInFieldLanguage } from './fit-wording';
import type { Model, Scale, ScoringTables } from './model';
import { openReader } from './open-reader';
import { createReading, type Reading, readPerson, type TextTerms } from './read-person';
import { packVectors, type ScoredLetters, scorePeople } from './score-people';
import { buildPersonVectors, type PersonScores, type PersonVectors, scorePerson } from './score-person';

/** At once, or later from another thread. */
export type Answer<Value> = Value | Promise<Value>;

/** What letters say about the words of all texts. Of different letters it adds up. */
export interface CollectedWords {
  /** In how many letters each word stands. */
  readonly seen: ReadonlyMap<string, number>;
  readonly explanations: Explanations;
  /** Whether some letter is in the language of the field's terms. */
  readonly hasFieldLanguage: boolean;
}

/** How letters are read; with a vocabulary nothing new is counted. */
export interface LetterSetup extends Pick<Model, 'spelling' | 'wording'> {
  readonly vocabulary: readonly string[] | undefined;
}

/** What is known of a letter once it is read. */
export interface LetterFacts {
  /** ISO 639-1, or `und`. */
  readonly language: string;
  /** Words in the letter, placeholders and links left out. */
  readonly words: number;
  readonly placeholders: number;
  readonly repairs: readonly Repair[];
}

/** Terms of the letters that were read; `letters` without the rich profiles. */
export interface CountedLetters {
  readonly all: TextCounts;
  readonly letters: Pick<TextCounts, 'documents' | 'frequency'>;
}

/**
 * Reads, counts and scores some of the letters. They stay where they were read, and what comes and goes is plain data, so that a thread can do it.
 * Letters are named by their places among all; which shard reads which changes nothing.
 */
export interface LetterShard {
  /** Looks through letters for words and acronyms. */
  collect(letters: readonly ApplicantText[], findFieldLanguage: boolean): Answer<void>;
  /** What was collected since the last call. */
  takeCollected(): Answer<CollectedWords>;
  /** Forgets the letters read before, and says how the next ones are read. */
  prepare(setup: LetterSetup): Answer<void>;
  /** Reads the letters from place `from` on. */
  read(letters: readonly ApplicantText[], from: number): Answer<readonly LetterFacts[]>;
  /** The terms of the letters read, by a numbering of the shard's own. */
  countTerms(): Answer<CountedLetters>;
  /** Numbers terms by their places in a vocabulary. @returns units of the letters to train on. */
  renumber(placeOf: Uint32Array): Answer<readonly Uint32Array[]>;
  unitsOf(letters: readonly number[]): Answer<readonly TextUnits[]>;
  /** Makes ready for scoring. `embeddings` are of letters whose sentences an embedder gave vectors. */
  load(tables: ScoringTables, embeddings?: ReadonlyMap<number, TextEmbedding>): Answer<void>;
  /** How the scores of some letters spread, without the scores. */
  measure(letters: readonly number[]): Answer<readonly PersonScores[]>;
  /** Writes the standardised scores of letters into their rows of `values`, and forgets the letters. */
  score(from: number, to: number, values: Float64Array, floors: Scale['spreadFloors']): Answer<ScoredLetters>;
}

/** A shard that answers at once. */
export function createLetterShard(options: Pick<ReadingOptions, 'background' | 'spelling'>) {
  const seen = createSeenWords();
  let explanations: Explanations = new Map();
  let hasFieldLanguage = false;
  let table: OpenTermTable | undefined;
  let reading: Reading | undefined;
  let tables: ScoringTables | undefined;
  let embeddingOf: ReadonlyMap<number, TextEmbedding> = new Map();
  const people = new Map<number, TextTerms>();
  /** Of those that were measured. */
  const vectorsOf = new Map<number, PersonVectors>();

  function personAt(place: number): TextTerms {
    const person = people.get(place);
    if (person === undefined) throw new Error(`letter ${place} was not read here`);
    return person;
  }

  function vectorsAt(place: number, model: ScoringTables): PersonVectors {
    const vectors = vectorsOf.get(place) ?? buildPersonVectors(personAt(place), model, embeddingOf.get(place));
    people.delete(place);
    vectorsOf.delete(place);
    return vectors;
  }

  return {
    collect(letters, findFieldLanguage) {
      for (const letter of letters) {
        for (const text of joinTexts([letter])) {
          seen.add(text);
          addExplanations(text, explanations);
        }
        hasFieldLanguage ||= findFieldLanguage && isInFieldLanguage(letter);
      }
    },
    takeCollected() {
      const collected = { seen: seen.take(), explanations, hasFieldLanguage };
      explanations = new Map();
      hasFieldLanguage = false;
      return collected;
    },
    prepare({ spelling, wording, vocabulary }) {
      people.clear();
      vectorsOf.clear();
      table = vocabulary === undefined ? createTermTable() : undefined;
      reading = createReading(openReader({ spelling, wording }, options), table ?? createTermTable(vocabulary));
    },
    read(letters, from) {
      const using = assertReady(reading);
      return letters.map((applicant, index): LetterFacts => {
        const { documents, counts, units } = readPerson(applicant, using);
        people.set(from + index, { counts, units });
        const [{ letter, written, repairs }] = documents;
        return { language: letter.language, words: written, placeholders: letter.placeholders.length, repairs };
      });
    },
    countTerms() {
      const list = assertReady(table).list();
      // What the numbers stand for is settled: words are no longer needed.
      table = undefined;
      reading = undefined;
      const counts = Array.from(people.values(), (person) => person.counts);
      const letters = counts.filter(({ shares }) => shares === undefined);
      const all = countTexts(counts, list);
      return { all, letters: letters.length === counts.length ? all : countTexts(letters, list) };
    },
    renumber(placeOf) {
      for (const { counts, units } of people.values()) {
        replaceNumbers(counts.terms, placeOf);
        replaceNumbers(units.terms, placeOf);
      }
      return chooseUnits(listAllUnits(people.values()));
    },
    unitsOf: (letters) => letters.map((place) => personAt(place).units),
    load(loaded, embeddings = new Map()) {
      reading = undefined;
      tables = loaded;
      embeddingOf = embeddings;
    },
    measure(letters) {
      const model = assertReady(tables);
      return letters.map((place) => {
        const vectors = buildPersonVectors(personAt(place), model, embeddingOf.get(place));
        vectorsOf.set(place, vectors);
        return withoutScores(scorePerson(vectors, model));
      });
    },
    score(from, to, values, floors) {
      const model = assertReady(tables);
      const vectors = Array.from({ length: to - from }, (_, index) => vectorsAt(from + index, model));
      const highest = scorePeople(vectors, from, values, model, floors);
      return { highest, vectors: packVectors(vectors.map(({ vector }) => vector)) };
    },
  } satisfies LetterShard;
}

function assertReady<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('a letter shard was asked out of turn');
  return value;
}

function replaceNumbers(terms: Uint32Array, placeOf: Uint32Array): void {
  for (let index = 0; index < terms.length; index += 1) terms[index] = placeOf[terms[index]!]!;
}

function* listAllUnits(people: Iterable<TextTerms>): Iterable<Uint32Array> {
  for (const { units } of people) yield* listUnits(units);
}

function withoutScores({ lexical, semantic, ...rest }: PersonScores): PersonScores {
  const scores = new Float64Array();
  return { ...rest, lexical: { ...lexical, scores }, semantic: semantic && { ...semantic, scores } };
}
