/// <reference path="../natural.d.ts" />
import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import german from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import spanish from 'natural/lib/natural/stemmers/porter_stemmer_es.js';
import french from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import italian from 'natural/lib/natural/stemmers/porter_stemmer_it.js';
import portuguese from 'natural/lib/natural/stemmers/porter_stemmer_pt.js';
import russian from 'natural/lib/natural/stemmers/porter_stemmer_ru.js';

const STEMMERS: Readonly<Record<string, { stem(word: string): string }>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  pt: portuguese,
  ru: russian,
};
const CYRILLIC = /^\p{Script=Cyrillic}/u;
const LATIN_ONLY = /^\p{Script=Latin}+$/u;

/** Words of a letter are stemmed in this language: Cyrillic words in Russian, Latin ones in the letter's own Latin-script language, else in English. */
export function stemLanguage(word: string, letterLanguage: string): string {
  if (CYRILLIC.test(word)) return 'ru';
  return letterLanguage === 'ru' || STEMMERS[letterLanguage] === undefined ? 'en' : letterLanguage;
}

/**
 * A stemmer with a memory: each word of a language is stemmed once.
 * Words with digits or signs (`gpt-4`, `c++`, `fp16`) are their own stems.
 */
export function createStemmer(): (word: string, language: string) => string {
  const memory = new Map<string, Map<string, string>>();
  return (word, language) => {
    let known = memory.get(language);
    if (known === undefined) {
      known = new Map();
      memory.set(language, known);
    }
    let stem = known.get(word);
    if (stem === undefined) {
      stem = stemOnce(word, language);
      known.set(word, stem);
    }
    return stem;
  };
}

function stemOnce(word: string, language: string): string {
  if (!LATIN_ONLY.test(word) && !(language === 'ru' && CYRILLIC.test(word))) return word;
  const stem = STEMMERS[language]?.stem(word) ?? word;
  return stem === '' ? word : stem;
}
