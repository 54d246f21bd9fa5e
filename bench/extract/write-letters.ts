import type { ApplicantText, TargetText } from '@lettermatch/core';
import { misspell } from '../quality/data/add-noise';
import { seededRandom } from '../quality/data/seeded-random';

/** What letters and projects are put together from. */
export interface WritingSources {
  /** Sentences of real letters, and of real descriptions of projects. */
  readonly letterSentences: readonly string[];
  readonly projectSentences: readonly string[];
  /** Other words, the most frequent first. */
  readonly words: readonly string[];
}

export interface Writer {
  letters(count: number): readonly ApplicantText[];
  projects(count: number): readonly TargetText[];
}

/** A sentence in pieces: those at odd places are words that may be exchanged. */
type Sentence = readonly string[];

const LETTER_WORDS = 470;
const PROJECT_WORDS = 110;
const SENTENCES_IN_PARAGRAPH = 5;
/**
 * So many of the longer words are others, drawn by Zipf's law: texts of different people share most words, not all. 20,000 letters hold 118,000
 * different words among 9.8 million, 38 times the root: English collections have 30 to 100 times, newswire 44 (Manning, Raghavan and Schütze
 * 2008, section 5.1.1, on Heaps' law).
 */
const EXCHANGED = 0.2;
const MISSPELT = 0.02;
const EXCHANGEABLE = /(\p{L}{5,})/u;

/** Writes letters and projects that depend on the seed alone: sentences drawn at random, in which some words are exchanged and some misspelt. */
export function createWriter({ letterSentences, projectSentences, words }: WritingSources, seed: number): Writer {
  const ofLetters = letterSentences.map(cutSentence);
  const ofProjects = projectSentences.map(cutSentence);

  function writeText(sentences: readonly Sentence[], length: number, misspelt: number, random: () => number): string {
    let text = '';
    let written = 0;
    for (let count = 1; written < length; count += 1) {
      const sentence = sentences[Math.floor(random() * sentences.length)] ?? [];
      for (let piece = 0; piece < sentence.length; piece += 1) {
        const isWord = piece % 2 === 1;
        text += isWord ? exchange(sentence[piece] ?? '', misspelt, random) : (sentence[piece] ?? '');
      }
      written += countWords(sentence);
      text += count % SENTENCES_IN_PARAGRAPH === 0 ? '\n\n' : ' ';
    }
    // In one piece, as what is read from a file.
    return Buffer.from(text.trimEnd()).toString();
  }

  function exchange(word: string, misspelt: number, random: () => number): string {
    const chance = random();
    if (chance < EXCHANGED) return words[drawZipf(words.length, random)] ?? word;
    return chance < EXCHANGED + misspelt ? misspell(word, random) : word;
  }

  return {
    letters: (count) =>
      Array.from({ length: count }, (_, index) => {
        const random = seededRandom(seed, `letter ${index}`);
        return { id: `a${index}`, letter: writeText(ofLetters, LETTER_WORDS, MISSPELT, random) };
      }),
    projects: (count) =>
      Array.from({ length: count }, (_, index) => {
        const random = seededRandom(seed, `project ${index}`);
        const title = [1, 2, 3].map(() => words[drawZipf(words.length, random)] ?? '').join(' ');
        return { id: `p${index}`, title, description: writeText(ofProjects, PROJECT_WORDS, 0, random) };
      }),
  };
}

function cutSentence(sentence: string): Sentence {
  return sentence.split(EXCHANGEABLE);
}

const wordCounts = new WeakMap<Sentence, number>();

function countWords(sentence: Sentence): number {
  let count = wordCounts.get(sentence);
  if (count === undefined) {
    count = sentence.join('').split(/\s+/u).length;
    wordCounts.set(sentence, count);
  }
  return count;
}

/** A rank from 0 on, the chance of each falling as one over the rank. */
function drawZipf(ranks: number, random: () => number): number {
  return Math.min(ranks - 1, Math.floor((ranks + 1) ** random()) - 1);
}
