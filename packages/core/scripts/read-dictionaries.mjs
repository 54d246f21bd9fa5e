import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { importTrie, iteratorTrieWords, parseDictionaryLines } from 'cspell-trie-lib';
import { locatePackage } from './locate-package.mjs';

const TRIES = [['@cspell/dict-en_us', 'en_US.trie.gz']];
const LISTS = [
  ['@cspell/dict-software-terms', 'dict/softwareTerms.txt.gz'],
  ['@cspell/dict-software-terms', 'dict/software-tools.txt'],
  ['@cspell/dict-software-terms', 'dict/computing-acronyms.txt'],
  ['@cspell/dict-software-terms', 'dict/networkingTerms.txt'],
  ['@cspell/dict-software-terms', 'dict/webServices.txt'],
  ['@cspell/dict-data-science', 'dict/data-science.txt'],
  ['@cspell/dict-data-science', 'dict/data-science-models.txt'],
  ['@cspell/dict-data-science', 'dict/data-science-tools.txt'],
];
const LETTERS = /^\p{L}+$/u;
const ACRONYM = /^\p{Lu}{2,}$/u;
const MARKS = /\p{M}/gu;

/** The words of cspell's dictionaries as written, signs and all. Entries marked `~` repeat others for a search without case. */
export function* readDictionaries() {
  for (const file of TRIES) yield* iteratorTrieWords(importTrie(readText(file)));
  for (const file of LISTS) yield* parseDictionaryLines(readText(file).split('\n'), { makeAlternatives: false });
}

/**
 * Of words as written, those of letters only: lower-cased, and which of them are names, never written without a capital.
 * A word with accents is listed without them too, an acronym with its plural (LLM, LLMs).
 */
export function sortWords(written) {
  const words = new Set();
  const names = new Set();
  for (const each of written) {
    if (!LETTERS.test(each)) continue;
    const word = each.normalize('NFC').toLowerCase();
    const forms = [word, word.normalize('NFD').replace(MARKS, '')];
    if (ACRONYM.test(each)) forms.push(`${word}s`);
    for (const form of forms) (word === each ? words : names).add(form);
  }
  for (const word of words) names.delete(word);
  return { words, names };
}

function readText([name, file]) {
  const bytes = readFileSync(join(locatePackage(name), file));
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
