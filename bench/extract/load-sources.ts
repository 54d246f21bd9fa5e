import { join } from 'node:path';
import type { BackgroundTables } from '@lettermatch/core';
import { openTables } from '../../packages/core/src/background/open-tables';
import { splitSentences } from '../../packages/core/src/letter/split-sentences';
import { readDataSet } from '../quality/data/read-data-set';
import type { WritingSources } from './write-letters';

const EXAMPLES = ['summer-school', 'hackathon', 'mentoring'].map((name) => join('examples', name));
const SHORTEST = 5;
/** Lines of greetings and signatures are no sentences. */
const SHORTEST_SENTENCE = 40;
const ENGLISH = /^[\p{ASCII}’‘“”–—é]*$/u;
const ENGLISH_INITIAL = /^[a-z]/;

/** The English sentences of the examples, and the words of the lexicon. */
export async function loadSources(background: BackgroundTables): Promise<WritingSources> {
  const sets = await Promise.all(EXAMPLES.map(readDataSet));
  return {
    letterSentences: sets.flatMap(({ applicants }) => applicants.flatMap(({ letter }) => cut(letter))),
    projectSentences: sets.flatMap(({ targets }) => targets.flatMap(({ description }) => cut(description))),
    words: listWords(background),
  };
}

function cut(text: string): readonly string[] {
  return splitSentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => sentence.length >= SHORTEST_SENTENCE && ENGLISH.test(sentence));
}

function listWords(background: BackgroundTables): readonly string[] {
  return openTables(background)
    .lexicon.entries()
    .filter(({ word, isName }) => !isName && word.length >= SHORTEST && ENGLISH_INITIAL.test(word))
    .toSorted((a, b) => b.frequency - a.frequency || (a.word < b.word ? -1 : 1))
    .map(({ word }) => word);
}
